import { requireBuilt } from '../pipeline/packaged.js';

/** The part of wink-nlp that is used here: its tokenizer; its own types are looser than its behaviour. */
export interface Wink {
  readDoc(text: string): { tokens(): { out(): unknown } };
}

let loaded: Wink | undefined;

/**
 * wink-nlp with what `npm run build` put into dist of its English model (wink.build.mjs): it splits every text as the whole model
 * does (tests/model/wink.test.ts), a fifth of a second sooner. Kept for the life of the process, because it learns the words that it
 * meets. Throws WhowhomError `not-built` where the file is not there.
 */
export function loadWink(): Wink {
  loaded ??= requireBuilt<{ tokenizer(): Wink }>('wink.cjs').tokenizer();
  return loaded;
}
