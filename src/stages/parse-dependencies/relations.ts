import type { Encoding } from '../../document/layers.js';

/** The model's number of the best relation of the arc from `dependent` to the word `head`; never root. Ties go to the lower number. */
export function bestRelation({ labels, asDependent, asHead }: Encoding, dependent: number, head: number): number {
  const { relationSize: size, relationWeights: weights, relationBias: bias, root } = labels;
  const hidden = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    hidden[k] = Math.max(0, asDependent[dependent * size + k]! + asHead[head * size + k]!);
  }
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let relation = 0; relation < bias.length; relation++) {
    if (relation === root) continue;
    let score = bias[relation]!;
    const base = relation * size;
    for (let k = 0; k < size; k++) score += weights[base + k]! * hidden[k]!;
    if (best < 0 || score > bestScore) {
      best = relation;
      bestScore = score;
    }
  }
  return best;
}
