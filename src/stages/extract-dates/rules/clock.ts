import { DAY_PARTS, TIME_ZONES } from '../../../knowledge/calendar.js';
import { SMALL_NUMBERS } from '../../../knowledge/numbers.js';
import type { Clock } from '../meaning.js';
import { own, type Reader } from '../reader.js';
import { type Rule, START } from './rule.js';

/** "3 p.m. GMT", "14:30 local time", "0600 GMT", "10.30am", "8 o'clock", "noon", "midnight", "half past nine". */
export const clock: Rule = {
  name: 'clock',
  starts: START.number | START.numberWord | START.dayPart | START.determiner,
  read(r, i) {
    const read = readHour(r, i);
    if (!read) return undefined;
    const { end, zone } = readZone(r, read.end);
    if (read.needsZone && zone === undefined) return undefined;
    return { start: i, end, clock: { ...read.clock, ...(zone && { zone }) }, rule: 'clock' };
  },
};

interface HourRead {
  readonly end: number;
  readonly clock: Clock;
  /** Four bare digits are a time only beside a zone or "hours". */
  readonly needsZone?: boolean;
}

function readHour(r: Reader, i: number): HourRead | undefined {
  const word = r.word(i);
  const spoken = readSpoken(r, i) ?? readShared(r, i) ?? readInPart(r, i);
  if (spoken) return spoken;
  if (word === 'noon' || word === 'midday') return { end: i + 1, clock: { hour: 12, minute: 0 } };
  if (word === 'midnight') return { end: i + 1, clock: { hour: 24, minute: 0 } };
  if (!r.isNumber(i)) return hourInWords(r, i);
  const before = r.word(i - 1);
  if (!r.spaced(i) && (before === ':' || before === '.' || before === '$')) return undefined;
  if (!r.spaced(i) && before === '-' && !(r.word(i - 3) === ':' || /^[ap]m\.?$/.test(r.word(i - 2)))) return undefined;
  if (word.includes(',')) return undefined;
  const dot = word.indexOf('.');
  if (dot > 0) {
    // "9.30am", "10.15 p.m."
    const hour = Number(word.slice(0, dot));
    const minute = Number(word.slice(dot + 1));
    const half = halfAfter(r, i + 1);
    if (!half || hour > 12 || minute > 59 || word.length - dot !== 3) return undefined;
    return { end: half.end, clock: { hour: withHalf(hour, half.isAfternoon), minute } };
  }
  const first = r.integer(i, 0, 2459);
  if (first === undefined) return undefined;
  if (word.length <= 2 && first <= 24 && r.word(i + 1) === ':' && !r.spaced(i + 1) && !r.spaced(i + 2)) {
    const minuteWord = r.isNumber(i + 2) ? r.atoms.word[i + 2]! : '';
    const minute = minuteWord.length === 2 ? r.integer(i + 2, 0, 59) : undefined;
    if (minute === undefined) return undefined;
    let end = i + 3;
    let second: number | undefined;
    if (r.word(end) === ':' && !r.spaced(end) && r.isNumber(end + 1)) {
      second = Math.floor(r.value(end + 1));
      if (second > 60) return undefined;
      end += 2;
    }
    const half = halfAfter(r, end);
    const hour = half ? withHalf(first, half.isAfternoon) : first;
    return { end: half?.end ?? skipHours(r, end), clock: { hour, minute, ...(second !== undefined && { second }) } };
  }
  const half = halfAfter(r, i + 1);
  if (half && first >= 1 && first <= 12 && word.length <= 2) {
    return { end: half.end, clock: { hour: withHalf(first, half.isAfternoon), minute: 0 } };
  }
  if (r.word(i + 1) === "o'clock" && first <= 12) return oclock(r, i + 2, first);
  if (word.length === 4 && Number(word.slice(2)) < 60 && first < 2400) {
    const end = skipHours(r, i + 1);
    const military = { hour: Math.floor(first / 100), minute: first % 100 };
    return end > i + 1 ? { end, clock: military } : { end, clock: military, needsZone: true };
  }
  return undefined;
}

/** "half past eight", "a quarter to 9 p.m.", "ten past nine". */
function readSpoken(r: Reader, i: number): HourRead | undefined {
  const at = r.word(i) === 'a' ? i + 1 : i;
  const word = r.word(at);
  const minutes = word === 'half' ? 30 : word === 'quarter' ? 15 : undefined;
  const link = r.word(at + 1);
  if (minutes === undefined || (link !== 'past' && (link !== 'to' || minutes === 30))) return undefined;
  const hour = hourAt(r, at + 2);
  if (hour === undefined) return undefined;
  const half = halfAfter(r, at + 3);
  const full = half ? withHalf(hour, half.isAfternoon) : hour;
  const total = full * 60 + (link === 'past' ? minutes : -minutes);
  return { end: half?.end ?? at + 3, clock: { hour: Math.floor(total / 60), minute: total % 60 } };
}

