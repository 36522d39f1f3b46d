import type { DateMention, Source, Tokens } from '../../document/layers.js';
import type { Atoms } from '../../numerals/atoms.js';
import { civilOf, parseIsoDay } from './civil.js';
import { directionAt } from './direction.js';
import type { Found } from './meaning.js';
import type { Period } from './period.js';
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
    const resolved = resolve(one, { article, reference, direction, isNarrative });
    if (!resolved) continue;
    const { period, isOpen, kind, value, from, to } = resolved;
    if (isOpen && article === undefined) open++;
    if (period && period.grain !== 'decade' && period.grain !== 'century' && period.grain !== 'millennium')
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

/** A span ends with its token where only a dot is left of it ("in Feb.") . */
function tokenEnd(atoms: Atoms, tokens: Tokens, last: number): number {
  const end = atoms.end[last]!;
  const token = atoms.token[last]!;
  const next = last + 1;
  if (tokens.end[token] === end + 1 && next < atoms.count && atoms.word[next] === '.' && atoms.token[next] === token)
    return end + 1;
  return end;
}

/** A history tells its dates from one another: years given and far from the article's, and hardly a weekday or "today". */
function tellsHistory(found: readonly Found[], article: number | undefined): boolean {
  let far = 0;
  let near = 0;
  const thisYear = article === undefined ? undefined : civilOf(article).year;
  for (const { meaning } of found) {
    if (meaning?.type === 'fields') {
      const { year, weekday, decade } = meaning.fields;
      if (weekday !== undefined && year === undefined) near += 2;
      else if (year !== undefined || decade !== undefined) {
        if (thisYear !== undefined && year !== undefined && Math.abs(year - thisYear) <= 1) near++;
        else far++;
      }
    } else if (meaning?.type === 'near' && meaning.base === 'article' && meaning.grain !== 'day') near++;
    else if (meaning?.type === 'near' && meaning.base === 'article') near += 2;
    else if (meaning?.type === 'named' || (meaning?.type === 'shift' && meaning.base === 'article')) near++;
  }
  return far >= 5 && far > near * 3;
}
