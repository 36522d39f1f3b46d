import { createRequire } from 'node:module';
import { CURRENCY_NOUNS, CURRENCY_PLURALS } from '../../knowledge/currencies.js';

interface CountryEntry {
  readonly cca3: string;
  readonly name: { readonly common: string };
  readonly currencies: Readonly<Record<string, { readonly name: string }>> | readonly never[];
  readonly demonyms?: { readonly eng?: { readonly m: string } };
  readonly capital?: readonly string[];
}

const require = createRequire(import.meta.url);

export interface CurrencyNames {
  readonly codes: ReadonlySet<string>;
  /** Full names, singular, lower case: "australian dollar". */
  readonly full: ReadonlyMap<string, string>;
  /** Adjectives of countries, lower case. */
  readonly demonyms: ReadonlySet<string>;
  /** By short name, then by lower-case word for a country, its people or its capital: "dollar" -> "canberra" -> AUD. */
  readonly local: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

let names: CurrencyNames | undefined;

/** Every current ISO 4217 code with its names, from world-countries; read once. */
export function currencyNames(): CurrencyNames {
  names ??= load(require('world-countries') as readonly CountryEntry[]);
  return names;
}

function load(countries: readonly CountryEntry[]): CurrencyNames {
  const codes = new Set<string>(['BTC', 'ETH', 'XAU', 'XDR']);
  const full = new Map<string, string>();
  const adjectives = new Set<string>(['finnish', 'dutch', 'swedish', 'danish', 'british', 'american']);
  const local = new Map<string, Map<string, string>>();
  for (const { name, currencies, demonyms, capital } of countries) {
    const words = [name.common, demonyms?.eng?.m ?? '', ...(capital ?? [])]
      .map((word) => word.toLowerCase())
      .filter((word) => word !== '');
    for (const [code, currency] of Object.entries(currencies)) {
      codes.add(code);
      const longName = currency.name.toLowerCase();
      if (!full.has(longName)) full.set(longName, code);
      const noun = singular(longName.slice(longName.lastIndexOf(' ') + 1));
      // "British dollar" does not exist, "Egyptian pound" does: the adjective of the country with the currency's noun.
      if (demonyms?.eng) adjectives.add(demonyms.eng.m.toLowerCase());
      const demonym = demonyms?.eng?.m.toLowerCase();
      if (demonym && !full.has(`${demonym} ${noun}`)) full.set(`${demonym} ${noun}`, code);
      const map = local.get(noun) ?? new Map<string, string>();
      // A country with several currencies keeps the first for its own noun.
      for (const word of words) if (!map.has(word)) map.set(word, code);
      local.set(noun, map);
    }
  }
  for (const [alias, code] of ALIASES) full.set(alias, code);
  return { codes, full, demonyms: adjectives, local };
}

const ALIASES: readonly (readonly [string, string])[] = [
  ['us dollar', 'USD'],
  ['us. dollar', 'USD'],
  ['u s dollar', 'USD'],
  ['american dollar', 'USD'],
  ['hong kong dollar', 'HKD'],
  ['new zealand dollar', 'NZD'],
  ['taiwan dollar', 'TWD'],
  ['new taiwan dollar', 'TWD'],
  ['singapore dollar', 'SGD'],
  ['aussie dollar', 'AUD'],
  ['pound sterling', 'GBP'],
  ['british pound', 'GBP'],
  ['chinese yuan', 'CNY'],
  ['chinese renminbi', 'CNY'],
  ['korean won', 'KRW'],
  ['south korean won', 'KRW'],
  ['cfa franc', 'XOF'],
  ['swiss franc', 'CHF'],
  ['turkish lira', 'TRY'],
  ['russian rouble', 'RUB'],
  ['belarusian rouble', 'BYN'],
  ['emirati dirham', 'AED'],
  ['uae dirham', 'AED'],
  ['saudi riyal', 'SAR'],
  ['south african rand', 'ZAR'],
  ['israeli shekel', 'ILS'],
  ['sri lankan rupee', 'LKR'],
];

/** The singular of a currency's short name, or the word itself. */
export function singular(word: string): string {
  const irregular = Object.hasOwn(CURRENCY_PLURALS, word) ? CURRENCY_PLURALS[word] : undefined;
  if (irregular !== undefined) return irregular;
  if (Object.hasOwn(CURRENCY_NOUNS, word)) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
