import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../cli/services.js';
import type { Document, Source } from '../document/layers.js';
import { pipelineContent, type StageOptions } from '../pipeline/load-pipeline.js';
import { type Pipeline, type PipelineFile, pipelineFileSchema } from '../pipeline/pipeline.js';
import type { Evaluation, EvaluationSet } from './set.js';

/** Articles that go through the pipeline together. */
const BATCH_SIZE = 16;

/** The sets of these names in the list's order, all where none is named. Throws UsageError `unknown-set`. */
export function chooseSets(sets: readonly EvaluationSet[], names: readonly string[]): readonly EvaluationSet[] {
  const known = new Set(sets.map((set) => set.name));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length) {
    const message = `No such set: ${unknown.join(', ')}; there ${known.size ? `are ${[...known].join(', ')}` : 'is none yet'}`;
    throw new UsageError('unknown-set', message, { unknown, known: [...known] });
  }
  return names.length ? sets.filter((set) => names.includes(set.name)) : sets;
}

/** Throws UsageError `missing-data` that names every file that a set needs and that is not below `data`. */
export function checkData(sets: readonly EvaluationSet[], data: string): void {
  const missing = sets.flatMap(({ name, files }) =>
    files.filter((file) => !existsSync(join(data, file))).map((file) => `${join(data, file)} (set ${name})`),
  );
  if (!existsSync(data)) missing.unshift(data);
  if (missing.length === 0) return;
  throw new UsageError(
    'missing-data',
    `Evaluation data is not there:\n${missing.map((path) => `  ${path}`).join('\n')}`,
    {
      missing,
    },
  );
}

/**
 * The pipeline file that a set is measured with, and the options over those in it. A set with stages of its own keeps them, whichever
 * pipeline is chosen, and takes its options of them: its model, its backend.
 */
export async function pipelineFor(
  set: Pick<EvaluationSet, 'pipeline' | 'options'>,
  chosen?: string,
): Promise<{ readonly file: string | PipelineFile | undefined; readonly overrides: StageOptions | undefined }> {
  if (chosen === undefined || typeof set.pipeline !== 'object') {
    return { file: chosen ?? set.pipeline, overrides: set.options };
  }
  const { stages } = pipelineFileSchema.parse(await pipelineContent(chosen));
  const given = stages.flatMap((entry) =>
    typeof entry === 'string' ? [] : [[entry.stage, entry.options ?? {}] as const],
  );
  return { file: set.pipeline, overrides: { ...Object.fromEntries(given), ...set.options } };
}

/** Evaluates one set with a pipeline. */
export function evaluateSet(set: EvaluationSet, data: string, pipeline: Pipeline): Promise<Evaluation> {
  return set.evaluate({ data, run: (sources) => runInBatches(sources, pipeline) });
}

async function runInBatches(sources: readonly Source[], pipeline: Pipeline): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for (let start = 0; start < sources.length; start += BATCH_SIZE) {
    documents.push(...(await pipeline.run(sources.slice(start, start + BATCH_SIZE))));
  }
  return documents;
}
