import type { Source } from '../document/layers.js';
import { WhowhomError } from '../pipeline/errors.js';
import type { PipelineStage, Registry, StageTimings } from '../pipeline/pipeline.js';
import { type Batch, cutBatches } from './batches.js';
import type { BatchResult, DocumentLine } from './extract-batch.js';
import { type Extractor, type ExtractorSettings, localExtractor, type StartWorkers } from './extractor.js';
import type { ReadEvent, Remark, Skip } from './read-event.js';

export type LineEvent =
  | (DocumentLine & { readonly warnings?: readonly Remark[]; readonly source: Source })
  | { readonly kind: 'skip'; readonly skip: Skip };

export interface ExtractLinesOptions {
  readonly registry: Registry;
  readonly settings: ExtractorSettings;
  /** Threads that work on articles; with 1, or without `startWorkers`, all is done in this one. */
  readonly workers?: number;
  readonly startWorkers?: StartWorkers;
  /** Called before the first article; what it gives is called after the last. */
  readonly around?: () => () => void;
  /** What is already known of an article: it is not done again. */
  readonly known?: (source: Source) => DocumentLine | undefined;
  /** Once it is aborted no more articles are taken up; those under way come out, then `interrupted` is thrown. */
  readonly signal?: AbortSignal;
}

/** What is to be told of the work when it is over. */
export interface ExtractReport {
  readonly timings: StageTimings;
  /** The stages with what they say of themselves; nothing where no article went through them. */
  stages: readonly PipelineStage[] | undefined;
  /** True while the last event of a batch is out, and no other. */
  done?: boolean;
}

/** Code units of text that one thread does sooner than others have started. */
const FEW = 100_000;
/** Batches a worker that may wait, done or not: the results come in order, so one long batch holds others back. */
const AHEAD = 4;

/**
 * Takes articles to document lines, in the order of the events, with any number of threads the same. Few articles never
 * start a thread. A bounded number of batches is in memory. Throws WhowhomError `interrupted`.
 */
export async function* extractLines(
  events: AsyncIterable<ReadEvent> | Iterable<ReadEvent>,
  options: ExtractLinesOptions,
  report: ExtractReport = { timings: {}, stages: undefined },
): AsyncGenerator<LineEvent> {
  const { known, signal } = options;
  const lookUp = new Map<ReadEvent, DocumentLine>();
  const batches = cutBatches(events, (event) => {
    if (event.kind === 'skip') return undefined;
    const line = known?.(event.source);
    if (line) lookUp.set(event, line);
    return line ? undefined : event.source;
  });
  const start: Batch<ReadEvent>[] = [];
  const pending: Pending[] = [];
  let next: Promise<IteratorResult<Batch<ReadEvent>>> | undefined;
  let ended = false;
  let extractor: Extractor | undefined;
  const over = options.around?.();
  try {
    extractor = await chooseExtractor(batches, start, options);
    const most = extractor.width === 1 ? 1 : extractor.width * AHEAD;
    while (pending.length > 0 || !(ended || signal?.aborted)) {
      const head = pending[0];
      if (pending.length < most && !ended && !signal?.aborted) {
        const first = start.shift();
        next ??= first ? Promise.resolve({ value: first, done: false }) : batches.next();
        // Whichever comes first: an input that is slow must not hold back what is done.
        const come = await firstOf(next, head?.result, signal);
        if (come) {
          next = undefined;
          if (come.done) ended = true;
          else pending.push({ batch: come.value, result: begin(extractor, come.value) });
          continue;
        }
      }
      if (!head) continue;
      const result = await head.result;
      pending.shift();
      if (result) note(report, result);
      let left = head.batch.events.length;
      for (const event of lineEvents(head.batch, result, lookUp)) {
        left -= 1;
        report.done = left === 0;
        yield event;
      }
    }
  } finally {
    await Promise.allSettled(pending.map(({ result }) => result));
    await extractor?.close();
    over?.();
  }
  if (signal?.aborted) throw new WhowhomError('interrupted', 'Stopped before all articles were done');
}

interface Pending {
  readonly batch: Batch<ReadEvent>;
  readonly result: Promise<BatchResult | undefined>;
}

/** The next batch; nothing if before it the head of the queue is done or the work is to stop. */
async function firstOf<T>(
  next: Promise<T>,
  head: Promise<unknown> | undefined,
  signal: AbortSignal | undefined,
): Promise<T | undefined> {
  let wake: () => void = () => undefined;
  const stopped = new Promise<undefined>((resolve) => {
    wake = () => resolve(undefined);
  });
  signal?.addEventListener('abort', wake, { once: true });
  try {
    return await Promise.race([next, stopped, ...(head ? [head.then(() => undefined)] : [])]);
  } finally {
    signal?.removeEventListener('abort', wake);
  }
}

function note(report: ExtractReport, { stages, timings }: BatchResult): void {
  report.stages = stages;
  for (const [stage, time] of Object.entries(timings)) report.timings[stage] = (report.timings[stage] ?? 0) + time;
}

/** Fills `start` with the first batches until there is enough for several threads, or nothing more. */
async function chooseExtractor(
  batches: AsyncGenerator<Batch<ReadEvent>>,
  start: Batch<ReadEvent>[],
  { registry, settings, workers = 1, startWorkers, signal }: ExtractLinesOptions,
): Promise<Extractor> {
  if (workers > 1 && startWorkers) {
    let length = 0;
    while (length < FEW && start.length < 64 && !signal?.aborted) {
      const { value, done } = await batches.next();
      if (done) break;
      start.push(value);
      length += value.sources.reduce((sum, { text }) => sum + text.length, 0);
    }
    if (length >= FEW) return startWorkers(settings, workers);
  }
  return localExtractor(registry, settings);
}

function begin(extractor: Extractor, { sources }: Batch<ReadEvent>): Promise<BatchResult | undefined> {
  const result = sources.length ? extractor.run(sources) : Promise.resolve(undefined);
  // It is awaited in its turn; until then a failure is not unhandled.
  result.catch(() => undefined);
  return result;
}

function* lineEvents(
  { events }: Batch<ReadEvent>,
  result: BatchResult | undefined,
  lookUp: Map<ReadEvent, DocumentLine>,
): Generator<LineEvent> {
  let index = 0;
  for (const event of events) {
    if (event.kind === 'skip') {
      yield event;
      continue;
    }
    const known = lookUp.get(event);
    lookUp.delete(event);
    const item = known ?? result!.items[index++]!;
    if (item.kind === 'skip') yield item;
    else yield { ...item, source: event.source, ...(event.warnings && { warnings: event.warnings }) };
  }
}
