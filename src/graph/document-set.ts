import { documentLine } from '../document/json.js';
import type { DocumentJson } from '../document/schema.js';
import type { Comparison } from './comparison.js';

/** Documents, one an id, wherever they are kept. They may be many: whoever walks them holds one at a time. */
export interface DocumentSet {
  readonly size: number;
  /** How many contents were put aside because another one under the same id sorts before them. */
  readonly discarded: number;
  /** The documents sorted by id, as often as they are asked for. */
  documents(): Iterable<DocumentJson>;
  /** The same as lines of JSON, each with its line break. */
  lines(): Iterable<string>;
  /** What was gathered for comparing them as they came, where it was. */
  readonly comparison?: Comparison | undefined;
  /** The lines as bytes of UTF-8, where they are kept so; each holds only until the next is asked for. */
  bytes?(): Iterable<Uint8Array>;
  get(id: string): DocumentJson | undefined;
}

/** The same documents as `change` makes them, each when it is asked for; it leaves the ids as they are. */
export function mapDocuments(set: DocumentSet, change: (document: DocumentJson) => DocumentJson): DocumentSet {
  return {
    size: set.size,
    discarded: set.discarded,
    *documents() {
      for (const document of set.documents()) yield change(document);
    },
    *lines() {
      for (const document of set.documents()) yield documentLine(change(document));
    },
    get(id) {
      const document = set.get(id);
      return document && change(document);
    },
  };
}
