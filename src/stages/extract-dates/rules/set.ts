import { DAY_PARTS, FREQUENCIES, type TimeUnit, WEEKDAYS } from '../../../knowledge/calendar.js';
import { SMALL_NUMBERS } from '../../../knowledge/numbers.js';
import { readNumber } from '../../../numerals/number-phrase.js';
import { pad } from '../civil.js';
import { periodText } from '../duration.js';
import type { Found } from '../meaning.js';
import { own, type Reader } from '../reader.js';
import { type Rule, START } from './rule.js';

/** "every Monday", "each year", "every two weeks", "every other day", "twice a year", "three times a week", "daily", "on Mondays". */
export const set: Rule = {
  name: 'set',
  starts: START.set | START.near | START.number | START.numberWord | START.weekday | START.dayPart,
  read(r, i) {
    return readEvery(r, i) ?? readTimes(r, i) ?? readPlural(r, i) ?? readFrequency(r, i);
  },
};

function make(start: number, end: number, value: string): Found {
  return { start, end, meaning: { type: 'set', value }, rule: 'set' };
}

function readEvery(r: Reader, i: number): Found | undefined {
  if (r.word(i) !== 'every' && r.word(i) !== 'each') return undefined;
  let at = i + 1;
  let count = 1;
  if (r.word(at) === 'other' || r.word(at) === 'second') {
    count = 2;
    at++;
  } else if (r.word(at) === 'single') at++;
  else if (r.unit(at) === undefined) {
    const number = readNumber(r.atoms, at);
    if (number && !number.ordinal && !number.fraction && number.end <= r.limit) {
      count = number.value;
      at = number.end;
    }
  }
  if (r.word(at) === 'of') return undefined;
  const weekday = r.weekday(at);
  if (weekday !== undefined) return make(i, at + 1, `XXXX-WXX-${weekday}`);
  if (r.word(at) === 'weekday') return make(i, at + 1, 'XXXX-WXX-WD');
  const month = r.month(at);
  if (month !== undefined && r.isCapital(at)) return make(i, at + 1, `XXXX-${String(month).padStart(2, '0')}`);
  const season = r.season(at);
  if (season !== undefined) return make(i, at + 1, `XXXX-${['SP', 'SU', 'FA', 'WI'][season]}`);
  if (r.word(at) === 'weekend') return make(i, at + 1, 'XXXX-WXX-WE');
  const part = own(DAY_PARTS, r.word(at));
  if (part) return readHourOfPart(r, i, at) ?? make(i, at + 1, `T${part.code}`);
  const first = r.integer(at, 1, 12);
  const day = r.word(at + 1) === '/' ? r.integer(at + 2, 1, 31) : undefined;
  if (first !== undefined && day !== undefined) return make(i, at + 3, `XXXX-${pad(first)}-${pad(day)}`);
  const unit = r.unit(at);
  return unit === undefined || unit === 'half' ? undefined : make(i, at + 1, periodText([{ value: count, unit }])!);
}

/** "every night at 9", "mornings at eight": the part of the day tells which half of it the hour is in. */
function readHourOfPart(r: Reader, i: number, at: number): Found | undefined {
  const part = own(DAY_PARTS, r.word(at))!;
  if (r.word(at + 1) !== 'at' || !r.closes(at + 3)) return undefined;
  const hour = r.integer(at + 2, 1, 12) ?? own(SMALL_NUMBERS, r.word(at + 2));
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  return make(i, at + 3, `T${pad(part.code === 'MO' ? hour % 12 : (hour % 12) + 12)}`);
}

/** "once a week", "twice a year", "three times a day", "four times per month". */
function readTimes(r: Reader, i: number): Found | undefined {
  let at = i + 1;
  const word = r.word(i);
  if (word !== 'once' && word !== 'twice' && word !== 'thrice') {
    const number = r.isNumber(i) || r.word(i + 1) === 'times' ? readNumber(r.atoms, i) : undefined;
    if (!number || number.ordinal || r.word(number.end) !== 'times') return undefined;
    at = number.end + 1;
  }
  if (r.word(at) === 'every') {
    const every = readEvery(r, at);
    return every && { ...every, start: i };
  }
  if (r.word(at) !== 'a' && r.word(at) !== 'per' && r.word(at) !== 'an' && r.word(at) !== 'each') return undefined;
  const unit: TimeUnit | undefined = r.unit(at + 1);
  return unit === undefined || unit === 'half' || r.word(at + 1).endsWith('s')
    ? undefined
    : make(i, at + 2, periodText([{ value: 1, unit }])!);
}

/** "nights" are counted ("for two nights"). */
const PARTS_IN_GENERAL: ReadonlySet<string> = new Set(['mornings', 'afternoons', 'evenings']);

/** "Mondays", "on Sundays", "mornings": never a token whose apostrophe was lost, for that reads "Monday". */
function readPlural(r: Reader, i: number): Found | undefined {
  const word = r.word(i);
  const part = PARTS_IN_GENERAL.has(word) ? own(DAY_PARTS, word) : undefined;
  if (part) return readHourOfPart(r, i, i) ?? make(i, i + 1, `T${part.code}`);
  const weekday = word.endsWith('s') ? own(WEEKDAYS, word.slice(0, -1)) : undefined;
  if (weekday === undefined || word.length < 7) return undefined;
  return make(i, i + 1, `XXXX-WXX-${weekday}`);
}

function readFrequency(r: Reader, i: number): Found | undefined {
  const value = own(FREQUENCIES, r.word(i));
  if (value === undefined || (r.isCapital(i) && i > r.first)) return undefined;
  if (r.word(i) === 'weekday') return undefined;
  return make(i, i + 1, value);
}
