import { documentLine } from '../document/json.js';
import type { DocumentJson } from '../document/schema.js';
import { checkDocument } from './check-document.js';
import type { DocumentSet } from './document-set.js';
import { canonicalJson, compareText } from './order.js';
import { countDiscarded, joinVersions } from './versions.js';

interface Entry {
  readonly document: DocumentJson;
  readonly versions?: ReadonlySet<string>;
}

/**
 * A set of documents keyed by id: the one place where documents merge. Adding and merging are associative, commutative
 * and idempotent: of several contents under one id the one whose canonical JSON sorts first stays, and the number of
 * the others is counted as a set, so that order, sharding and repetition leave no trace.
 */
export class DocumentFold implements DocumentSet {
  readonly #entries = new Map<string, Entry>();

  /** Adds a document. Throws WhowhomError `invalid-document` where an index or span of it dangles. */
  add(document: DocumentJson): void {
    checkDocument(document);
    this.#join(document.id, { document });
  }

  /** Adds all that another fold holds. */
  merge(other: DocumentFold): void {
    for (const [id, entry] of other.#entries) this.#join(id, entry);
  }

  get size(): number {
    return this.#entries.size;
  }

  /** How many contents were put aside because another one under the same id sorts before them. */
  get discarded(): number {
    return countDiscarded(this.#entries.values());
  }

  /** The documents, sorted by id. */
  documents(): DocumentJson[] {
    return [...this.#entries.values()].map((entry) => entry.document).sort((a, b) => compareText(a.id, b.id));
  }

  *lines(): Generator<string> {
    for (const document of this.documents()) yield documentLine(document);
  }

  get(id: string): DocumentJson | undefined {
    return this.#entries.get(id)?.document;
  }

  #join(id: string, entry: Entry): void {
    const known = this.#entries.get(id);
    if (!known) {
      this.#entries.set(id, entry);
      return;
    }
    const version = ({ document, versions }: Entry) => ({ canonical: canonicalJson(document), versions });
    const { stays, versions } = joinVersions(version(known), version(entry));
    this.#entries.set(id, { document: stays === 'mine' ? known.document : entry.document, versions });
  }
}

/** A fold of these documents. Throws WhowhomError `invalid-document`. */
export function foldOf(documents: Iterable<DocumentJson>): DocumentFold {
  const fold = new DocumentFold();
  for (const document of documents) fold.add(document);
  return fold;
}
