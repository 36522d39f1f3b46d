import {
  type Country,
  countriesByDemonym,
  countriesByName,
  countryByCapital,
  countryBySeat,
  isAmbiguousCapital,
  isAmbiguousCountryName,
  organizationBySeat,
} from '../../knowledge/countries.js';
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.js';
import { POLITICAL_GROUPS, REGION_GROUPS, RELIGIOUS_GROUPS } from '../../knowledge/regions.js';
import { isUsState } from '../../knowledge/us-states.js';
import type { Article, Reference } from './article.js';
import type { Draft, Drafts } from './drafts.js';
import { isActor } from './metonymy.js';

/** Names, demonyms, capitals and seats of countries; peoples and parts of the world. */
export function resolveCountries(article: Article, drafts: Drafts, gazetteer?: Gazetteer): void {
  const present = countriesPresent(article);
  for (const reference of article.references) {
    if (reference.mention.form !== 'name') continue;
    for (const resolve of RULES) if (resolve(article, drafts, reference, present, gazetteer)) break;
  }
}

/** A name before a demonym before a people: "Dominican Republic", "Dominican", "Caribbean"; seats last, since they need the sentence. */
const RULES = [resolveName, resolveDemonym, resolveGroup, resolveSeat] as const;

/** The draft of a country, made where the article has none yet. */
export function countryDraft(drafts: Drafts, country: Country): Draft {
  return drafts.get(`country:${country.code}`, () => ({
    type: 'country',
    code: country.code,
    listedName: country.name,
    country: country.code,
  }));
}

/** Codes of the countries that the article names or calls by an unshared demonym: what decides between readings. */
function countriesPresent(article: Article): ReadonlySet<string> {
  const present = new Set<string>();
  for (const { text, mention } of article.references) {
    if (mention.form !== 'name') continue;
    const names = countriesByName(text);
    if (names.length === 1 && !isAmbiguousCountryName(text)) present.add(names[0]!.code);
    const demonyms = countriesByDemonym(text);
    if (demonyms.length === 1) present.add(demonyms[0]!.country.code);
    const capital = countryByCapital(text);
    if (capital && !isAmbiguousCapital(text)) present.add(capital.code);
  }
  return present;
}

function resolveName(
  article: Article,
  drafts: Drafts,
  reference: Reference,
  present: ReadonlySet<string>,
  gazetteer: Gazetteer | undefined,
): boolean {
  const { text, mention } = reference;
  const readings = countriesByName(text);
  if (readings.length === 0) return false;
  if (
    isAmbiguousCountryName(text) &&
    !(mention.type === 'location' && !isStateOfGeorgia(article, text, present, gazetteer))
  )
    return false;
  const country = readings.find(({ code }) => present.has(code)) ?? readings[0]!;
  drafts.assign(
    reference,
    countryDraft(drafts, country),
    readings.length > 1 ? `"${text}" read as ${country.name}` : undefined,
  );
  return true;
}

/** Georgia is the state where the article speaks of the United States or of the state's own places, and of nothing in the Caucasus. */
function isStateOfGeorgia(
  article: Article,
  text: string,
  present: ReadonlySet<string>,
  gazetteer?: Gazetteer,
): boolean {
  if (asName(text) !== 'Georgia') return false;
  if (['GEO', 'RUS', 'ARM', 'AZE', 'TUR'].some((code) => present.has(code))) return false;
  const state = gazetteer?.find('Georgia').find(({ kind, country }) => kind === 'division' && country === 'USA');
  return article.references.some(({ text: other, mention }) => {
    if (mention.form !== 'name') return false;
    if (isUsState(other) || / County$|^(?:Republicans?|Democrats?)$/.test(other)) return true;
    if (!gazetteer || mention.type !== 'location' || other === text) return false;
    const readings = gazetteer.find(other);
    return (
      readings.some(({ country, division }) => country === 'USA' && division === state?.division) &&
      !readings.some(({ country }) => country === 'GEO')
    );
  });
}

