import {
  DAY_PARTS,
  FREQUENCIES,
  MONTHS,
  REFERENCES,
  SEASONS,
  TIME_UNITS,
  WEEKDAYS,
} from '../../../knowledge/calendar.js';
import { HOLIDAYS } from '../../../knowledge/holidays.js';
import { ORDINALS, SMALL_NUMBERS } from '../../../knowledge/numbers.js';
import type { Found } from '../meaning.js';
import type { Reader } from '../reader.js';

/** One way in which a date is written. `starts` says with which words it can begin, so that most atoms cost one look-up. */
export interface Rule {
  readonly name: string;
  readonly starts: number;
  read(reader: Reader, i: number): Found | undefined;
}

export const START = {
  number: 1,
  month: 2,
  weekday: 4,
  unit: 8,
  season: 16,
  dayPart: 32,
  near: 64,
  edge: 128,
  determiner: 256,
  dayWord: 512,
  numberWord: 1024,
  holiday: 2048,
  set: 4096,
  vague: 8192,
  quarter: 16384,
  ordinal: 32768,
  quote: 65536,
} as const;

/** Words that place a period beside now, with the offset in periods. */
export const NEAR: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  prior: -1,
  this: 0,
  current: 0,
  present: 0,
  ongoing: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
  forthcoming: 1,
};
/** Near words that count from the date last spoken of. */
export const REFERENCE_NEAR: ReadonlySet<string> = new Set([
  'previous',
  'preceding',
  'prior',
  'following',
  'same',
  'that',
]);

export const EDGES: Readonly<Record<string, string>> = {
  start: 'START',
  beginning: 'START',
  beginnings: 'START',
  outset: 'START',
  onset: 'START',
  dawn: 'START',
  turn: 'START',
  end: 'END',
  close: 'END',
  ending: 'END',
  middle: 'MID',
  midst: 'MID',
  midpoint: 'MID',
  height: 'MID',
  early: 'START',
  earlier: 'START',
  late: 'END',
  later: 'END',
  mid: 'MID',
  midway: 'MID',
  eve: 'START',
};

/** Phrases, as words, by their first word, in their order. */
export function byFirstWord<T>(
  phrases: readonly (readonly [string, T])[],
): ReadonlyMap<string, readonly (readonly [readonly string[], T])[]> {
  const table = new Map<string, (readonly [readonly string[], T])[]>();
  for (const [text, value] of phrases) {
    const words = text.split(' ');
    const list = table.get(words[0]!) ?? [];
    list.push([words, value]);
    table.set(words[0]!, list);
  }
  return table;
}

const STARTS = new Map<string, number>();
function put(words: Iterable<string>, bit: number): void {
  for (const word of words) STARTS.set(word, (STARTS.get(word) ?? 0) | bit);
}
put(Object.keys(MONTHS), START.month);
put(Object.keys(WEEKDAYS), START.weekday);
put(
  Object.keys(WEEKDAYS).map((word) => `${word}s`),
  START.weekday | START.set,
);
put(Object.keys(TIME_UNITS), START.unit);
put(Object.keys(SEASONS), START.season);
put(Object.keys(DAY_PARTS), START.dayPart);
put(['noon', 'midnight', 'midday', 'lunchtime'], START.dayPart);
put(Object.keys(NEAR), START.near);
put(['same', 'that', 'each', 'every'], START.near);
put(Object.keys(EDGES), START.edge);
put(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'our', 'her'], START.determiner);
put(['today', 'yesterday', 'tomorrow', 'tonight', 'tonite', 'tmrw', 'tmr'], START.dayWord);
put(Object.keys(SMALL_NUMBERS), START.numberWord);
put(['quarter', 'all', 'whole', 'full', 'entire', 'another', 'rest', 'month', 'week', 'some'], START.numberWord);
put(
  [
    'several',
    'few',
    'couple',
    'half',
    'many',
    'hundred',
    'hundreds',
    'dozens',
    'thousand',
    'thousands',
    'tens',
    'dozen',
  ],
  START.numberWord,
);
put(
  HOLIDAYS.flatMap(({ names }) => names.map((name) => name.split(/[ ']/)[0]!)),
  START.holiday,
);
put(Object.keys(FREQUENCIES), START.set);
put(['every', 'each', 'once', 'twice', 'thrice'], START.set);
put(Object.keys(REFERENCES), START.vague);
put(
  ['recent', 'current', 'distant', 'near', 'foreseeable', 'long', 'future', 'past', 'present', 'at', 'right', 'just'],
  START.vague,
);
put(['q1', 'q2', 'q3', 'q4', 'q', 'h', 'fy', 'fiscal', 'financial', 'week', 'quarter'], START.quarter);
put(Object.keys(ORDINALS), START.ordinal);
put(['rest', 'remainder'], START.edge);
put(['w'], START.unit);
put(['final', 'latter', 'opening', 'closing', 'last'], START.ordinal);
put(["'"], START.quote);
put(
  ['eighties', 'nineties', 'seventies', 'sixties', 'fifties', 'forties', 'thirties', 'twenties', 'tens', 'noughties'],
  START.numberWord,
);
put(
  [
    'circa',
    'ca',
    'c',
    'ad',
    'a.d',
    'about',
    'around',
    'nearly',
    'almost',
    'over',
    'under',
    'more',
    'less',
    'at',
    'up',
    'approximately',
    'some',
    'roughly',
  ],
  START.edge,
);

/** With what the atom can begin a date. */
export function startsOf(word: string, isNumber: boolean): number {
  return isNumber ? START.number : (STARTS.get(word) ?? 0);
}
