import { toFourDigits } from '../../document/four-digits.js';
import type { EdgeAttributes, NodeAttributes } from '../../graph/knowledge-graph.js';
import type { NodeMeasures } from '../../graph/measures.js';
import { LIST_SEPARATOR, roleText } from './cells.js';

/** Longest label in GraphML and GEXF, in UTF-16 code units; what is longer is cut with "…". The other files hold it whole. */
export const LABEL_LIMIT = 200;
/** Longest other value in GraphML and GEXF. */
export const TEXT_LIMIT = 4000;

export type ColumnValue = string | number | boolean | undefined;

/** A column of nodes or edges, the same in every file that has it. */
export interface GraphColumn<Attributes> {
  /** `n_…` or `e_…`: Gephi takes some short key ids for its own columns. */
  readonly key: string;
  readonly name: string;
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  readonly value: (attributes: Attributes) => ColumnValue;
}

/** The two side by side: an object of all their fields for each node of a large graph is half a gigabyte of garbage. */
export interface NodeRow {
  readonly node: NodeAttributes;
  readonly measures: NodeMeasures;
}

export const NODE_COLUMNS: readonly GraphColumn<NodeRow>[] = [
  { key: 'n_label', name: 'label', type: 'string', value: ({ node }) => node.label },
  { key: 'n_type', name: 'type', type: 'string', value: ({ node }) => node.type },
  { key: 'n_country', name: 'country', type: 'string', value: ({ node }) => node.country },
  { key: 'n_latitude', name: 'latitude', type: 'double', value: ({ node }) => node.latitude },
  { key: 'n_longitude', name: 'longitude', type: 'double', value: ({ node }) => node.longitude },
  { key: 'n_roles', name: 'roles', type: 'string', value: ({ node }) => node.roles.map(roleText).join(LIST_SEPARATOR) },
  {
    key: 'n_aliases',
    name: 'aliases',
    type: 'string',
    value: ({ node }) => node.aliases.map(({ name }) => name).join(LIST_SEPARATOR),
  },
  { key: 'n_mentions', name: 'mentions', type: 'int', value: ({ node }) => node.mentions },
  { key: 'n_documents', name: 'documents', type: 'int', value: ({ node }) => node.documents },
  { key: 'n_sources', name: 'sources', type: 'int', value: ({ node }) => node.sources },
  { key: 'n_first_seen', name: 'first_seen', type: 'string', value: ({ node }) => node.firstSeen },
  { key: 'n_last_seen', name: 'last_seen', type: 'string', value: ({ node }) => node.lastSeen },
  { key: 'n_community', name: 'community', type: 'int', value: ({ measures }) => measures.community },
  { key: 'n_pagerank', name: 'pagerank', type: 'double', value: ({ measures }) => measures.pagerank },
  { key: 'n_weight_in', name: 'weight_in', type: 'double', value: ({ measures }) => measures.inWeight },
  { key: 'n_weight_out', name: 'weight_out', type: 'double', value: ({ measures }) => measures.outWeight },
];

/** Where and how a node is drawn: columns in GraphML, which Gephi takes for the node's own; in GEXF they are elements. */
export const DRAWING_COLUMNS: readonly GraphColumn<NodeRow>[] = [
  { key: 'n_x', name: 'x', type: 'double', value: ({ measures }) => measures.x },
  { key: 'n_y', name: 'y', type: 'double', value: ({ measures }) => measures.y },
  { key: 'n_size', name: 'size', type: 'double', value: ({ measures }) => measures.size },
  { key: 'n_color', name: 'color', type: 'string', value: ({ measures }) => measures.colour },
];

export const EDGE_COLUMNS: readonly GraphColumn<EdgeAttributes>[] = [
  { key: 'e_label', name: 'label', type: 'string', value: (edge) => edge.label },
  { key: 'e_weight', name: 'weight', type: 'double', value: (edge) => edge.weight },
  { key: 'e_predicate', name: 'predicate', type: 'string', value: (edge) => edge.predicate },
  { key: 'e_type', name: 'type', type: 'string', value: (edge) => edge.type },
  { key: 'e_family', name: 'family', type: 'string', value: (edge) => edge.family },
  { key: 'e_symmetric', name: 'symmetric', type: 'boolean', value: (edge) => edge.symmetric },
  { key: 'e_documents', name: 'documents', type: 'int', value: (edge) => edge.documents },
  { key: 'e_sources', name: 'sources', type: 'int', value: (edge) => edge.sources },
  { key: 'e_asserted', name: 'asserted', type: 'int', value: (edge) => edge.asserted },
  { key: 'e_asserted_share', name: 'asserted_share', type: 'double', value: (edge) => share(edge) },
  { key: 'e_negated', name: 'negated', type: 'int', value: (edge) => edge.negated },
  { key: 'e_reported', name: 'reported', type: 'int', value: (edge) => edge.reported },
  { key: 'e_possible', name: 'possible', type: 'int', value: (edge) => edge.possible },
  { key: 'e_first_date', name: 'first_date', type: 'string', value: (edge) => edge.firstDate },
  { key: 'e_last_date', name: 'last_date', type: 'string', value: (edge) => edge.lastDate },
  { key: 'e_confidence', name: 'confidence', type: 'double', value: (edge) => edge.confidence },
  { key: 'e_sentence', name: 'sentence', type: 'string', value: (edge) => edge.sentence },
  { key: 'e_sentence_document', name: 'sentence_document', type: 'string', value: (edge) => edge.sentenceDocument },
  { key: 'e_evidence', name: 'evidence', type: 'string', value: (edge) => evidenceIds(edge) },
];

/** What part of its sentences assert an edge, four digits. */
function share({ asserted, weight }: EdgeAttributes): number {
  return toFourDigits(asserted / weight);
}

/** `document#relation` of each relation behind an edge, no further than a file's longest value takes them. */
function evidenceIds({ evidence }: EdgeAttributes): string {
  const ids: string[] = [];
  let length = 0;
  for (const { document, relation } of evidence) {
    const id = `${document}#${relation}`;
    ids.push(id);
    length += id.length + LIST_SEPARATOR.length;
    if (length > TEXT_LIMIT + LIST_SEPARATOR.length) break;
  }
  return ids.join(LIST_SEPARATOR);
}

/** A value as text for GraphML and GEXF, cut where it is too long; nothing where it says nothing. */
export function columnText({ name }: GraphColumn<never>, value: ColumnValue): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value !== 'string') return String(value);
  return cutText(value, name === 'label' ? LABEL_LIMIT : TEXT_LIMIT);
}

/** At most `limit` code units, the last being "…" where something was cut; never half a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}
