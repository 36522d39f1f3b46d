import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The part of wink-nlp that is used here; its own types are looser than its behaviour. */
interface WinkItem {
  out(as?: unknown): unknown;
  parentSentence(): WinkItem;
  index(): number;
}
interface WinkCollection {
  each(visit: (item: WinkItem, index: number) => void): void;
  length(): number;
  out(as?: unknown): unknown;
}
export interface WinkDocument {
  tokens(): WinkCollection;
  sentences(): WinkCollection;
}
export interface Wink {
  readDoc(text: string): WinkDocument;
  readonly its: Readonly<Record<'value' | 'pos' | 'lemma' | 'span' | 'precedingSpaces' | 'normal', unknown>>;
}

const loaded = new Map<string, Wink>();

/**
 * wink-nlp with its English model and the given annotations ("sbd", "pos"); about 0.1 s the first time. Kept for the life of the process,
 * because wink-nlp writes into its model as it loads: each load would take longer, and a dozenth fails.
 */
export function loadWink(pipe: readonly string[]): Wink {
  const key = pipe.join();
  const known = loaded.get(key);
  if (known) return known;
  const wink = require('wink-nlp') as (model: unknown, pipe: readonly string[]) => Wink;
  const fresh = wink(require('wink-eng-lite-web-model'), pipe);
  loaded.set(key, fresh);
  return fresh;
}
