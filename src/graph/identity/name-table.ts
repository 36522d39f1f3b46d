import type { NumberList, StringTable } from '../numbers.js';
import { compareText } from '../order.js';
import type { Observations } from './observations.js';

/**
 * Observations in an order of their own: documents and ids sorted by code point, occurrences by document, then id. All decisions
 * are made on it, so that the order in which documents came leaves no trace, not even in ties.
 */
export class NameTable {
  readonly documents: readonly string[];
  readonly ids: readonly string[];
  readonly countries: readonly string[];
  readonly roles: readonly string[];
  /** Occurrences of document d: from `start[d]` to `start[d + 1]`. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly id: Int32Array;
  /** -1: none. */
  readonly country: Int32Array;
  /** Document of each occurrence. */
  readonly document: Int32Array;
  /** Occurrences of id i, in the order of documents: `byId[idStart[i]]` to `byId[idStart[i + 1]]`. */
  readonly idStart: Int32Array;
  readonly byId: Int32Array;
  /** The name that most documents give an id. */
  readonly name: readonly string[];
  readonly #roleStart: Int32Array;
  readonly #role: Int32Array;
  readonly #aliases: ReadonlyMap<number, ReadonlyMap<string, number>>;
  readonly #reasons: ReadonlyMap<number, ReadonlyMap<string, number>>;

  constructor(seen: Observations) {
    const documents = order(seen.documents);
    const ids = order(seen.ids);
    const countries = order(seen.countries);
    const roles = order(seen.roles);
    this.documents = documents.sorted;
    this.ids = ids.sorted;
    this.countries = countries.sorted;
    this.roles = roles.sorted;
    const count = seen.id.length;
    this.start = new Int32Array(documents.sorted.length + 1);
    this.day = new Int32Array(documents.sorted.length);
    this.id = new Int32Array(count);
    this.country = new Int32Array(count);
    this.document = new Int32Array(count);
    this.#roleStart = new Int32Array(count + 1);
    this.#role = new Int32Array(seen.role.length);
    let at = 0;
    let roleAt = 0;
    for (const [d, from] of documents.from.entries()) {
      this.day[d] = seen.day.at(from);
      this.start[d] = at;
      const occurrences = range(seen.start, from, count).sort(
        (a, b) => ids.rank[seen.id.at(a)]! - ids.rank[seen.id.at(b)]!,
      );
      for (const occurrence of occurrences) {
        this.id[at] = ids.rank[seen.id.at(occurrence)]!;
        const country = seen.country.at(occurrence);
        this.country[at] = country < 0 ? -1 : countries.rank[country]!;
        this.document[at] = d;
        this.#roleStart[at++] = roleAt;
        for (const r of range(seen.roleStart, occurrence, seen.role.length))
          this.#role[roleAt++] = roles.rank[seen.role.at(r)]!;
      }
    }
    this.start[documents.sorted.length] = at;
    this.#roleStart[count] = roleAt;
    this.idStart = new Int32Array(ids.sorted.length + 1);
    for (const id of this.id) this.idStart[id + 1]!++;
    for (let i = 0; i < ids.sorted.length; i++) this.idStart[i + 1]! += this.idStart[i]!;
    const next = this.idStart.slice();
    this.byId = new Int32Array(count);
    for (let occurrence = 0; occurrence < count; occurrence++) this.byId[next[this.id[occurrence]!]!++] = occurrence;
    const texts = seen.texts.strings;
    const named = counts(seen.names, ids.rank, texts);
    this.name = ids.sorted.map((id, i) => most(named.get(i)) ?? id.slice(id.indexOf(':') + 1));
    this.#aliases = counts(seen.aliases, ids.rank, texts);
    this.#reasons = counts(seen.reasons, ids.rank, texts);
  }

  /** Documents that name id i. */
  documentCount(i: number): number {
    return this.idStart[i + 1]! - this.idStart[i]!;
  }

  occurrences(i: number): Int32Array {
    return this.byId.subarray(this.idStart[i]!, this.idStart[i + 1]!);
  }

  /** Numbers of the roles that an occurrence has. */
  rolesOf(occurrence: number): Int32Array {
    return this.#role.subarray(this.#roleStart[occurrence]!, this.#roleStart[occurrence + 1]!);
  }

  /** Other forms that documents have for id i, with the number of documents. */
  aliases(i: number): ReadonlyMap<string, number> {
    return this.#aliases.get(i) ?? NONE;
  }

  /** Why documents joined mentions to id i, with the number of documents. */
  reasons(i: number): ReadonlyMap<string, number> {
    return this.#reasons.get(i) ?? NONE;
  }
}

const NONE: ReadonlyMap<string, number> = new Map();

interface Order {
  readonly sorted: readonly string[];
  /** Old number to new, and new to old. */
  readonly rank: Int32Array;
  readonly from: Int32Array;
}

function order({ strings }: StringTable): Order {
  const from = Int32Array.from(strings.keys()).sort((a, b) => compareText(strings[a]!, strings[b]!));
  const rank = new Int32Array(strings.length);
  for (const [place, old] of from.entries()) rank[old] = place;
  return { sorted: Array.from(from, (old) => strings[old]!), rank, from };
}

function range(starts: NumberList, index: number, total: number): number[] {
  const first = starts.at(index);
  const end = index + 1 < starts.length ? starts.at(index + 1) : total;
  return Array.from({ length: end - first }, (_, i) => first + i);
}

function counts(
  pairs: Iterable<[number, number, number]>,
  rank: Int32Array,
  texts: readonly string[],
): Map<number, Map<string, number>> {
  const table = new Map<number, Map<string, number>>();
  for (const [id, text, count] of pairs) {
    const known = table.get(rank[id]!);
    if (known) known.set(texts[text]!, count);
    else table.set(rank[id]!, new Map([[texts[text]!, count]]));
  }
  return table;
}

/** The most frequent, then the first by code point. */
function most(table: ReadonlyMap<string, number> | undefined): string | undefined {
  let best: string | undefined;
  for (const [text, count] of table ?? []) {
    const known = best === undefined ? -1 : table!.get(best)!;
    if (count > known || (count === known && compareText(text, best!) < 0)) best = text;
  }
  return best;
}
