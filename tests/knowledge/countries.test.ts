import { describe, expect, it } from 'vitest';
import {
  COUNTRIES,
  countriesByDemonym,
  countriesByName,
  countryByCapital,
  countryByDemonym,
  countryByName,
  countryBySeat,
  isAmbiguousCapital,
  isFormerState,
  organizationBySeat,
} from '../../src/knowledge/countries.js';

describe('countries', () => {
  it('holds 249 ISO codes and Kosovo as XKX', () => {
    expect(COUNTRIES.size).toBe(250);
    expect(COUNTRIES.get('XKX')?.name).toBe('Kosovo');
    expect(COUNTRIES.has('UNK')).toBe(false);
    for (const code of COUNTRIES.keys()) expect(code).toMatch(/^[A-Z]{3}$/);
  });

  it.each([
    ['Burma', 'MMR'],
    ['Myanmar', 'MMR'],
    ['Czech Republic', 'CZE'],
    ['Czechia', 'CZE'],
    ['Ivory Coast', 'CIV'],
    ['Cote d’Ivoire', 'CIV'],
    ["Côte d'Ivoire", 'CIV'],
    ['Turkey', 'TUR'],
    ['TURKEY', 'TUR'],
    ['Türkiye', 'TUR'],
    ['UK', 'GBR'],
    ['Britain', 'GBR'],
    ['Great Britain', 'GBR'],
    ['US', 'USA'],
    ['U.S.', 'USA'],
    ['USA', 'USA'],
    ['America', 'USA'],
    ['the United States', 'USA'],
    ['The United States of America', 'USA'],
    ['UAE', 'ARE'],
    ['DRC', 'COD'],
    ['Democratic Republic of Congo', 'COD'],
    ['Congo-Brazzaville', 'COG'],
    ['North Korea', 'PRK'],
    ['DPRK', 'PRK'],
    ['South Korea', 'KOR'],
    ['Holland', 'NLD'],
    ['the Netherlands', 'NLD'],
    ['Swaziland', 'SWZ'],
    ['Eswatini', 'SWZ'],
    ['Cape Verde', 'CPV'],
    ['Cabo Verde', 'CPV'],
    ['St. Lucia', 'LCA'],
    ['Kosovo', 'XKX'],
    ['Bosnia', 'BIH'],
    ['Guinea-Bissau', 'GNB'],
    ['Sao Tome and Principe', 'STP'],
    ['Republic of China', 'TWN'],
    ["People's Republic of China", 'CHN'],
    ['the Gambia', 'GMB'],
    ['IRELAND', 'IRL'],
  ])('reads the name %s as %s', (name, code) => {
    expect(countryByName(name)?.code).toBe(code);
  });

  it.each([
    'turkey',
    'us',
    'Us',
    'uk',
    'chad',
    'In',
    'IN',
    'Island',
    'Mann',
    'car',
    'Uae',
    'Europe',
    'Soviet Union',
    '',
  ])('finds no country in %j', (name) => {
    expect(countriesByName(name)).toEqual([]);
  });

  it('keeps every reading of a shared name, the usual first', () => {
    expect(countriesByName('Korea').map(({ code }) => code)).toEqual(['KOR', 'PRK']);
    expect(countriesByName('Congo').map(({ code }) => code)).toEqual(['COD', 'COG']);
    expect(countriesByDemonym('Dominican').map(({ country }) => country.code)).toEqual(['DOM', 'DMA']);
  });

  it('finds every country under its own name', () => {
    const missed = [...COUNTRIES.values()].filter(({ code, name }) => countryByName(name)?.code !== code);
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});

describe('demonyms', () => {
  it.each([
    ['Chinese', 'CHN', true, 'either'],
    ['Dutch', 'NLD', true, 'none'],
    ['Dutchman', 'NLD', false, 'singular'],
    ['Russian', 'RUS', true, 'singular'],
    ['Russians', 'RUS', false, 'plural'],
    ['Dane', 'DNK', false, 'singular'],
    ['Filipino', 'PHL', true, 'singular'],
    ['Philippine', 'PHL', true, 'none'],
    ['Burkinabè', 'BFA', true, 'either'],
    ['South Korean', 'KOR', true, 'singular'],
    ['Saudi', 'SAU', true, 'singular'],
    ['Emirati', 'ARE', true, 'singular'],
    ['Serb', 'SRB', false, 'singular'],
    ['French', 'FRA', true, 'none'],
    ['Indian', 'IND', true, 'singular'],
    ['American', 'USA', true, 'singular'],
    ['Nigerien', 'NER', true, 'singular'],
    ['Nigerian', 'NGA', true, 'singular'],
    ['Basotho', 'LSO', true, 'plural'],
    ['Kosovar', 'XKX', true, 'singular'],
    ['New Zealander', 'NZL', false, 'singular'],
    ['Cape Verdean', 'CPV', true, 'singular'],
  ] as const)('reads %s as %s', (word, code, adjective, noun) => {
    const found = countryByDemonym(word);
    expect(found && { code: found.country.code, adjective: found.adjective, noun: found.noun }).toEqual({
      code,
      adjective,
      noun,
    });
  });

  it.each(['chinese', 'polish', 'European', 'Western', 'Vatican', 'Djibouti', 'Frenchs'])(
    'finds none in %s',
    (word) => {
      expect(countryByDemonym(word)).toBeUndefined();
    },
  );

  it('gives every independent country but the Vatican a demonym', () => {
    // Each is found by a probe through the lookup, so that a broken row shows.
    const probes = [
      'Afghan',
      'Batswana',
      'Ivorian',
      'Kittitian',
      'Seychellois',
      'Timorese',
      'Vanuatuan',
      'Zambian',
      'Tuvaluan',
    ];
    expect(probes.map((word) => countryByDemonym(word)?.country.code)).toEqual([
      'AFG',
      'BWA',
      'CIV',
      'KNA',
      'SYC',
      'TLS',
      'VUT',
      'ZMB',
      'TUV',
    ]);
  });
});

describe('capitals and seats', () => {
  it.each([
    ['Kiev', 'UKR'],
    ['Kyiv', 'UKR'],
    ['BEIJING', 'CHN'],
    ['Washington', 'USA'],
    ['New Delhi', 'IND'],
    ['Bogota', 'COL'],
    ['Chisinau', 'MDA'],
    ['Kingston', 'JAM'],
    ['Pristina', 'XKX'],
    ['Putrajaya', 'MYS'],
    ["N'Djamena", 'TCD'],
    ['Ndjamena', 'TCD'],
  ])('reads the capital %s as %s', (name, code) => {
    expect(countryByCapital(name)?.code).toBe(code);
  });

  it('does not read a city that is no capital, nor one written small', () => {
    expect([countryByCapital('Heihe'), countryByCapital('paris'), countryByCapital('Sydney')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([isAmbiguousCapital('Victoria'), isAmbiguousCapital('Paris')]).toEqual([true, false]);
  });

  it.each([
    ['the Kremlin', 'RUS'],
    ['White House', 'USA'],
    ['Downing Street', 'GBR'],
    ['the Élysée', 'FRA'],
    ['Blue House', 'KOR'],
  ])('reads the seat %s as %s', (name, code) => {
    expect(countryBySeat(name)?.code).toBe(code);
  });

  it('reads Brussels as the European Union', () => {
    expect(organizationBySeat('Brussels')).toBe('European Union');
    expect(organizationBySeat('Antwerp')).toBeUndefined();
  });

  it('knows states that are no more', () => {
    expect([isFormerState('the Soviet Union'), isFormerState('France')]).toEqual([true, false]);
  });
});
