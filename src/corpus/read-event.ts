import type { Source } from '../document/layers.js';

/** An input that gave no document: where it stands, why, and what was expected and found there. */
export interface Skip {
  readonly code: string;
  readonly path: string;
  /** Line in the file, from 1. */
  readonly line?: number;
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
}

/** What readers yield, in the order of the input. */
export type ReadEvent =
  | { readonly kind: 'article'; readonly source: Source }
  | { readonly kind: 'skip'; readonly skip: Skip };

/** What the command line says of the input. */
export interface ReadOptions {
  /** Files above this size are skipped. */
  readonly maxBytes?: number;
  /** Names of the fields of JSON lines where they differ: our name to theirs. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Title and day (YYYY-MM-DD) of plain texts, which have none of their own. */
  readonly title?: string;
  readonly date?: string;
  /** How to read 03/04/2022. */
  readonly dateOrder?: 'dmy' | 'mdy';
}

export type ReadArticles = (paths: readonly string[], options: ReadOptions) => AsyncIterable<ReadEvent>;
