import type { Comparator } from '../../document/labels.js';
import { COMPARATORS_AFTER, COMPARATORS_BEFORE } from '../../knowledge/comparators.js';
import type { FigureReader } from './reader.js';

interface Entry {
  readonly words: readonly string[];
  readonly comparator: Comparator;
}

/** Before the figure by their last word, after it by their first; the longest first. */
const BEFORE = new Map<string, Entry[]>();
const AFTER = new Map<string, Entry[]>();
for (const [list, table, isBefore] of [
  [COMPARATORS_BEFORE, BEFORE, true],
  [COMPARATORS_AFTER, AFTER, false],
] as const) {
  for (const [text, comparator] of list) {
    const words = text.split(' ');
    const key = isBefore ? words[words.length - 1]! : words[0]!;
    const entries = table.get(key) ?? [];
    entries.push({ words, comparator });
    entries.sort((a, b) => b.words.length - a.words.length);
    table.set(key, entries);
  }
}

export interface ComparatorRead {
  readonly start: number;
  readonly end: number;
  readonly comparator: Comparator;
}

/** The comparator around atoms `start .. end`, with the span grown to hold it; `=` where there is none. */
export function readComparator(r: FigureReader, start: number, end: number): ComparatorRead {
  for (const { words, comparator } of BEFORE.get(r.word(start - 1)) ?? []) {
    const at = r.phraseBefore(start, words);
    if (at === undefined || isOtherSense(r, at, words)) continue;
    // "not more than", "no more than" stand in the list; any other "not" is a negation of the clause.
    return { start: at, end: afterEnd(r, end, comparator), comparator };
  }
  for (const { words, comparator } of AFTER.get(r.word(end)) ?? []) {
    const last = r.phrase(end, words);
    if (last === undefined) continue;
    if (words[0] === 'plus' && r.spaced(end) && r.isNumber(last)) continue;
    if (words[0] === 'odd' && !r.spaced(end)) continue;
    return { start, end: last, comparator };
  }
  return { start, end, comparator: '=' };
}

/** "some 15 or so": the words after say the same again. */
function afterEnd(r: FigureReader, end: number, comparator: Comparator): number {
  for (const entry of AFTER.get(r.word(end)) ?? []) {
    if (entry.comparator === comparator && entry.words.length > 1) {
      const last = r.phrase(end, entry.words);
      if (last !== undefined) return last;
    }
  }
  return end;
}

/** Prepositions that are comparators only before amounts: "over two years" is one, "talks over 5 islands" is left as one too. */
function isOtherSense(r: FigureReader, at: number, words: readonly string[]): boolean {
  const word = words[0]!;
  if (words.length > 1) return false;
  const before = r.word(at - 1);
  if (word === 'near' || word === 'beyond') return before !== 'at' && before !== 'to' && before !== 'a';
  if (word === 'some') return before === 'and' && false;
  if (word === 'minimum' || word === 'maximum') return false;
  return false;
}
