import { join } from 'node:path';
import { documentLine } from '../document/json.js';
import type { DocumentJson } from '../document/schema.js';
import type { WrittenFile } from '../formats/write/atomic-file.js';
import { type OutputFormats, writeOutputs } from '../formats/write/outputs.js';
import type { MoveAside } from '../graph/forces.js';
import type { AssembledGraph } from '../graph/knowledge-graph.js';
import { WhowhomError } from '../pipeline/errors.js';
import { versions } from '../pipeline/packaged.js';
import { addDocument } from './add-document.js';
import { type AssembleView, assembleView, type Look } from './assemble-view.js';
import { DocumentStore } from './document-store.js';
import { LayerCounter, type LayerCounts } from './layer-counts.js';
import { readDocumentLines } from './read-document-lines.js';
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
  readonly moveAside?: MoveAside;
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
  { choice, options = {}, formats = {}, moveAside }: JoinOptions,
  staging: string,
  scratch: ScratchFolder,
): Promise<JoinResult> {
  const started = performance.now();
  const store = new DocumentStore();
  const file = scratch.open('documents.jsonl');
  const add = (document: DocumentJson) => store.add(document.id, file, file.append(documentLine(document)));
  const found: Skip[] = [];
  for (const path of paths) {
    for await (const event of readDocumentLines(path)) {
      const skip =
        event.kind === 'skip' ? event.skip : addDocument({ add }, event.document, { path, line: event.line });
      if (skip) found.push(skip);
    }
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
    { ...formats, identity: assembled.identity, copies: assembled.copies, staging, ...(moveAside && { moveAside }) },
  );
  return { ...assembled, layers, skips, files };
}
