import type { Change, Comparator } from '../../document/labels.js';
import { CHANGE_WORDS } from '../../knowledge/change-words.js';
import { readChange } from './change.js';
import { FAR_VERBS } from './change-reach.js';
import { readComparator } from './comparator.js';
import { readCode } from './context.js';
import { LocalCurrencies } from './local-currencies.js';
import { type Measure, readMeasure } from './measure.js';
import { readRange } from './range.js';
import { readRatio } from './ratio.js';
import type { FigureReader } from './reader.js';
import { canBegin } from './starts.js';

/** A figure found, in atoms; what it counts and its date are looked for after. */
export interface FoundFigure {
  /** With its comparator. */
  readonly start: number;
  readonly end: number;
  readonly measure: Measure;
  readonly comparator: Comparator;
  readonly change: Change;
}

/** Finds the figures of a text from left to right; dates and codes are stepped over. */
export function findFigures(r: FigureReader): readonly FoundFigure[] {
  const { atoms } = r;
  const currencies = new LocalCurrencies(r);
  const found: FoundFigure[] = [];
  let i = 0;
  while (i < atoms.count) {
    const sentence = atoms.sentence[i]!;
    r.first = i;
    let limit = i;
    while (limit < atoms.count && atoms.sentence[limit] === sentence) limit++;
    r.limit = limit;
    while (i < limit) i = readAt(r, i, currencies, found);
  }
  return found;
}

function readAt(r: FigureReader, i: number, currencies: LocalCurrencies, found: FoundFigure[]): number {
  if (r.taken[i] === 1 || !canBegin(r, i)) return i + 1;
  const code = readCode(r, i);
  if (code !== undefined) return code;
  const single = readMeasure(r, i, currencies);
  if (single && single.kind === 'number') {
    const ratio = readRatio(r, single.end, single.value);
    if (ratio !== undefined) return ratio;
  }
  if (!single || overlapsDate(r, i, single.end)) return i + 1;
  const range = readRange(r, single, currencies);
  const measure = range && !overlapsDate(r, range.start, range.end) ? range.measure : single;
  const start = range ? range.start : single.start;
  const end = range ? range.end : single.end;
  if (!isFigure(r, measure)) return end;
  const compared = readComparator(r, start, end);
  const isVague = measure.vague === true && compared.comparator === '=';
  const change = measure.change ?? readChange(r, compared.start, compared.end);
  found.push({
    start: Math.max(
      compared.start,
      found.length && found[found.length - 1]!.end > compared.start ? start : compared.start,
    ),
    end: compared.end,
    measure,
    comparator: isVague ? (measure.scale > 1 ? '>' : '~') : compared.comparator,
    change: change === 'none' ? carriedChange(r, found[found.length - 1], compared.start) : change,
  });
  return Math.max(compared.end, i + 1);
}

/** "rose 7.4 percent in August to $23.6 billion", "fell 1.5 percent, or 500 points": the change of the step before. */
function carriedChange(r: FigureReader, last: FoundFigure | undefined, start: number): Change {
  if (last && last.end === start - 1 && r.word(start - 1) === 'to' && r.word(last.start - 1) === 'from') {
    // "dropped from 10 to 8", "cut the tax from 12 percent to 10 percent"
    for (let i = last.start - 2; i >= last.start - 6 && i >= r.first; i--) {
      const word = r.word(i);
      const change = i === last.start - 2 || FAR_VERBS.has(word) ? CHANGE_WORDS.get(word) : undefined;
      if (change) return change;
    }
    return 'none';
  }
  if (
    !last ||
    last.change === 'none' ||
    last.end < r.first ||
    (r.word(start - 1) !== 'to' && r.word(start - 1) !== 'or')
  )
    return 'none';
  for (let i = last.end; i < start - 1; i++) {
    if (r.taken[i] !== 1 && !IN_STEP.has(r.word(i))) return 'none';
  }
  return last.change;
}

const IN_STEP: ReadonlySet<string> = new Set([
  'in',
  'on',
  'during',
  'from',
  'a',
  'year',
  'share',
  'points',
  'or',
  ',',
  'at',
  'to',
  'the',
  'overnight',
  'early',
  'trading',
  'annually',
  'week',
  'month',
]);

function overlapsDate(r: FigureReader, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (r.taken[i] === 1) return true;
  return false;
}

/** Number words that are articles, pronouns and places in a row rather than figures. */
function isFigure(r: FigureReader, { start, end, kind, value, digits, scale }: Measure): boolean {
  const word = r.word(start);
  const before = r.word(start - 1);
  // "the two leaders", "these three": known ones, not counted; "the Big Three": a name.
  if (kind === 'number' && !digits && scale === 1 && value <= 10 && Number.isInteger(value)) {
    if (
      (before === 'the' || before === 'these' || before === 'those' || before === 'their' || before === 'other') &&
      r.word(end) !== 'of'
    )
      return false;
    if (r.isCapital(start) && start > r.first && r.isCapital(start - 1) && r.isWord(start - 1)) return false;
  }
  if (kind === 'number' && !digits && r.isCapital(start) && r.isName(start) && start > r.first) return false;
  if (kind === 'ordinal') return digits || value > 10;
  if (kind !== 'number' || digits) return true;
  // "one-in-a-million"
  if (before === '-' && !r.spaced(start) && end === start + 1 && scale > 1) return false;
  if (scale === 1 && end === start + 1 && word === 'one') {
    const next = r.word(end);
    if (next === 'of' || next === 'another' || !r.isWord(end)) return false;
    return (
      !(
        before === 'no' ||
        before === 'the' ||
        before === 'that' ||
        before === 'this' ||
        before === 'any' ||
        before === 'every' ||
        before === 'each' ||
        before === 'which' ||
        before === 'another'
      ) && !NOT_AFTER_ONE.has(next)
    );
  }
  if (word === 'a' && end === start + 2 && r.word(start + 1) === 'quarter' && r.word(end) !== 'of')
    return before === 'than' || before === 'by' || before === 'about' || before === 'nearly' || before === 'almost';
  if ((word === 'half' || word === 'a') && value === 0.5 && scale === 1)
    return (
      r.word(end) === 'of' ||
      before === 'by' ||
      before === 'than' ||
      before === 'about' ||
      before === 'nearly' ||
      before === 'almost'
    );
  if (word === 'zero' || word === 'nil') return r.word(end) !== '-' || false;
  return true;
}

const NOT_AFTER_ONE: ReadonlySet<string> = new Set([
  'is',
  'was',
  'who',
  'that',
  'in',
  'on',
  'to',
  'has',
  'had',
  'can',
  'could',
  'would',
  'will',
  'may',
  'might',
  'should',
  'and',
  'or',
  'but',
  'for',
  'with',
  'by',
  'at',
  'from',
  'as',
  'side',
  'thing',
  'way',
  'such',
]);
