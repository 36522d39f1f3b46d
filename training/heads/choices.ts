import { HEAD_FORMAT, type HeadFile, packLayer } from '#dist/model/head-format.js';
import { randomNumbers, shuffled } from './random.js';

export interface ChoiceOptions {
  readonly name: string;
  readonly className: string;
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Part of a weight that is taken off it whenever it is touched. */
  readonly decay: number;
  /** Chance that a feature is left out of a step. */
  readonly dropout: number;
  readonly seed: number;
}

const LEAST_SLOPE = 3e-3;

/** Choices among candidates that are sets of indicator features, packed: thousands of choices of twenty candidates each. */
export class ChoiceSet {
  readonly #features: number[] = [];
  /** Where each candidate's features begin, and one past the last. */
  readonly #starts: number[] = [0];
  readonly #right: number[] = [];
  /** Where each choice's candidates begin, and one past the last. */
  readonly #choices: number[] = [0];

  get size(): number {
    return this.#choices.length - 1;
  }

  add(candidates: readonly (readonly number[])[], right: ReadonlySet<number>): void {
    for (const [i, features] of candidates.entries()) {
      for (const feature of features) this.#features.push(feature);
      this.#starts.push(this.#features.length);
      this.#right.push(Number(right.has(i)));
    }
    this.#choices.push(this.#right.length);
  }

  /** This and another set after it, `times` over. */
  with(other: ChoiceSet, times: number): ChoiceSet {
    const all = new ChoiceSet();
    for (const [set, count] of [
      [this, 1],
      [other, times],
    ] as const) {
      for (let time = 0; time < count; time++) all.#append(set);
    }
    return all;
  }

  #append(other: ChoiceSet): void {
    const features = this.#features.length;
    const candidates = this.#right.length;
    for (const feature of other.#features) this.#features.push(feature);
    for (const start of other.#starts.slice(1)) this.#starts.push(features + start);
    for (const right of other.#right) this.#right.push(right);
    for (const end of other.#choices.slice(1)) this.#choices.push(candidates + end);
  }

  packed() {
    return {
      features: Int32Array.from(this.#features),
      starts: Int32Array.from(this.#starts),
      right: Uint8Array.from(this.#right),
      choices: Int32Array.from(this.#choices),
    };
  }
}

/**
 * Trains a head of one score with a hidden layer: softmax over the candidates of a choice against those that are right. Adagrad on the
 * weights that a choice touches, so that a step costs what its features cost. The same set, options and seed give the same head.
 */
export function trainChoices(set: ChoiceSet, featureNames: readonly string[], options: ChoiceOptions): HeadFile {
  const { hidden, epochs, dropout, decay } = options;
  const { features, starts, right, choices } = set.packed();
  const random = randomNumbers(options.seed);
  const first = Float64Array.from({ length: featureNames.length * hidden }, () => (random() - 0.5) * 0.2);
  const last = Float64Array.from({ length: hidden }, () => (random() - 0.5) * (2 / Math.sqrt(hidden)));
  const bias = new Float64Array(hidden);
  const firstSquares = new Float64Array(first.length).fill(1e-2);
  const lastSquares = new Float64Array(hidden).fill(1e-2);
  const biasSquares = new Float64Array(hidden).fill(1e-2);
  let most = 0;
  for (let c = 0; c < set.size; c++) most = Math.max(most, choices[c + 1]! - choices[c]!);
  const middle = new Float64Array(most * hidden);
  const scores = new Float64Array(most);
  const slopes = new Float64Array(most);
  const delta = new Float64Array(hidden);
  const lastSlope = new Float64Array(hidden);
  const biasSlope = new Float64Array(hidden);
  const kept = new Uint8Array(featureNames.length);
  const steps = epochs * set.size;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const c of shuffled(set.size, random)) {
      const from = choices[c]!;
      const count = choices[c + 1]! - from;
      // One draw a feature and choice: what is left out is left out of all candidates.
      if (dropout > 0)
        for (let at = starts[from]!; at < starts[from + count]!; at++)
          kept[features[at]!] = Number(random() >= dropout);
      else kept.fill(1);
      for (let k = 0; k < count; k++) {
        const base = k * hidden;
        middle.set(bias, base);
        for (let at = starts[from + k]!; at < starts[from + k + 1]!; at++) {
          if (!kept[features[at]!]) continue;
          const row = features[at]! * hidden;
          for (let h = 0; h < hidden; h++) middle[base + h]! += first[row + h]!;
        }
        let score = 0;
        for (let h = 0; h < hidden; h++) if (middle[base + h]! > 0) score += middle[base + h]! * last[h]!;
        scores[k] = score;
      }
      choiceSlopes(scores, right, from, count, slopes);
      const rate = options.rate * (1 - step++ / (steps + 1));
      lastSlope.fill(0);
      biasSlope.fill(0);
      for (let k = 0; k < count; k++) {
        const slope = slopes[k]!;
        // Most candidates are soon settled.
        if (Math.abs(slope) < LEAST_SLOPE) continue;
        const base = k * hidden;
        for (let h = 0; h < hidden; h++) {
          const active = middle[base + h]! > 0;
          delta[h] = active ? slope * last[h]! : 0;
          if (active) lastSlope[h]! += slope * middle[base + h]!;
          biasSlope[h]! += delta[h]!;
        }
        for (let at = starts[from + k]!; at < starts[from + k + 1]!; at++) {
          if (kept[features[at]!]) update(first, firstSquares, features[at]! * hidden, delta, rate, decay);
        }
      }
      update(last, lastSquares, 0, lastSlope, rate, 0);
      update(bias, biasSquares, 0, biasSlope, rate, 0);
    }
  }
  return {
    format: HEAD_FORMAT,
    name: options.name,
    classes: [options.className],
    vectorInputs: 0,
    features: [...featureNames],
    layers: [
      {
        inputs: featureNames.length,
        outputs: hidden,
        weights: Float32Array.from(first, (w) => w),
        bias: Float32Array.from(bias),
      },
      { inputs: hidden, outputs: 1, weights: Float32Array.from(last), bias: new Float32Array(1) },
    ].map(packLayer),
    temperature: 1,
  };
}

/** d loss / d score of each candidate: the softmax over all less the softmax over those that are right. */
function choiceSlopes(
  scores: Float64Array,
  right: Uint8Array,
  from: number,
  count: number,
  slopes: Float64Array,
): void {
  let highest = -Infinity;
  for (let k = 0; k < count; k++) highest = Math.max(highest, scores[k]!);
  let all = 0;
  let wanted = 0;
  for (let k = 0; k < count; k++) {
    const power = Math.exp(scores[k]! - highest);
    slopes[k] = power;
    all += power;
    if (right[from + k]) wanted += power;
  }
  for (let k = 0; k < count; k++) {
    const power = slopes[k]!;
    slopes[k] = power / all - (right[from + k] && wanted > 0 ? power / wanted : 0);
  }
}

function update(
  weights: Float64Array,
  squares: Float64Array,
  base: number,
  slope: Float64Array,
  rate: number,
  decay: number,
): void {
  for (let h = 0; h < slope.length; h++) {
    const g = slope[h]! + decay * weights[base + h]!;
    if (g === 0) continue;
    squares[base + h]! += g * g;
    weights[base + h]! -= (rate * g) / Math.sqrt(squares[base + h]!);
  }
}
