import { join } from 'node:path';
import type { AsideOptions } from '../formats/write/asides.js';
import type { WrittenFile } from '../formats/write/atomic-file.js';
import { type OutputFormats, writeOutputs } from '../formats/write/outputs.js';
import type { AssembledGraph } from '../graph/knowledge-graph.js';
import { WhowhomError } from '../pipeline/errors.js';
import { versions } from '../pipeline/packaged.js';
import { type AssembleView, assembleView, type Look } from './assemble-view.js';
import { type DocumentReader, localReader, type StartReaders } from './document-reader.js';
import { DocumentStore } from './document-store.js';
import { LayerCounter, type LayerCounts } from './layer-counts.js';
import type { ReadBatch } from './read-batch.js';
import { documentLineBatches } from './read-document-lines.js';
import type { Skip } from './read-event.js';
import { sortRemarks } from './remarks.js';
import { ScratchFolder } from './scratch-folder.js';

export interface JoinResult extends AssembledGraph {
  readonly layers: LayerCounts;
  readonly skips: readonly Skip[];
  readonly files: readonly WrittenFile[];
}

export interface JoinOptions {
  /** What of the graph is written: all of it, unless said otherwise. */
  readonly choice?: AssembleView;
  readonly formats?: Pick<OutputFormats, 'neo4j' | 'jsonld'>;
  /** Threads that read the lines, where there are many; without it that is done in this one. */
  readonly startReaders?: StartReaders;
  /** Threads for what takes long in measuring and writing the graph. */
  readonly asides?: AsideOptions;
  /** What the user chose, for run.json. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Bytes that nodes and edges may gather in memory. */
  readonly memory?: number;
  /** Called when all files are in place. */
  readonly look?: Look<JoinResult>;
}

/** Below the output folder: documents and files until all are in place. */
const STAGING = 'joining';

/**
 * Assembles one graph from files of document lines and writes all output files to `output`. run.json says nothing of
 * the files that were read: any sharding of the same documents gives the same bytes. Throws WhowhomError
 * `unreadable-file`, `write-failed`, and `no-documents` where no line is a document.
 */
export async function joinDocuments(
  paths: readonly string[],
  output: string,
  options: JoinOptions = {},
): Promise<JoinResult> {
  const staging = join(output, STAGING);
  const scratch = new ScratchFolder(staging, options.memory);
  try {
    const result = await joinWith(paths, output, options, staging, scratch);
    await options.look?.(result);
    return result;
  } finally {
    scratch.remove();
  }
}

async function joinWith(
  paths: readonly string[],
  output: string,
  { choice, options = {}, formats = {}, startReaders, asides }: JoinOptions,
  staging: string,
  scratch: ScratchFolder,
): Promise<JoinResult> {
  const started = performance.now();
  const store = new DocumentStore();
  const file = scratch.open('documents.jsonl');
  const found: Skip[] = [];
  for await (const { documents, bytes, skips: more } of readAll(paths, startReaders)) {
    let { offset } = file.appendBytes(bytes);
    for (const { id, length, digest } of documents) {
      store.add(id, file, { offset, length }, digest);
      offset += length;
    }
    found.push(...more);
  }
  const skips = sortRemarks(found);
  if (store.size === 0) throw new WhowhomError('no-documents', 'There is no document to join', { skips });
  const counter = new LayerCounter();
  const assembled = assembleView(store, scratch, choice, (document) => counter.see(document));
  const layers = counter.counts;
  const files = await writeOutputs(
    output,
    store,
    assembled.graph,
    {
      command: 'graph',
      versions: versions(),
      ...(Object.keys(options).length && { options }),
      counts: { layers, graph: assembled.statistics },
      skipped: skips,
      timings: { unit: 'ms', total: Math.round(performance.now() - started) },
    },
    {
      ...formats,
      identity: assembled.identity,
      copies: assembled.copies,
      staging,
      ...asides,
    },
  );
  return { ...assembled, layers, skips, files };
}

/** Code units that this thread reads sooner than others have started. */
const FEW = 4_000_000;

/** What the lines of all files are, in their order, with any number of threads the same. A bounded number of batches is in memory. */
async function* readAll(paths: readonly string[], startReaders: StartReaders | undefined): AsyncGenerator<ReadBatch> {
  let reader: DocumentReader = localReader;
  let length = 0;
  const pending: Promise<ReadBatch>[] = [];
  try {
    for (const path of paths) {
      for await (const batch of documentLineBatches(path)) {
        if (startReaders && reader === localReader && length >= FEW) reader = startReaders();
        for (const { text } of batch.lines) length += text?.length ?? 0;
        const result = reader.read(batch);
        // It is awaited in its turn; until then a failure is not unhandled.
        result.catch(() => undefined);
        pending.push(result);
        while (pending.length >= reader.width) yield await pending.shift()!;
      }
    }
    while (pending.length > 0) yield await pending.shift()!;
  } finally {
    await Promise.allSettled(pending);
    await reader.close();
  }
}
