import type { DocumentJson } from '../../document/schema.js';
import type { DocumentSet } from '../document-set.js';
import { compareText } from '../order.js';
import { areCopies, type Shingles, shinglesOf } from './shingles.js';
import { BANDS, Signatures } from './signatures.js';

/** Which documents are copies of one report. */
export interface Copies {
  /** The first document by id of the group that a document is in; nothing where it has no copy. */
  leaderOf(id: string): string | undefined;
  /** Groups, and the documents in them. */
  readonly groups: number;
  readonly documents: number;
}

export const NO_COPIES: Copies = { leaderOf: () => undefined, groups: 0, documents: 0 };

/** Groups of one bucket that a text is compared with: a phrase that everyone prints must not have all compared with all. */
const MOST_LEADERS = 8;
/** Days between which a text is reprinted; what comes back later (a yearly notice) is news of its own. */
const MOST_DAYS = 7;
const DAY = 86_400_000;

/**
 * Finds near-copies: MinHash over runs of three words says which texts may be alike, the texts themselves whether they are. It is done in the order
 * of the ids, so the same documents give the same groups however they came. Only documents that may be copies are looked at again.
 */
export class CopyFinder {
  readonly #ids: string[] = [];
  readonly #days: number[] = [];
  readonly #signatures = new Signatures();

  /** Adds a document, which must be there once. */
  add({ id, date }: Pick<DocumentJson, 'id' | 'date'>, signature: ArrayLike<number>): void {
    this.#ids.push(id);
    this.#days.push(date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`) / DAY);
    this.#signatures.add(signature);
  }

  /** The copies among all that were added, which can be read from `documents`. */
  find(documents: Pick<DocumentSet, 'get'>): Copies {
    const order = Uint32Array.from(this.#ids.keys()).sort((a, b) => compareText(this.#ids[a]!, this.#ids[b]!));
    const ids = Array.from(order, (i) => this.#ids[i]!);
    const days = Float64Array.from(order, (i) => this.#days[i]!);
    const signatures = this.#signatures.arranged(order);
    const shingles = new Recent((index) => shinglesOf(documents.get(ids[index]!)!));
    const groups = new Groups(ids.length);
    // Without a day (no number) it may be of any.
    const near = (a: number, b: number) => !(Math.abs(days[a]! - days[b]!) > MOST_DAYS);
    for (let band = 0; band < BANDS; band++) {
      for (const bucket of signatures.buckets(band)) {
        const leaders: number[] = [];
        for (const text of bucket) {
          if (leaders.some((leader) => groups.find(leader) === groups.find(text))) continue;
          const same = leaders.find(
            (leader) =>
              near(leader, text) &&
              signatures.arePromising(leader, text) &&
              areCopies(shingles.get(leader), shingles.get(text)),
          );
          if (same !== undefined) groups.join(same, text);
          else if (leaders.length < MOST_LEADERS) leaders.push(text);
        }
      }
    }
    return copiesOf(ids, groups);
  }
}

function copiesOf(ids: readonly string[], groups: Groups): Copies {
  const leaders = new Map<string, string>();
  const heads = new Set<string>();
  for (const [index, id] of ids.entries()) {
    const head = groups.find(index);
    if (head === index) continue;
    leaders.set(id, ids[head]!);
    leaders.set(ids[head]!, ids[head]!);
    heads.add(ids[head]!);
  }
  return { leaderOf: (id) => leaders.get(id), groups: heads.size, documents: leaders.size };
}

/** Sets of numbers that grow together; the smallest number of a set stands for it. */
class Groups {
  readonly #parent: Uint32Array;

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i);
  }

  find(item: number): number {
    let root = item;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let at = item; this.#parent[at] !== root; ) {
      const next = this.#parent[at]!;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }
}

/** The shingles of texts that were looked at last. */
class Recent {
  readonly #make: (index: number) => Shingles;
  readonly #kept = new Map<number, Shingles>();

  constructor(make: (index: number) => Shingles) {
    this.#make = make;
  }

  get(index: number): Shingles {
    const known = this.#kept.get(index) ?? this.#make(index);
    this.#kept.delete(index);
    this.#kept.set(index, known);
    if (this.#kept.size > 256) this.#kept.delete(this.#kept.keys().next().value!);
    return known;
  }
}
