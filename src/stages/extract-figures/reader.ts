import { TAG } from '../../document/labels.js';
import type { Tags } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { markAddresses } from '../../numerals/addresses.js';
import { ATOM, type Atoms } from '../../numerals/atoms.js';

/** Reads atoms for the figure rules, bounded to a sentence and blind to what a date covers. */
export class FigureReader {
  readonly atoms: Atoms;
  readonly text: string;
  /** 1 where a date or an address of the web covers the atom. */
  readonly taken: Uint8Array;
  first = 0;
  limit = 0;
  steps = 0;

  readonly #tags: Tags | undefined;

  constructor(atoms: Atoms, text: string, dates: readonly Span[], tags?: Tags) {
    this.#tags = tags;
    this.atoms = atoms;
    this.text = text;
    this.taken = new Uint8Array(atoms.count);
    let i = 0;
    for (const { start, end } of dates) {
      while (i < atoms.count && atoms.start[i]! < start) i++;
      while (i < atoms.count && atoms.end[i]! <= end) this.taken[i++] = 1;
    }
    markAddresses(text, atoms, this.taken);
  }

  word(i: number): string {
    this.steps++;
    return i >= this.first && i < this.limit ? this.atoms.word[i]! : '';
  }

  isNumber(i: number): boolean {
    return i >= this.first && i < this.limit && this.atoms.kind[i] === ATOM.number;
  }

  isWord(i: number): boolean {
    return i >= this.first && i < this.limit && this.atoms.kind[i] === ATOM.word;
  }

  isCapital(i: number): boolean {
    return i >= this.first && i < this.limit && this.atoms.capital[i] === 1;
  }

  /** The token in which atom i stands is tagged a name. */
  isName(i: number): boolean {
    return i >= this.first && i < this.limit && this.#tags?.tag[this.atoms.token[i]!] === TAG.PROPN;
  }

  /** White space, or nothing of the sentence, stands before atom i. */
  spaced(i: number): boolean {
    return i >= this.limit || this.atoms.spaced[i] === 1;
  }

  /** One past the words, if they stand at i. */
  phrase(i: number, words: readonly string[]): number | undefined {
    for (let k = 0; k < words.length; k++) if (this.word(i + k) !== words[k]) return undefined;
    return i + words.length;
  }

  /** The first of the words, if they end right before i. */
  phraseBefore(i: number, words: readonly string[]): number | undefined {
    const start = i - words.length;
    return start < this.first || this.phrase(start, words) === undefined ? undefined : start;
  }
}

export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
