import type { Span } from '../../document/span.js';

const OPENING = '"“„«';
const CLOSING = '"”“»';

/**
 * Spans between double quotation marks, without the marks. A mark that is never closed within its sentence and the two
 * after it opens nothing: a lost mark must not swallow the article. Linear in the text's length.
 */
export function findQuotations(text: string, sentences: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  for (let s = 0; s < sentences.length; s++) {
    let at = Math.max(sentences[s]!.start, spans.at(-1)?.end ?? 0);
    const end = sentences[s]!.end;
    while (at < end) {
      if (!isOpening(text, at)) {
        at++;
        continue;
      }
      const limit = paragraphEnd(text, sentences, s, end);
      const close = closing(text, at + 1, end) ?? closing(text, at + 1, limit);
      if (close === undefined) break;
      if (close > at + 1) spans.push({ start: at + 1, end: close });
      at = close + 1;
    }
  }
  return spans;
}

/** The end of the second sentence after s, or of the paragraph before it. */
function paragraphEnd(text: string, sentences: readonly Span[], s: number, end: number): number {
  let limit = end;
  for (let next = s + 1; next <= s + 2 && next < sentences.length; next++) {
    if (text.slice(limit, sentences[next]!.start).includes('\n')) break;
    limit = sentences[next]!.end;
  }
  return limit;
}

function isOpening(text: string, at: number): boolean {
  const mark = text[at]!;
  if (!OPENING.includes(mark)) return false;
  // A straight mark after a letter or a full stop closes something whose opening was lost.
  return mark !== '"' || !/[\p{L}\p{N}.,!?]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
}

function closing(text: string, from: number, limit: number): number | undefined {
  for (let i = from; i < limit; i++) if (CLOSING.includes(text[i]!)) return i;
  return undefined;
}
