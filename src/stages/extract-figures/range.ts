import { round } from '../../numerals/number-parts.js';
import type { LocalCurrencies } from './local-currencies.js';
import { type Measure, readMeasure } from './measure.js';
import type { FigureReader } from './reader.js';

export interface RangeRead {
  readonly measure: Measure;
  readonly start: number;
  readonly end: number;
}

/**
 * "10-15 per cent", "between 3 and 5 million", "from $2 to $3 billion": the second end carries its scale and unit over to
 * the first, the first its currency to the second. The value is the middle, `low` and `high` the ends.
 */
export function readRange(r: FigureReader, first: Measure, currencies: LocalCurrencies): RangeRead | undefined {
  if (first.kind === 'ordinal' || first.change !== undefined || first.vague) return undefined;
  const mark = r.word(first.end);
  const isDash = (mark === '-' || mark === '–' || mark === '~') && r.spaced(first.end) === r.spaced(first.end + 1);
  const before = r.word(first.start - 1);
  const isBetween = before === 'between' && mark === 'and';
  if (!isDash && mark !== 'to' && !isBetween) return undefined;
  let at = first.end + 1;
  // "between 40 percent and at least": only a bare second measure makes a range.
  if (mark === 'to' && (before === 'from' || isChangeFrom(r, first.start))) {
    if (isChange(r, first.start)) return undefined;
  }
  if (r.word(at) === 'about' || r.word(at) === 'around') at++;
  if (r.taken[at] === 1) return undefined;
  const second = readMeasure(r, at, currencies);
  if (!second || second.kind === 'ordinal' || second.change !== undefined || second.vague) return undefined;
  if (first.kind === 'number' && second.kind === 'age' && second.value < first.value) return undefined;
  const joined = carryOver(first, second);
  if (!joined) return undefined;
  const [low, high] = joined;
  if (low.value > high.value) return undefined;
  const start = isBetween || (mark === 'to' && before === 'from') ? first.start - 1 : first.start;
  const measure: Measure = {
    ...second,
    start: first.start,
    value: round((low.value + high.value) / 2),
    low: low.value,
    high: high.value,
  };
  return { measure, start, end: second.end };
}

/** "rose from 10 to 12 percent": two figures, of which the second is where it came to. */
function isChange(r: FigureReader, start: number): boolean {
  return isChangeFrom(r, start) || r.word(start - 1) === 'from';
}

function isChangeFrom(r: FigureReader, start: number): boolean {
  return r.word(start - 1) === 'from' && CHANGE_CUES.has(r.word(start - 2));
}

const CHANGE_CUES: ReadonlySet<string> = new Set([
  'rose',
  'fell',
  'up',
  'down',
  'increased',
  'dropped',
  'grew',
  'raised',
  'cut',
  'declined',
  'jumped',
  'rise',
  'fall',
  'reduced',
]);

function carryOver(first: Measure, second: Measure): readonly [Measure, Measure] | undefined {
  const sameUnit = first.unit === second.unit && first.kind === second.kind;
  const isBare = first.kind === 'number' && first.unit === undefined;
  const secondBare = second.kind === 'number' && second.unit === undefined;
  if (!sameUnit && !isBare && !(secondBare && first.kind === 'money')) return undefined;
  let { value } = first;
  if (second.scale > 1 && first.scale === 1 && value < second.value && value <= (second.value / second.scale) * 1) {
    value = round(value * second.scale);
  } else if (second.per !== undefined && isBare) value = round(value / second.per);
  const unit = second.unit ?? first.unit;
  const kind = secondBare ? first.kind : second.kind;
  const mark = { kind, ...(unit !== undefined && { unit }) };
  return [{ ...first, value, ...mark }, Object.assign(second, mark) satisfies Measure];
}
