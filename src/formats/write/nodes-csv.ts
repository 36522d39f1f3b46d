import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { type Measures, measureGraph } from '../../graph/measures.js';
import { compareText } from '../../graph/order.js';
import { type CsvColumn, csvChunks } from './csv.js';
import { NODE_COLUMNS, type NodeRow } from './graph-columns.js';

type Row = NodeRow & { readonly id: string };

export const NODES_CSV: readonly CsvColumn<Row>[] = [
  { header: 'id', value: (row) => row.id },
  ...NODE_COLUMNS.map(({ name, value }) => ({ header: name, value })),
];

/** nodes.csv: one row a node, sorted by id; the columns are those of GraphML, uncut, without what is for drawing. */
export function* nodesCsvChunks(graph: KnowledgeGraph, measures: Measures = measureGraph(graph)): Generator<string> {
  yield* csvChunks(NODES_CSV, rows(graph, measures));
}

function* rows(graph: KnowledgeGraph, measures: Measures): Generator<Row> {
  for (const id of graph.nodes().sort(compareText)) {
    yield { id, ...graph.getNodeAttributes(id), ...measures.get(id)! };
  }
}
