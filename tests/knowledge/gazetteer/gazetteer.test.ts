import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGazetteer, type CityRow, type DivisionRow } from '../../../src/knowledge/gazetteer/compile.js';
import { Gazetteer } from '../../../src/knowledge/gazetteer/gazetteer.js';

const CODES = new Map([
  ['DE', 'DEU'],
  ['US', 'USA'],
]);
const DIVISIONS: readonly DivisionRow[] = [
  { code: 'DE.11', name: 'Thuringia' },
  { code: 'US.TX', name: 'Texas' },
  { code: 'US.TX.445', name: 'Weimar County' },
  { code: 'US.NV', name: 'Nevada' },
];

function city(name: string, population: number, more: Partial<CityRow> = {}): CityRow {
  return {
    names: [name],
    otherNames: [],
    latitude: 50.98,
    longitude: 11.329,
    kind: 'PPL',
    country: 'DE',
    division: '11',
    subdivision: '',
    population,
    ...more,
  };
}

const CITIES: readonly CityRow[] = [
  city('Weimar', 64_000, { otherNames: ['Vimaria', 'WMR', 'Веймар', 'Wei'] }),
  city('Weimar', 2_000, { country: 'US', division: 'TX', subdivision: '445', latitude: 29.7, longitude: -96.78 }),
  city('Jüterstedt', 900, { otherNames: ['Yuterstedt'] }),
  city('Vanished', 0, { kind: 'PPLH' }),
  city('Atlantis', 5_000, { country: 'XX' }),
];

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
const path = join(folder, 'gazetteer.bin');
let gazetteer: Gazetteer;

beforeAll(() => {
  writeFileSync(path, buildGazetteer(CITIES, DIVISIONS, CODES));
  gazetteer = new Gazetteer(path);
});
afterAll(() => rmSync(folder, { recursive: true }));

const brief = (name: string) =>
  gazetteer.find(name).map(({ country, kind, otherName }) => `${country} ${kind}${otherName ? ' other' : ''}`);

describe('find', () => {
  it.each([
    ['Weimar', ['DEU city', 'USA city', 'USA subdivision other']],
    ['WEIMAR', ['DEU city', 'USA city', 'USA subdivision other']],
    ['Weimar County', ['USA subdivision']],
    ['Vimaria', ['DEU city other']],
    ['Juterstedt', ['DEU city']],
    ['Texas', ['USA division']],
  ])('%s', (name, readings) => {
    expect(brief(name)).toEqual(readings);
  });

  it.each([
    ['WMR', 'codes of airports'],
    ['Веймар', 'names in other scripts'],
    ['Wei', 'other names that are too short'],
    ['Yuterstedt', 'other names of small places'],
    ['Vanished', 'places that are gone'],
    ['Atlantis', 'places of no country'],
    ['Nevada', 'divisions without a city'],
    ['Nowhere', 'names that are no place'],
    ['', 'nothing'],
  ])('leaves out %j: %s', (name) => {
    expect(brief(name)).toEqual([]);
  });

  it('gives a place whole', () => {
    const [weimar] = gazetteer.find('Weimar');
    const { division, size, ...rest } = weimar!;
    expect(rest).toEqual({ country: 'DEU', kind: 'city', latitude: 50.98, longitude: 11.33, otherName: false });
    expect(size).toBeCloseTo(Math.log10(64_000), 1);
    expect(gazetteer.find('Thuringia')[0]!.division).toBe(division);
  });
});

it('finds the nearest place', () => {
  expect(gazetteer.nearest(30, -97)?.country).toBe('USA');
  expect(gazetteer.nearest(50, 10)?.country).toBe('DEU');
});

it('makes the same bytes of rows in any order', () => {
  const reversed = buildGazetteer([...CITIES].reverse(), [...DIVISIONS].reverse(), CODES);
  expect(reversed).toEqual(buildGazetteer(CITIES, DIVISIONS, CODES));
});

describe('a file that is not there or no gazetteer', () => {
  it.each([
    ['missing.bin', undefined],
    ['empty.bin', new Uint8Array()],
    ['other.bin', new TextEncoder().encode('no gazetteer at all')],
  ])('%s', (name, bytes) => {
    const file = join(folder, name);
    if (bytes) writeFileSync(file, bytes);
    expect(() => new Gazetteer(file).find('Weimar')).toThrow(expect.objectContaining({ code: 'no-gazetteer' }));
  });
});

it('cuts off no table: a file that ends early is none', () => {
  const file = join(folder, 'short.bin');
  writeFileSync(file, buildGazetteer(CITIES, DIVISIONS, CODES).slice(0, -1));
  expect(() => new Gazetteer(file).find('Weimar')).toThrow(expect.objectContaining({ code: 'no-gazetteer' }));
});
