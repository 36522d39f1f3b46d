import { normalizeName } from '../normalize-name.js';

/**
 * The gazetteer's file, little-endian, its columns one after another:
 *
 *     Uint32  magic, entries, places, countries
 *     Uint32  hash of an entry's name, ascending            (entries)
 *     Uint32  its place, whether the name is another one, a second hash to be sure  (entries)
 *     Int16   latitude and longitude in hundredths of a degree  (2 x places)
 *     Uint16  first-order division, 0 where none is known   (places)
 *     Uint8   country                                       (places)
 *     Uint8   rank: the logarithm of the population         (places)
 *     Uint8   kind                                          (places)
 *     ASCII   alpha-3 codes of the countries                (3 x countries)
 */
export const MAGIC = 0x315a4757;
export const PLACE_KINDS = ['city', 'division', 'subdivision'] as const;
/** A city, town or village; a state or province; a county or district. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

const PLACE_BITS = 20;
const OTHER_NAME = 1 << PLACE_BITS;
const CHECK_SHIFT = PLACE_BITS + 1;
/** Places that an entry can point at. */
export const MOST_PLACES = 1 << PLACE_BITS;
/** Ranks a tenfold population is apart. */
const RANKS_PER_DECADE = 32;

/** The two hashes under which a name is kept: names themselves are not in the file. */
export function hashName(name: string): { readonly hash: number; readonly check: number } {
  const key = normalizeName(name);
  let hash = 0x811c9dc5;
  let other = 5381;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    hash = Math.imul(hash ^ unit, 0x01000193);
    other = (Math.imul(other, 33) ^ unit) | 0;
  }
  return { hash: hash >>> 0, check: (other ^ (other >>> 16)) & ((1 << (32 - CHECK_SHIFT)) - 1) };
}

export function packReference(place: number, otherName: boolean, check: number): number {
  return ((check << CHECK_SHIFT) | (otherName ? OTHER_NAME : 0) | place) >>> 0;
}

export function unpackReference(reference: number): { place: number; otherName: boolean; check: number } {
  return {
    place: reference & (MOST_PLACES - 1),
    otherName: (reference & OTHER_NAME) !== 0,
    check: reference >>> CHECK_SHIFT,
  };
}

export function rankOf(population: number): number {
  return Math.min(255, Math.round(Math.log10(population + 1) * RANKS_PER_DECADE));
}

/** The decimal logarithm of the population, as exact as the rank. */
export function decadesOf(rank: number): number {
  return rank / RANKS_PER_DECADE;
}
