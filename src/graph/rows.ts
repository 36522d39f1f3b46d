import type { DocumentJson } from '../document/schema.js';
import { claimsOf } from './claims.js';
import { edgeId } from './edge-builder.js';

/** What one document says of one node. */
export interface NodeRow {
  readonly row: 'node';
  readonly id: string;
  readonly document: string;
  readonly source: string;
  readonly type: string;
  readonly name: string;
  readonly country?: string;
  readonly mentions: number;
}

/** What one sentence of a document says of one edge; sums over the rows of an id are the edge's counts. */
export interface EdgeRow {
  readonly row: 'edge';
  readonly id: string;
  readonly document: string;
  readonly publisher: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly predicate: string;
  readonly asserted: 0 | 1;
  readonly negated: 0 | 1;
  readonly reported: 0 | 1;
  readonly possible: 0 | 1;
  readonly first?: string;
  readonly last?: string;
}

/**
 * A document as rows for an engine that merges by key. Names are as the document has them: joining them across documents, and near-copies,
 * are decided over the whole collection, by `whowhom graph`.
 */
export function rowsOf(document: DocumentJson): (NodeRow | EdgeRow)[] {
  const publisher = document.publisher ?? document.id;
  const nodes = document.entities.map(
    ({ id, type, name, country, mentions }): NodeRow => ({
      row: 'node',
      id,
      document: document.id,
      source: publisher,
      type,
      name,
      ...(country !== undefined && { country }),
      mentions: mentions.length,
    }),
  );
  const edges = claimsOf(document).claims.map(({ identity, asserted, negated, reported, possible, days }): EdgeRow => {
    const one = (is: boolean) => (is ? 1 : 0);
    return {
      row: 'edge',
      id: edgeId(identity),
      document: document.id,
      publisher,
      ...identity,
      asserted: one(asserted),
      negated: one(negated),
      reported: one(reported),
      possible: one(possible),
      ...(days && { first: days.first, last: days.last }),
    };
  });
  return [...nodes, ...edges];
}
