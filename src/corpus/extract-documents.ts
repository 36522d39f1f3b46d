import type { Document } from '../document/layers.js';
import type { Pipeline, StageTimings } from '../pipeline/pipeline.js';
import { BATCH_SIZE } from './batches.js';
import { runSources } from './extract-batch.js';
import type { ReadEvent, Remark, Skip } from './read-event.js';

export type ExtractEvent =
  | { readonly kind: 'document'; readonly document: Document; readonly warnings?: readonly Remark[] }
  | { readonly kind: 'skip'; readonly skip: Skip };

export interface ExtractOptions {
  readonly batchSize?: number;
  /** Milliseconds a stage are added here. */
  readonly timings?: StageTimings;
}

/**
 * Takes articles through a pipeline, one batch in memory at a time; documents and skips come in the order of the events.
 * Where a batch fails, its articles run one by one, and each that still fails becomes a skip `stage-failed`.
 */
export async function* extractDocuments(
  events: AsyncIterable<ReadEvent> | Iterable<ReadEvent>,
  pipeline: Pipeline,
  { batchSize = BATCH_SIZE, timings }: ExtractOptions = {},
): AsyncGenerator<ExtractEvent> {
  let batch: ReadEvent[] = [];
  let articles = 0;
  for await (const event of events) {
    batch.push(event);
    if (event.kind === 'article') articles += 1;
    // Skips count towards a second limit: a stream of nothing but bad lines must not gather either.
    if (articles < batchSize && batch.length < 4 * batchSize) continue;
    yield* runBatch(batch, pipeline, timings);
    batch = [];
    articles = 0;
  }
  yield* runBatch(batch, pipeline, timings);
}

async function* runBatch(
  batch: readonly ReadEvent[],
  pipeline: Pipeline,
  timings: StageTimings | undefined,
): AsyncGenerator<ExtractEvent> {
  const sources = batch.flatMap((event) => (event.kind === 'article' ? [event.source] : []));
  const results = await runSources(sources, pipeline, timings);
  let next = 0;
  for (const event of batch) {
    if (event.kind === 'skip') {
      yield event;
      continue;
    }
    const result = results[next++]!;
    yield result.kind === 'document' && event.warnings ? { ...result, warnings: event.warnings } : result;
  }
}
