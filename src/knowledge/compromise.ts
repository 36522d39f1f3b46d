import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The part of compromise that is used here: its word lists and its tables of forms, as data. Its tagger is never run on text. */
export interface Compromise {
  model(): CompromiseModel;
  methods(): { readonly two: { readonly transform: Transform } };
}
export interface CompromiseModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}
interface Transform {
  readonly verb: { toInfinitive(word: string, model: CompromiseModel, tense: string): string };
  readonly noun: { toSingular(word: string, model: CompromiseModel): string };
  readonly adjective: Readonly<
    Record<'fromComparative' | 'fromSuperlative', (word: string, model: CompromiseModel) => string>
  >;
}

/** compromise, loaded once a process. Its bundle for `require` is one file and loads a quarter faster than its three hundred modules. */
export function loadCompromise(): Compromise {
  const loaded = require('compromise') as Compromise & { readonly default?: Compromise };
  return loaded.default ?? loaded;
}
