import type { Units } from './units.js';

/** Documents of a unit that are looked at: more do not tell more. */
const LOOKED_AT = 200;

/** Who is named beside whom. Countries and units of most documents tell nothing. */
export class Company {
  readonly #units: Units;
  readonly #groupOf: (unit: number) => number;

  /** `groupOf` says which units are one already. */
  constructor(units: Units, groupOf: (unit: number) => number = (unit) => unit) {
    this.#units = units;
    this.#groupOf = groupOf;
  }

  /** Groups that are named in the documents of these occurrences, without countries and the group itself. */
  of(occurrences: Iterable<number>, self: number): Set<number> {
    const { table } = this.#units;
    const found = new Set<number>();
    let looked = 0;
    for (const occurrence of occurrences) {
      if (++looked > LOOKED_AT) break;
      const document = table.document[occurrence]!;
      for (let other = table.start[document]!; other < table.start[document + 1]!; other++) {
        const unit = this.#units.of[other]!;
        if (!isTelling(this.#units.ids[unit]!)) continue;
        const group = this.#groupOf(unit);
        if (group !== self) found.add(group);
      }
    }
    return found;
  }

  /** How much of a document's company a group has had too: 0 to 1, rare names weigh more. */
  shared(occurrence: number, company: ReadonlySet<number>, self: number): number {
    const { table } = this.#units;
    let all = 0;
    let shared = 0;
    for (const group of this.of([occurrence], self)) {
      const weight = Math.log(1 + table.documents.length / this.#units.documentCount(group));
      all += weight;
      if (company.has(group)) shared += weight;
    }
    return all === 0 ? 0 : shared / all;
  }
}

function isTelling(id: string): boolean {
  return !id.startsWith('country:') && !id.startsWith('group:');
}
