import { z } from 'zod';
import {
  type Document,
  type DocumentView,
  type LayerName,
  type Layers,
  type Source,
  TRANSIENT_LAYERS,
  type Warning,
} from '../document/layers.js';
import { PipelineError, type Problem, WhowhomError } from './errors.js';
import type { Stage, StageProcess, StageResult } from './stage.js';

export const PIPELINE_SCHEMA = 'whowhom/pipeline@1';

/** The pipeline file: stage names in order, with options where they differ from the defaults. */
export const pipelineFileSchema = z.strictObject({
  schema: z.literal(PIPELINE_SCHEMA).describe('The format of this file'),
  name: z.string().min(1).describe('A short name, repeated in run.json'),
  description: z.string().optional(),
  stages: z
    .array(
      z.union([
        z.string(),
        z.strictObject({ stage: z.string(), options: z.record(z.string(), z.unknown()).optional() }),
      ]),
    )
    .min(1)
    .describe('Stages in the order in which a document goes through them'),
});
export type PipelineFile = z.infer<typeof pipelineFileSchema>;

/** The registry is a plain object: stage name to stage. */
export type Registry = Readonly<Record<string, Stage>>;

/** Milliseconds spent in each stage, by stage name: run statistics, never part of a document. */
export type StageTimings = Record<string, number>;

export interface PipelineStage {
  readonly name: string;
  readonly options: unknown;
  /** What the stage says of itself once it is made: which model it loaded, which backend runs it. */
  readonly facts?: Readonly<Record<string, string>>;
}

export interface PipelineSettings {
  /** Keep the layers that only pass scores from stage to stage. */
  readonly keepTransient?: boolean;
}

export interface Pipeline {
  readonly name: string;
  readonly stages: readonly PipelineStage[];
  /**
   * Runs a batch; documents come back in the order of their sources. Transient layers are dropped after the last stage
   * that needs them. Throws WhowhomError `stage-failed`.
   */
  run(sources: readonly Source[], timings?: StageTimings): Promise<readonly Document[]>;
}

interface Step {
  readonly stage: Stage;
  readonly options: unknown;
}

/**
 * Checks the whole pipeline before anything runs: the file's form, stage names, options, order and owners. Throws one
 * PipelineError with every problem found.
 */
export async function buildPipeline(
  file: unknown,
  registry: Registry,
  settings: PipelineSettings = {},
): Promise<Pipeline> {
  const { name, steps } = checkPipeline(file, registry);
  // Side by side: while the encoder's files are read and checked on other threads, this one makes the stages after it.
  const processes: readonly StageProcess<LayerName, LayerName>[] = await Promise.all(
    steps.map(async ({ stage, options }) => await stage.create(options as never)),
  );
  return Object.freeze({
    name,
    stages: Object.freeze(
      steps.map(({ stage, options }, i) => {
        const facts = { ...stage.identify?.(options as never), ...processes[i]!.facts };
        return Object.freeze({ name: stage.name, options, ...(Object.keys(facts).length && { facts }) });
      }),
    ),
    run: (sources: readonly Source[], timings?: StageTimings) =>
      runSteps(steps, processes, sources, timings, settings.keepTransient ?? false),
  });
}

/** What a pipeline file asks for, checked as `buildPipeline` checks it, without loading its models. Throws PipelineError. */
export function planPipeline(file: unknown, registry: Registry): Pick<Pipeline, 'name' | 'stages'> {
  const { name, steps } = checkPipeline(file, registry);
  return {
    name,
    stages: steps.map(({ stage, options }) => {
      const facts = stage.identify?.(options as never);
      return { name: stage.name, options, ...(facts && { facts }) };
    }),
  };
}

