import { join } from 'node:path';
import { documentToJson } from '../document/json.js';
import type { WrittenFile } from '../formats/write/atomic-file.js';
import { conlluText } from '../formats/write/conllu.js';
import { type OutputFormats, writeOutputs } from '../formats/write/outputs.js';
import { DocumentFold } from '../graph/document-fold.js';
import type { AssembledGraph } from '../graph/knowledge-graph.js';
import { WhowhomError } from '../pipeline/errors.js';
import { versions } from '../pipeline/packaged.js';
import type { Pipeline, StageTimings } from '../pipeline/pipeline.js';
import { addDocument } from './add-document.js';
import { type AssembleView, assembleView } from './assemble-view.js';
import { extractDocuments } from './extract-documents.js';
import { countLayers, type LayerCounts } from './layer-counts.js';
import type { ReadEvent, Remark, Skip } from './read-event.js';
import { sortRemarks } from './remarks.js';
import { Spool } from './spool.js';

export interface Formats extends Pick<OutputFormats, 'neo4j' | 'jsonld'> {
  /** Also documents.conllu. */
  readonly conllu?: boolean;
}

export interface CorpusRun {
  readonly events: AsyncIterable<ReadEvent>;
  readonly pipeline: Pipeline;
  /** Folder of the output files. */
  readonly output: string;
  /** What the user chose, for run.json; without the order in which paths were named. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What of the graph is written: all of it, unless said otherwise. */
  readonly choice?: AssembleView;
  readonly formats?: Formats;
  /** Called after every article and skip. */
  readonly progress?: (counts: ArticleCounts) => void;
}

export interface ArticleCounts {
  /** Articles that went through the pipeline. */
  readonly read: number;
  readonly skipped: number;
}

export interface CorpusResult extends AssembledGraph {
  readonly articles: ArticleCounts;
  readonly layers: LayerCounts;
  readonly skips: readonly Skip[];
  /** What articles lost on the way in. */
  readonly warnings: readonly Remark[];
  readonly files: readonly WrittenFile[];
}

/**
 * Takes articles through a pipeline and writes all output files. Articles that cannot be read or that fail are skips.
 * Throws WhowhomError `no-articles`, with the skips, where none is left; then nothing is written.
 */
export async function runCorpus(run: CorpusRun): Promise<CorpusResult> {
  const spool = run.formats?.conllu ? new Spool(join(run.output, `documents.conllu.${process.pid}.spool`)) : undefined;
  try {
    return await runWith(run, spool);
  } finally {
    await spool?.remove();
  }
}

async function runWith(
  { events, pipeline, output, options, choice, formats, progress }: CorpusRun,
  spool: Spool | undefined,
): Promise<CorpusResult> {
  const started = performance.now();
  const stages: StageTimings = {};
  const fold = new DocumentFold();
  const found: Skip[] = [];
  const warned: Remark[] = [];
  let read = 0;
  for await (const event of extractDocuments(events, pipeline, { timings: stages })) {
    if (event.kind === 'skip') found.push(event.skip);
    else {
      read += 1;
      warned.push(...(event.warnings ?? []));
      const { id, path = id } = event.document.source;
      const skip = addDocument(fold, documentToJson(event.document), { path });
      if (skip) found.push(skip);
      else await spool?.add(event.document.source.id, conlluText(event.document));
    }
    progress?.({ read, skipped: found.length });
  }
  const skips = sortRemarks(found);
  const warnings = sortRemarks(warned);
  if (fold.size === 0) throw new WhowhomError('no-articles', 'There is no article to work on', { skips });
  const extracted = performance.now();
  const assembled = assembleView(fold, choice);
  const assembledAt = performance.now();
  const articles = { read, skipped: skips.length };
  const layers = countLayers(fold.documents());
  const files = await writeOutputs(
    output,
    fold,
    assembled.graph,
    {
      command: 'run',
      versions: versions(),
      pipeline: { name: pipeline.name, stages: pipeline.stages },
      options,
      counts: { articles, layers, graph: assembled.statistics },
      skipped: skips,
      warnings,
      timings: {
        unit: 'ms',
        stages: Object.fromEntries(Object.entries(stages).map(([name, time]) => [name, Math.round(time)])),
        extract: Math.round(extracted - started),
        assemble: Math.round(assembledAt - extracted),
      },
    },
    { ...formats, ...(spool && { others: [['documents.conllu', spool.sorted()] as const] }) },
  );
  return { ...assembled, articles, layers, skips, warnings, files };
}
