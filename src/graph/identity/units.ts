import type { EntityType } from '../../document/labels.js';
import type { NameTable } from './name-table.js';

/**
 * What is joined: an id of the articles with all its occurrences, or a part of them where the id stands for several. Units are
 * numbers; those of whole ids are the numbers of the ids.
 */
export class Units {
  readonly table: NameTable;
  /** Id of each unit: the articles' own, with a suffix where it was split off. */
  readonly ids: string[];
  /** Unit of each occurrence. */
  readonly of: Int32Array;
  readonly #base: number[] = [];
  readonly #parts = new Map<number, Int32Array>();
  readonly #country = new Map<number, number>();

  constructor(table: NameTable) {
    this.table = table;
    this.ids = [...table.ids];
    this.of = table.id.slice();
  }

  get count(): number {
    return this.ids.length;
  }

  /** Makes some occurrences of an unsplit unit one of their own. */
  splitOff(unit: number, id: string, occurrences: readonly number[]): number {
    const part = this.ids.length;
    this.ids.push(id);
    this.#base[part] = unit;
    for (const occurrence of occurrences) this.of[occurrence] = part;
    this.#parts.set(part, Int32Array.from(occurrences));
    this.#parts.set(
      unit,
      this.occurrences(unit).filter((occurrence) => this.of[occurrence] === unit),
    );
    return part;
  }

  /** Number of the articles' id that a unit is, or is a part of. */
  base(unit: number): number {
    return this.#base[unit] ?? unit;
  }

  occurrences(unit: number): Int32Array {
    return this.#parts.get(unit) ?? this.table.occurrences(this.base(unit));
  }

  documentCount(unit: number): number {
    return this.occurrences(unit).length;
  }

  type(unit: number): EntityType {
    const id = this.ids[unit]!;
    return id.slice(0, id.indexOf(':')) as EntityType;
  }

  name(unit: number): string {
    return this.table.name[this.base(unit)]!;
  }

  /** The country that most of its occurrences have, -1 where none has one; the first by code point among equals. */
  country(unit: number): number {
    const known = this.#country.get(unit);
    if (known !== undefined) return known;
    const counts = new Map<number, number>();
    for (const occurrence of this.occurrences(unit)) {
      const country = this.table.country[occurrence]!;
      if (country >= 0) counts.set(country, (counts.get(country) ?? 0) + 1);
    }
    let best = -1;
    for (const [country, count] of counts) {
      const most = counts.get(best) ?? 0;
      if (count > most || (count === most && country < best)) best = country;
    }
    this.#country.set(unit, best);
    return best;
  }

  /** Roles that its occurrences have. */
  roles(unit: number): Set<number> {
    const roles = new Set<number>();
    for (const occurrence of this.occurrences(unit)) for (const role of this.table.rolesOf(occurrence)) roles.add(role);
    return roles;
  }

  /** First and last day on which it is named, as 20220615; undefined without dated documents. */
  days(unit: number): { readonly first: number; readonly last: number } | undefined {
    let first = 0;
    let last = 0;
    for (const occurrence of this.occurrences(unit)) {
      const day = this.table.day[this.table.document[occurrence]!]!;
      if (day === 0) continue;
      if (first === 0 || day < first) first = day;
      if (day > last) last = day;
    }
    return first === 0 ? undefined : { first, last };
  }
}
