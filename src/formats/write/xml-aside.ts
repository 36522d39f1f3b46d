import { join } from 'node:path';
import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { type MeasureColumns, type Measures, MeasureTable } from '../../graph/measures.js';
import { StoredGraph, type StoredGraphData } from '../../graph/stored-graph.js';
import type { OpenStored } from '../../graph/stored-values.js';
import { discardTemporary, type StagedFile, stagedFile, stageFile, type WrittenFile } from './atomic-file.js';
import { gexfChunks } from './gexf.js';
import { graphmlChunks } from './graphml.js';

/** The files of a graph and its measures alone; the first takes longest, and is begun first. */
export const XML_FILES = {
  'graph.gexf': gexfChunks,
  'graph.graphml': graphmlChunks,
} satisfies Record<string, (graph: KnowledgeGraph, measures: Measures) => Iterable<string>>;
const NAMES = Object.keys(XML_FILES) as (keyof typeof XML_FILES)[];

/** The XML files that are to be written of a graph, as plain data that can cross to another thread. */
export interface XmlTask {
  readonly graph: StoredGraphData;
  readonly measures: MeasureColumns;
  /** Where they will stand, and where they do until all files are complete. */
  readonly folder: string;
  readonly staging: string;
}

/** Does a task in another thread. Once the signal is aborted it ends with an error, and may leave temporary files. */
export type XmlAside = (task: XmlTask, signal?: AbortSignal) => Promise<readonly WrittenFile[]>;

/** Stages the files. Throws WhowhomError `write-failed` or `unreadable-file`, and may leave those that are complete. */
export async function runXmlTask({ graph, measures, ...task }: XmlTask, open: OpenStored): Promise<WrittenFile[]> {
  const stored = StoredGraph.of(graph, open);
  const table = new MeasureTable(stored, measures);
  const files: WrittenFile[] = [];
  for (const name of NAMES) {
    const chunks = XML_FILES[name](stored, table);
    files.push((await stageFile(join(task.folder, name), chunks, { folder: task.staging })).file);
  }
  return files;
}

/** Has the files written in another thread. Nothing is left of them where that fails, or is stopped. */
export async function stageAside(aside: XmlAside, task: XmlTask, signal: AbortSignal): Promise<StagedFile[]> {
  const { folder, staging } = task;
  try {
    const files = await aside(task, signal);
    return files.map((file) => stagedFile(join(folder, file.name), file, staging));
  } catch (error) {
    for (const name of NAMES) await discardTemporary(join(folder, name), staging);
    throw error;
  }
}