function checkPipeline(file: unknown, registry: Registry): { name: string; steps: readonly Step[] } {
  const parsed = pipelineFileSchema.safeParse(file);
  if (!parsed.success) {
    throw new PipelineError(
      parsed.error.issues.map((issue) => ({
        code: 'invalid-file',
        message: `${issue.path.length ? issue.path.join('.') : 'the file'}: ${issue.message}`,
      })),
    );
  }
  const problems: Problem[] = [];
  const steps: Step[] = [];
  const owner = new Map<LayerName, string>();
  const later = new Map<LayerName, string>();
  const entries = parsed.data.stages.map((entry) => (typeof entry === 'string' ? { stage: entry } : entry));
  for (const entry of entries) {
    for (const layer of own(registry, entry.stage)?.adds ?? []) later.set(layer, entry.stage);
  }
  for (const [index, entry] of entries.entries()) {
    const at = `stage ${index + 1} "${entry.stage}"`;
    const stage = own(registry, entry.stage);
    if (!stage) {
      const known = Object.keys(registry).sort().join(', ');
      problems.push({ code: 'unknown-stage', message: `${at} is not known; known stages: ${known}` });
      continue;
    }
    const options = stage.options.safeParse(entry.options ?? {});
    if (!options.success) {
      for (const issue of options.error.issues) {
        const path = ['options', ...issue.path].join('.');
        problems.push({ code: 'invalid-option', message: `${at}: ${path}: ${issue.message}` });
      }
    }
    for (const layer of stage.needs) {
      if (owner.has(layer)) continue;
      const giver = later.get(layer);
      problems.push(
        giver && giver !== stage.name
          ? { code: 'wrong-order', message: `${at} needs the layer "${layer}", which "${giver}" adds only after it` }
          : { code: 'missing-layer', message: `${at} needs the layer "${layer}", which no stage before it adds` },
      );
    }
    for (const layer of stage.adds) {
      const other = owner.get(layer);
      if (other) {
        problems.push({
          code: 'two-owners',
          message: `${at} adds the layer "${layer}", which "${other}" already added`,
        });
      }
      owner.set(layer, stage.name);
    }
    steps.push({ stage, options: options.data });
  }
  if (problems.length) throw new PipelineError(problems);
  return { name: parsed.data.name, steps };
}

async function runSteps(
  steps: readonly Step[],
  processes: readonly StageProcess<LayerName, LayerName>[],
  sources: readonly Source[],
  timings: StageTimings | undefined,
  keepTransient: boolean,
): Promise<readonly Document[]> {
  const layers: Partial<Layers>[] = sources.map(() => ({}));
  const warnings: Warning[][] = sources.map(() => []);
  for (const [index, { stage }] of steps.entries()) {
    const started = performance.now();
    // The checks above prove that the needed layers are there.
    const views = sources.map((source, i) => ({ source, layers: layers[i] }) as DocumentView);
    let results: readonly StageResult<LayerName>[];
    try {
      results = await processes[index]!(views);
      checkResults(stage, results, sources);
    } catch (error) {
      const ids = sources.map((source) => source.id);
      throw new WhowhomError(
        'stage-failed',
        `Stage "${stage.name}" failed: ${messageOf(error)}`,
        {
          stage: stage.name,
          documents: ids,
        },
        { cause: error },
      );
    }
    for (const [i, result] of results.entries()) {
      for (const layer of stage.adds) Object.assign(layers[i]!, { [layer]: result.layers[layer] });
      for (const warning of result.warnings ?? []) warnings[i]!.push({ ...warning, stage: stage.name });
    }
    if (!keepTransient) dropTransient(steps, index, layers);
    if (timings) timings[stage.name] = (timings[stage.name] ?? 0) + performance.now() - started;
  }
  return sources.map((source, i) => ({ source, layers: layers[i]!, warnings: warnings[i]! }));
}

/** Removes the transient layers that no stage after step `index` needs. */
function dropTransient(steps: readonly Step[], index: number, layers: readonly Partial<Layers>[]): void {
  const later = steps.slice(index + 1);
  for (const name of TRANSIENT_LAYERS) {
    if (later.some(({ stage }) => stage.needs.includes(name))) continue;
    for (const held of layers) Reflect.deleteProperty(held, name);
  }
}

/** A stage written outside may break its word: better here, by name, than as a missing layer in a later stage. */
function checkResults(stage: Stage, results: readonly StageResult<LayerName>[], sources: readonly Source[]): void {
  if (results.length !== sources.length) {
    throw new Error(`it returned ${results.length} results for ${sources.length} documents`);
  }
  for (const [i, { layers }] of results.entries()) {
    const missing = stage.adds.find((layer) => layers[layer] === undefined);
    if (missing !== undefined) throw new Error(`it returned no layer "${missing}" for the document ${sources[i]!.id}`);
  }
}

function own(registry: Registry, name: string): Stage | undefined {
  return Object.hasOwn(registry, name) ? registry[name] : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
