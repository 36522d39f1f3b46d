import type { Source } from '../document/layers.js';
import type { ReadEvent } from './read-event.js';

/** Articles that go through the pipeline together, unless said otherwise. */
export const BATCH_SIZE = 16;
/** Code units after which a batch is full whatever it holds: a thread that has all the long articles would finish last. */
const BATCH_LENGTH = 1 << 16;

/** Events that go through the pipeline together; `sources` are the articles among them that still have to. */
export interface Batch<Event> {
  readonly events: readonly Event[];
  readonly sources: readonly Source[];
}

/** Cuts events into batches as they come. `sourceOf` gives what the pipeline has to do for an event, or nothing. */
export async function* cutBatches<Event extends ReadEvent>(
  events: AsyncIterable<Event> | Iterable<Event>,
  sourceOf: (event: Event) => Source | undefined,
): AsyncGenerator<Batch<Event>> {
  let batch: { events: Event[]; sources: Source[] } = { events: [], sources: [] };
  let length = 0;
  for await (const event of events) {
    batch.events.push(event);
    const source = sourceOf(event);
    if (source) {
      batch.sources.push(source);
      length += source.text.length;
    }
    // What needs no work counts towards a limit of its own: a stream of nothing but bad lines must not gather either.
    const full = batch.sources.length >= BATCH_SIZE || length >= BATCH_LENGTH || batch.events.length >= 4 * BATCH_SIZE;
    if (!full) continue;
    yield batch;
    batch = { events: [], sources: [] };
    length = 0;
  }
  if (batch.events.length) yield batch;
}
