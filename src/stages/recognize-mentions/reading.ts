import { TAGS, type Tag } from '../../document/labels.js';
import type { DocumentView } from '../../document/layers.js';
import { REPAIR } from '../../document/layers.js';
import type { NameLexicon } from '../../knowledge/name-lexicon.js';

/** How a word is written: "small", "Capital", "CAPITALS" (two letters or more), or without letters. */
export type Case = 'small' | 'capital' | 'capitals' | 'none';

/** One token as the rules read it. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly tag: Tag;
  readonly case: Case;
  readonly lostPossessive: boolean;
}

/** How a sentence is written: a headline in Title Case or in CAPITALS says nothing by its capitals. */
export type SentenceCase = 'normal' | 'title' | 'capitals';

export interface SentenceRange {
  readonly first: number;
  readonly end: number;
  readonly case: SentenceCase;
}

/** A document opened for the rules: its words, its sentences, and what its running text says of each form. */
export interface Reading {
  readonly words: readonly Word[];
  readonly sentences: readonly SentenceRange[];
  readonly lexicon: NameLexicon;
  /** Forms written small somewhere in running text. */
  readonly seenSmall: ReadonlySet<string>;
  /** How often a lower-cased form is capitalized inside a sentence, where a capital means a name. */
  readonly seenCapital: ReadonlyMap<string, number>;
  readonly startOf: (token: number) => number;
  readonly endOf: (token: number) => number;
}

const DATELINE = 14;
const OPENERS = /^["'“”‘’«([–—•*·…-]+$/;

export function openReading({ layers }: DocumentView<'tokens' | 'sentences' | 'tags'>, lexicon: NameLexicon): Reading {
  const { tokens, sentences, tags } = layers;
  const words: Word[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const text = tokens.strings[tokens.word[i]!]!;
    words.push({
      text,
      lower: text.toLowerCase(),
      tag: TAGS[tags.tag[i]!]!,
      case: caseOf(text),
      lostPossessive: tokens.repair[i] === REPAIR.lostPossessive,
    });
  }
  const ranges: SentenceRange[] = [];
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    ranges.push({ first, end, case: sentenceCase(words, first, end) });
  }
  const { seenSmall, seenCapital } = collectEvidence(words, ranges);
  return {
    words,
    sentences: ranges,
    lexicon,
    seenSmall,
    seenCapital,
    startOf: (token) => tokens.start[token]!,
    endOf: (token) => tokens.end[token]!,
  };
}

/** The token with which a sentence's words begin, after opening quotes and dashes; `end` where there is none. */
export function firstWord(words: readonly Word[], first: number, end: number): number {
  let i = first;
  while (i < end && OPENERS.test(words[i]!.text)) i++;
  return i;
}

/** True where a capital is due to the position alone: the first word, and the first after a quote or a colon. */
export function startsClause(words: readonly Word[], range: SentenceRange, i: number): boolean {
  if (i === firstWord(words, range.first, range.end)) return true;
  const before = words[i - 1]?.text;
  // Behind a dateline's dash a sentence begins.
  if (
    i - range.first <= DATELINE &&
    /^(?:[-–—]|--)$/.test(before ?? '') &&
    (words[i - 2]?.text === ')' || words[i - 2]?.case === 'capitals')
  )
    return true;
  return i > range.first && before !== undefined && /^(?:["“‘:;•*]|\.{3}|…|[.!?])$/.test(before);
}

function caseOf(text: string): Case {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (!letters) return 'none';
  const first = letters[0]!;
  if (first === first.toLowerCase()) {
    // iPhone, eBay, al-Assad's "al": a capital inside still makes a name of a longer word.
    return /^[\p{Ll}]{1,2}\p{Lu}\p{L}+$/u.test(text) ? 'capital' : 'small';
  }
  return letters.length > 1 && letters === letters.toUpperCase() ? 'capitals' : 'capital';
}

function sentenceCase(words: readonly Word[], first: number, end: number): SentenceCase {
  let long = 0;
  let capital = 0;
  let capitals = 0;
  for (let i = first; i < end; i++) {
    const word = words[i]!;
    if (word.case === 'none' || word.text.length < 4) continue;
    long++;
    if (word.case === 'capital') capital++;
    if (word.case === 'capitals') capitals++;
  }
  if (long < 3) return 'normal';
  if (capitals / long >= 0.7) return 'capitals';
  // A short sentence can be all names; what ends in a full stop is rarely a headline.
  const share = (capital + capitals) / long;
  return long >= 4 && end - first >= 5 && share >= (words[end - 1]!.text === '.' ? 0.95 : 0.75) ? 'title' : 'normal';
}

function collectEvidence(words: readonly Word[], ranges: readonly SentenceRange[]) {
  const seenSmall = new Set<string>();
  const seenCapital = new Map<string, number>();
  for (const range of ranges) {
    if (range.case === 'capitals') continue;
    for (let i = range.first; i < range.end; i++) {
      const word = words[i]!;
      if (word.case === 'small') seenSmall.add(word.lower);
      else if (range.case === 'normal' && word.case !== 'none' && !startsClause(words, range, i)) {
        seenCapital.set(word.lower, (seenCapital.get(word.lower) ?? 0) + 1);
      }
    }
  }
  return { seenSmall, seenCapital };
}

/** The words of a span with single blanks where the text has space: how a name is compared and shown. */
export function joinWords(reading: Reading, first: number, end: number): string {
  let text = '';
  for (let i = first; i < end; i++) {
    const gap = i > first && reading.startOf(i) > reading.endOf(i - 1);
    text += (gap ? ' ' : '') + reading.words[i]!.text;
  }
  return text;
}
