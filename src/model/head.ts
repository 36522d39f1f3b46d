import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { WhowhomError } from '../pipeline/errors.js';
import {
  type HeadFile,
  type HeadManifest,
  headManifestSchema,
  headSchema,
  type LayerWeights,
  unpackLayer,
} from './head-format.js';
import { modelFolder } from './model-files.js';

/** What a head reads: numbers of vectors, and named features by their numbers, each counted once unless `values` says more. */
export interface HeadInput {
  readonly vector: Float32Array;
  readonly features: readonly number[];
  /** The features' values, in their order; 1 each where it is left out. */
  readonly values?: readonly number[];
}

/** A small trained classifier or ranker: softmax or a few layers over vectors and named features. */
export class Head {
  readonly name: string;
  readonly classes: readonly string[];
  readonly vectorInputs: number;
  readonly #features: ReadonlyMap<string, number>;
  readonly #layers: readonly LayerWeights[];
  readonly #temperature: number;
  readonly #buffers: readonly Float32Array[];

  constructor(file: HeadFile, layers: readonly LayerWeights[]) {
    this.name = file.name;
    this.classes = file.classes;
    this.vectorInputs = file.vectorInputs;
    this.#features = new Map(file.features.map((feature, i) => [feature, i]));
    this.#layers = layers;
    this.#temperature = file.temperature;
    this.#buffers = layers.map(({ outputs }) => new Float32Array(outputs));
  }

  /** The number of a feature, or -1 for one that training never saw. */
  featureNumber(name: string): number {
    return this.#features.get(name) ?? -1;
  }

  /** Numbers of the features that the head knows. */
  featureNumbers(names: Iterable<string>): readonly number[] {
    const numbers: number[] = [];
    for (const name of names) {
      const number = this.featureNumber(name);
      if (number >= 0) numbers.push(number);
    }
    return numbers;
  }

  /** One raw score a class. The array is the head's own: the next call writes it anew. Features below 0 are left out. */
  scores({ vector, features, values }: HeadInput): Float32Array {
    const [first, ...rest] = this.#layers;
    let output = this.#buffers[0]!;
    output.set(first!.bias);
    for (let i = 0; i < this.vectorInputs; i++) addInput(output, first!, i, vector[i]!);
    for (const [at, feature] of features.entries()) {
      if (feature >= 0) addInput(output, first!, this.vectorInputs + feature, values?.[at] ?? 1);
    }
    for (const [depth, layer] of rest.entries()) {
      const next = this.#buffers[depth + 1]!;
      next.set(layer.bias);
      for (let i = 0; i < layer.inputs; i++) if (output[i]! > 0) addInput(next, layer, i, output[i]!);
      output = next;
    }
    return output;
  }

  /** Calibrated probabilities of the classes; of a head with one class, the probability that it holds. */
  probabilities(input: HeadInput): Float32Array {
    const scores = this.scores(input);
    if (scores.length === 1) {
      return Float32Array.of(1 / (1 + Math.exp(-scores[0]! / this.#temperature)));
    }
    let highest = -Infinity;
    for (const score of scores) if (score > highest) highest = score;
    let sum = 0;
    const result = new Float32Array(scores.length);
    for (let k = 0; k < scores.length; k++) {
      result[k] = Math.exp((scores[k]! - highest) / this.#temperature);
      sum += result[k]!;
    }
    for (let k = 0; k < result.length; k++) result[k]! /= sum;
    return result;
  }

  /** The probability of each class by itself, of a head whose classes do not exclude each other. */
  chances(input: HeadInput): Float32Array {
    return this.scores(input).map((score) => 1 / (1 + Math.exp(-score / this.#temperature)));
  }
}

function addInput(output: Float32Array, { outputs, weights }: LayerWeights, input: number, value: number): void {
  const at = input * outputs;
  for (let k = 0; k < outputs; k++) output[k]! += value * weights[at + k]!;
}

/** A head from the content of its file. Throws WhowhomError `model-format` where its layers do not fit each other. */
export function makeHead(file: HeadFile, path: string): Head {
  const layers = file.layers.map(unpackLayer);
  const sizes = [file.vectorInputs + file.features.length, ...file.layers.map(({ outputs }) => outputs)];
  const fits = file.layers.every(({ inputs }, i) => inputs === sizes[i]) && sizes.at(-1) === file.classes.length;
  if (!fits || layers.includes(undefined)) {
    throw new WhowhomError('model-format', `The layers of ${path} do not fit its inputs and classes`, {
      file: path,
      sizes,
      classes: file.classes.length,
    });
  }
  return new Head(file, layers as LayerWeights[]);
}

/** What a head is, without loading it: its name and the SHA-256 of its file. Throws as loadHead does. */
export function identifyHead(model: string): { readonly head: string; readonly sha256: string } {
  const { name, files } = readManifest(modelFolder(model));
  return { head: name, sha256: files['head.json'].sha256 };
}

function readManifest(folder: string): HeadManifest {
  const file = join(folder, 'manifest.json');
  return parse(headManifestSchema, read(file), file);
}

/**
 * Loads a head by its name below models/ ("heads/events") or by its path, and checks it against its manifest. Throws
 * WhowhomError `model-missing`, `model-damaged` or `model-format`, each with the file's name.
 */
export function loadHead(model: string): { readonly head: Head; readonly manifest: HeadManifest } {
  const folder = modelFolder(model);
  const manifest = readManifest(folder);
  const file = join(folder, 'head.json');
  const bytes = read(file);
  const got = createHash('sha256').update(bytes).digest('hex');
  const wanted = manifest.files['head.json'].sha256;
  if (got !== wanted) {
    throw new WhowhomError('model-damaged', `${file} is not the file that its manifest describes`, {
      file,
      expected: wanted,
      got,
    });
  }
  return { head: makeHead(parse(headSchema, bytes, file), file), manifest };
}

function parse<Schema extends z.ZodType>(schema: Schema, bytes: Buffer, file: string): z.output<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new WhowhomError('model-damaged', `${file} is not JSON`, { file }, { cause });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new WhowhomError('model-format', `${file} is not a head that this version reads (${problems[0]})`, {
    file,
    problems,
  });
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new WhowhomError('model-missing', `The model file ${file} cannot be read`, { file }, { cause });
  }
}
