import { loadWink, type Wink } from '../../model/wink.js';
import { lostVerbAt } from './lost-verbs.js';
import { refineWords } from './refine.js';
import { straighten } from './straighten.js';
import { findWholeWord } from './whole-chunks.js';

/** wink-nlp's tokenizer takes quadratic time on a long run without spaces; longer chunks are cut by `cutLong`. */
const LONGEST_CHUNK = 120;
const MEMO_SIZE = 50_000;
/** "your" is the longest pronoun that may stand for two words; what follows it is looked at so far. */
const LONGEST_PRONOUN = 4;
const LONGEST_FOLLOWER = 12;
const SPACE = /[\s\u200b\u2060\ufeff]/;
const ETC = /^\W?etc\.$/i;
/** "didnt" for "didn't": the ending is a word of its own. */
const LOST_NEGATION = /^(?:did|do|does|was|were|is|are|has|have|had|would|could|should)nt$/i;

/** Splits text at white space, then each chunk by wink-nlp, which reads a chunk alone as it reads it in a text. Chunks are memoized. */
export class WordSplitter {
  readonly #wink: Wink = loadWink();
  readonly #memo = new Map<string, readonly number[]>();

  /** Appends the offsets of each word of `text`: UTF-16 code units, half-open, ascending, without white space. */
  split(text: string, starts: number[], ends: number[]): void {
    let at = 0;
    while (at < text.length) {
      if (isSpace(text, at)) {
        at++;
        continue;
      }
      let stop = at + 1;
      while (stop < text.length && !isSpace(text, stop)) stop++;
      const chunk = text.slice(at, stop);
      const verb = stop - at <= LONGEST_PRONOUN ? lostVerbAt(chunk, nextChunk(text, stop)) : undefined;
      if (verb === undefined) this.#splitChunk(chunk, at, starts, ends);
      else pushCuts([verb, chunk.length], at, starts, ends);
      if (ETC.test(text.slice(Math.max(at, stop - 5), stop)) && endsSentence(text, stop)) splitStop(starts, ends);
      at = stop;
    }
  }

  #splitChunk(chunk: string, offset: number, starts: number[], ends: number[]): void {
    let cuts = this.#memo.get(chunk);
    if (!cuts) {
      cuts = this.#cut(chunk);
      if (this.#memo.size >= MEMO_SIZE) this.#memo.clear();
      if (chunk.length <= LONGEST_CHUNK) this.#memo.set(chunk, cuts);
    }
    pushCuts(cuts, offset, starts, ends);
  }

  /** Where each word of the chunk ends; the last is the chunk's length. */
  #cut(chunk: string): readonly number[] {
    if (LOST_NEGATION.test(chunk)) return [chunk.length - 2, chunk.length];
    if (chunk.length <= LONGEST_CHUNK && GLUED.test(chunk)) {
      const parts = chunk.split(GLUED);
      let at = 0;
      return parts.flatMap((part) => {
        const start = at;
        at += part.length;
        return this.#cut(part).map((cut) => cut + start);
      });
    }
    const whole = findWholeWord(chunk);
    if (whole) {
      const after = characterCuts(chunk.slice(whole.end)).map((cut) => cut + whole.end);
      return [...characterCuts(chunk.slice(0, whole.start)), whole.end, ...after];
    }
    if (chunk.length > LONGEST_CHUNK) return isOneRun(chunk) ? [chunk.length] : cutLong(chunk);
    // wink splits "Ruto’s." only with a straight apostrophe, and would remember the whole for every later text.
    const straight = straighten(chunk);
    const read = this.#wink.readDoc(straight).tokens().out() as readonly string[];
    // Between two full stops wink-nlp has an empty word.
    const words = read.filter((word) => word !== '');
    // Should wink ever change a character, the chunk stays one word rather than get wrong offsets.
    if (words.join('') !== straight) return [chunk.length];
    const cuts: number[] = [];
    let at = 0;
    for (const word of refineWords(words)) {
      at += word.length;
      cuts.push(at);
    }
    return cuts;
  }
}

function pushCuts(cuts: readonly number[], offset: number, starts: number[], ends: number[]): void {
  let from = 0;
  for (const to of cuts) {
    starts.push(offset + from);
    ends.push(offset + to);
    from = to;
  }
}

/** Where one thing in quotation marks or brackets ends and the next begins without a blank: `"Julie"<julie@example.org>`, `(a.pdf)(b.pdf)`. */
const GLUED = /(?<=[)\]>"”])(?=[([<])/u;

/** The word that follows the blank at `at`: letters that no hyphen goes on from ("its in-house lawyers"); longer words are cut off. */
function nextChunk(text: string, at: number): string {
  if (text.charCodeAt(at) !== 32) return '';
  let end = at + 1;
  while (end < text.length && end < at + LONGEST_FOLLOWER && isWordCharacter(text, end)) end++;
  return text[end] === '-' ? '' : text.slice(at + 1, end);
}

/** A line of stars or equals signs. */
function isOneRun(chunk: string): boolean {
  const code = chunk.charCodeAt(0);
  if (isWordCharacter(chunk, 0)) return false;
  for (let i = 1; i < chunk.length; i++) if (chunk.charCodeAt(i) !== code) return false;
  return true;
}

/** "etc." keeps its full stop, except where that ends a sentence too. */
function splitStop(starts: number[], ends: number[]): void {
  const end = ends.at(-1)!;
  ends[ends.length - 1] = end - 1;
  starts.push(end - 1);
  ends.push(end);
}

function endsSentence(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && next < at + 3 && isSpace(text, next)) next++;
  return next >= text.length || text[at] === '\n' || /\p{Lu}/u.test(text[next]!);
}

/** Cuts at each border between letters or digits and anything else, and at least every LONGEST_CHUNK code units. */
function cutLong(chunk: string): readonly number[] {
  const cuts: number[] = [];
  let from = 0;
  for (let i = 1; i < chunk.length; i++) {
    const border = isWordCharacter(chunk, i) !== isWordCharacter(chunk, i - 1);
    const splitsPair = isLowSurrogate(chunk, i) && isHighSurrogate(chunk, i - 1);
    if ((border || i - from >= LONGEST_CHUNK) && !splitsPair) {
      cuts.push(i);
      from = i;
    }
  }
  cuts.push(chunk.length);
  return cuts;
}

function characterCuts(text: string): number[] {
  return Array.from(text, (_, i) => i + 1);
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || (code >= 127 && SPACE.test(text[at]!));
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return !/[\p{P}\p{S}]/u.test(text[at]!);
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
