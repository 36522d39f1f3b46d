import type { z } from 'zod';
import type { DocumentView, LayerName, Layers, Warning } from '../document/layers.js';

/** What a stage returns for one document: the layers it declared to add, and what it warns of. */
export interface StageResult<Adds extends LayerName> {
  readonly layers: Pick<Layers, Adds>;
  readonly warnings?: readonly Omit<Warning, 'stage'>[];
}

/** Works on a batch, so that a stage with a model can fill it across articles; results stand in the documents' order. */
export interface StageProcess<Needs extends LayerName, Adds extends LayerName> {
  (documents: readonly DocumentView<Needs>[]): readonly StageResult<Adds>[] | Promise<readonly StageResult<Adds>[]>;
  /** What a person should know of this run of the stage (which model, which backend): for run.json, never for documents. */
  readonly facts?: Readonly<Record<string, string>>;
}

/**
 * A stage is what it needs, what it adds, its options and one function. It reads documents and never changes them: only
 * the runner attaches layers.
 */
export interface Stage<
  Needs extends LayerName = LayerName,
  Adds extends LayerName = LayerName,
  Options extends z.ZodType = z.ZodType,
> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly adds: readonly Adds[];
  /** Strict schema of the options that a pipeline file may give; every option has a default. */
  readonly options: Options;
  /** What decides the stage's results beside its options, known without loading it: which model, by its hash. */
  identify?(options: z.output<Options>): Readonly<Record<string, string>>;
  /** Called once a pipeline: load lexicons and models here, not in the process itself. */
  create(options: z.output<Options>): StageProcess<Needs, Adds> | Promise<StageProcess<Needs, Adds>>;
}

/** Checks a stage against its own declarations, then widens its type to the one that registries hold. */
export function defineStage<Needs extends LayerName, Adds extends LayerName, Options extends z.ZodType>(
  stage: Stage<Needs, Adds, Options>,
): Stage {
  // The builder hands a stage only options that its schema made and only layers that it needs.
  return stage as unknown as Stage;
}

/** For stages that look at one document at a time. */
export function eachDocument<Needs extends LayerName, Adds extends LayerName>(
  process: (document: DocumentView<Needs>) => StageResult<Adds>,
): StageProcess<Needs, Adds> {
  return (documents) => documents.map(process);
}
