import { join } from 'node:path';
import type { AsideOptions } from '../formats/write/asides.js';
import type { WrittenFile } from '../formats/write/atomic-file.js';
import { type OutputFormats, writeOutputs } from '../formats/write/outputs.js';
import type { AssembledGraph } from '../graph/knowledge-graph.js';
import { WhowhomError } from '../pipeline/errors.js';
import { pipelineContent } from '../pipeline/load-pipeline.js';
import { versions } from '../pipeline/packaged.js';
import { type Pipeline, planPipeline } from '../pipeline/pipeline.js';
import { type AssembleView, assembleView, type Look } from './assemble-view.js';
import { type ExtractLinesOptions, type ExtractReport, extractLines } from './extract-lines.js';
import { extractionFacts } from './extraction-facts.js';
import { Journal } from './journal.js';
import { LayerCounter, type LayerCounts } from './layer-counts.js';
import type { ReadEvent, Remark, Skip } from './read-event.js';
import { sortRemarks } from './remarks.js';
import { ScratchFolder } from './scratch-folder.js';
import { type Shard, shardEvents } from './shard.js';

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
  /** Threads for what takes long in measuring and writing the graph. */
  readonly asides?: AsideOptions;
  /** Goes on with what an earlier run has done, where it was made in the same way. */
  readonly resume?: boolean;
  /** The part of the articles that is worked on; a part may be empty. */
  readonly shard?: Shard;
  /** Bytes that nodes and edges may gather in memory. */
  readonly memory?: number;
  /** Called when all files are in place. */
  readonly look?: Look<CorpusResult>;
  /** Called before the first article: how many documents need not be made again, and whether an unfinished run is given up. */
  readonly begin?: (start: { readonly known: number; readonly lost: boolean }) => void;
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

/** Ends of a run that leave what was done. */
const KEEPING: ReadonlySet<string> = new Set(['interrupted', 'write-failed']);

/**
 * Takes articles through a pipeline and writes all output files. Articles that cannot be read or that fail are skips. What is done is kept in
 * a journal until all files are in place: a run that was stopped goes on from there with `resume`. Throws WhowhomError
 * `no-articles`, with the skips, where none is left (then nothing is written); `interrupted`; `cannot-resume`.
 */
export async function runCorpus(run: CorpusRun): Promise<CorpusResult> {
  const { extraction, output, options } = run;
  const { pipeline, stageOptions, conllu = false } = extraction.settings;
  const plan = planPipeline(await pipelineContent(pipeline, stageOptions), extraction.registry);
  const journal = new Journal(output, extractionFacts(plan, options), { conllu });
  const scratch = new ScratchFolder(join(output, 'sorting'), run.memory);
  try {
    if (run.resume) journal.resume();
    run.begin?.({ known: journal.knownSize, lost: !run.resume && journal.isUnfinished });
    const result = await runWith(run, plan, journal, scratch);
    journal.discard();
    await run.look?.(result);
    return result;
  } catch (error) {
    if (!(error instanceof WhowhomError)) throw error;
    if (error.code === 'no-articles') journal.discard();
    if (!KEEPING.has(error.code) || !journal.isUnfinished) throw error;
    const message = `${error.message}. What is done (${journal.store.size} documents) is kept: the same command with --resume goes on`;
    throw new WhowhomError(error.code, message, { ...error.facts, kept: journal.store.size }, { cause: error });
  } finally {
    scratch.remove();
    journal.close();
  }
}

async function runWith(
  { events, extraction, output, options, choice, formats, progress, shard, asides }: CorpusRun,
  plan: Pick<Pipeline, 'name' | 'stages'>,
  journal: Journal,
  scratch: ScratchFolder,
): Promise<CorpusResult> {
  const started = performance.now();
  const report: ExtractReport = { timings: {}, stages: undefined };
  const found: Skip[] = [];
  const warned: Remark[] = [];
  let read = 0;
  let confirmed: ExtractReport['stages'];
  const chosen = shard ? shardEvents(events, shard) : events;
  const settings = { ...extraction.settings, digest: true };
  const lines = extractLines(chosen, { ...extraction, settings, known: (source) => journal.known(source) }, report);
  try {
    for await (const event of lines) {
      // They come anew with each batch.
      if (report.stages && report.stages !== confirmed) journal.confirm(report.stages);
      confirmed = report.stages;
      if (event.kind === 'skip') found.push(event.skip);
      else {
        read += 1;
        warned.push(...(event.warnings ?? []));
        journal.add(event.source, event);
      }
      // The last of what a batch gave: until here the lines wait.
      if (report.done) journal.flush();
      progress?.({ read, skipped: found.length });
    }
  } finally {
    journal.flush();
  }
  const skips = sortRemarks(found);
  const warnings = sortRemarks(warned);
  const { store } = journal;
  if (store.size === 0 && !shard) throw new WhowhomError('no-articles', 'There is no article to work on', { skips });
  const extracted = performance.now();
  const counter = new LayerCounter();
  const assembled = assembleView(store, scratch, choice, (document) => counter.see(document));
  const layers = counter.counts;
  const assembledAt = performance.now();
  const articles = { read, skipped: skips.length };
  const stages = report.stages ?? journal.stages;
  const files = await writeOutputs(
    output,
    store,
    assembled.graph,
    {
      command: 'run',
      versions: versions(),
      pipeline: { name: plan.name, stages },
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
    {
      ...formats,
      identity: assembled.identity,
      copies: assembled.copies,
      ...(extraction.settings.conllu && { others: [['documents.conllu', journal.conllu()] as const] }),
      staging: journal.folder,
      ...asides,
      ...(extraction.signal && { signal: extraction.signal }),
      // Not every system puts a file in the place of one that is open.
      complete: () => journal.close(),
    },
  );
  return { ...assembled, articles, layers, skips, warnings, files, stages };
}
