import type { EncodingWindow } from './layers.js';

/** The number of the window that holds a word: a search by halves. */
export function windowOf(windows: readonly EncodingWindow[], word: number): number {
  let low = 0;
  let high = windows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (windows[middle]!.first <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}
