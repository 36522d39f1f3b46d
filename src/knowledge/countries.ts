import { createRequire } from 'node:module';
import { ACRONYMS, AMBIGUOUS_NAMES, EXTRA_NAMES, FORMER_STATES, SHARED_NAMES } from './country-names.js';
import { DEMONYM_CORRECTIONS, SHARED_DEMONYMS } from './demonyms.js';
import { normalizeName } from './normalize-name.js';
import { AMBIGUOUS_CAPITALS, EXTRA_CAPITALS, ORGANIZATION_SEATS, SEATS } from './seats.js';

export interface Country {
  /** ISO 3166-1 alpha-3; XKX for Kosovo, which has no ISO code. */
  readonly code: string;
  /** The short English name: "Russia". */
  readonly name: string;
  /** First the official capital. */
  readonly capitals: readonly string[];
  /** A point in its middle, in degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** False for dependent territories. */
  readonly independent: boolean;
}

/** How a demonym can stand: "Dutch" is an adjective, "Dane" one person, "Danes" several, "Swiss" either. */
export interface Demonym {
  readonly country: Country;
  readonly adjective: boolean;
  readonly noun: 'none' | 'singular' | 'plural' | 'either';
}

interface PackageCountry {
  readonly cca3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly capital: readonly string[];
  readonly independent: boolean | null;
  readonly latlng: readonly [number, number];
  readonly demonyms: { readonly eng?: { readonly m: string } };
}

/** ISO has no code for Kosovo; the package writes UNK, the World Bank and the EU write XKX. */
const CODES: Readonly<Record<string, string>> = { UNK: 'XKX' };
/** English short names where the package's are not those of news. */
const SHORT_NAMES: Readonly<Record<string, string>> = { TUR: 'Turkey', CZE: 'Czech Republic' };

const packageCountries = createRequire(import.meta.url)('world-countries') as readonly PackageCountry[];

