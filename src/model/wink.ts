import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The part of wink-nlp that is used here: its tokenizer; its own types are looser than its behaviour. */
export interface Wink {
  readDoc(text: string): { tokens(): { out(): unknown } };
}

let loaded: Wink | undefined;

/**
 * wink-nlp with its English model and no annotations; about 0.1 s the first time. Kept for the life of the process, because wink-nlp
 * writes into its model as it loads: each load would take longer, and a dozenth fails.
 */
export function loadWink(): Wink {
  if (!loaded) {
    const wink = require('wink-nlp') as (model: unknown, pipe: readonly string[]) => Wink;
    loaded = wink(require('wink-eng-lite-web-model'), []);
  }
  return loaded;
}
