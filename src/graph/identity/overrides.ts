import type { EntityType } from '../../document/labels.js';
import { normalizeName } from '../../knowledge/normalize-name.js';
import type { Units } from './units.js';

/** What a user may say of one name, or of two. */
export const DECISIONS = ['same', 'different', 'rename', 'type', 'drop'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Who is meant: by id, else by name, with a country where several have it. */
export interface OverrideSide {
  readonly id?: string;
  readonly name?: string;
  readonly country?: string;
}

/** One row of a user's file. */
export interface Override {
  /** From 1, the header's included. */
  readonly line: number;
  readonly decision: Decision;
  readonly a: OverrideSide;
  readonly b?: OverrideSide;
  /** The new name, or the new type. */
  readonly value?: string;
}

/** A row that could not be followed, and why. */
export interface UnusedOverride {
  readonly line: number;
  readonly code: 'unknown-entity' | 'ambiguous-entity' | 'invalid-override';
  readonly message: string;
}

/** Finds whom the sides of a user's rows mean. */
export class SideFinder {
  readonly #units: Units;
  readonly #byId: ReadonlyMap<string, number>;
  #byName: Map<string, Set<number>> | undefined;

  constructor(units: Units) {
    this.#units = units;
    this.#byId = new Map(units.ids.map((id, unit) => [id, unit]));
  }

  /** The unit, or what is wrong. */
  find({ id, name, country }: OverrideSide): number | Omit<UnusedOverride, 'line'> {
    if (id !== undefined) {
      return this.#byId.get(id) ?? { code: 'unknown-entity', message: `no entity has the id ${JSON.stringify(id)}` };
    }
    if (name === undefined) return { code: 'invalid-override', message: 'neither an id nor a name is given' };
    const all = [...(this.#names().get(normalizeName(name)) ?? [])];
    const found = all.filter((unit) => country === undefined || this.#countryOf(unit) === country.toUpperCase());
    const wanted = country === undefined ? JSON.stringify(name) : `${JSON.stringify(name)} of ${country}`;
    if (found.length === 1) return found[0]!;
    if (found.length === 0) return { code: 'unknown-entity', message: `no entity has the name ${wanted}` };
    const ids = found.map((unit) => this.#units.ids[unit]).join(', ');
    return { code: 'ambiguous-entity', message: `several entities have the name ${wanted}: ${ids}` };
  }

  #countryOf(unit: number): string | undefined {
    const id = this.#units.ids[unit]!;
    return id.startsWith('country:')
      ? id.slice('country:'.length)
      : this.#units.table.countries[this.#units.country(unit)];
  }

  /** Units by their names; by other forms only where none has it as its name. */
  #names(): Map<string, Set<number>> {
    if (this.#byName) return this.#byName;
    const units = this.#units;
    const names = new Map<string, Set<number>>();
    const forms = new Map<string, Set<number>>();
    const add = (map: Map<string, Set<number>>, form: string, unit: number) => {
      const key = normalizeName(form);
      map.set(key, (map.get(key) ?? new Set()).add(unit));
    };
    for (let unit = 0; unit < units.count; unit++) {
      add(names, units.name(unit), unit);
      if (units.base(unit) === unit) for (const form of units.table.aliases(unit).keys()) add(forms, form, unit);
    }
    for (const [key, found] of forms) if (!names.has(key)) names.set(key, found);
    this.#byName = names;
    return names;
  }
}

/** A row that was understood, with units for its sides. */
export interface FoundOverride {
  readonly row: Override;
  readonly a: number;
  readonly b?: number;
}

/** The rows whose sides are known, in the order of the file, and the others with what is wrong. */
export function findOverrides(
  rows: readonly Override[],
  units: Units,
): { readonly found: FoundOverride[]; readonly unused: UnusedOverride[] } {
  const finder = new SideFinder(units);
  const found: FoundOverride[] = [];
  const unused: UnusedOverride[] = [];
  for (const row of rows) {
    const needsTwo = row.decision === 'same' || row.decision === 'different';
    const sides = [row.a, ...(needsTwo ? [row.b ?? {}] : [])].map((side) => finder.find(side));
    const wrong = sides.find((side) => typeof side !== 'number');
    if (wrong !== undefined) unused.push({ line: row.line, ...wrong });
    else found.push({ row, a: sides[0] as number, ...(needsTwo && { b: sides[1] as number }) });
  }
  return { found, unused };
}

/** What a user's rows change of entities, not of pairs: by unit where it is part of another entity, else by its group. */
export class Changes {
  readonly names = new Map<number, string>();
  readonly types = new Map<number, EntityType>();
  readonly dropped = new Set<number>();
  readonly droppedUnits = new Set<number>();

  /** `group` is the one that the unit ended in. */
  add({ row, a }: FoundOverride, group: number, lead: number): void {
    if (row.decision === 'rename' && row.value) this.names.set(group, row.value);
    if (row.decision === 'type') this.types.set(group, row.value as EntityType);
    if (row.decision !== 'drop') return;
    if (lead === a) this.dropped.add(group);
    else this.droppedUnits.add(a);
  }
}