/** All countries and territories of ISO 3166-1 and Kosovo, by code. */
export const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  packageCountries
    .map(({ cca3, name, capital, independent, latlng: [latitude, longitude] }): [string, Country] => {
      const code = CODES[cca3] ?? cca3;
      const capitals = [...capital, ...(EXTRA_CAPITALS[code] ?? [])];
      const position = { latitude: hundredths(latitude), longitude: hundredths(longitude) };
      const shown = SHORT_NAMES[code] ?? name.common;
      return [code, { code, name: shown, capitals, independent: independent === true, ...position }];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

const names = new Map<string, Country[]>();
const demonyms = new Map<string, Demonym[]>();
const capitals = new Map<string, Country>();
const seats = new Map<string, Country>();
const ambiguousNames = new Set(AMBIGUOUS_NAMES.map(normalizeName));
const ambiguousCapitals = new Set(AMBIGUOUS_CAPITALS.map(normalizeName));
const formerStates = new Set(FORMER_STATES.map(normalizeName));
const organizationSeats = new Map(
  Object.entries(ORGANIZATION_SEATS).map(([seat, name]) => [normalizeName(seat), name]),
);

for (const [name, codes] of Object.entries(SHARED_NAMES)) names.set(normalizeName(name), codes.map(countryOf));
for (const [word, codes] of Object.entries(SHARED_DEMONYMS)) {
  const noun = word.endsWith('s') ? 'plural' : word === 'Congolese' ? 'either' : 'singular';
  demonyms.set(
    normalizeName(word),
    codes.map((code) => ({ country: countryOf(code), adjective: noun !== 'plural', noun })),
  );
}
for (const { cca3, name, capital, demonyms: given } of packageCountries) {
  const country = countryOf(CODES[cca3] ?? cca3);
  for (const form of [name.common, name.official, country.name, ...(EXTRA_NAMES[country.code] ?? [])])
    addOnce(names, form, country);
  for (const form of [...capital, ...(EXTRA_CAPITALS[country.code] ?? [])]) addCapital(form, country);
  addDemonyms(country, DEMONYM_CORRECTIONS[country.code] ?? regularDemonym(given.eng?.m ?? ''));
}
for (const [seat, code] of Object.entries(SEATS)) seats.set(normalizeName(seat), countryOf(code));

/** The country of an ISO 3166-1 alpha-3 code (or XKX). */
export function countryByCode(code: string): Country | undefined {
  return COUNTRIES.get(code);
}

/**
 * Every country that a name can mean, the usual one first; none where it is no country's name or is written in a way
 * that cannot be one ("turkey", "us"). A leading "the" and diacritics do not matter.
 */
export function countriesByName(name: string): readonly Country[] {
  // "U. S." is "U.S.".
  const acronym = ACRONYMS[name.replace(/\. (?=\p{Lu}\.)/gu, '.')];
  if (acronym) return [countryOf(acronym)];
  return capitalized(name) ? (names.get(normalizeName(name)) ?? []) : [];
}

export function countryByName(name: string): Country | undefined {
  return countriesByName(name)[0];
}

/** True for names that are as often something else: Georgia, Jordan, Chad. */
export function isAmbiguousCountryName(name: string): boolean {
  return ambiguousNames.has(normalizeName(name));
}

/** States that are no more (Soviet Union): places without an ISO code. */
export function isFormerState(name: string): boolean {
  return capitalized(name) && formerStates.has(normalizeName(name));
}

/** Every reading of a demonym, the usual one first: adjectives ("Dutch") and people ("Dutchman", "Russians"). */
export function countriesByDemonym(word: string): readonly Demonym[] {
  return capitalized(word) ? (demonyms.get(normalizeName(word)) ?? []) : [];
}

export function countryByDemonym(word: string): Demonym | undefined {
  return countriesByDemonym(word)[0];
}

/** The country whose capital or former capital the city is. */
export function countryByCapital(name: string): Country | undefined {
  return capitalized(name) ? capitals.get(normalizeName(name)) : undefined;
}

/** True for capitals whose name is more often another place or person: Victoria, Hamilton, Santiago. */
export function isAmbiguousCapital(name: string): boolean {
  return ambiguousCapitals.has(normalizeName(name));
}

/** The country whose government sits in a building or street: Kremlin, Downing Street. */
export function countryBySeat(name: string): Country | undefined {
  return capitalized(name) ? seats.get(normalizeName(name)) : undefined;
}

/** The organization for which a city or house stands: Brussels for the European Union. */
export function organizationBySeat(name: string): string | undefined {
  return capitalized(name) ? organizationSeats.get(normalizeName(name)) : undefined;
}

function countryOf(code: string): Country {
  const country = COUNTRIES.get(code);
  if (!country) throw new RangeError(`No country has the code ${code}`);
  return country;
}

function hundredths(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

/** The first letter after "the" is a capital: what is written small is no name. */
function capitalized(name: string): boolean {
  return /^(?:the |The |THE )?\P{L}*\p{Lu}/u.test(name);
}

function addOnce(map: Map<string, Country[]>, form: string, country: Country): void {
  const key = normalizeName(form);
  // Shared names were set first and keep their order.
  if (!map.has(key)) map.set(key, [country]);
}

function addCapital(form: string, country: Country): void {
  const key = normalizeName(form);
  const known = capitals.get(key);
  // George Town, Kingston, Oranjestad: the independent country's capital is the one that news writes of.
  if (!known || (country.independent && !known.independent)) capitals.set(key, country);
}

function addDemonyms(country: Country, row: string): void {
  const [adjectives = '', nouns = ''] = row.split(';').map((part) => part.trim());
  for (const word of adjectives.split(' ')) if (word && word !== '-') addDemonym(word, country, { adjective: true });
  let singular = true;
  for (const word of nouns.split(' ')) {
    if (!word || word === '-') continue;
    if (word.endsWith('=')) {
      addDemonym(word.slice(0, -1), country, { noun: 'either' });
    } else {
      addDemonym(word, country, { noun: singular ? 'singular' : 'plural' });
      singular = !singular;
    }
  }
}

function addDemonym(word: string, country: Country, use: Partial<Pick<Demonym, 'adjective' | 'noun'>>): void {
  const key = normalizeName(word);
  const known = demonyms.get(key);
  if (!known) {
    demonyms.set(key, [{ country, adjective: false, noun: 'none', ...use }]);
  } else if (known.length === 1 && known[0]!.country === country) {
    demonyms.set(key, [{ ...known[0]!, ...use }]);
  }
}

function regularDemonym(word: string): string {
  const hyphenated = word.replaceAll(' ', '-');
  if (!hyphenated) return '-; -';
  return /(?:ese|sh|ch|ss)$/.test(hyphenated)
    ? `${hyphenated}; ${hyphenated.endsWith('ese') ? `${hyphenated}=` : '-'}`
    : `${hyphenated}; ${hyphenated} ${hyphenated}s`;
}
