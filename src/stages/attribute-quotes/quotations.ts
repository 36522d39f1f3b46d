import type { Span } from '../../document/span.js';

/** Opening marks with what closes them; two single marks count as a double one. */
const MARKS: readonly (readonly [opening: string, closing: readonly string[]])[] = [
  ['"', ['"', '”']],
  ['“', ['”', '"']],
  ['„', ['“', '”', '"']],
  ['«', ['»']],
  ["''", ["''"]],
  ['``', ["''", '"']],
  ['‘‘', ['’’']],
];
/** Where a mark is closed by none of its own, it may be by the next but two sentences' end at the most. */
const LONGEST_OPEN = 3000;

/**
 * Spans between double quotation marks, without the marks. A quotation ends in its paragraph, before any mark that opens
 * another; where the next paragraph opens one again (the mark is repeated while somebody goes on speaking) it ends with
 * the paragraph. Else a mark opens nothing: a lost one must not swallow the article. Linear in the text's length.
 */
export function findQuotations(text: string, sentences: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (let s = 0; s < sentences.length; s++) {
    at = Math.max(at, sentences[s]!.start);
    const paragraph = paragraphOf(text, sentences, s);
    while (at < sentences[s]!.end) {
      const mark = openingAt(text, at);
      if (!mark) {
        at++;
        continue;
      }
      const start = at + mark[0].length;
      const close = closingOf(text, mark, start, Math.min(paragraph.end, start + LONGEST_OPEN));
      if (close && close.start > start) spans.push({ start, end: close.start });
      else if (!close && at === paragraph.start && paragraph.goesOn) spans.push({ start, end: paragraph.end });
      at = close?.end ?? start;
    }
  }
  return spans;
}

interface Paragraph extends Span {
  /** Whether the next one opens a quotation at its start. */
  readonly goesOn: boolean;
}

/** The paragraph around sentence s, by the line ends between sentences, and no further than its neighbours that a mark may reach. */
function paragraphOf(text: string, sentences: readonly Span[], s: number): Paragraph {
  const isBreak = (after: number): boolean =>
    text.slice(sentences[after]!.end, sentences[after + 1]!.start).includes('\n');
  let last = s;
  while (last + 1 < sentences.length && !isBreak(last) && sentences[last]!.end - sentences[s]!.start < LONGEST_OPEN)
    last++;
  const first = s === 0 || isBreak(s - 1) ? sentences[s]!.start : -1;
  const next = sentences[last + 1];
  return {
    start: first,
    end: sentences[last]!.end,
    goesOn: next !== undefined && openingAt(text, next.start) !== undefined,
  };
}

type Mark = (typeof MARKS)[number];

function openingAt(text: string, at: number): Mark | undefined {
  const mark = MARKS.find(([opening]) => text.startsWith(opening, at));
  if (!mark || !isStraight(mark[0])) return mark;
  // A straight mark after a letter or a full stop closes something whose opening was lost.
  const after = text[at + mark[0].length] ?? ' ';
  return !/[\p{L}\p{N}.,!?]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(after) ? mark : undefined;
}

function isStraight(mark: string): boolean {
  return mark === '"' || mark === "''";
}

/** The closing mark, as a span; nothing where another quotation opens before it. */
function closingOf(text: string, [opening, closing]: Mark, from: number, limit: number): Span | undefined {
  for (let i = from; i < limit; i++) {
    const mark = closing.find((candidate) => text.startsWith(candidate, i));
    if (mark !== undefined) {
      const lost =
        isStraight(mark) && i > from + 1 && /[\s(]/.test(text[i - 1]!) && /\p{L}/u.test(text[i + mark.length] ?? ' ');
      return lost ? undefined : { start: i, end: i + mark.length };
    }
    if (i > from && text.startsWith(opening, i)) return undefined;
  }
  return undefined;
}
