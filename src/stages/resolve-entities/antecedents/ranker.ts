import { type Head, loadHead } from '../../../model/head.js';
import { PRONOUNS } from './facts.js';
import { FEATURE_NAMES } from './feature-table.js';
import type { Choice, Chooser } from './walk.js';

const NO_VECTOR = new Float32Array(0);

/** A trained chooser of antecedents from its folder below models/. Throws as loadHead does. */
export function loadRanker(model: string): Chooser {
  return rankerOf(loadHead(model).head);
}

/**
 * What is added to the score of "none of these" for each family of pronouns: they mean something more often than the training's
 * gold says, which leaves out what is named but once. Chosen on the development parts of OntoGUM and GAP.
 */
const RELUCTANCE: Readonly<Partial<Record<(typeof PRONOUNS)[number], number>>> = {
  he: -1,
  she: -1,
  it: -0.5,
  they: -0.5,
};

/** The candidate of the highest score, unless that of "none of these" is higher. */
export function rankerOf(head: Head): Chooser {
  const numbers = Int32Array.from(FEATURE_NAMES, (name) => head.featureNumber(name));
  const scoreOf = (features: readonly number[]) =>
    head.scores({ vector: NO_VECTOR, features: features.map((feature) => numbers[feature]!) })[0]!;
  return ({ anaphor, features }: Choice) => {
    const last = features.length - 1;
    let best = -1;
    const family = PRONOUNS[anaphor.pronoun];
    let bestScore = scoreOf(features[last]!) + ((family && RELUCTANCE[family]) ?? 0);
    for (let i = 0; i < last; i++) {
      const score = scoreOf(features[i]!);
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    return best;
  };
}
