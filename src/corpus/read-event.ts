import type { Source } from '../document/layers.js';
import type { ReadOptions } from '../formats/read/index.js';

/** What is wrong with an input: where, in words, and what was expected and found there. */
export interface Remark {
  readonly code: string;
  /** File, `<stdin>`, or the id of an article that has no file. */
  readonly path: string;
  /** Line in the file, from 1. */
  readonly line?: number;
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
}

/** An input that gave no document. */
export type Skip = Remark;

/** What readers yield, in the order of the input; a warning tells what an article lost on the way. */
export type ReadEvent =
  | { readonly kind: 'article'; readonly source: Source; readonly warnings?: readonly Remark[] }
  | { readonly kind: 'skip'; readonly skip: Skip };

export type ReadArticles = (paths: readonly string[], options: ReadOptions) => AsyncIterable<ReadEvent>;
