import { workerData } from 'node:worker_threads';
import { type ExtractorSettings, localExtractor } from '../corpus/extractor.js';
import type { WorkerAnswer } from '../corpus/workers.js';
import type { Source } from '../document/layers.js';
import { factsOf, WhowhomError } from '../pipeline/errors.js';
import { REGISTRY } from '../stages/registry.js';

/** What a worker thread runs: the same as the main thread does with few articles, its pipeline loaded once. */
const extractor = localExtractor(REGISTRY, workerData as ExtractorSettings);

export async function work(sources: readonly Source[]): Promise<WorkerAnswer> {
  try {
    return await extractor.run(sources);
  } catch (error) {
    if (error instanceof WhowhomError) return { failure: factsOf(error) };
    return { failure: { message: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }
}