function resolveDemonym(article: Article, drafts: Drafts, reference: Reference, present: ReadonlySet<string>): boolean {
  const readings = countriesByDemonym(reference.text);
  if (readings.length === 0 || reference.mention.type === 'person') return false;
  const demonym = readings.find(({ country }) => present.has(country.code)) ?? readings[0]!;
  if (isLanguage(article, reference)) {
    drafts.dismiss(reference);
    return true;
  }
  const { country, noun } = demonym;
  const definite = article.lower(reference.first - 1) === 'the';
  const followedByNoun = isNominal(article, reference.end);
  if (noun === 'plural' && !definite) {
    const people = drafts.get(`group:${country.code}`, () => ({
      type: 'group',
      listedName: reference.text,
      country: country.code,
    }));
    drafts.assign(reference, people);
    return true;
  }
  // "a Russian was arrested": one person, who is not the country.
  if (
    noun === 'singular' &&
    !followedByNoun &&
    /^(?:an?|another|one|each|every|first)$/.test(article.lower(reference.first - 1))
  ) {
    drafts.dismiss(reference);
    return true;
  }
  drafts.assign(reference, countryDraft(drafts, country), `"${reference.text}" used for ${country.name}`);
  return true;
}

function isNominal(article: Article, i: number): boolean {
  const tag = article.tag(i);
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || article.word(i) === '-';
}

/** "in Chinese", "speaks Russian", "English-language", "translated from French". */
function isLanguage(article: Article, { first, end }: Reference): boolean {
  const after = article.lower(end) === '-' ? article.lower(end + 1) : article.lower(end);
  if (/^(?:language|languages|speaking|speaker|speakers|subtitles|translation|version)$/.test(after)) return true;
  if (isNominal(article, end)) return false;
  return /^(?:in|speak|speaks|spoke|speaking|learn|learning|teach|into|fluent|study|written)$/.test(
    article.lower(first - 1),
  );
}

function resolveGroup(_article: Article, drafts: Drafts, reference: Reference): boolean {
  if (reference.mention.type !== 'group') return false;
  for (const table of [REGION_GROUPS, RELIGIOUS_GROUPS, POLITICAL_GROUPS]) {
    if (!Object.hasOwn(table, reference.text)) continue;
    const name = table[reference.text]!;
    drafts.assign(
      reference,
      drafts.get(`group:${name}`, () => ({ type: 'group', listedName: name })),
      reference.text === name ? undefined : `"${reference.text}" used for ${name}`,
    );
    return true;
  }
  return false;
}

function resolveSeat(article: Article, drafts: Drafts, reference: Reference, present: ReadonlySet<string>): boolean {
  const { text, mention } = reference;
  if (mention.type === 'person' || mention.type === 'group') return false;
  const name = asName(text);
  const house = countryBySeat(name);
  const capital = countryByCapital(name);
  const country = house ?? capital;
  if (!country) return false;
  const known = present.has(country.code);
  if (!house && isAmbiguousCapital(text) && !known) return false;
  if (isActor(article, reference, house !== undefined)) {
    const organization = organizationBySeat(name);
    if (organization && !mentionsOnlyCountry(article, country)) {
      const draft = drafts.get(`organization:${organization.toLowerCase()}`, () => ({
        type: 'organization',
        listedName: organization,
      }));
      drafts.assign(reference, draft, `"${text}" used as an actor: the seat of the ${organization}`);
    } else {
      drafts.assign(
        reference,
        countryDraft(drafts, country),
        `"${text}" used as an actor: the government of ${country.name}`,
      );
    }
    return true;
  }
  const type = house ? 'facility' : 'location';
  const place = drafts.get(`${type}:${name.toLowerCase()}`, () => ({
    type,
    listedName: house || text !== text.toUpperCase() ? name : asName(text),
    // A city of a capital's name may be another one: the other places of the article tell.
    ...(house && { country: country.code }),
  }));
  drafts.assign(reference, place);
  return true;
}

/** Brussels is Belgium's government only where the article speaks of Belgium and of no European body. */
function mentionsOnlyCountry(article: Article, country: Country): boolean {
  let own = false;
  for (const { text } of article.references) {
    if (/^(?:EU|E\.U\.|European (?:Union|Commission|Parliament|Council))$/.test(text)) return false;
    if (countriesByName(text)[0]?.code === country.code || countriesByDemonym(text)[0]?.country.code === country.code)
      own = true;
  }
  return own;
}

/** "BEIJING" as a name is shown; acronyms stay as they are. */
export function asName(text: string): string {
  if (text.length < 4 || text !== text.toUpperCase() || text.includes('.')) return text;
  return text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}
