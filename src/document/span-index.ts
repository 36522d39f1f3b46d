import { compareSpans, type Span, spanCovers } from './span.js';

/** Spans by place: which of them cover a given one, without comparing with all. */
export class SpanIndex<T extends Span> {
  readonly #spans: readonly T[];
  /** The furthest end of the spans up to each place in the order. */
  readonly #reach: Float64Array;

  constructor(spans: readonly T[]) {
    this.#spans = [...spans].sort(compareSpans);
    this.#reach = new Float64Array(this.#spans.length);
    let reach = -1;
    for (const [i, { end }] of this.#spans.entries()) {
      reach = Math.max(reach, end);
      this.#reach[i] = reach;
    }
  }

  /** Every span that covers `inner`, by start, the longer one first. */
  covering(inner: Span): readonly T[] {
    const found: T[] = [];
    for (let i = this.#lastFrom(inner.start); i >= 0 && this.#reach[i]! >= inner.end; i--) {
      if (spanCovers(this.#spans[i]!, inner)) found.push(this.#spans[i]!);
    }
    return found.reverse();
  }

  /** Every span that shares text with `other`. */
  overlapping(other: Span): readonly T[] {
    const found: T[] = [];
    for (let i = this.#lastFrom(other.end - 1); i >= 0 && this.#reach[i]! > other.start; i--) {
      if (this.#spans[i]!.end > other.start) found.push(this.#spans[i]!);
    }
    return found.reverse();
  }

  /** The place of the last span that starts at `offset` or before it, or -1: a search by halves. */
  #lastFrom(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
