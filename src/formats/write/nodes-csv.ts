import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { type Measures, measureGraph } from '../../graph/measures.js';
import { compareText } from '../../graph/order.js';
import { type CsvColumn, type CsvHeaders, csvChunks } from './csv.js';
import { NODE_COLUMNS, type NodeRow } from './graph-columns.js';

type Row = NodeRow & { readonly id: string };

export const NODES_CSV: readonly CsvColumn<Row>[] = [
  { header: 'id', neo4j: 'id:ID', value: (row) => row.id },
  ...NODE_COLUMNS.map(({ name, type, value }) => ({ header: name, neo4j: neo4jHeader(name, type), value })),
];

/** nodes.csv: one row a node, sorted by id; the columns are those of GraphML, uncut, without what is for drawing. */
export function* nodesCsvChunks(
  graph: KnowledgeGraph,
  measures: Measures = measureGraph(graph),
  headers: CsvHeaders = 'plain',
): Generator<string> {
  yield* csvChunks(NODES_CSV, rows(graph, measures), headers);
}

/** The type of an entity is the label of its node; all else is a property. */
function neo4jHeader(name: string, type: string): string {
  if (name === 'type') return ':LABEL';
  return type === 'string' ? name : `${name}:${type}`;
}

function* rows(graph: KnowledgeGraph, measures: Measures): Generator<Row> {
  for (const id of graph.nodes().sort(compareText)) {
    yield { id, node: graph.getNodeAttributes(id), measures: measures.get(id)! };
  }
}
