import { fileURLToPath } from 'node:url';
import type { EncodingLabels } from '../../src/document/layers.js';
import { makeSource } from '../../src/document/source.js';
import { buildPipeline, type Pipeline, type PipelineSettings, type Registry } from '../../src/pipeline/pipeline.js';
import type { Stage } from '../../src/pipeline/stage.js';
import { encodeWords } from '../../src/stages/encode-words/index.js';
import { parseDependencies } from '../../src/stages/parse-dependencies/index.js';
import { splitSentences } from '../../src/stages/split-sentences/index.js';
import { splitWords } from '../../src/stages/split-words/index.js';
import { tagWords } from '../../src/stages/tag-words/index.js';

/** A model with random weights and the real interface; training/tiny.py makes it. */
export const TINY = fileURLToPath(new URL('../model/tiny', import.meta.url));

const STAGES = [splitWords, encodeWords, splitSentences, tagWords, parseDependencies];

/** Words to trees with the model in `folder`. */
export function syntaxPipeline(
  model: string = TINY,
  settings: PipelineSettings = {},
  options: Readonly<Record<string, unknown>> = {},
): Promise<Pipeline> {
  const registry = Object.fromEntries(STAGES.map((stage) => [stage.name, stage as unknown as Stage])) as Registry;
  const stages = STAGES.map(({ name }) =>
    name === 'encode-words' ? { stage: name, options: { model, ...options } } : name,
  );
  return buildPipeline({ schema: 'whowhom/pipeline@1', name: 'syntax', stages }, registry, settings);
}

export const sourcesOf = (texts: readonly string[]) => texts.map((body, i) => makeSource({ id: String(i), body }));

/** Labels for encodings written by hand. */
export function labelsWith(names: readonly string[]): EncodingLabels {
  return {
    tags: new Uint8Array(1),
    pennTags: new Uint8Array(1),
    relations: new Uint8Array(1),
    root: 0,
    lemmas: ['k0:'],
    names,
    sameWord: 0,
    outside: 0,
    calibration: undefined,
    relationWeights: new Float32Array(1),
    relationBias: new Float32Array(1),
    relationSize: 1,
  };
}
