/** Months, weekdays, units of time and the words around them, lower case, abbreviations without their dot. */

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};
/** Month names that are also other words: alone, they need a preposition or a modifier before them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'jun',
  'dec',
  'april',
  'june',
  'august',
  'sep',
]);

/** ISO weekday, Monday 1 to Sunday 7. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  mon: 1,
  tuesday: 2,
  tue: 2,
  tues: 2,
  wednesday: 3,
  wed: 3,
  weds: 3,
  thursday: 4,
  thu: 4,
  thur: 4,
  thurs: 4,
  friday: 5,
  fri: 5,
  saturday: 6,
  sat: 6,
  sunday: 7,
  sun: 7,
};
/** Abbreviations that are words of their own: dates only beside a date. */
export const DOUBTFUL_WEEKDAYS: ReadonlySet<string> = new Set([
  'mon',
  'wed',
  'sat',
  'sun',
  'fri',
  'thu',
  'tue',
  'tues',
  'thur',
  'thurs',
  'weds',
]);

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

export const TIME_UNITS: Readonly<Record<string, TimeUnit>> = {
  second: 'second',
  seconds: 'second',
  sec: 'second',
  secs: 'second',
  minute: 'minute',
  minutes: 'minute',
  min: 'minute',
  mins: 'minute',
  hour: 'hour',
  hours: 'hour',
  hr: 'hour',
  hrs: 'hour',
  day: 'day',
  days: 'day',
  night: 'day',
  nights: 'day',
  week: 'week',
  weeks: 'week',
  wk: 'week',
  wks: 'week',
  weekend: 'weekend',
  weekends: 'weekend',
  fortnight: 'fortnight',
  fortnights: 'fortnight',
  month: 'month',
  months: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  year: 'year',
  years: 'year',
  yr: 'year',
  yrs: 'year',
  decade: 'decade',
  decades: 'decade',
  century: 'century',
  centuries: 'century',
  millennium: 'millennium',
  millennia: 'millennium',
};

/** TIMEX3 codes; winter is the one that begins in the year before. */
export const SEASONS: Readonly<Record<string, number>> = {
  spring: 0,
  summer: 1,
  autumn: 2,
  fall: 2,
  winter: 3,
  springtime: 0,
  summertime: 1,
  wintertime: 3,
};
export const SEASON_CODES = ['SP', 'SU', 'FA', 'WI'] as const;

/** TIMEX3 parts of the day with the hours they span. */
export const DAY_PARTS: Readonly<Record<string, { code: string; from: number; to: number }>> = {
  morning: { code: 'MO', from: 6, to: 12 },
  mornings: { code: 'MO', from: 6, to: 12 },
  dawn: { code: 'MO', from: 5, to: 7 },
  daybreak: { code: 'MO', from: 5, to: 7 },
  sunrise: { code: 'MO', from: 5, to: 7 },
  afternoon: { code: 'AF', from: 12, to: 18 },
  afternoons: { code: 'AF', from: 12, to: 18 },
  evening: { code: 'EV', from: 18, to: 24 },
  evenings: { code: 'EV', from: 18, to: 24 },
  dusk: { code: 'EV', from: 18, to: 20 },
  sunset: { code: 'EV', from: 18, to: 20 },
  night: { code: 'NI', from: 20, to: 30 },
  nights: { code: 'NI', from: 20, to: 30 },
  overnight: { code: 'NI', from: 20, to: 30 },
};

/** Adverbs and adjectives of frequency: the period of the set. */
export const FREQUENCIES: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P3M',
  biannual: 'P6M',
  biannually: 'P6M',
  yearly: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
  biennial: 'P2Y',
  everyday: 'P1D',
  weekday: 'XXXX-WXX-WD',
};

/** Points that the text does not fix. */
export const REFERENCES: Readonly<Record<string, 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'>> = {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  recently: 'PAST_REF',
  lately: 'PAST_REF',
  soon: 'FUTURE_REF',
};

/** Hours from UTC, where the abbreviation says one thing in news. */
export const TIME_ZONES: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  zulu: 'Z',
  bst: '+01',
  cet: '+01',
  cest: '+02',
  eet: '+02',
  eest: '+03',
  msk: '+03',
  est: '-05',
  edt: '-04',
  et: '',
  cst: '-06',
  cdt: '-05',
  ct: '',
  mst: '-07',
  mdt: '-06',
  pst: '-08',
  pdt: '-07',
  pt: '',
  ist: '+0530',
  pkt: '+05',
  jst: '+09',
  kst: '+09',
  hkt: '+08',
  sgt: '+08',
  wib: '+07',
  aest: '+10',
  aedt: '+11',
  nzst: '+12',
  sast: '+02',
  eat: '+03',
  wat: '+01',
  cat: '+02',
};
