import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { type MeasureAside, runMeasureTask } from '../../graph/measure-task.js';
import { type MeasureTable, planMeasures } from '../../graph/measures.js';
import { StoredGraph } from '../../graph/stored-graph.js';
import { discardFiles, type StagedFile } from './atomic-file.js';
import { stageAside, type XmlAside, type XmlFile, type XmlTask } from './xml-aside.js';

/** What other threads do while files are written, where there are any. */
export interface AsideOptions {
  /** Measures a large graph in another thread, while files are written that need no measures. */
  readonly measureAside?: MeasureAside;
  /** Writes XML files of a large graph in another thread, beside all others, where the graph is one that can be handed over. */
  readonly xmlAside?: XmlAside;
}

export interface Asides {
  readonly measures: Promise<MeasureTable>;
  /** Files that no other thread has begun: they are left to this one. */
  takeRest(): XmlFile[];
  /** The files that other threads have begun. */
  files(): Promise<StagedFile[]>;
  /** Ends what is not done; of files nothing is left. */
  stop(): Promise<void>;
}

/** Nodes of a graph that is measured, and written, sooner than a thread has started. */
const FEW = 300;
/** One after the other: the one that takes longer is begun as soon as there are measures, the other if nobody has taken it by then. */
const ORDER: readonly XmlFile[] = ['graph.gexf', 'graph.graphml'];

/** Begins all of it; once the signal is aborted it ends with WhowhomError `interrupted`. */
export function startAsides(
  graph: KnowledgeGraph,
  folders: Pick<XmlTask, 'folder' | 'staging'>,
  { measureAside, xmlAside }: AsideOptions,
  signal: AbortSignal | undefined,
): Asides {
  const ended = new AbortController();
  signal?.addEventListener('abort', () => ended.abort(), { once: true });
  const { task, measure } = planMeasures(graph);
  const aside = measureAside && graph.order > FEW ? measureAside : undefined;
  const outcome = aside ? aside(task, ended.signal) : Promise.resolve(runMeasureTask(task));
  const measures = later(outcome.then(measure));
  const left = [...ORDER];
  const staged: StagedFile[] = [];
  const write = async (xml: XmlAside, stored: StoredGraph) => {
    const { columns } = await measures;
    const handed = { graph: stored.handOver(), measures: columns, ...folders };
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      staged.push(await stageAside(xml, { name, ...handed }, ended.signal));
    }
  };
  const written =
    xmlAside && graph.order > FEW && graph instanceof StoredGraph ? later(write(xmlAside, graph)) : undefined;
  return {
    measures,
    takeRest: () => left.splice(0),
    files: async () => {
      await written;
      return staged;
    },
    stop: async () => {
      ended.abort();
      await written?.catch(() => undefined);
      await discardFiles(staged);
    },
  };
}

/** A promise that is awaited in its turn; until then its failure is not unhandled. */
function later<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}
