import type { Atoms } from './atoms.js';
import { isSpace } from './characters.js';

const OPENINGS: readonly string[] = ['http://', 'https://', 'www.'];

/** Marks with 1 the atoms that stand in an address of the web: neither its numbers nor its dates are the article's. */
export function markAddresses(text: string, atoms: Atoms, marks: Uint8Array): void {
  let i = 0;
  for (const { start, end } of addressesOf(text)) {
    while (i < atoms.count && atoms.start[i]! < start) i++;
    while (i < atoms.count && atoms.start[i]! < end) marks[i++] = 1;
  }
}

/** From left to right, each up to the next white space; each place of an opening is searched for once. */
function* addressesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  const places = OPENINGS.map((opening) => text.indexOf(opening));
  for (;;) {
    let start = -1;
    for (const place of places) if (place >= 0 && (start < 0 || place < start)) start = place;
    if (start < 0) return;
    let end = start;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    yield { start, end };
    for (const [o, place] of places.entries())
      if (place >= 0 && place < end) places[o] = text.indexOf(OPENINGS[o]!, end);
  }
}
