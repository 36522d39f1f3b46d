import type { DocumentJson } from '../document/schema.js';

/** Documents, one an id, wherever they are kept. They may be many: whoever walks them holds one at a time. */
export interface DocumentSet {
  readonly size: number;
  /** How many contents were put aside because another one under the same id sorts before them. */
  readonly discarded: number;
  /** The documents sorted by id, as often as they are asked for. */
  documents(): Iterable<DocumentJson>;
  /** The same as lines of JSON, each with its line break. */
  lines(): Iterable<string>;
  get(id: string): DocumentJson | undefined;
}
