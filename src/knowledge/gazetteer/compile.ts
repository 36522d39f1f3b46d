import { foldDiacritics } from '../normalize-name.js';
import { hashName, MAGIC, MOST_PLACES, PLACE_KINDS, type PlaceKind, packReference, rankOf } from './layout.js';

/** A line of GeoNames' cities: `country` is ISO 3166-1 alpha-2, divisions have GeoNames' codes. */
export interface CityRow {
  /** The name and the same in ASCII. */
  readonly names: readonly string[];
  /** In all languages and scripts, codes of airports among them. */
  readonly otherNames: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  /** GeoNames' feature code: PPL, PPLA, … */
  readonly kind: string;
  readonly country: string;
  readonly division: string;
  readonly subdivision: string;
  readonly population: number;
}

/** A division of the first order ("US.LA") or of the second ("US.LA.079"). */
export interface DivisionRow {
  readonly code: string;
  readonly name: string;
}

interface Row {
  readonly names: readonly string[];
  readonly otherNames: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly country: string;
  readonly division: number;
  readonly kind: PlaceKind;
  readonly population: number;
}

/** Other names are kept of cities that a foreign paper writes of: below, they are mostly the same name in other languages. */
const KNOWN_ABROAD = 20_000;
/** Places of one name that are kept, the largest first: past them no rule could choose. */
const MOST_READINGS = 48;
/** Historical, abandoned and destroyed places. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
const DIVISION_WORDS =
  /^(?:(?:state|province|region|district|county|republic|city|governorate|department|autonomous (?:region|republic)) of )|(?:^| )(?:autonomous )?(?:oblast|province|region|state|district|county|parish|governorate|prefecture|department|kray|krai|okrug|republic|voivodeship|raion|city|municipality|metropolitan area)$/gi;

/** The bytes of the gazetteer's file. Same rows, same bytes, in any order of rows. */
export function buildGazetteer(
  cities: readonly CityRow[],
  divisions: readonly DivisionRow[],
  alpha3: ReadonlyMap<string, string>,
): Uint8Array {
  const kept = cities.filter(({ kind, country }) => !GONE.has(kind) && alpha3.has(country));
  const firstOrder = divisions.filter(({ code }) => code.split('.').length === 2).sort(byCode);
  const numbers = new Map(firstOrder.map(({ code }, i) => [code, i + 1]));
  const rows = [...kept.map((city) => cityRow(city, numbers)), ...divisionRows(kept, divisions, numbers)]
    .filter(({ country }) => alpha3.has(country))
    .sort(byRow);
  if (rows.length > MOST_PLACES) throw new RangeError(`${rows.length} places are more than the file can hold`);
  const codes = [...new Set(rows.map(({ country }) => alpha3.get(country)!))].sort();
  const entries = entriesOf(rows);
  return writeFile(rows, entries, codes, (country) => codes.indexOf(alpha3.get(country)!));
}

function cityRow(city: CityRow, numbers: ReadonlyMap<string, number>): Row {
  const { names, otherNames, latitude, longitude, country, division, population } = city;
  return {
    names: [...new Set(names)],
    otherNames: population >= KNOWN_ABROAD ? otherNames.filter(isEnglishName) : [],
    latitude,
    longitude,
    country,
    division: numbers.get(`${country}.${division}`) ?? 0,
    kind: 'city',
    population,
  };
}

/** Latin letters, a capital first and not all capitals: neither "BOM" nor "Бомбей". */
function isEnglishName(name: string): boolean {
  return (
    name.length >= 4 &&
    /^\p{Lu}[\p{L}' .’-]*\p{Ll}[\p{L}' .’-]*$/u.test(name) &&
    /^[A-Za-z' .’-]+$/.test(foldDiacritics(name))
  );
}

/** Divisions stand where their largest city does and have the people of all their cities; one without any is left out. */
function divisionRows(
  cities: readonly CityRow[],
  divisions: readonly DivisionRow[],
  numbers: ReadonlyMap<string, number>,
): Row[] {
  const within = new Map<string, { largest: CityRow; population: number }>();
  for (const city of cities) {
    for (const code of [`${city.country}.${city.division}`, `${city.country}.${city.division}.${city.subdivision}`]) {
      const sum = within.get(code);
      // Sections of a city are counted in the city.
      const people = city.kind === 'PPLX' ? 0 : city.population;
      if (!sum) within.set(code, { largest: city, population: people });
      else {
        sum.population += people;
        if (byPeople(city, sum.largest) < 0) sum.largest = city;
      }
    }
  }
  return divisions.flatMap(({ code, name }): Row[] => {
    const sum = within.get(code);
    if (!sum) return [];
    const [country = '', division = ''] = code.split('.');
    const short = name.replace(DIVISION_WORDS, '').trim();
    const { latitude, longitude } = sum.largest;
    return [
      {
        names: [name],
        otherNames: short && short !== name ? [short] : [],
        latitude,
        longitude,
        country,
        division: numbers.get(`${country}.${division}`) ?? 0,
        kind: code.split('.').length === 2 ? 'division' : 'subdivision',
        population: sum.population,
      },
    ];
  });
}

/** A name's hash and its reference, sorted by hash and, of one name, by size. */
function entriesOf(rows: readonly Row[]): readonly (readonly [hash: number, reference: number])[] {
  const entries: [number, number][] = [];
  const byHash = new Map<number, number>();
  rows.forEach(({ names, otherNames }, place) => {
    const seen = new Set<number>();
    for (const [list, isOther] of [
      [names, false],
      [otherNames, true],
    ] as const)
      for (const name of list) {
        const { hash, check } = hashName(name);
        const count = byHash.get(hash) ?? 0;
        if (seen.has(hash) || count >= MOST_READINGS) continue;
        seen.add(hash);
        byHash.set(hash, count + 1);
        entries.push([hash, packReference(place, isOther, check)]);
      }
  });
  // Sorting is stable: rows come by size.
  return entries.sort(([a], [b]) => a - b);
}

function writeFile(
  rows: readonly Row[],
  entries: readonly (readonly [number, number])[],
  codes: readonly string[],
  countryIndex: (country: string) => number,
): Uint8Array {
  const head = Uint32Array.of(MAGIC, entries.length, rows.length, codes.length);
  const coordinates = Int16Array.from(
    rows.flatMap(({ latitude, longitude }) => [Math.round(latitude * 100), Math.round(longitude * 100)]),
  );
  const columns = [
    head,
    Uint32Array.from(entries, ([hash]) => hash),
    Uint32Array.from(entries, ([, reference]) => reference),
    coordinates,
    Uint16Array.from(rows, ({ division }) => division),
    Uint8Array.from(rows, ({ country }) => countryIndex(country)),
    Uint8Array.from(rows, ({ population }) => rankOf(population)),
    Uint8Array.from(rows, ({ kind }) => PLACE_KINDS.indexOf(kind)),
    new TextEncoder().encode(codes.join('')),
  ];
  const file = new Uint8Array(columns.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const column of columns) {
    file.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  return file;
}

/** The largest first, then by name and position. */
function byRow(a: Row, b: Row): number {
  return (
    b.population - a.population ||
    compare(a.names[0]!, b.names[0]!) ||
    a.latitude - b.latitude ||
    a.longitude - b.longitude ||
    compare(a.kind, b.kind)
  );
}

function byPeople(a: CityRow, b: CityRow): number {
  return b.population - a.population || compare(a.names[0]!, b.names[0]!) || a.latitude - b.latitude;
}

function byCode(a: DivisionRow, b: DivisionRow): number {
  return compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
