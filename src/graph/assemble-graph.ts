import { isNameless } from '../document/nameless.js';
import type { DocumentJson } from '../document/schema.js';
import { claimsOf, type IdentityOptions } from './claims.js';
import { findCopies, NO_COPIES } from './copies/find-copies.js';
import { foldOf } from './document-fold.js';
import type { DocumentSet } from './document-set.js';
import { EdgeBuilder, edgeId } from './edge-builder.js';
import { emptyGraph } from './empty-graph.js';
import { identify } from './identity/decide.js';
import type { Identity } from './identity/identity.js';
import { isDoubtful } from './identity/merge.js';
import type { Override } from './identity/overrides.js';
import type { AssembledGraph, KnowledgeGraph } from './knowledge-graph.js';
import { labelEdges } from './label-edges.js';
import { NodeBuilder } from './node-builder.js';
import { compareText, sortedEntries } from './order.js';

export interface AssembleOptions extends IdentityOptions {
  /** What a user says on who is who. */
  readonly overrides?: readonly Override[];
  /** Near-copies of one report are one piece of evidence with several sources, unless this is false. */
  readonly dedup?: boolean;
}

/**
 * One graph of all documents: a node an entity, an edge a (source, target, type, predicate). The same set of documents
 * gives the same graph in any order and with any repetition. With `mergePredicates` an edge is a (source, target, type),
 * with the type as its predicate. Throws WhowhomError `invalid-document`.
 */
export function assembleGraph(
  documents: Iterable<DocumentJson> | DocumentSet,
  options: AssembleOptions = {},
): AssembledGraph {
  const fold = Symbol.iterator in documents ? foldOf(documents) : documents;
  const nodes = new Map<string, NodeBuilder>();
  const edges = new Map<string, EdgeBuilder>();
  const dropped = { noEntity: 0, unknownEntity: 0, selfLoop: 0 };
  let relations = 0;
  let evidence = 0;
  const copies = options.dedup === false ? NO_COPIES : findCopies(fold);
  const identity = identify(fold.documents(), options.overrides);
  for (const found of fold.documents()) {
    const document = identity.apply(found);
    const leader = copies.leaderOf(document.id);
    for (const entity of document.entities) {
      if (isNameless(entity)) continue;
      const node = nodes.get(entity.id) ?? new NodeBuilder(entity.id);
      node.add(entity, document, leader);
      nodes.set(entity.id, node);
    }
    const said = claimsOf(document, options);
    relations += document.relations.length;
    dropped.noEntity += said.dropped.noEntity;
    dropped.unknownEntity += said.dropped.unknownEntity;
    dropped.selfLoop += said.dropped.selfLoop;
    for (const claim of said.claims) {
      const id = edgeId(claim.identity);
      const edge = edges.get(id) ?? new EdgeBuilder(claim.identity);
      if (edge.add(claim, leader)) evidence += claim.evidence.length;
      edges.set(id, edge);
    }
  }
  const graph = buildGraph(nodes, edges, identity);
  if (options.mergePredicates) graph.setAttribute('mergedPredicates', true);
  return {
    graph,
    statistics: {
      documents: fold.size,
      discardedDocuments: fold.discarded,
      copies: { reports: copies.groups, documents: copies.documents },
      nodes: graph.order,
      edges: graph.size,
      identity: {
        joined: identity.merges.filter(({ same, within }) => same && !within).length,
        doubtful: identity.merges.filter(isDoubtful).length,
      },
      relations,
      evidence,
      dropped,
    },
    identity,
    copies,
  };
}

/** Empties the maps. Inserts in sorted order, so that whoever walks the graph meets nodes by id and edges by source, target and label. */
function buildGraph(
  nodes: Map<string, NodeBuilder>,
  edges: Map<string, EdgeBuilder>,
  identity: Identity,
): KnowledgeGraph {
  const graph = emptyGraph();
  const joined = identity.joinedById();
  for (const [id, node] of sortedEntries(nodes)) graph.addNode(id, node.build(joined.get(id)));
  nodes.clear();
  const labels = labelEdges(edges);
  const rows = [...edges].map(([id, edge]) => ({ id, edge, label: labels.get(id)! }));
  rows.sort(
    (a, b) =>
      compareText(a.edge.identity.source, b.edge.identity.source) ||
      compareText(a.edge.identity.target, b.edge.identity.target) ||
      compareText(a.label, b.label),
  );
  edges.clear();
  labels.clear();
  // What has become an edge goes: a large graph must not stand in memory twice.
  rows.reverse();
  for (let row = rows.pop(); row; row = rows.pop()) {
    const { id, edge, label } = row;
    const { source, target } = edge.identity;
    graph.addDirectedEdgeWithKey(id, source, target, { ...edge.build(), label });
  }
  return graph;
}
