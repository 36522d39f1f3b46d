import type { DocumentJson } from '../document/schema.js';
import { claimsOf, type IdentityOptions } from './claims.js';
import { foldOf } from './document-fold.js';
import type { DocumentSet } from './document-set.js';
import { EdgeBuilder, edgeId } from './edge-builder.js';
import { emptyGraph } from './empty-graph.js';
import type { AssembledGraph, KnowledgeGraph } from './knowledge-graph.js';
import { labelEdges } from './label-edges.js';
import { NodeBuilder } from './node-builder.js';
import { compareText, sortedEntries } from './order.js';

/**
 * One graph of all documents: a node an entity, an edge a (source, target, type, predicate). The same set of documents
 * gives the same graph in any order and with any repetition. With `mergePredicates` an edge is a (source, target, type),
 * with the type as its predicate. Throws WhowhomError `invalid-document`.
 */
export function assembleGraph(
  documents: Iterable<DocumentJson> | DocumentSet,
  options: IdentityOptions = {},
): AssembledGraph {
  const fold = Symbol.iterator in documents ? foldOf(documents) : documents;
  const nodes = new Map<string, NodeBuilder>();
  const edges = new Map<string, EdgeBuilder>();
  const dropped = { noEntity: 0, unknownEntity: 0, selfLoop: 0 };
  let relations = 0;
  let evidence = 0;
  for (const document of fold.documents()) {
    for (const entity of document.entities) {
      const node = nodes.get(entity.id) ?? new NodeBuilder(entity.id);
      node.add(entity, document);
      nodes.set(entity.id, node);
    }
    const found = claimsOf(document, options);
    relations += document.relations.length;
    dropped.noEntity += found.dropped.noEntity;
    dropped.unknownEntity += found.dropped.unknownEntity;
    dropped.selfLoop += found.dropped.selfLoop;
    for (const claim of found.claims) {
      const id = edgeId(claim.identity);
      const edge = edges.get(id) ?? new EdgeBuilder(claim.identity);
      edge.add(claim);
      edges.set(id, edge);
      evidence += claim.evidence.length;
    }
  }
  const graph = buildGraph(nodes, edges);
  if (options.mergePredicates) graph.setAttribute('mergedPredicates', true);
  return {
    graph,
    statistics: {
      documents: fold.size,
      discardedDocuments: fold.discarded,
      nodes: graph.order,
      edges: graph.size,
      relations,
      evidence,
      dropped,
    },
  };
}

/** Inserts in sorted order, so that whoever walks the graph meets nodes by id and edges by source, target and label. */
function buildGraph(nodes: ReadonlyMap<string, NodeBuilder>, edges: ReadonlyMap<string, EdgeBuilder>): KnowledgeGraph {
  const graph = emptyGraph();
  for (const [id, node] of sortedEntries(nodes)) graph.addNode(id, node.build());
  const labels = labelEdges(edges);
  const rows = [...edges].map(([id, edge]) => ({ id, edge, label: labels.get(id)! }));
  rows.sort(
    (a, b) =>
      compareText(a.edge.identity.source, b.edge.identity.source) ||
      compareText(a.edge.identity.target, b.edge.identity.target) ||
      compareText(a.label, b.label),
  );
  for (const { id, edge, label } of rows) {
    const { source, target } = edge.identity;
    graph.addDirectedEdgeWithKey(id, source, target, { ...edge.build(), label });
  }
  return graph;
}
