import type { DateMention } from '../../document/layers.js';
import type { Span } from '../../document/span.js';

/** Words before a date that make it what the figure is compared with, not when it held. */
const COMPARED: readonly string[] = ['than ', 'on ', 'from ', 'versus ', 'vs ', 'with ', 'since ', 'against '];

/**
 * The date that a sentence ties a figure to: the nearest one in it that is no comparison ("up 30 percent on 2019"), with
 * nothing but words between; one after the figure wins over one before at the same distance.
 */
export function dateOf(
  text: string,
  figure: Span,
  dates: readonly DateMention[],
  from: number,
  to: number,
  others: readonly Span[],
): number | undefined {
  let best: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (let d = from; d < to; d++) {
    const date = dates[d]!;
    if (date.kind === 'set' || (date.kind === 'duration' && date.from === undefined) || date.value.endsWith('_REF'))
      continue;
    const isAfter = date.start >= figure.end;
    if (isAfter && isComparison(text, date)) continue;
    const gap: Span = isAfter ? { start: figure.end, end: date.start } : { start: date.end, end: figure.start };
    const crossed = others.some((other) => other.start >= gap.start && other.end <= gap.end);
    // "7.5 percent, compared with 6 percent a year earlier": the date of what is compared with.
    if (isAfter && crossed && comparesIn(text, gap)) continue;
    const clauses = text.slice(gap.start, gap.end).includes(',') ? 30 : 0;
    const length = gap.end - gap.start + (crossed ? 60 : 0) + clauses + (isAfter ? 0 : 1);
    if (length < distance) {
      distance = length;
      best = d;
    }
  }
  return best;
}

const COMPARING: readonly string[] = ['compared ', ' against ', ' versus ', ' from ', ' than '];
/** Looked through for words of comparison: farther off, no figure is tied to the date. */
const REACH = 200;

function comparesIn(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + REACH)).toLowerCase();
  return COMPARING.some((word) => words.includes(word));
}

function isComparison(text: string, date: DateMention): boolean {
  const before = text.slice(Math.max(0, date.start - 8), date.start).toLowerCase();
  // "on Monday" says when; "up 30 percent on 2019" compares.
  return COMPARED.some((word) => before.endsWith(word) && (word !== 'on ' || date.value.length <= 4));
}
