import type { Encoding } from '../../document/layers.js';

/** Scores the relations of one document's arcs: a small network over the word as dependent and the other as head. */
export class RelationScorer {
  readonly #encoding: Encoding;
  /** The units of the hidden layer that fire for one arc: about half of them, so the second layer skips the rest. */
  readonly #firing: Uint16Array;
  readonly #strength: Float64Array;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
    this.#firing = new Uint16Array(encoding.labels.relationSize);
    this.#strength = new Float64Array(encoding.labels.relationSize);
  }

  /** The model's number of the best relation of the arc from `dependent` to the word `head`; never root. Ties go to the lower number. */
  best(dependent: number, head: number): number {
    const { likely } = this.#encoding;
    if (likely && likely.head[dependent] === head) return likely.relation[dependent]!;
    const { relationSize: size, relationWeights: weights, relationBias: bias, root } = this.#encoding.labels;
    const firing = this.#firing;
    const strength = this.#strength;
    const count = this.#fire(dependent, head);
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let relation = 0; relation < bias.length; relation++) {
      if (relation === root) continue;
      let score = bias[relation]!;
      const base = relation * size;
      for (let n = 0; n < count; n++) score += weights[base + firing[n]!]! * strength[n]!;
      if (best < 0 || score > bestScore) {
        best = relation;
        bestScore = score;
      }
    }
    return best;
  }

  #fire(dependent: number, head: number): number {
    const { labels, asDependent, asHead } = this.#encoding;
    const size = labels.relationSize;
    let count = 0;
    for (let k = 0; k < size; k++) {
      const sum = asDependent[dependent * size + k]! + asHead[head * size + k]!;
      if (!(sum > 0)) continue;
      this.#firing[count] = k;
      this.#strength[count++] = sum;
    }
    return count;
  }
}
