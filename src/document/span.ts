/** A stretch of text: UTF-16 code units, half-open `[start, end)`, into the document's `text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Order of spans everywhere: by start, then the longer one first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function spanCovers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
