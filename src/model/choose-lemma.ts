import { NO_LEMMA } from '../document/layers.js';
import type { LemmaScripts } from './lemma-scripts.js';
import { pickBestFew } from './pick-best.js';

/** Scripts that are looked at: what stands behind them is never right. */
const CHOICES = 12;

/** Verbs whose past is written as they are: their own lemma, inflected or not. */
const SAME_PAST = new Set(
  (
    'beat bet bid broadcast burst cast cost cut forecast hit hurt let offset put quit read rid set shed shut slit split spread ' +
    'thrust undercut upset wed'
  ).split(' '),
);

/** What is known besides the scores: a lemma that is a word is likelier, an inflected word is less likely its own lemma. */
export interface LemmaCorrections {
  readonly knownLemma: number;
  readonly unchangedInflected: number;
  /** By Penn tag, as the model numbers them. */
  readonly isInflected: readonly boolean[];
  isWord(lemma: string): boolean;
}

/** Chooses lemma scripts by score and corrections. */
export class LemmaChooser {
  readonly #scripts: LemmaScripts;
  readonly #count: number;
  readonly #corrections: LemmaCorrections;
  readonly #best = new Uint16Array(CHOICES);

  constructor(scripts: LemmaScripts, count: number, corrections: LemmaCorrections) {
    this.#scripts = scripts;
    this.#count = count;
    this.#corrections = corrections;
  }

  /** The number of the best script for a word with these scores (row `row`) and this tag, or NO_LEMMA where none of the best fits. */
  choose(scores: Float32Array, row: number, word: string, pennTag: number): number {
    const choices = Math.min(CHOICES, this.#count);
    pickBestFew(scores, row, this.#count, this.#best, 0, choices);
    let chosen = NO_LEMMA;
    let chosenScore = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < choices; k++) {
      const script = this.#best[k]!;
      const raw = scores[row * this.#count + script]!;
      // No correction lifts a script this far: the scripts that follow score no more.
      if (chosen !== NO_LEMMA && raw + this.#corrections.knownLemma <= chosenScore) break;
      const lemma = this.#scripts.apply(script, word);
      if (lemma === undefined) continue;
      const score = raw + this.#correction(script, lemma, pennTag);
      if (chosen === NO_LEMMA || score > chosenScore) {
        chosen = script;
        chosenScore = score;
      }
    }
    return chosen;
  }

  #correction(script: number, lemma: string, pennTag: number): number {
    const { knownLemma, unchangedInflected, isInflected, isWord } = this.#corrections;
    const known = this.#scripts.isWhole(script) || isWord(lemma.toLowerCase()) ? knownLemma : 0;
    const unlikely = this.#scripts.isUnchanged(script) && isInflected[pennTag] && !SAME_PAST.has(lemma.toLowerCase());
    return unlikely ? known - unchangedInflected : known;
  }
}
