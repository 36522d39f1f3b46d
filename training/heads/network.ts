import { HEAD_FORMAT, type HeadFile, type LayerWeights, packLayer } from '#dist/model/head-format.js';
import { randomNumbers, shuffled } from './random.js';

/** One input: numbers of vectors, and named features with their values. */
export interface Example {
  readonly vector: Float32Array;
  readonly features: ReadonlyMap<string, number>;
}

/**
 * What belongs together in the loss: one example and its class, or all candidates of a choice. `gradient` gets the
 * scores of each example and writes into them what the loss wants less of: d loss / d score.
 */
export interface Unit {
  readonly examples: readonly Example[];
  readonly gradient: (scores: readonly Float64Array[]) => void;
}

export interface NetworkOptions {
  readonly name: string;
  readonly classes: readonly string[];
  readonly vectorInputs: number;
  /** Width of the hidden layer; 0 for none. */
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Weight decay of vector inputs and of features, as AdamW takes it. */
  readonly vectorDecay: number;
  readonly featureDecay: number;
  /** Features seen less often are left out. */
  readonly leastCount: number;
  /** Chance that an input is left out of a step, vectors and features alike. */
  readonly dropout: number;
  /** Units a step; 16 where it is left out. */
  readonly batch?: number;
  readonly seed: number;
}

/** The gradient of cross entropy of one example with the class `label`: scores become probabilities less the truth. */
export function classGradient(label: number, weight = 1): Unit['gradient'] {
  return ([scores]) => {
    softmax(scores!);
    scores![label]! -= 1;
    if (weight !== 1) for (let k = 0; k < scores!.length; k++) scores![k]! *= weight;
  };
}

/** The gradient of a choice among candidates, one score each: softmax over the candidates against those that are right. */
export function choiceGradient(right: ReadonlySet<number>): Unit['gradient'] {
  return (scores) => {
    const all = Float64Array.from(scores, (row) => row[0]!);
    const wanted = Float64Array.from(scores, (row, i) => (right.has(i) ? row[0]! : -Infinity));
    softmax(all);
    softmax(wanted);
    for (const [i, row] of scores.entries()) row[0] = all[i]! - wanted[i]!;
  };
}

/** Gradient of a yes-or-no head with one score. */
export function binaryGradient(yes: boolean, weight = 1): Unit['gradient'] {
  return ([scores]) => {
    scores![0] = weight * (1 / (1 + Math.exp(-scores![0]!)) - Number(yes));
  };
}

export function softmax(scores: Float64Array): void {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k]! - highest);
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum;
}

interface Parameters {
  readonly values: Float64Array;
  readonly gradient: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function parameters(size: number): Parameters {
  const make = () => new Float64Array(size);
  return { values: make(), gradient: make(), first: make(), second: make() };
}

/** Trains a head with Adam; the same units, options and seed give the same head. */
export function trainNetwork(units: readonly Unit[], options: NetworkOptions): HeadFile {
  const { vectorInputs, hidden, epochs, batch: size = 16 } = options;
  const outputs = options.classes.length;
  const names = frequentFeatures(units, options.leastCount);
  const numberOf = new Map(names.map((name, i) => [name, vectorInputs + i]));
  const inputs = vectorInputs + names.length;
  const { mean, spread } = momentsOf(units, vectorInputs);
  const random = randomNumbers(options.seed);
  const width = hidden || outputs;
  const firstWeights = parameters(inputs * width);
  const firstBias = parameters(width);
  const lastWeights = parameters(hidden ? hidden * outputs : 0);
  const lastBias = parameters(hidden ? outputs : 0);
  if (hidden) {
    for (let i = 0; i < vectorInputs * width; i++)
      firstWeights.values[i] = (random() - 0.5) * (2 / Math.sqrt(vectorInputs));
    for (let i = vectorInputs * width; i < inputs * width; i++) firstWeights.values[i] = (random() - 0.5) * 0.2;
    for (let i = 0; i < hidden * outputs; i++) lastWeights.values[i] = (random() - 0.5) * (2 / Math.sqrt(hidden));
  }
  const prepared = units.map(({ examples }) => examples.map((example) => sparseInput(example, numberOf, mean, spread)));
  const decay = (i: number) => (i < vectorInputs * width ? options.vectorDecay : options.featureDecay);
  const steps = epochs * Math.ceil(units.length / size);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(units.length, random);
    for (let start = 0; start < order.length; start += size) {
      const batch = order.slice(start, start + size);
      for (const at of batch) {
        const runs = prepared[at]!.map((input) => forward(dropped(input, options.dropout, random)));
        const scores = runs.map(({ output }) => output);
        units[at]!.gradient(scores);
        for (const run of runs) backward(run);
      }
      step++;
      const rate = options.rate * Math.min(1, step / (0.05 * steps)) * (1 - step / (steps + 1));
      adam(firstWeights, rate, step, batch.length, decay);
      adam(firstBias, rate, step, batch.length, () => 0);
      adam(lastWeights, rate, step, batch.length, () => options.vectorDecay);
      adam(lastBias, rate, step, batch.length, () => 0);
    }
  }
  return toFile();

  interface Run {
    readonly input: Input;
    readonly middle: Float64Array;
    readonly output: Float64Array;
  }

