import { type MeasureColumns, MeasureTable } from '../../graph/measures.js';
import { StoredGraph, type StoredGraphData } from '../../graph/stored-graph.js';
import type { OpenStored } from '../../graph/stored-values.js';
import { discardTemporary, type StagedFile, stagedFile, stageFile, type WrittenFile } from './atomic-file.js';
import { gexfChunks } from './gexf.js';

/** A GEXF file that is to be written, as plain data that can cross to another thread. */
export interface GexfTask {
  readonly graph: StoredGraphData;
  readonly measures: MeasureColumns;
  readonly path: string;
  /** Where the temporary file stands. */
  readonly folder: string;
}

/** Does a task in another thread. Once the signal is aborted it ends with an error, and may leave the temporary file. */
export type GexfAside = (task: GexfTask, signal?: AbortSignal) => Promise<WrittenFile>;

/** Stages the file. Throws WhowhomError `write-failed` or `unreadable-file`. */
export async function runGexfTask({ graph, measures, path, folder }: GexfTask, open: OpenStored): Promise<WrittenFile> {
  const stored = StoredGraph.of(graph, open);
  const { file } = await stageFile(path, gexfChunks(stored, new MeasureTable(stored, measures)), { folder });
  return file;
}

/** Has a file written in another thread. Nothing is left of it where that fails, or is stopped. */
export async function stageAside(aside: GexfAside, task: GexfTask, signal: AbortSignal): Promise<StagedFile> {
  try {
    return stagedFile(task.path, await aside(task, signal), task.folder);
  } catch (error) {
    await discardTemporary(task.path, task.folder);
    throw error;
  }
}
