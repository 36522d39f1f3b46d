import { normalWord } from './normal-word.js';

/** How to make the lemma from the word: "l3:y" city of Cities; "=be" be of anything. */
interface LemmaScript {
  readonly whole?: string;
  readonly casing: string;
  /** Code points to take off the end. */
  readonly strip: number;
  readonly suffix: string;
}

/** The lemma scripts of a model, by number. */
export class LemmaScripts {
  readonly #scripts: readonly LemmaScript[];

  /** A script is "=lemma" or "<casing><strip>:<suffix>": casing k as it is, l lower case, t first letter upper case. */
  constructor(scripts: readonly string[]) {
    this.#scripts = scripts.map(parseScript);
  }

  /** The lemma that script `number` makes of the word, or nothing where it does not fit or there is no such script. */
  apply(number: number, word: string): string | undefined {
    const script = this.#scripts[number];
    return script && applyScript(script, normalWord(word));
  }

  /** The script gives one lemma whatever the word. */
  isWhole(number: number): boolean {
    return this.#scripts[number]?.whole !== undefined;
  }

  /** The script changes nothing but capitals. */
  isUnchanged(number: number): boolean {
    const script = this.#scripts[number];
    return script !== undefined && script.whole === undefined && script.strip === 0 && script.suffix === '';
  }
}

function parseScript(script: string): LemmaScript {
  if (script.startsWith('=')) return { whole: script.slice(1), casing: 'k', strip: 0, suffix: '' };
  const colon = script.indexOf(':');
  return { casing: script[0]!, strip: Number(script.slice(1, colon)), suffix: script.slice(colon + 1) };
}

function applyScript({ whole, casing, strip, suffix }: LemmaScript, word: string): string | undefined {
  if (whole !== undefined) return whole;
  const base = cased(word, casing);
  if (strip === 0) return base + suffix || undefined;
  const points = Array.from(base);
  if (strip > points.length) return undefined;
  return points.slice(0, points.length - strip).join('') + suffix || undefined;
}

function cased(word: string, casing: string): string {
  if (casing === 'k') return word;
  const lower = word.toLowerCase();
  if (casing === 'l') return lower;
  const [first = '', ...rest] = lower;
  return first.toUpperCase() + rest.join('');
}