  function forward(input: Input): Run {
    const { numbers, values, count } = input;
    const middle = firstBias.values.slice();
    const weights = firstWeights.values;
    for (let n = 0; n < count; n++) {
      const base = numbers[n]! * width;
      const value = values[n]!;
      for (let k = 0; k < width; k++) middle[k]! += value * weights[base + k]!;
    }
    if (!hidden) return { input, middle, output: middle };
    const output = lastBias.values.slice();
    for (let h = 0; h < hidden; h++) {
      if (middle[h]! <= 0) continue;
      for (let k = 0; k < outputs; k++) output[k]! += middle[h]! * lastWeights.values[h * outputs + k]!;
    }
    return { input, middle, output };
  }

  function backward({ input, middle, output }: Run): void {
    let delta = output;
    if (hidden) {
      delta = new Float64Array(hidden);
      for (let k = 0; k < outputs; k++) lastBias.gradient[k]! += output[k]!;
      for (let h = 0; h < hidden; h++) {
        if (middle[h]! <= 0) continue;
        for (let k = 0; k < outputs; k++) {
          delta[h]! += output[k]! * lastWeights.values[h * outputs + k]!;
          lastWeights.gradient[h * outputs + k]! += output[k]! * middle[h]!;
        }
      }
    }
    for (let k = 0; k < width; k++) firstBias.gradient[k]! += delta[k]!;
    const { numbers, values, count } = input;
    for (let n = 0; n < count; n++) {
      const base = numbers[n]! * width;
      const value = values[n]!;
      for (let k = 0; k < width; k++) firstWeights.gradient[base + k]! += value * delta[k]!;
    }
  }

  /** The vectors' scaling is folded into the first layer. */
  function toFile(): HeadFile {
    const weights = Float64Array.from(firstWeights.values);
    const bias = Float64Array.from(firstBias.values);
    for (let i = 0; i < vectorInputs; i++) {
      for (let k = 0; k < width; k++) {
        weights[i * width + k]! /= spread[i]!;
        bias[k]! -= weights[i * width + k]! * mean[i]!;
      }
    }
    const layers: LayerWeights[] = [
      { inputs, outputs: width, weights: Float32Array.from(weights), bias: Float32Array.from(bias) },
    ];
    if (hidden) {
      layers.push({
        inputs: hidden,
        outputs,
        weights: Float32Array.from(lastWeights.values),
        bias: Float32Array.from(lastBias.values),
      });
    }
    return {
      format: HEAD_FORMAT,
      name: options.name,
      classes: [...options.classes],
      vectorInputs,
      features: [...names],
      layers: layers.map(packLayer),
      temperature: 1,
    };
  }
}

function adam(
  { values, gradient, first, second }: Parameters,
  rate: number,
  step: number,
  count: number,
  decay: (i: number) => number,
): void {
  const one = 1 - 0.9 ** step;
  const two = 1 - 0.999 ** step;
  for (let i = 0; i < values.length; i++) {
    const slope = gradient[i]! / count;
    gradient[i] = 0;
    first[i] = 0.9 * first[i]! + 0.1 * slope;
    second[i] = 0.999 * second[i]! + 0.001 * slope * slope;
    values[i]! -= rate * (first[i]! / one / (Math.sqrt(second[i]! / two) + 1e-8) + decay(i) * values[i]!);
  }
}

/** The inputs that are not 0: the first `count` of both columns. */
interface Input {
  readonly numbers: Int32Array;
  readonly values: Float64Array;
  readonly count: number;
}

function sparseInput(
  { vector, features }: Example,
  numberOf: ReadonlyMap<string, number>,
  mean: Float64Array,
  spread: Float64Array,
): Input {
  const size = vector.length + features.size;
  const numbers = new Int32Array(size);
  const values = new Float64Array(size);
  let count = 0;
  for (let i = 0; i < vector.length; i++) {
    numbers[count] = i;
    values[count++] = (vector[i]! - mean[i]!) / spread[i]!;
  }
  for (const [name, value] of features) {
    const number = numberOf.get(name);
    if (number === undefined) continue;
    numbers[count] = number;
    values[count++] = value;
  }
  return { numbers, values, count };
}

function dropped({ numbers, values, count }: Input, chance: number, random: () => number): Input {
  if (chance === 0) return { numbers, values, count };
  const grown = 1 / (1 - chance);
  const kept = { numbers: new Int32Array(count), values: new Float64Array(count), count: 0 };
  for (let n = 0; n < count; n++) {
    if (random() < chance) continue;
    kept.numbers[kept.count] = numbers[n]!;
    kept.values[kept.count++] = values[n]! * grown;
  }
  return kept;
}

function frequentFeatures(units: readonly Unit[], leastCount: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { examples } of units)
    for (const { features } of examples)
      for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count >= leastCount ? [name] : [])).sort();
}

function momentsOf(
  units: readonly Unit[],
  size: number,
): { readonly mean: Float64Array; readonly spread: Float64Array } {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let count = 0;
  for (const { examples } of units) {
    for (const { vector } of examples) {
      count++;
      for (let i = 0; i < size; i++) {
        mean[i]! += vector[i]!;
        square[i]! += vector[i]! * vector[i]!;
      }
    }
  }
  for (let i = 0; i < size; i++) mean[i]! /= Math.max(1, count);
  const spread = square.map((sum, i) =>
    Math.max(1e-3, Math.sqrt(Math.max(0, sum / Math.max(1, count) - mean[i]! ** 2))),
  );
  return { mean, spread };
}
