import { readFileSync } from 'node:fs';
import { WhowhomError } from '../../pipeline/errors.js';
import { packagedPath } from '../../pipeline/packaged.js';
import { decadesOf, hashName, MAGIC, PLACE_KINDS, type PlaceKind, unpackReference } from './layout.js';

/** One reading of a name. */
export interface Place {
  /** ISO 3166-1 alpha-3, XKX for Kosovo. */
  readonly country: string;
  /** The first-order division (state, province) that it is or lies in: equal numbers of one country are one division; 0 unknown. */
  readonly division: number;
  readonly kind: PlaceKind;
  /** Decimal logarithm of the population; of a division, of all its cities together. */
  readonly size: number;
  /** In degrees, to a hundredth; of a division, where its largest city is. */
  readonly latitude: number;
  readonly longitude: number;
  /** True where the name is not the place's main one: an older, a foreign or a shorter name. */
  readonly otherName: boolean;
}

/** Places of the world by name: cities of 500 people and more, and divisions of two orders, after GeoNames. */
export class Gazetteer {
  readonly #path: string;
  #tables: Tables | undefined;

  constructor(path = packagedPath('dist', 'gazetteer.bin')) {
    this.#path = path;
  }

  /**
   * Every place of a name, the largest first. Diacritics, case and "St" for "Saint" do not matter. The file is read at the first call; throws
   * WhowhomError `no-gazetteer` where it is not there, or is not one.
   */
  find(name: string): readonly Place[] {
    this.#tables ??= readTables(this.#path);
    const { hashes, references } = this.#tables;
    const { hash, check } = hashName(name);
    const found: Place[] = [];
    for (let i = lowerBound(hashes, hash); i < hashes.length && hashes[i] === hash; i++) {
      const reference = unpackReference(references[i]!);
      if (reference.check === check) found.push(placeAt(this.#tables, reference.place, reference.otherName));
    }
    return found;
  }

  /** The place nearest to a point in degrees; none in an empty gazetteer. Throws as `find` does. */
  nearest(latitude: number, longitude: number): Place | undefined {
    this.#tables ??= readTables(this.#path);
    return nearestPlace(this.#tables, latitude, longitude);
  }
}

function nearestPlace(tables: Tables, latitude: number, longitude: number): Place | undefined {
  const { coordinates } = tables;
  const stretch = Math.cos((latitude * Math.PI) / 180);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < coordinates.length / 2; i++) {
    const north = coordinates[2 * i]! / 100 - latitude;
    const apart = Math.abs(coordinates[2 * i + 1]! / 100 - longitude);
    const east = Math.min(apart, 360 - apart) * stretch;
    const distance = north * north + east * east;
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best < 0 ? undefined : placeAt(tables, best, false);
}

interface Tables {
  readonly hashes: Uint32Array;
  readonly references: Uint32Array;
  readonly coordinates: Int16Array;
  readonly divisions: Uint16Array;
  readonly countries: Uint8Array;
  readonly ranks: Uint8Array;
  readonly kinds: Uint8Array;
  readonly codes: readonly string[];
}

function readTables(path: string): Tables {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch (cause) {
    throw new WhowhomError(
      'no-gazetteer',
      `There is no gazetteer at ${path}; \`npm run build\` makes it`,
      { path },
      { cause },
    );
  }
  // A Buffer may lie anywhere in a shared block of memory; columns need their own alignment.
  const bytes = new Uint8Array(file).buffer;
  const head = new Uint32Array(bytes, 0, Math.min(4, bytes.byteLength >> 2));
  const [magic, entries = 0, places = 0, countries = 0] = head;
  if (magic !== MAGIC || bytes.byteLength !== 16 + 8 * entries + 9 * places + 3 * countries)
    throw new WhowhomError('no-gazetteer', `${path} is no gazetteer of this version`, {
      path,
      bytes: bytes.byteLength,
    });
  const columnsStart = 16 + 8 * entries;
  const bytesStart = columnsStart + 6 * places;
  const tables = {
    hashes: new Uint32Array(bytes, 16, entries),
    references: new Uint32Array(bytes, 16 + 4 * entries, entries),
    coordinates: new Int16Array(bytes, columnsStart, 2 * places),
    divisions: new Uint16Array(bytes, columnsStart + 4 * places, places),
    countries: new Uint8Array(bytes, bytesStart, places),
    ranks: new Uint8Array(bytes, bytesStart + places, places),
    kinds: new Uint8Array(bytes, bytesStart + 2 * places, places),
  };
  const letters = new TextDecoder('latin1').decode(new Uint8Array(bytes, bytesStart + 3 * places));
  return { ...tables, codes: letters.match(/.{3}/g) ?? [] };
}

function placeAt(
  { coordinates, divisions, countries, ranks, kinds, codes }: Tables,
  i: number,
  otherName: boolean,
): Place {
  return {
    country: codes[countries[i]!]!,
    division: divisions[i]!,
    kind: PLACE_KINDS[kinds[i]!]!,
    size: decadesOf(ranks[i]!),
    latitude: coordinates[2 * i]! / 100,
    longitude: coordinates[2 * i + 1]! / 100,
    otherName,
  };
}

/** The first index whose hash is not smaller. */
function lowerBound(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
