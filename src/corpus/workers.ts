import type { Piscina } from 'piscina';
import { type ErrorFacts, errorOf } from '../pipeline/errors.js';
import type { BatchResult } from './extract-batch.js';
import type { Extractor, ExtractorSettings } from './extractor.js';

/** What a worker answers. */
export type WorkerAnswer =
  | BatchResult
  | { readonly failure: ErrorFacts }
  | { readonly failure: { readonly message: string } };

/**
 * An extractor of so many threads, each with models of its own; `file` is the module that they run. The threads start
 * with the first batch. Only memory of the batches that are under way is held.
 */
export function workerExtractor(file: URL, settings: ExtractorSettings, workers: number): Extractor {
  let pool: Promise<Piscina> | undefined;
  return {
    width: workers,
    async run(sources) {
      pool ??= startPool(file, settings, workers);
      const answer = (await (await pool).run(sources, { name: 'work' })) as WorkerAnswer;
      if (!('failure' in answer)) return answer;
      const { failure } = answer;
      if ('code' in failure) throw errorOf(failure);
      throw new Error(failure.message);
    },
    // No thread is ended while it computes: the native runtime takes the whole process with it then.
    close: async () => (await pool)?.close(),
  };
}

async function startPool(file: URL, settings: ExtractorSettings, workers: number): Promise<Piscina> {
  // Loaded where it is used: few articles never need it.
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: file.href,
    workerData: settings,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
}
