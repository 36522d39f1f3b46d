import { countriesByName, countryByCapital, isAmbiguousCountryName } from '../../knowledge/countries.js';
import type { Gazetteer, Place } from '../../knowledge/gazetteer/gazetteer.js';
import { isUnsettled } from '../../knowledge/regions.js';
import { stateOfAbbreviation } from '../../knowledge/us-states.js';
import type { Article, Reference } from './article.js';
import type { Draft, Drafts } from './drafts.js';

/** Words before a name that keep it in its country: "southern Lebanon", "East Oxford", "downtown Cairo". */
const PARTS =
  /^(?:(?:north|south|east|west)(?:ern)?|(?:north|south)-?(?:east|west)(?:ern)?|metro(?:politan)?|central|upper|lower|inner|outer|greater|downtown|old|rural|mainland)[ -]/i;
/** Words that say what a place is, where the gazetteer has its bare name. */
const KIND_WORDS =
  /^(?:state|province|district|city|republic) of (?:the )?| (?:local government area|city|province|region|state|oblast|district|county|governorate|prefecture|department|township|municipality|borough|town|village|island|islands|metropolitan area|area)$/i;

/** What an article says of where it plays. */
interface Scene {
  /** Weight by country, 0 to 1 together. */
  readonly countries: ReadonlyMap<string, number>;
  /** Divisions that are named or that hold a settled place. */
  readonly divisions: ReadonlySet<string>;
}

/** A place whose reading is sought. */
interface Question {
  readonly draft: Draft;
  readonly readings: readonly Place[];
  /** The division that follows a comma: "Alexandria, La.". */
  readonly within: string | undefined;
  /** The country whose capital the name is. */
  readonly capitalOf: string | undefined;
}

/** How much the article's country and division count against a tenfold population. */
const COUNTRY_WEIGHT = 2.5;
const DIVISION_WEIGHT = 2.5;
const WITHIN_WEIGHT = 6;
/** "Kiev", "Kharkiv" for the oblast; "Richmond" for Richmond County is rarely meant. */
const OTHER_NAME = { city: 1.5, division: 1.5, subdivision: 3 } as const;
const CAPITAL_WEIGHT = 1;
/** A state is written of more than a city of as many people, a county less. */
const KIND_WEIGHT = { city: 0, division: 0.8, subdivision: -0.4 } as const;
/** By how much the best reading must lead the best one in another country, and how far it must reach at all. */
const LEAD = 0.6;
const LEAST = 3.2;
/** Where the article names another country that has a place of the name. */
const ELSEWHERE_LEAD = 1.5;

/**
 * Countries and coordinates of places, by the gazetteer: the largest place of the name, with a lead for the countries and divisions that the
 * article names and for what stands behind a comma. Places that are clear by themselves are settled first and speak for the rest. Where two
 * countries are about as likely, none is given.
 */
export function resolvePlaces(article: Article, drafts: Drafts, gazetteer: Gazetteer): void {
  const questions = drafts.all.flatMap((draft) => ask(article, drafts, draft, gazetteer));
  const open = new Set(questions);
  for (const lead of [2 * LEAD, LEAD]) {
    const scene = sceneOf(drafts, gazetteer);
    for (const question of open) {
      const place = choose(question, scene, lead);
      if (!place) continue;
      settle(question.draft, place);
      open.delete(question);
    }
  }
  for (const question of questions) preferCapital(article, drafts, question);
}

/** "Washington" is the capital, not the state with ten times its people, unless it says so or another place of the article lies in it. */
function preferCapital(article: Article, drafts: Drafts, { draft, readings, within, capitalOf }: Question): void {
  const { place } = draft;
  if (!place || place.kind === 'city' || place.country !== capitalOf) return;
  const key = divisionKey(place);
  const isState =
    key === within ||
    draft.references.some(({ end }) => /^state$/i.test(article.word(end))) ||
    drafts.all.some((other) => other !== draft && other.place && divisionKey(other.place) === key);
  if (isState) return;
  const isCity = ({ kind, country, otherName }: Place) => kind === 'city' && country === capitalOf && !otherName;
  draft.place = readings.find(isCity) ?? place;
}

function ask(article: Article, drafts: Drafts, draft: Draft, gazetteer: Gazetteer): Question[] {
  if (draft.references.length === 0 || (draft.type !== 'location' && draft.type !== 'facility')) return [];
  const name = draft.listedName ?? draft.references[0]!.text;
  if (isUnsettled(name)) return [];
  const bare = bareName(name);
  // "southern Syria" lies in Syria; its own place is not known.
  const whole = bare === name ? undefined : countriesByName(bare)[0];
  if (whole && (!isAmbiguousCountryName(bare) || drafts.find(`country:${whole.code}`))) draft.country ??= whole.code;
  if (/^(?:.*[ ,])?D\.?C\.?$/.test(name)) draft.country ??= 'USA';
  let readings = draft.type === 'facility' ? placeWithin(name, gazetteer) : gazetteer.find(name);
  if (readings.length === 0 && draft.type === 'location') readings = gazetteer.find(bare);
  if (draft.country) readings = readings.filter(({ country }) => country === draft.country);
  const within = draft.references.map((reference) => divisionAfter(article, reference, gazetteer)).find(Boolean);
  return readings.length > 0 ? [{ draft, readings, within, capitalOf: countryByCapital(name)?.code }] : [];
}

