import type { Document, Source } from '../../src/document/layers.js';
import { loadPipeline } from '../../src/index.js';
import type { Pipeline } from '../../src/pipeline/pipeline.js';

let pipeline: Promise<Pipeline> | undefined;

/** Runs the packaged pipeline, built once a test file. */
export async function runNews(sources: readonly Source[]): Promise<readonly Document[]> {
  pipeline ??= loadPipeline();
  return (await pipeline).run(sources);
}
