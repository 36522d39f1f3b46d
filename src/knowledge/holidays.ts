/**
 * Days with names. `day` is [month, day]; `nth` is [month, ISO weekday, which], -1 the last; `easter` is the distance
 * in days from Western Easter Sunday. Names are sequences of atoms, lower case.
 */
export interface Holiday {
  readonly names: readonly string[];
  readonly day?: readonly [number, number];
  readonly nth?: readonly [number, number, number];
  readonly easter?: number;
  /** [month, day] of the tabular Islamic calendar; the observed day may differ by one. */
  readonly islamic?: readonly [number, number];
  /** Months times 100 plus days by the word for a country before the name; a country that is not here has no day. */
  readonly byCountry?: Readonly<Record<string, number>>;
  /** The Islamic month that begins on the day, not the day alone. */
  readonly isMonth?: boolean;
  /** Days after the Chinese New Year. */
  readonly lunar?: number;
  /** Days added to the nth weekday: Black Friday is the day after Thanksgiving. */
  readonly shift?: number;
}

/** Independence days by the country or its adjective that stands before the name, month times 100 plus day. */
const INDEPENDENCE_DAYS: Readonly<Record<string, number>> = {
  american: 704,
  us: 704,
  'us.': 704,
  america: 704,
  ukraine: 824,
  ukrainian: 824,
  india: 815,
  indian: 815,
  pakistan: 814,
  pakistani: 814,
  indonesia: 817,
  indonesian: 817,
  malaysia: 831,
  malaysian: 831,
  brazil: 907,
  brazilian: 907,
  mexico: 916,
  mexican: 916,
  nigeria: 1001,
  nigerian: 1001,
  ghana: 306,
  kenya: 1212,
  poland: 1111,
  polish: 1111,
  finland: 1206,
  finnish: 1206,
  greece: 325,
  greek: 325,
  georgia: 526,
  georgian: 526,
  belarus: 703,
  bangladesh: 326,
  singapore: 809,
  philippine: 612,
  philippines: 612,
  colombia: 720,
  colombian: 720,
  argentina: 709,
  peru: 728,
  kazakhstan: 1216,
  lebanon: 1122,
  jordan: 525,
};

