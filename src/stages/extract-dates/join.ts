import type { Found } from './meaning.js';
import type { Reader } from './reader.js';

/** Joins a day and its time: "Tuesday night", "3 p.m. on Tuesday", "12:00 UTC Monday", "24 February at 5 a.m.". */
export function joinParts(r: Reader, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const last = joined[joined.length - 1];
    const both = last && join(r, last, next);
    if (both) joined[joined.length - 1] = both;
    else joined.push(next);
  }
  return joined;
}

const BETWEEN: ReadonlySet<string> = new Set([
  '',
  'on',
  'at',
  ',',
  'of',
  'in the',
  ', at',
  'at about',
  'at around',
  'on the',
  ', on',
  'the',
]);

function join(r: Reader, a: Found, b: Found): Found | undefined {
  if (b.start - a.end > 2) return undefined;
  const between: string[] = [];
  for (let k = a.end; k < b.start; k++) between.push(r.word(k));
  if (!BETWEEN.has(between.join(' '))) return undefined;
  const day = isDay(a) ? a : isDay(b) ? b : undefined;
  const time = a.clock && !a.meaning ? a : b.clock && !b.meaning ? b : undefined;
  if (!day || !time || day === time) return undefined;
  const mod = day.mod ?? time.mod;
  return {
    start: a.start,
    end: b.end,
    meaning: day.meaning!,
    clock: time.clock!,
    rule: 'day-and-time',
    ...(mod && { mod }),
  };
}

/** A phrase that names a day and has no time yet. */
function isDay({ meaning, clock }: Found): boolean {
  if (!meaning || clock) return false;
  if (meaning.type === 'fields' || meaning.type === 'named') {
    const { day, weekday, holiday } = meaning.fields;
    return day !== undefined || weekday !== undefined || holiday !== undefined;
  }
  return (meaning.type === 'near' || meaning.type === 'part') && meaning.grain === 'day';
}
