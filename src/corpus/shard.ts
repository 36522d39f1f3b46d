import { createHash } from 'node:crypto';
import type { ReadEvent } from './read-event.js';

/** One of several equal parts of the articles: number 1 to `of`. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/**
 * The events of one shard. An article goes by its id, so that two under one id meet in one shard and the first stays there as it does without
 * shards; a skip goes by its place, so that it is told once.
 */
export async function* shardEvents(events: AsyncIterable<ReadEvent>, shard: Shard): AsyncGenerator<ReadEvent> {
  for await (const event of events) {
    const key = event.kind === 'article' ? event.source.id : `${event.skip.path}\n${event.skip.line ?? ''}`;
    if (shardOf(key, shard.of) === shard.number) yield event;
  }
}

/** The number of the shard, from 1, that a key belongs to. */
export function shardOf(key: string, of: number): number {
  return 1 + (createHash('sha256').update(key).digest().readUInt32BE() % of);
}
