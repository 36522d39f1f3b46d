import type { Words } from './words-view.js';

/** "1.", "b)", "• 9." at the beginning of an item. */
interface Marker {
  /** The words `first .. end` (half-open), a bullet before the number included. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** How it is written: digits or letter, and what follows. */
  readonly shape: string;
}

const BULLET = /^[•⁃◦▪‣·*-]$/;
const LONGEST_LIST_NUMBER = 3;

/**
 * A list written in one line is one sentence an item: where a sentence begins with a marker and the next number in the same shape
 * follows, that begins an item too; and a marker is never a sentence of its own.
 */
export function correctLists(ends: Uint8Array, words: Words): void {
  let previous: Marker | undefined;
  for (let i = 0; i < words.count; i++) {
    const marker = readMarker(words, i);
    if (!marker) continue;
    const begins = i === 0 || ends[i - 1] === 1;
    const follows = previous !== undefined && previous.shape === marker.shape && previous.value + 1 === marker.value;
    if (!begins && !follows) continue;
    if (i > 0) ends[i - 1] = 1;
    for (let k = marker.first; k < marker.end && k < words.count - 1; k++) ends[k] = 0;
    previous = marker;
    i = marker.end - 1;
  }
}

function readMarker(words: Words, first: number): Marker | undefined {
  let at = first;
  if (BULLET.test(words.at(at))) at++;
  const bullet = at > first ? words.at(first) : '';
  const written = words.at(at);
  const label = /^(\d{1,3}|\p{Ll})([.)]?)$/u.exec(written);
  if (!label) return undefined;
  let mark = label[2]!;
  let end = at + 1;
  while (mark.length < 2 && words.isGlued(end) && /^[.)]$/.test(words.at(end))) mark += words.at(end++);
  // "at 5. The": the number of an item is followed by a word that begins with a capital.
  if (mark === '' || words.isGlued(end) || !/^\p{Lu}/u.test(words.at(end))) return undefined;
  const isNumber = label[1]!.length <= LONGEST_LIST_NUMBER && /^\d/.test(label[1]!);
  const value = isNumber ? Number(label[1]) : label[1]!.codePointAt(0)!;
  return { first, end, value, shape: `${bullet}${isNumber ? '1' : 'a'}${mark}` };
}
