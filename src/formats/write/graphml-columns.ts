import type { EdgeAttributes, NodeAttributes } from '../../graph/knowledge-graph.js';
import { LIST_SEPARATOR, roleText } from './cells.js';

/** Longest label in GraphML, in UTF-16 code units; what is longer is cut with "…". The other files hold it whole. */
export const LABEL_LIMIT = 200;
/** Longest other value in GraphML. */
export const TEXT_LIMIT = 4000;

export interface GraphmlColumn<Attributes> {
  /** `n_…` or `e_…`: Gephi takes some short key ids for its own columns. */
  readonly key: string;
  readonly name: string;
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  readonly value: (attributes: Attributes) => string | number | boolean | undefined;
}

export const NODE_COLUMNS: readonly GraphmlColumn<NodeAttributes>[] = [
  { key: 'n_label', name: 'label', type: 'string', value: (node) => node.label },
  { key: 'n_type', name: 'type', type: 'string', value: (node) => node.type },
  { key: 'n_country', name: 'country', type: 'string', value: (node) => node.country },
  { key: 'n_roles', name: 'roles', type: 'string', value: (node) => node.roles.map(roleText).join(LIST_SEPARATOR) },
  {
    key: 'n_aliases',
    name: 'aliases',
    type: 'string',
    value: (node) => node.aliases.map(({ name }) => name).join(LIST_SEPARATOR),
  },
  { key: 'n_mentions', name: 'mentions', type: 'int', value: (node) => node.mentions },
  { key: 'n_documents', name: 'documents', type: 'int', value: (node) => node.documents },
  { key: 'n_first_seen', name: 'first_seen', type: 'string', value: (node) => node.firstSeen },
  { key: 'n_last_seen', name: 'last_seen', type: 'string', value: (node) => node.lastSeen },
];

export const EDGE_COLUMNS: readonly GraphmlColumn<EdgeAttributes>[] = [
  { key: 'e_label', name: 'label', type: 'string', value: (edge) => edge.label },
  { key: 'e_weight', name: 'weight', type: 'double', value: (edge) => edge.weight },
  { key: 'e_predicate', name: 'predicate', type: 'string', value: (edge) => edge.predicate },
  { key: 'e_type', name: 'type', type: 'string', value: (edge) => edge.type },
  { key: 'e_family', name: 'family', type: 'string', value: (edge) => edge.family },
  { key: 'e_symmetric', name: 'symmetric', type: 'boolean', value: (edge) => edge.symmetric },
  { key: 'e_documents', name: 'documents', type: 'int', value: (edge) => edge.documents },
  { key: 'e_asserted', name: 'asserted', type: 'int', value: (edge) => edge.asserted },
  { key: 'e_negated', name: 'negated', type: 'int', value: (edge) => edge.negated },
  { key: 'e_reported', name: 'reported', type: 'int', value: (edge) => edge.reported },
  { key: 'e_possible', name: 'possible', type: 'int', value: (edge) => edge.possible },
  { key: 'e_first_date', name: 'first_date', type: 'string', value: (edge) => edge.firstDate },
  { key: 'e_last_date', name: 'last_date', type: 'string', value: (edge) => edge.lastDate },
  { key: 'e_confidence', name: 'confidence', type: 'double', value: (edge) => edge.confidence },
  { key: 'e_sentence', name: 'sentence', type: 'string', value: (edge) => edge.sentence },
  { key: 'e_sentence_document', name: 'sentence_document', type: 'string', value: (edge) => edge.sentenceDocument },
];
