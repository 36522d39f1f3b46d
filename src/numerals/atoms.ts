import type { Sentences, Tokens } from '../document/layers.js';
import { REPAIR } from '../document/layers.js';
import { isDigit, isLetter, isSpace, markOf } from './characters.js';
import { readDigits } from './digits.js';

export const ATOM = { word: 0, number: 1, mark: 2 } as const;

/**
 * The text cut finer than tokens, the same whatever the tokenizer did: a run of letters, a number as written
 * ("1,234.5"), or one mark. "147bn" is a number and a word; "24th", "1990s", "F-16" and "US$5" are cut likewise.
 * Atoms never cross a sentence.
 */
export interface Atoms {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
  /** Lower case, with straight apostrophes and hyphens; a number as it stands. */
  readonly word: readonly string[];
  /** The number's value; NaN for other atoms. */
  readonly value: Float64Array;
  readonly sentence: Uint32Array;
  /** The token in which the atom begins. */
  readonly token: Uint32Array;
  /** 1 where nothing but the sentence's own start or white space stands before the atom. */
  readonly spaced: Uint8Array;
  /** 1 where the atom begins with a capital letter. */
  readonly capital: Uint8Array;
  /** Characters looked at: the measure of work in the tests. */
  readonly steps: number;
}

/** Cuts a document's sentences into atoms, in one pass over the text. */
export function cutAtoms(text: string, tokens: Tokens, sentences: Sentences): Atoms {
  const builder = new AtomBuilder(text, tokens);
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    if (first < end) builder.cut(tokens.start[first]!, tokens.end[end - 1]!, s, first);
  }
  return builder.finish();
}

class AtomBuilder {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #kind: number[] = [];
  readonly #word: string[] = [];
  readonly #value: number[] = [];
  readonly #sentence: number[] = [];
  readonly #token: number[] = [];
  readonly #spaced: number[] = [];
  readonly #capital: number[] = [];
  #steps = 0;
  #currentToken = 0;
  #currentSentence = 0;
  #sentenceStart = 0;

  constructor(text: string, tokens: Tokens) {
    this.#text = text;
    this.#tokens = tokens;
  }

  cut(from: number, to: number, sentence: number, firstToken: number): void {
    const text = this.#text;
    this.#currentSentence = sentence;
    this.#currentToken = firstToken;
    this.#sentenceStart = from;
    let i = from;
    while (i < to) {
      const code = text.charCodeAt(i);
      this.#steps++;
      if (isSpace(code)) i++;
      else if (isDigit(code)) i = this.#number(i, to);
      else if (code === 46 && this.#startsDecimal(i, from, to)) i = this.#decimal(i, to);
      else if (isLetter(code)) i = this.#word_(i, to);
      else {
        this.#add(i, i + 1, ATOM.mark, markOf(text[i]!), Number.NaN);
        i++;
      }
    }
  }

  /** A run of digits and separators is one number where its form is a number's, else its pieces. */
  #number(from: number, to: number): number {
    const pieces = readDigits(this.#text, from, to);
    const end = pieces[pieces.length - 1]!.end;
    this.#steps += end - from;
    for (const { start, end: pieceEnd, value } of pieces) {
      const word = this.#text.slice(start, pieceEnd);
      this.#add(start, pieceEnd, Number.isNaN(value) ? ATOM.mark : ATOM.number, word, value);
    }
    return end;
  }

  /** ".08" after white space or an opening bracket. */
  #startsDecimal(i: number, from: number, to: number): boolean {
    if (i + 1 >= to || !isDigit(this.#text.charCodeAt(i + 1))) return false;
    const before = i === from ? 32 : this.#text.charCodeAt(i - 1);
    return isSpace(before) || before === 40;
  }

  #decimal(from: number, to: number): number {
    let end = from + 1;
    while (end < to && isDigit(this.#text.charCodeAt(end))) end++;
    this.#steps += end - from;
    const word = this.#text.slice(from, end);
    this.#add(from, end, ATOM.number, word, Number(`0${word}`));
    return end;
  }

  #word_(from: number, to: number): number {
    const text = this.#text;
    let i = from + 1;
    // Small letters of ASCII are most of a text: they need no look at their case or at apostrophes.
    while (i < to && text.charCodeAt(i) >= 97 && text.charCodeAt(i) <= 122) i++;
    const plainEnd = i;
    for (; i < to; i++) {
      const code = text.charCodeAt(i);
      if (isLetter(code)) continue;
      if ((code === 39 || code === 0x2019) && isLetter(text.charCodeAt(i + 1)) && !this.#possessive(i, to)) continue;
      // "p.m.", "U.S.", "B.C.": single letters with dots are one word.
      if (code === 46 && singleLetter(text, i - 1, from) && isLetter(text.charCodeAt(i + 1)) && i + 1 < to) {
        const next = text.charCodeAt(i + 2);
        if (!isLetter(next)) continue;
      }
      break;
    }
    this.#steps += i - from;
    let end = i;
    const token = this.#tokenAt(from);
    const written = text.slice(from, end);
    const first = text.charCodeAt(from);
    const isSmall = end === plainEnd && first >= 97 && first <= 122;
    let word = isSmall ? written : written.toLowerCase();
    if (!isSmall && word.includes('.')) {
      if (text.charCodeAt(end) === 46 && end < to) end++;
      word = word.replaceAll('.', '');
      word = `${word}.`;
    }
    if (!isSmall && word.includes('’')) word = word.replaceAll('’', "'");
    const { start: starts, end: ends, repair, strings, word: words } = this.#tokens;
    if (repair[token] === REPAIR.lostPossessive && starts[token] === from && ends[token] === end) {
      word = strings[words[token]!]!.toLowerCase();
    }
    this.#add(from, end, ATOM.word, word, Number.NaN);
    return end;
  }

  #possessive(i: number, to: number): boolean {
    const next = this.#text.charCodeAt(i + 1);
    return (next === 115 || next === 83) && (i + 2 >= to || !isLetter(this.#text.charCodeAt(i + 2)));
  }

  #tokenAt(offset: number): number {
    const { end, count } = this.#tokens;
    while (this.#currentToken < count - 1 && end[this.#currentToken]! <= offset) this.#currentToken++;
    return this.#currentToken;
  }

  #add(start: number, end: number, kind: number, word: string, value: number): void {
    const code = this.#text.charCodeAt(start);
    this.#token.push(this.#tokenAt(start));
    this.#start.push(start);
    this.#end.push(end);
    this.#kind.push(kind);
    this.#word.push(word);
    this.#value.push(value);
    this.#sentence.push(this.#currentSentence);
    this.#spaced.push(start === this.#sentenceStart || isSpace(this.#text.charCodeAt(start - 1)) ? 1 : 0);
    this.#capital.push((code >= 65 && code <= 90) || (code > 127 && this.#text[start] !== word[0]) ? 1 : 0);
  }

  finish(): Atoms {
    return {
      count: this.#start.length,
      start: Uint32Array.from(this.#start),
      end: Uint32Array.from(this.#end),
      kind: Uint8Array.from(this.#kind),
      word: this.#word,
      value: Float64Array.from(this.#value),
      sentence: Uint32Array.from(this.#sentence),
      token: Uint32Array.from(this.#token),
      spaced: Uint8Array.from(this.#spaced),
      capital: Uint8Array.from(this.#capital),
      steps: this.#steps,
    };
  }
}

function singleLetter(text: string, i: number, from: number): boolean {
  return i === from || text.charCodeAt(i - 1) === 46;
}