/** "5" of "5 to 6 p.m." and "between 5 and 6pm": an hour that shares the half of the day. */
function readShared(r: Reader, i: number): HourRead | undefined {
  const hour = hourAt(r, i);
  if (hour === undefined) return undefined;
  const joiner = r.word(i + 1);
  if (
    joiner !== 'to' &&
    joiner !== '-' &&
    joiner !== '–' &&
    joiner !== 'and' &&
    joiner !== 'until' &&
    joiner !== 'till'
  )
    return undefined;
  if (joiner === 'and' && r.word(i - 1) !== 'between') return undefined;
  const second = hourAt(r, i + 2);
  const half = second === undefined ? undefined : halfAfter(r, i + 3);
  if (!half || second === undefined) return undefined;
  // "11 to 3 p.m." begins before noon.
  const isAfternoon = hour < second || second === 12 ? half.isAfternoon : !half.isAfternoon;
  return { end: i + 1, clock: { hour: withHalf(hour, isAfternoon), minute: 0 } };
}

const BEFORE_HOUR: ReadonlySet<string> = new Set([
  'at',
  'around',
  'about',
  'by',
  'until',
  'since',
  'from',
  'before',
  'after',
]);

/** "at 8 in the morning", "by ten at night": only after a preposition of time, for "killed 8 in the morning" counts. */
function readInPart(r: Reader, i: number): HourRead | undefined {
  const hour = hourAt(r, i);
  if (hour === undefined || !BEFORE_HOUR.has(r.word(i - 1))) return undefined;
  const isIn = r.word(i + 1) === 'in' && r.word(i + 2) === 'the';
  const isAt = r.word(i + 1) === 'at' && r.word(i + 2) === 'night';
  const part = isIn ? own(DAY_PARTS, r.word(i + 3)) : isAt ? own(DAY_PARTS, 'night') : undefined;
  if (!part) return undefined;
  return { end: isIn ? i + 4 : i + 3, clock: { hour: withHalf(hour, part.code !== 'MO'), minute: 0 } };
}

/** A bare hour of twelve. */
function hourAt(r: Reader, i: number): number | undefined {
  if (r.isNumber(i)) return r.atoms.word[i]!.length <= 2 ? r.integer(i, 1, 12) : undefined;
  const value = own(SMALL_NUMBERS, r.word(i));
  return value !== undefined && value >= 1 && value <= 12 ? value : undefined;
}

function hourInWords(r: Reader, i: number): HourRead | undefined {
  const value = own(SMALL_NUMBERS, r.word(i));
  if (value === undefined || value < 1 || value > 12) return undefined;
  if (r.word(i + 1) === "o'clock") return oclock(r, i + 2, value);
  const half = halfAfter(r, i + 1);
  return half?.isMarked ? { end: half.end, clock: { hour: withHalf(value, half.isAfternoon), minute: 0 } } : undefined;
}

/** "8 o'clock in the morning" */
function oclock(r: Reader, end: number, hour: number): HourRead {
  if (r.word(end) === 'in' && r.word(end + 1) === 'the') {
    const part = own(DAY_PARTS, r.word(end + 2));
    if (part) return { end: end + 3, clock: { hour: withHalf(hour, part.code !== 'MO'), minute: 0 } };
  }
  return { end, clock: { hour, minute: 0 } };
}

function halfAfter(r: Reader, i: number): { end: number; isAfternoon: boolean; isMarked: boolean } | undefined {
  const word = r.word(i);
  if (word === 'am' || word === 'am.' || word === 'pm' || word === 'pm.') {
    // "am" the verb: digits stand before it, but "I am" has none; "7 am" with a space is fine.
    return { end: i + 1, isAfternoon: word[0] === 'p', isMarked: true };
  }
  if ((word === 'a' || word === 'p') && r.word(i + 1) === '.' && r.word(i + 2) === 'm') {
    return { end: r.skipDot(i + 3), isAfternoon: word === 'p', isMarked: true };
  }
  return undefined;
}

function withHalf(hour: number, isAfternoon: boolean): number {
  if (isAfternoon) return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}

function skipHours(r: Reader, i: number): number {
  const word = r.word(i);
  return word === 'hrs' || word === 'hours' || word === 'hour' || (word === 'h' && !r.spaced(i)) ? i + 1 : i;
}

/** "GMT", "local time", "Moscow time", "(GMT)", "GMT+3". */
export function readZone(r: Reader, i: number): { end: number; zone?: string } {
  const word = r.word(i);
  const zone = own(TIME_ZONES, word);
  if (zone !== undefined && (r.isCapital(i) || word === 'gmt' || word === 'utc')) {
    if ((r.word(i + 1) === '+' || r.word(i + 1) === '-') && !r.spaced(i + 1) && r.integer(i + 2, 0, 14) !== undefined) {
      return { end: i + 3, zone: `${r.word(i + 1)}${String(r.value(i + 2)).padStart(2, '0')}` };
    }
    return zone === '' ? { end: i + 1 } : { end: i + 1, zone };
  }
  if (word === 'local' && r.word(i + 1) === 'time') return { end: i + 2 };
  if (r.isCapital(i) && r.word(i + 1) === 'time' && !r.isCapital(i + 1)) return { end: i + 2 };
  return { end: i };
}
