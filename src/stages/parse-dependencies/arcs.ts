import { windowOf } from '../../document/encoding-windows.js';
import type { EncodingWindow } from '../../document/layers.js';

/** Between words that were not read together. */
const UNKNOWN = -1e6;

/** The arc scores of the words `first .. end`, as a square with the root in row and column 0; row the dependent, column the head. */
export function sentenceArcs(windows: readonly EncodingWindow[], first: number, end: number): Float64Array {
  const side = end - first + 1;
  const square = new Float64Array(side * side).fill(UNKNOWN);
  for (let w = windowOf(windows, first); w < windows.length && windows[w]!.first < end; w++) {
    const window = windows[w]!;
    const size = window.end - window.first + 1;
    const from = Math.max(first, window.first);
    const to = Math.min(end, window.end);
    for (let i = from; i < to; i++) {
      const row = (i - window.first + 1) * size;
      const target = (i - first + 1) * side;
      square[target] = window.arcs[row]!;
      const heads = window.arcs.subarray(row + from - window.first + 1, row + to - window.first + 1);
      square.set(heads, target + from - first + 1);
    }
  }
  return square;
}
