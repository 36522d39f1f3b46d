import { join } from 'node:path';
import type { DocumentJson } from '../document/schema.js';
import type { WrittenFile } from '../formats/write/atomic-file.js';
import { type OutputFormats, writeOutputs } from '../formats/write/outputs.js';
import { DocumentFold } from '../graph/document-fold.js';
import type { AssembledGraph } from '../graph/knowledge-graph.js';
import { WhowhomError } from '../pipeline/errors.js';
import { pipelineContent } from '../pipeline/load-pipeline.js';
import { versions } from '../pipeline/packaged.js';
import { planPipeline } from '../pipeline/pipeline.js';
import { type AssembleView, assembleView } from './assemble-view.js';
import { type ExtractLinesOptions, type ExtractReport, extractLines } from './extract-lines.js';
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
  /** The pipeline, and the threads that run it. */
  readonly extraction: ExtractLinesOptions;
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

export interface CorpusResult extends AssembledGraph, Pick<ExtractReport, 'stages'> {
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
  { events, extraction, output, options, choice, formats, progress }: CorpusRun,
  spool: Spool | undefined,
): Promise<CorpusResult> {
  const started = performance.now();
  const { pipeline: file, stageOptions } = extraction.settings;
  const plan = planPipeline(await pipelineContent(file, stageOptions), extraction.registry);
  const report: ExtractReport = { timings: {}, stages: undefined };
  const fold = new DocumentFold();
  const found: Skip[] = [];
  const warned: Remark[] = [];
  let read = 0;
  for await (const event of extractLines(events, extraction, report)) {
    if (event.kind === 'skip') found.push(event.skip);
    else {
      read += 1;
      warned.push(...(event.warnings ?? []));
      fold.add(JSON.parse(event.line) as DocumentJson);
      if (event.conllu !== undefined) await spool?.add(event.id, event.conllu);
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
      pipeline: { name: plan.name, stages: report.stages ?? plan.stages },
      options,
      counts: { articles, layers, graph: assembled.statistics },
      skipped: skips,
      warnings,
      timings: {
        unit: 'ms',
        stages: Object.fromEntries(Object.entries(report.timings).map(([name, time]) => [name, Math.round(time)])),
        extract: Math.round(extracted - started),
        assemble: Math.round(assembledAt - extracted),
      },
    },
    { ...formats, ...(spool && { others: [['documents.conllu', spool.sorted()] as const] }) },
  );
  return { ...assembled, articles, layers, skips, warnings, files, stages: report.stages };
}
