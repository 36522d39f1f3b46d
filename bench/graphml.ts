/**
 * How long the graph's files take and what memory they need beyond the graph itself: 200 thousand nodes and a million
 * edges, built without chance. Run by `npm run bench:graphml`; `-- NODES EDGES` for other sizes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVENT_TYPES } from '../src/document/labels.js';
import { writeFileAtomically } from '../src/formats/write/atomic-file.js';
import { gexfChunks } from '../src/formats/write/gexf.js';
import { graphmlChunks } from '../src/formats/write/graphml.js';
import { emptyGraph } from '../src/graph/empty-graph.js';
import type { KnowledgeGraph } from '../src/graph/knowledge-graph.js';
import { measureGraph } from '../src/graph/measures.js';
import { fixedRandom } from '../src/graph/random.js';

const [nodes = 200_000, edges = 1_000_000] = process.argv.slice(2).map(Number);
const DAYS = [{ first: '2022-06-15', last: '2022-06-15' }];

/**
 * The value as it is once it was read from a file, as those of a real graph are. Texts joined here would be ropes, which
 * the first writer flattens: it would answer for a copy of all the graph's texts.
 */
const asRead = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A few nodes have most edges, as in the news. */
function build(): KnowledgeGraph {
  const graph = emptyGraph();
  const random = fixedRandom();
  const ids = Array.from({ length: nodes }, (_, i) => asRead(`person:name-${i}`));
  for (let i = 0; i < nodes; i++) {
    graph.addNode(
      ids[i]!,
      asRead({
        label: `Name ${i}`,
        type: 'person',
        country: 'CHN',
        roles: [{ title: 'President', of: 'country:CHN', documents: 3 }],
        aliases: [{ name: `N. ${i}`, mentions: 2 }],
        mentions: 5,
        documents: 3,
        sources: 3,
        firstSeen: '2022-06-15',
        lastSeen: '2022-06-15',
        seen: DAYS,
      } as const),
    );
  }
  const pick = () => Math.floor(nodes * random() ** 3);
  while (graph.size < edges) {
    const i = graph.size;
    const [source, target] = [pick(), pick()];
    if (source === target) continue;
    graph.addDirectedEdgeWithKey(
      asRead(`e:${i.toString(16).padStart(20, '0')}`),
      ids[source]!,
      ids[target]!,
      asRead({
        label: `visit ${i % 1000}`,
        predicate: `visit ${i % 1000}`,
        type: EVENT_TYPES[i % EVENT_TYPES.length]!,
        family: 'event',
        symmetric: false,
        weight: 1 + (i % 3),
        documents: 1,
        sources: 1,
        asserted: 1,
        negated: 0,
        reported: 0,
        possible: 0,
        firstDate: '2022-06-15',
        lastDate: '2022-06-15',
        days: DAYS,
        confidence: 0.75,
        sentence: `Sentence number ${i}, which says at the usual length of a sentence in the news who did what to whom.`,
        sentenceDocument: `document-${i}`,
        evidence: [{ document: `document-${i}`, sentence: { start: 0, end: 100 }, relation: 0 }],
      } as const),
    );
  }
  return graph;
}

/** Lets go of what is garbage, where node was started with --expose-gc. */
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const collect = () => (globalThis as { gc?: () => void }).gc?.();

async function timed(name: string, work: () => Promise<void> | void): Promise<void> {
  collect();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  watching = watch;
  const start = performance.now();
  await work();
  watch();
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${name.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s ${String(megabytes(most - before)).padStart(7)} MB more`,
  );
}

let watching: () => void = () => undefined;
/** Looks at the memory now and then while a file is written. */
function* watched(chunks: Iterable<string>): Generator<string> {
  let count = 0;
  for (const chunk of chunks) {
    if (count++ % 5000 === 0) watching();
    yield chunk;
  }
}

const graph = build();
collect();
console.log(`${graph.order} nodes, ${graph.size} edges: ${megabytes(process.memoryUsage().rss)} MB with the graph`);
const folder = await mkdtemp(join(tmpdir(), 'whowhom-bench-'));
try {
  let measures = new Map() as ReturnType<typeof measureGraph>;
  await timed('measures', () => {
    measures = measureGraph(graph);
  });
  for (const [name, chunks] of [
    ['GraphML', graphmlChunks],
    ['GEXF', gexfChunks],
  ] as const) {
    let bytes = 0;
    await timed(name, async () => {
      bytes = (await writeFileAtomically(join(folder, name), watched(chunks(graph, measures)))).bytes;
    });
    console.log(`           ${megabytes(bytes)} MB written`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
