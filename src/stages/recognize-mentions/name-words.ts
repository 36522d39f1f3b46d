import { countriesByDemonym, countriesByName, countryByCapital } from '../../knowledge/countries.js';
import { isPlaceOpener, typeOfHead } from '../../knowledge/name-heads.js';
import { REGION_GROUPS, REGIONS, RELIGIOUS_GROUPS } from '../../knowledge/regions.js';
import { isHonorific, titleOf } from '../../knowledge/titles.js';
import type { Reading, SentenceRange } from './reading.js';
import { startsClause } from './reading.js';

const regions = new Set(REGIONS);

/** Weekdays, months, feasts' words and calendar words: capitalized, and never a name by themselves. */
const CALENDAR =
  words(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june
  july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun winter summer spring
  autumn`);
/** Words that are written with a capital, or in capitals, and are no actors. */
const NEVER =
  words(`i i'm i'd i've ok okay am pm a.m. p.m. gmt utc est edt ist wat eat bst ad bc bce ce mr mrs ms dr prof gdp ceo cfo coo cto vat id hiv aids dna rna pcr ppe faq url http https
  www com covid covid-19 covid19 vs v etc sms atm ngo ngos suv it ict lgbt lgbtq lgbtqi ii iii iv vi vii viii ix xi xii xiii xiv xv xx xxi usd eur gbp ngn kes inr cny hk$ no no. nos pdf html read watch
  also photo photos image images video file source updated published by advertisement subscribe cookie cookies click share tweet email newsletter login menu home contact privacy terms related topics tags comments mou mous nft nfts gps fdi tk rs rm php cfa km kg mph kph bpd hq ps q&a faqs diy cctv-camera esg ipo kpi r&d phd mba bsc msc ba ma sme smes un-backed gmo llb bn mn tn pc usb wifi wi-fi 5g 4g app apps`);
const NUMBERED = words(
  'article section chapter phase route group page part level day week round flight act table figure appendix clause division unit annex category grade no. no number',
);
const FUNCTION_WORDS =
  words(`a an the this that these those he she it they we you i his her its their our your my him them us me who whom whose which what when where why how and or but nor so yet if
  because although though while since until unless as than then there here in on at to from of for with without by about over under into onto through during before after between among against
  across along around behind below beneath beside besides beyond despite down except inside like near off out outside past per regarding toward towards up upon via within not no yes all
  any both each few many more most much neither none one other others several some such two three four five six seven eight nine ten hundred thousand million billion first second third last next is are was were be been being am
  do does did has have had having will would shall should can could may might must also just even only very too however meanwhile moreover furthermore therefore thus instead indeed still
  according once again already never always often sometimes perhaps maybe now today yesterday tomorrow tonight soon later earlier recently currently additionally addition finally
  another every everyone everything someone something anyone anything nobody nothing let lets please dear hello thanks thank despite amid amidst due given following including is`);
/** Adjectives before titles and at sentence starts that belong to no name. */
const QUALIFIERS =
  words(`former ex acting interim late deputy outgoing incoming newly senior junior new old current then veteran retired honorary top lead fellow longtime chief assistant
  vice executive`);

export function isCalendarWord(lower: string): boolean {
  return CALENDAR.has(lower);
}

export function isFunctionWord(lower: string): boolean {
  return FUNCTION_WORDS.has(lower);
}

export function isQualifier(lower: string): boolean {
  return QUALIFIERS.has(lower);
}

/** True where the word alone says what it names: a country, its people, a capital. */
export function isKnownName(text: string): boolean {
  return (
    countriesByName(text).length > 0 ||
    countriesByDemonym(text).length > 0 ||
    countryByCapital(text) !== undefined ||
    Object.hasOwn(REGION_GROUPS, text) ||
    Object.hasOwn(RELIGIOUS_GROUPS, text) ||
    regions.has(text)
  );
}

/**
 * Whether the token can be part of a name: a capital that its position does not explain, or one that the rest of the article, a
 * list of names or the words beside it confirm.
 */
export function isNameWord(reading: Reading, range: SentenceRange, i: number): boolean {
  const word = reading.words[i]!;
  if (word.case !== 'capital' && word.case !== 'capitals') return false;
  // Xi, Ai and It are names and words: in lists of never-names only capitals exclude them, except for Latin figures.
  if (isRegnal(reading, i)) return true;
  if (NEVER.has(word.lower) && !(word.case === 'capital' && word.lower === 'xi')) return false;
  if (CALENDAR.has(word.lower.replace('.', '')) && !isCalendarName(reading, i)) return false;
  // "Article 6", "Group A", "Phase 2" number the parts of something.
  if (NUMBERED.has(word.lower) && /^(?:\d|\p{Lu}$|[IVX]+$)/u.test(reading.words[i + 1]?.text ?? '')) return false;
  if (word.text.length === 1 || /^\p{Lu}\.$/u.test(word.text)) return isInitial(reading, i);
  if (range.case === 'normal' && !startsClause(reading.words, range, i)) {
    return !FUNCTION_WORDS.has(word.lower) || countriesByName(word.text).length > 0 || nextIsCapital(reading, range, i);
  }
  return hasEvidence(reading, range, i);
}

function hasEvidence(reading: Reading, range: SentenceRange, i: number): boolean {
  const word = reading.words[i]!;
  if (FUNCTION_WORDS.has(word.lower))
    return range.case !== 'capitals' && word.case === 'capitals' && countriesByName(word.text).length > 0;
  if ((reading.seenCapital.get(word.lower) ?? 0) > 0) return true;
  const text = range.case === 'capitals' ? capitalize(word.lower) : word.text;
  if (isKnownName(text) || (range.case !== 'capitals' && isKnownName(word.text))) return true;
  if (reading.seenSmall.has(word.lower))
    return nextIsCapital(reading, range, i) && range.case === 'normal' && isHeadOrTitle(word.lower);
  const entry = reading.lexicon.find(word.lower);
  if (entry.given || entry.surname || entry.place || entry.organization)
    return !entry.common || nextIsCapital(reading, range, i);
  if (entry.common) return range.case === 'normal' && nextIsCapital(reading, range, i) && word.tag !== 'VERB';
  // "Locals said": the plural of an everyday word.
  if (
    word.lower.endsWith('s') &&
    reading.lexicon.find(word.lower.slice(0, -1)).common &&
    !nextIsCapital(reading, range, i)
  )
    return false;
  if (range.case === 'normal' && word.case === 'capitals') return true;
  if (range.case === 'normal' && nextIsCapital(reading, range, i)) return true;
  return word.tag === 'PROPN' && !looksCommon(word.lower);
}

/** "Charles III", "World War II": the number closes a name. */
function isRegnal({ words }: Reading, i: number): boolean {
  const before = words[i - 1];
  return /^(?:[IVX]{2,5}|V)$/.test(words[i]!.text) && before?.case === 'capital' && !FUNCTION_WORDS.has(before.lower);
}

/** Endings of everyday words that no list holds. */
function looksCommon(lower: string): boolean {
  return /(?:ing|ed|ly|tion|tions|ment|ments|ness|able|ible|ous|ies|ers|als|ists|ants|ents|ors|ees|men)$/.test(lower);
}

function isHeadOrTitle(lower: string): boolean {
  return typeOfHead(lower) !== undefined || titleOf(lower) !== undefined || isHonorific(lower) || isPlaceOpener(lower);
}

function nextIsCapital(reading: Reading, range: SentenceRange, i: number): boolean {
  let next = i + 1 < range.end ? reading.words[i + 1] : undefined;
  // "Queen's College".
  if (next?.text === "'s" && typeOfHead(reading.words[i + 2]?.lower ?? '') !== undefined) next = reading.words[i + 2];
  return next !== undefined && (next.case === 'capital' || next.case === 'capitals') && !CALENDAR.has(next.lower);
}

/** "March" and "May" are months unless a person's or a body's name stands around them; others only before a head ("Winter Olympics"). */
function isCalendarName(reading: Reading, i: number): boolean {
  const before = reading.words[i - 1];
  const after = reading.words[i + 1];
  const afterHead =
    after?.case === 'capital' && typeOfHead(after.lower) !== undefined && typeOfHead(after.lower) !== 'location';
  if (afterHead) return true;
  return before !== undefined && before.case === 'capital' && reading.lexicon.find(before.lower).given !== undefined;
}

/** A letter is part of a name only between its words: "John F. Kennedy", "J. Smith". */
function isInitial(reading: Reading, i: number): boolean {
  const word = reading.words[i]!;
  const before = reading.words[i - 1];
  const after = reading.words[i + 1];
  if (word.text === 'I' || word.text === 'A' || !after) return false;
  const afterName =
    after.case === 'capital' ||
    /^\p{Lu}\.$/u.test(after.text) ||
    (after.text === '.' && reading.words[i + 2]?.case === 'capital');
  return afterName && (before === undefined || before.case !== 'small' || /^\p{Lu}\.$/u.test(word.text));
}

export function capitalize(lower: string): string {
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}
