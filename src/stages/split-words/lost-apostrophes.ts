import { countryByCapital, countryByDemonym, countryByName } from '../../knowledge/countries.js';
import { isHonorific } from '../../knowledge/titles.js';

/** Words whose "-s" form is hardly ever a plural in news. */
const TIME_WORDS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight'.split(' '),
);
/** After these a name in -s is a plural: "the Saudis", "many Kenyans". */
const BEFORE_PLURAL = new Set('the all many some most few several two three these those other both young'.split(' '));
/** A possessor stands before what it possesses; before these it does not. */
const NEVER_POSSESSED = new Set(
  (
    'is are was were be been has have had do does did will would can could may might must shall should said says say told ' +
    'and or but nor who whom which that where when while as if because than of in on at to from by with for against over ' +
    'under into after before between about during until since without through i he she it we they them him us me you'
  ).split(' '),
);

export interface LostApostrophe {
  readonly token: number;
  /** The word without its ending: "Moscow" for "Moscows". */
  readonly word: string;
}

/**
 * Possessives whose apostrophe was lost in scraping: "Moscows invasion", "Xis 69th birthday", "Wednesdays call". A text
 * that has kept any possessive apostrophe is left alone. A candidate's stem must be a country, a capital, a time word or
 * a name that stands elsewhere in the same text, and the next word must be one that can be possessed.
 */
export function findLostApostrophes(count: number, wordAt: (token: number) => string): readonly LostApostrophe[] {
  const candidates: number[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < count; i++) {
    const word = wordAt(i);
    if (word === "'s" || word === "s'") return [];
    seen.add(word);
    if (word.length > 2 && word.endsWith('s') && !word.endsWith('ss')) candidates.push(i);
  }
  const found: LostApostrophe[] = [];
  for (const token of candidates) {
    const stem = wordAt(token).slice(0, -1);
    if (!isPossessor(stem, wordAt(token), seen)) continue;
    const before = token > 0 ? wordAt(token - 1).toLowerCase() : '';
    const after = token + 1 < count ? wordAt(token + 1) : '';
    // "on Wednesdays" is a habit.
    if (before === 'on' && TIME_WORDS.has(stem.toLowerCase())) continue;
    if (BEFORE_PLURAL.has(before) || !canBePossessed(after)) continue;
    found.push({ token, word: stem });
  }
  return found;
}

function isPossessor(stem: string, word: string, seen: ReadonlySet<string>): boolean {
  const lower = stem.toLowerCase();
  if (TIME_WORDS.has(lower)) return true;
  if (isHonorific(word)) return false;
  if (!/^\p{Lu}/u.test(stem) || /^\p{Lu}+$/u.test(word)) return false;
  // "Athens", "Maldives", "Russians": the whole word is a name, or the plural of a people.
  if (countryByName(word) || countryByCapital(word) || countryByDemonym(stem)) return false;
  return countryByName(stem) !== undefined || countryByCapital(stem) !== undefined || seen.has(stem);
}

function canBePossessed(after: string): boolean {
  return /^["'“‘\p{L}\d]/u.test(after) && !NEVER_POSSESSED.has(after.toLowerCase());
}
