import { join } from 'node:path';
import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { type MeasureColumns, type Measures, MeasureTable } from '../../graph/measures.js';
import { StoredGraph, type StoredGraphData } from '../../graph/stored-graph.js';
import type { OpenStored } from '../../graph/stored-values.js';
import { discardTemporary, type StagedFile, stagedFile, stageFile, type WrittenFile } from './atomic-file.js';
import { gexfChunks } from './gexf.js';
import { graphmlChunks } from './graphml.js';

/** The files of a graph and its measures alone. */
export const XML_FILES = {
  'graph.graphml': graphmlChunks,
  'graph.gexf': gexfChunks,
} satisfies Record<string, (graph: KnowledgeGraph, measures: Measures) => Iterable<string>>;
export type XmlFile = keyof typeof XML_FILES;

/** An XML file that is to be written of a graph, as plain data that can cross to another thread. */
export interface XmlTask {
  readonly name: XmlFile;
  readonly graph: StoredGraphData;
  readonly measures: MeasureColumns;
  /** Where it will stand, and where it does until all files are complete. */
  readonly folder: string;
  readonly staging: string;
}

/** Does a task in another thread. Once the signal is aborted it ends with an error, and may leave the temporary file. */
export type XmlAside = (task: XmlTask, signal?: AbortSignal) => Promise<WrittenFile>;

/** Stages the file. Throws WhowhomError `write-failed` or `unreadable-file`. */
export async function runXmlTask({ name, ...task }: XmlTask, open: OpenStored): Promise<WrittenFile> {
  const graph = StoredGraph.of(task.graph, open);
  const chunks = XML_FILES[name](graph, new MeasureTable(graph, task.measures));
  const { file } = await stageFile(join(task.folder, name), chunks, { folder: task.staging });
  return file;
}

/** Has the file written in another thread. Nothing is left of it where that fails, or is stopped. */
export async function stageAside(aside: XmlAside, task: XmlTask, signal: AbortSignal): Promise<StagedFile> {
  const path = join(task.folder, task.name);
  try {
    return stagedFile(path, await aside(task, signal), task.staging);
  } catch (error) {
    await discardTemporary(path, task.staging);
    throw error;
  }
}
