import type { KnowledgeGraph, NodeAttributes } from '../../graph/knowledge-graph.js';
import { compareText } from '../../graph/order.js';
import { LIST_SEPARATOR, roleText } from './cells.js';
import { type CsvColumn, csvChunks } from './csv.js';

type Row = NodeAttributes & { readonly id: string };

export const NODES_CSV: readonly CsvColumn<Row>[] = [
  { header: 'id', value: (row) => row.id },
  { header: 'label', value: (row) => row.label },
  { header: 'type', value: (row) => row.type },
  { header: 'country', value: (row) => row.country },
  { header: 'roles', value: (row) => row.roles.map(roleText).join(LIST_SEPARATOR) },
  { header: 'aliases', value: (row) => row.aliases.map(({ name }) => name).join(LIST_SEPARATOR) },
  { header: 'mentions', value: (row) => row.mentions },
  { header: 'documents', value: (row) => row.documents },
  { header: 'first_seen', value: (row) => row.firstSeen },
  { header: 'last_seen', value: (row) => row.lastSeen },
];

/** nodes.csv: one row a node, sorted by id. */
export function* nodesCsvChunks(graph: KnowledgeGraph): Generator<string> {
  yield* csvChunks(NODES_CSV, rows(graph));
}

function* rows(graph: KnowledgeGraph): Generator<Row> {
  for (const id of graph.nodes().sort(compareText)) yield { id, ...graph.getNodeAttributes(id) };
}