/** "Manila Cathedral", "Titus County Jail": the place with which the name of a building begins. */
function placeWithin(name: string, gazetteer: Gazetteer): readonly Place[] {
  const words = name.split(' ');
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const readings = gazetteer.find(words.slice(0, count).join(' '));
    if (readings.length > 0) return readings;
  }
  return [];
}

function bareName(name: string): string {
  return name
    .replace(KIND_WORDS, '')
    .replace(PARTS, '')
    .replace(/,? D\.?C\.?$/, '');
}

/** "Alexandria, Louisiana", "Alexandria, La.", "Alexandria (Va.)": the division named behind the place. */
function divisionAfter(article: Article, { end }: Reference, gazetteer: Gazetteer): string | undefined {
  if (!/^[,(]$/.test(article.word(end))) return undefined;
  const next = article.nameAt(end + 1);
  const short =
    article.word(end + 2) === '.' && article.touches(end + 2) ? `${article.word(end + 1)}.` : article.word(end + 1);
  const name = stateOfAbbreviation(short) ?? next?.text;
  return name === undefined ? undefined : divisionNamed(name, gazetteer);
}

function divisionNamed(name: string, gazetteer: Gazetteer): string | undefined {
  const division = gazetteer.find(name).find(({ kind, otherName }) => kind === 'division' && !otherName);
  return division && divisionKey(division);
}

function divisionKey({ country, division }: Place): string {
  return `${country} ${division}`;
}

function sceneOf(drafts: Drafts, gazetteer: Gazetteer): Scene {
  const counts = new Map<string, number>();
  const divisions = new Set<string>();
  let total = 0;
  for (const draft of drafts.all) {
    const seat = draft.type === 'organization' || draft.type === 'facility' ? seatOf(draft, gazetteer) : undefined;
    if (seat) {
      counts.set(seat.country, (counts.get(seat.country) ?? 0) + 1);
      total++;
      if (seat.division !== undefined) divisions.add(seat.division);
    }
    if (!draft.country || !['country', 'location', 'facility', 'group'].includes(draft.type)) continue;
    // The second mention of a name says less than the first.
    const weight = Math.sqrt(draft.references.length);
    counts.set(draft.country, (counts.get(draft.country) ?? 0) + weight);
    total += weight;
    if (draft.type !== 'location') continue;
    if (draft.place) divisions.add(divisionKey(draft.place));
    else {
      const named = divisionNamed(draft.listedName ?? draft.references[0]?.text ?? '', gazetteer);
      if (named?.startsWith(draft.country)) divisions.add(named);
    }
  }
  return { countries: new Map([...counts].map(([code, weight]) => [code, weight / total])), divisions };
}

/** "Rapides Parish Fire District 2", "Henry County Arts Council": a body named after a place of two words that one country alone has. */
function seatOf(draft: Draft, gazetteer: Gazetteer): { country: string; division: string | undefined } | undefined {
  const words = (draft.references[0]?.text ?? '').split(' ');
  if (words.length < 3) return undefined;
  const readings = gazetteer.find(words.slice(0, 2).join(' ')).filter(({ otherName }) => !otherName);
  const [first] = readings;
  if (!first || readings.some(({ country }) => country !== first.country)) return undefined;
  const isOne = readings.every(({ division }) => division === first.division);
  return { country: first.country, division: isOne ? divisionKey(first) : undefined };
}

function choose(question: Question, scene: Scene, lead: number): Place | undefined {
  const { draft, readings } = question;
  let best: Place | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  let other = Number.NEGATIVE_INFINITY;
  for (const place of readings) {
    const score = scoreOf(place, scene, question);
    if (score > bestScore) {
      if (best && best.country !== place.country) other = bestScore;
      best = place;
      bestScore = score;
    } else if (place.country !== best?.country && score > other) other = score;
  }
  if (!best) return undefined;
  if (draft.country) return best;
  const isElsewhere =
    !scene.countries.has(best.country) && readings.some(({ country }) => scene.countries.has(country));
  return bestScore >= LEAST && bestScore - other >= (isElsewhere ? Math.max(lead, ELSEWHERE_LEAD) : lead)
    ? best
    : undefined;
}

function scoreOf(place: Place, { countries, divisions }: Scene, { within, capitalOf }: Question): number {
  const key = divisionKey(place);
  return (
    place.size +
    KIND_WEIGHT[place.kind] -
    (place.otherName ? OTHER_NAME[place.kind] : 0) +
    COUNTRY_WEIGHT * Math.sqrt(countries.get(place.country) ?? 0) +
    (divisions.has(key) ? DIVISION_WEIGHT : 0) +
    (key === within ? WITHIN_WEIGHT : 0) +
    (place.country === capitalOf ? CAPITAL_WEIGHT : 0)
  );
}

function settle(draft: Draft, place: Place): void {
  draft.country ??= place.country;
  draft.place = place;
}
