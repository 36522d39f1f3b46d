import type { Source } from '../document/layers.js';
import { loadPipelineWith, type StageOptions } from '../pipeline/load-pipeline.js';
import type { Pipeline, Registry } from '../pipeline/pipeline.js';
import { type BatchResult, extractBatch, type LineOptions } from './extract-batch.js';

/** What documents are made with: all that a thread needs to make the same ones. */
export interface ExtractorSettings extends LineOptions {
  /** A pipeline file's path or content; the packaged news.json unless given. */
  readonly pipeline?: string | object;
  /** Options of stages that take the place of the file's. */
  readonly stageOptions?: StageOptions;
}

/** Makes documents of articles, a batch at a time: in this thread or in others. */
export interface Extractor {
  /** Batches that it works on at once. */
  readonly width: number;
  run(sources: readonly Source[]): Promise<BatchResult>;
  /** Lets go of models and threads; only to be called when no batch is running. */
  close(): Promise<void>;
}

/** Starts an extractor of so many threads. */
export type StartWorkers = (settings: ExtractorSettings, workers: number) => Extractor;

/** An extractor in this thread; the pipeline is loaded with the first batch. */
export function localExtractor(registry: Registry, settings: ExtractorSettings): Extractor {
  let pipeline: Promise<Pipeline> | undefined;
  return {
    width: 1,
    async run(sources) {
      pipeline ??= loadPipelineWith(registry, settings.pipeline, settings.stageOptions);
      return extractBatch(sources, await pipeline, settings);
    },
    close: async () => undefined,
  };
}
