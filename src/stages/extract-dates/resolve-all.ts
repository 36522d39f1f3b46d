import type { DateMention, Source, Tokens } from '../../document/layers.js';
import type { Atoms } from '../../numerals/atoms.js';
import { civilOf, parseIsoDay } from './civil.js';
import { directionAt } from './direction.js';
import type { Found } from './meaning.js';
import { boundsOf, type Period } from './period.js';
import { resolve } from './resolve.js';

export interface ResolvedDates {
  readonly dates: readonly DateMention[];
  /** How many kept an underspecified value for want of an article's date. */
  readonly open: number;
}

/** Resolves the phrases in the order of the text, each against the article's date and what was last spoken of. */
export function resolveAll(found: readonly Found[], atoms: Atoms, tokens: Tokens, source: Source): ResolvedDates {
  const article = parseIsoDay(source.date);
  const isNarrative = tellsHistory(found, article);
  const dates: DateMention[] = [];
  let open = 0;
  let reference: Period | undefined;
  let sentence = -1;
  for (const one of found) {
    const at = atoms.sentence[one.start]!;
    if (at !== sentence) {
      sentence = at;
      if (source.unordered) reference = undefined;
    }
    const direction = directionAt(atoms, one.start, one.end);
    const notBefore = one.endsRange && reference ? boundsOf(reference)[0] : undefined;
    const resolved = resolve(one, {
      article,
      reference,
      direction,
      isNarrative,
      ...(notBefore !== undefined && { notBefore }),
    });
    if (!resolved) continue;
    const { period, isOpen, kind, value, from, to } = resolved;
    if (isOpen && article === undefined) open++;
    // In a history "today" is the teller's day, not the tale's.
    const isTeller =
      isNarrative && one.meaning?.type === 'near' && one.meaning.grain === 'day' && one.meaning.base === 'article';
    if (
      period &&
      !isTeller &&
      !isRestated(period, reference) &&
      !isAside(atoms, one, period) &&
      period.grain !== 'decade' &&
      period.grain !== 'century' &&
      period.grain !== 'millennium'
    )
      reference = period;
    dates.push({
      start: atoms.start[one.start]!,
      end: tokenEnd(atoms, tokens, one.end - 1),
      kind,
      value,
      ...(one.mod && { mod: one.mod }),
      ...(from && { from }),
      ...(to && { to }),
    });
  }
  return { dates, open };
}

/** "the largest battle since 1813": a bare year that only bounds a comparison moves the tale nowhere. */
function isAside(atoms: Atoms, { start }: Found, period: Period): boolean {
  if (period.grain !== 'year' || start === 0) return false;
  const before = atoms.word[start - 1]!;
  return before === 'since' || before === '(' || before === 'until' || before === 'than';
}

/** A bare year in which the last date lies says nothing new of where the tale stands. */
function isRestated(period: Period, reference: Period | undefined): boolean {
  if (period.grain !== 'year' || !reference || (reference.grain !== 'day' && reference.grain !== 'month')) return false;
  return civilOf(boundsOf(reference)[0]).year === period.index;
}

/** A span ends with its token where only a dot is left of it ("in Feb.") . */
function tokenEnd(atoms: Atoms, tokens: Tokens, last: number): number {
  const end = atoms.end[last]!;
  const token = atoms.token[last]!;
  const next = last + 1;
  if (tokens.end[token] === end + 1 && next < atoms.count && atoms.word[next] === '.' && atoms.token[next] === token)
    return end + 1;
  return end;
}

/**
 * A history tells its dates from one another: many years given that are not the article's, and hardly a weekday, "today"
 * or "last month", by which news is told.
 */
function tellsHistory(found: readonly Found[], article: number | undefined): boolean {
  let far = 0;
  let near = 0;
  const thisYear = article === undefined ? undefined : civilOf(article).year;
  for (const { meaning, clock } of found) {
    if (meaning?.type === 'fields') {
      const { year, weekday, decade, month } = meaning.fields;
      if (weekday !== undefined && year === undefined && month === undefined) near++;
      else if (year !== undefined && year !== thisYear) far++;
      else if (decade !== undefined) far++;
      else if (year !== undefined) near++;
    } else if (meaning?.type === 'near' && meaning.base === 'article' && !clock) near++;
    else if (meaning?.type === 'named') near++;
  }
  return far >= 5 && far > near * 4;
}
