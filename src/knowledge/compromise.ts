import { requireBuilt } from '../pipeline/packaged.js';

/** The part of compromise that is used here: its word lists and its tables of forms, as data. Its tagger is never run on text. */
export interface Compromise {
  readonly model: CompromiseModel;
  readonly transform: Transform;
}
export interface CompromiseModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}
interface Transform {
  readonly verb: {
    toInfinitive(word: string, model: CompromiseModel, tense: string): string;
    conjugate(base: string, model: CompromiseModel): { readonly PastTense?: string; readonly Participle?: string };
  };
  readonly noun: { toSingular(word: string, model: CompromiseModel): string };
  readonly adjective: Readonly<
    Record<'fromComparative' | 'fromSuperlative', (word: string, model: CompromiseModel) => string>
  >;
}

/**
 * The part of compromise that `npm run build` put into dist (compromise.build.mjs): what it gives is what the package gives
 * (tests/knowledge/compromise.test.ts), a fifth of a second sooner. Throws WhowhomError `not-built` where it is not there.
 */
export function loadCompromise(): Compromise {
  return requireBuilt<Compromise>('compromise.cjs');
}
