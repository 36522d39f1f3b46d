import type { Document, Source } from '../document/layers.js';
import type { StageOptions } from '../pipeline/load-pipeline.js';
import type { PipelineFile } from '../pipeline/pipeline.js';

/** One measured figure: a line of docs/scores.md. */
export interface Score {
  readonly figure: string;
  /** In percent, unless `unit` says otherwise. */
  readonly value: number;
  readonly unit?: string;
  /** What it was counted on: "212 of 240", "P 91.0 R 88.2". */
  readonly detail?: string;
}

export interface Evaluation {
  readonly scores: readonly Score[];
  /** Wrong outputs in context, most telling first; the command prints as many as `--errors` says. */
  readonly errors: readonly string[];
}

export interface EvaluationContext {
  /** The folder given with --data; sets find their files below it (`gold/`, `data/…`). */
  readonly data: string;
  /** Runs the pipeline chosen with --pipeline over sources, in their order. */
  run(sources: readonly Source[]): Promise<readonly Document[]>;
}

export interface EvaluationSet {
  readonly name: string;
  readonly about: string;
  /** Files or folders that must be there, relative to --data. */
  readonly files: readonly string[];
  /** Options of stages that this set is measured with, over those of the pipeline file. */
  readonly options?: StageOptions;
  /** Wrong outputs that are printed where `--errors` does not say how many (default: none). */
  readonly errorsShown?: number;
  /** The pipeline file that it is measured with where the command names none (default: the packaged news.json), or its content. */
  readonly pipeline?: string | PipelineFile;
  evaluate(context: EvaluationContext): Promise<Evaluation>;
}
