import type { DocumentJson, RelationJson } from '../../document/schema.js';
import { dropReason, type EdgeIdentity, identityOf } from '../../graph/claims.js';
import { type Copies, NO_COPIES } from '../../graph/copies/find-copies.js';
import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { familyOf } from '../../graph/relation-types.js';
import { LIST_SEPARATOR } from './cells.js';
import { type CsvColumn, type CsvHeaders, csvChunks } from './csv.js';

interface Row {
  readonly document: DocumentJson;
  readonly relation: RelationJson;
  readonly index: number;
  readonly edge: string;
  readonly graph: KnowledgeGraph;
  /** The document of whose report this one is a near-copy. */
  readonly copyOf: string | undefined;
}

const sentence = ({ document, relation }: Row) => document.sentences[relation.sentence];
const date = ({ document, relation }: Row) => (relation.date === undefined ? undefined : document.dates[relation.date]);
const label = (graph: KnowledgeGraph, id: string | undefined) =>
  id !== undefined && graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : undefined;

export const RELATIONS_CSV: readonly CsvColumn<Row>[] = [
  { header: 'document', value: (row) => row.document.id },
  { header: 'title', value: (row) => row.document.title },
  { header: 'document_date', value: (row) => row.document.date },
  { header: 'url', value: (row) => row.document.url },
  { header: 'publisher', value: (row) => row.document.publisher },
  { header: 'relation', neo4j: 'relation:int', value: (row) => row.index },
  { header: 'edge', value: (row) => row.edge },
  { header: 'subject', neo4j: ':START_ID', value: (row) => row.relation.subject.entity },
  { header: 'subject_name', value: (row) => label(row.graph, row.relation.subject.entity) },
  { header: 'subject_text', value: (row) => row.relation.subject.text },
  { header: 'predicate', value: (row) => row.relation.predicate },
  { header: 'phrase', value: (row) => row.relation.phrase },
  { header: 'object', neo4j: ':END_ID', value: (row) => row.relation.object.entity },
  { header: 'object_name', value: (row) => label(row.graph, row.relation.object.entity) },
  { header: 'object_text', value: (row) => row.relation.object.text },
  { header: 'type', neo4j: ':TYPE', value: (row) => row.relation.type },
  { header: 'family', value: (row) => familyOf(row.relation.type) },
  { header: 'polarity', value: (row) => row.relation.polarity },
  { header: 'certainty', value: (row) => row.relation.certainty },
  { header: 'time', value: (row) => row.relation.time },
  { header: 'reported_by', value: (row) => row.relation.reportedBy },
  { header: 'reported_by_name', value: (row) => label(row.graph, row.relation.reportedBy) },
  { header: 'date', value: (row) => date(row)?.value },
  { header: 'date_from', value: (row) => date(row)?.from },
  { header: 'date_to', value: (row) => date(row)?.to },
  {
    header: 'figures',
    value: ({ document, relation }) => relation.figures.map((i) => document.figures[i]?.text).join(LIST_SEPARATOR),
  },
  { header: 'rule', value: (row) => row.relation.rule },
  { header: 'confidence', neo4j: 'confidence:double', value: (row) => row.relation.confidence },
  { header: 'sentence', value: (row) => row.document.text.slice(sentence(row)?.start, sentence(row)?.end) },
  { header: 'sentence_start', neo4j: 'sentence_start:int', value: (row) => sentence(row)?.start },
  { header: 'sentence_end', neo4j: 'sentence_end:int', value: (row) => sentence(row)?.end },
  { header: 'copy_of', value: (row) => row.copyOf },
];

/** relations.csv: one row a relation that stands behind an edge of the graph, as the text directs it, in the documents' order. */
export function* relationsCsvChunks(
  documents: Iterable<DocumentJson>,
  graph: KnowledgeGraph,
  headers: CsvHeaders = 'plain',
  copies: Copies = NO_COPIES,
): Generator<string> {
  yield* csvChunks(RELATIONS_CSV, rows(documents, graph, copies), headers);
}

function* rows(documents: Iterable<DocumentJson>, graph: KnowledgeGraph, copies: Copies): Generator<Row> {
  const mergePredicates = graph.getAttribute('mergedPredicates') ?? false;
  for (const document of documents) {
    const leader = copies.leaderOf(document.id);
    const copyOf = leader === document.id ? undefined : leader;
    const known = new Set(document.entities.map((entity) => entity.id));
    for (const [index, relation] of document.relations.entries()) {
      if (dropReason(relation, known) !== undefined) continue;
      const edge = findEdge(graph, identityOf(relation, { mergePredicates }));
      if (edge !== undefined) yield { document, relation, index, edge, graph, copyOf };
    }
  }
}

/** The graph's edge of an identity: a look at the few edges of two nodes is quicker than making its key. */
function findEdge(graph: KnowledgeGraph, { source, target, type, predicate }: EdgeIdentity): string | undefined {
  if (!graph.hasNode(source) || !graph.hasNode(target)) return undefined;
  for (const { edge, attributes } of graph.outEdgeEntries(source, target)) {
    if (attributes.type === type && attributes.predicate === predicate) return edge;
  }
  return undefined;
}