export const HOLIDAYS: readonly Holiday[] = [
  { names: ["new year's day", 'new years day', 'new year day', "new year's", 'new year', 'yuandan'], day: [1, 1] },
  { names: ["new year's eve", 'new years eve', 'new year eve'], day: [12, 31] },
  { names: ['christmas eve', 'xmas eve'], day: [12, 24] },
  { names: ['christmas day', 'christmas', 'xmas day', 'xmas'], day: [12, 25] },
  { names: ['boxing day'], day: [12, 26] },
  { names: ['epiphany'], day: [1, 6] },
  { names: ['orthodox christmas'], day: [1, 7] },
  { names: ['groundhog day'], day: [2, 2] },
  { names: ["valentine's day", 'valentines day', "st valentine's day", "valentine's"], day: [2, 14] },
  { names: ["international women's day", "women's day"], day: [3, 8] },
  { names: ["st patrick's day", "st. patrick's day", "saint patrick's day", 'st patricks day'], day: [3, 17] },
  { names: ["april fools' day", "april fool's day", 'april fools day', 'april fools'], day: [4, 1] },
  { names: ['earth day'], day: [4, 22] },
  { names: ['anzac day'], day: [4, 25] },
  {
    names: ['may day', "international workers' day", "workers' day", 'international workers day', "int'l workers day"],
    day: [5, 1],
  },
  { names: ['cinco de mayo'], day: [5, 5] },
  { names: ['victory in europe day', 've day'], day: [5, 8] },
  { names: ['bastille day'], day: [7, 14] },
  { names: ['juneteenth'], day: [6, 19] },
  { names: ['assumption day'], day: [8, 15] },
  { names: ['halloween', "hallowe'en"], day: [10, 31] },
  { names: ["all saints' day", "all saint's day", 'all saints day', 'all hallows'], day: [11, 1] },
  { names: ["all souls' day", "all soul's day", 'all souls day'], day: [11, 2] },
  { names: ['guy fawkes day', 'guy fawkes night', 'bonfire night'], day: [11, 5] },
  { names: ['veterans day', "veterans' day", "veteran's day", 'armistice day', 'remembrance day'], day: [11, 11] },
  { names: ['human rights day'], day: [12, 10] },
  { names: ['singles day', "singles' day", "single's day"], day: [11, 11] },
  { names: ['australia day'], day: [1, 26] },
  { names: ['canada day'], day: [7, 1] },
  { names: ['inauguration day'], day: [1, 20] },
  { names: ['fourth of july'], day: [7, 4] },
  { names: ['independence day'], day: [7, 4], byCountry: INDEPENDENCE_DAYS },
  {
    names: ['martin luther king day', 'martin luther king jr day', 'mlk day', 'martin luther king jr. day'],
    nth: [1, 1, 3],
  },
  { names: ["presidents' day", "president's day", 'presidents day', "washington's birthday"], nth: [2, 1, 3] },
  { names: ["mother's day", 'mothers day', "mothers' day"], nth: [5, 7, 2] },
  { names: ["father's day", 'fathers day', "fathers' day"], nth: [6, 7, 3] },
  { names: ['memorial day'], nth: [5, 1, -1] },
  { names: ['labor day', 'labour day'], nth: [9, 1, 1] },
  { names: ['columbus day', "indigenous peoples' day"], nth: [10, 1, 2] },
  { names: ['thanksgiving day', 'thanksgiving', 'thanks giving day', 'thanks giving'], nth: [11, 4, 4] },
  { names: ['black friday'], nth: [11, 4, 4], shift: 1 },
  { names: ['cyber monday'], nth: [11, 4, 4], shift: 4 },
  { names: ['easter sunday', 'easter day', 'easter'], easter: 0 },
  { names: ['easter monday'], easter: 1 },
  { names: ['easter saturday', 'holy saturday'], easter: -1 },
  { names: ['good friday'], easter: -2 },
  { names: ['maundy thursday'], easter: -3 },
  { names: ['palm sunday'], easter: -7 },
  { names: ['clean monday'], easter: -48 },
  { names: ['ash wednesday'], easter: -46 },
  { names: ['shrove tuesday', 'mardi gras', 'pancake day'], easter: -47 },
  { names: ['ascension day'], easter: 39 },
  { names: ['pentecost', 'whit sunday', 'whitsun'], easter: 49 },
  {
    names: [
      'eid al-fitr',
      'eid al fitr',
      'eid ul-fitr',
      'eid ul fitr',
      'eid el-fitr',
      'eidul fitr',
      'hari raya aidilfitri',
      'festival of breaking the fast',
    ],
    islamic: [10, 1],
  },
  {
    names: [
      'eid al-adha',
      'eid al adha',
      'eid ul-adha',
      'eid ul adha',
      'eid el-adha',
      'eid al-azha',
      'eidul azha',
      'eid ul azha',
      'feast of sacrifice',
    ],
    islamic: [12, 10],
  },
  { names: ['arafah day', 'day of arafah', 'arafat day'], islamic: [12, 9] },
  { names: ['islamic new year', 'hijri new year', 'arabic new year'], islamic: [1, 1] },
  {
    names: ['ramadan', 'ramazan', 'ramzan', 'ramadhan', 'ramathan'],
    islamic: [9, 1],
    isMonth: true,
  },
  { names: ['ashura'], islamic: [1, 10] },
  { names: ['mawlid', 'mawlid al-nabi', 'eid milad-un-nabi', "prophet muhammad's birthday"], islamic: [3, 12] },
  { names: ['lunar new year', 'chinese new year', "lunar new year's day"], lunar: 0 },
  { names: ['whit monday', 'pentecost monday'], easter: 50 },
];

/** Days of the Chinese New Year, month times 100 plus day, from 1990. */
export const CHINESE_NEW_YEAR: { readonly first: number; readonly days: readonly number[] } = {
  first: 1990,
  days: [
    127, 215, 204, 123, 210, 131, 219, 207, 128, 216, 205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123,
    210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203,
  ],
};
