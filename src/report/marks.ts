import type { ReportSpan } from '../formats/write/report/payload.js';

/** A piece of a text and the labels of the spans that cover it, outermost first. */
export interface Piece<Label> {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly Label[];
}

/**
 * Cuts `[start, end)` at the borders of the spans: every piece is covered by the same spans all through. Spans outside
 * are cut off or left out.
 */
export function cutAtSpans<Label>(
  [start, end]: readonly [number, number],
  spans: readonly { readonly at: ReportSpan; readonly label: Label }[],
): Piece<Label>[] {
  const inside = spans
    .map(({ at: [first, length], label }) => ({
      from: Math.max(first, start),
      to: Math.min(first + length, end),
      label,
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const borders = [...new Set([start, end, ...inside.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const pieces: Piece<Label>[] = [];
  let open: typeof inside = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i++) {
    const [from, to] = [borders[i]!, borders[i + 1]!];
    open = open.filter((span) => span.to > from);
    for (; next < inside.length && inside[next]!.from <= from; next++) open.push(inside[next]!);
    pieces.push({ start: from, end: to, labels: open.map(({ label }) => label) });
  }
  return pieces;
}
