import { WhowhomError } from '../pipeline/errors.js';
import { normalWord } from './normal-word.js';

/** Words remembered with their pieces; then all are forgotten and learnt again, which changes nothing but time. */
const MEMO_SIZE = 50_000;
/** Longer words are not worth remembering. */
const LONGEST_REMEMBERED = 60;
const DROPPED = /[\p{Mn}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\ufffd]/u;
const PUNCTUATION = /\p{P}/u;
const SEPARATOR = /\p{Z}/u;

/** Limits of the format: pieces of a word that the model sees, and the longest part that is looked up. */
export interface PieceLimits {
  readonly maxPieces: number;
  readonly maxCharacters: number;
}

/**
 * BERT's uncased word pieces of one word: lower case, accents stripped, punctuation and Chinese characters alone, then
 * the longest match from the left. Pure, but for a bounded memo.
 */
export class WordPieces {
  readonly unknown: number;
  readonly start: number;
  readonly end: number;
  readonly #first = new Map<string, number>();
  readonly #next = new Map<string, number>();
  readonly #memo = new Map<string, Int32Array>();
  readonly #limits: PieceLimits;

  /** `vocabulary` is the text of vocab.txt: a piece a line, its number is the line's. */
  constructor(vocabulary: string, limits: PieceLimits) {
    this.#limits = limits;
    for (const [number, piece] of vocabulary.split('\n').entries()) {
      if (piece.startsWith('##')) this.#next.set(piece.slice(2), number);
      else if (piece !== '') this.#first.set(piece, number);
    }
    this.unknown = this.#special('[UNK]');
    this.start = this.#special('[CLS]');
    this.end = this.#special('[SEP]');
  }

  /** At least one piece, at most `maxPieces`: the rest of a very long word is not seen. */
  of(word: string): Int32Array {
    const known = this.#memo.get(word);
    if (known) return known;
    const pieces: number[] = [];
    for (const part of basicParts(word)) {
      if (pieces.length >= this.#limits.maxPieces) break;
      this.#match(part, pieces);
    }
    if (pieces.length === 0) pieces.push(this.unknown);
    const kept = Int32Array.from(pieces.slice(0, this.#limits.maxPieces));
    if (word.length <= LONGEST_REMEMBERED) {
      if (this.#memo.size >= MEMO_SIZE) this.#memo.clear();
      this.#memo.set(word, kept);
    }
    return kept;
  }

  /** Whether the vocabulary has it as a whole word of two letters or more. */
  isWord(word: string): boolean {
    return word.length > 1 && this.#first.has(word) && isLetters(word);
  }

  #match(part: string, pieces: number[]): void {
    if (part.length > this.#limits.maxCharacters && codePoints(part) > this.#limits.maxCharacters) {
      pieces.push(this.unknown);
      return;
    }
    const before = pieces.length;
    let from = 0;
    while (from < part.length) {
      const known = from === 0 ? this.#first : this.#next;
      let to = part.length;
      let piece: number | undefined;
      while (to > from) {
        piece = known.get(part.slice(from, to));
        if (piece !== undefined) break;
        to--;
      }
      if (piece === undefined) {
        pieces.length = before;
        pieces.push(this.unknown);
        return;
      }
      pieces.push(piece);
      from = to;
    }
  }

  #special(piece: string): number {
    const number = this.#first.get(piece);
    if (number === undefined) {
      throw new WhowhomError('model-format', `The vocabulary has no piece ${piece}`, { piece });
    }
    return number;
  }
}

/** As /^\p{L}+$/u, without the expression where all is ASCII: it is asked several times a word. */
function isLetters(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 128) return /^\p{L}+$/u.test(word);
    if (code < 65 || code > 122 || (code > 90 && code < 97)) return false;
  }
  return true;
}

/** The parts of a word that are looked up one by one. Exported for the test against the reference tokenizer. */
export function basicParts(word: string): readonly string[] {
  const parts: string[] = [];
  let current = '';
  const close = () => {
    if (current !== '') parts.push(current);
    current = '';
  };
  for (const character of normalWord(word).toLowerCase().normalize('NFD')) {
    const code = character.codePointAt(0)!;
    if (code < 128) {
      if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) current += character;
      else if (code === 32 || code === 9 || code === 10 || code === 13) close();
      else if (code > 32 && code < 127) {
        close();
        parts.push(character);
      }
      continue;
    }
    if (DROPPED.test(character)) continue;
    if (SEPARATOR.test(character)) close();
    else if (PUNCTUATION.test(character) || isChinese(code)) {
      close();
      parts.push(character);
    } else current += character;
  }
  close();
  return parts;
}

/** The blocks that BERT's tokenizer calls Chinese: also Japanese kanji and Korean hanja. */
function isChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x2a6df) ||
    (code >= 0x2a700 && code <= 0x2b73f) ||
    (code >= 0x2b740 && code <= 0x2b81f) ||
    (code >= 0x2b820 && code <= 0x2ceaf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2f800 && code <= 0x2fa1f)
  );
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
