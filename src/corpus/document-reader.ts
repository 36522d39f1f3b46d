import type { Piscina } from 'piscina';
import { type LineBatch, type ReadBatch, readBatch } from './read-batch.js';

/** Reads batches of document lines: in this thread or in others. */
export interface DocumentReader {
  /** Batches that may be under way at once. */
  readonly width: number;
  read(batch: LineBatch): Promise<ReadBatch>;
  close(): Promise<void>;
}

/** Starts a reader in threads. */
export type StartReaders = () => DocumentReader;

export const localReader: DocumentReader = {
  width: 1,
  read: async (batch) => readBatch(batch),
  close: async () => undefined,
};

/** A reader of so many threads; `file` is the module that they run. They start with the first batch. */
export function threadReader(file: URL, threads: number): DocumentReader {
  let pool: Promise<Piscina> | undefined;
  return {
    // One waits for each that is read.
    width: 2 * threads,
    async read(batch) {
      pool ??= import('piscina').then(
        ({ Piscina }) => new Piscina({ filename: file.href, minThreads: threads, maxThreads: threads }),
      );
      return (await (await pool).run(batch, { name: 'readBatch' })) as ReadBatch;
    },
    close: async () => (await pool)?.destroy(),
  };
}
