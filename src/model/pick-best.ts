/** The number of the best score in row `row` of `size` scores; ties go to the lower number. */
export function pickBest(scores: Float32Array, row: number, size: number): number {
  const base = row * size;
  let best = 0;
  for (let k = 1; k < size; k++) if (scores[base + k]! > scores[base + best]!) best = k;
  return best;
}

/** Writes the numbers of the `few` best scores of a row, best first, ties to the lower number; with fewer scores the last repeats. */
export function pickBestFew(
  scores: Float32Array,
  row: number,
  size: number,
  into: Uint16Array,
  at: number,
  few: number,
): void {
  const base = row * size;
  let held = 0;
  for (let k = 0; k < size; k++) {
    const score = scores[base + k]!;
    if (held === few && !(score > scores[base + into[at + few - 1]!]!)) continue;
    let place = held < few ? held++ : few - 1;
    while (place > 0 && score > scores[base + into[at + place - 1]!]!) {
      into[at + place] = into[at + place - 1]!;
      place--;
    }
    into[at + place] = k;
  }
  for (let place = held; place < few; place++) into[at + place] = into[at + held - 1]!;
}
