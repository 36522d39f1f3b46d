import type { EntityType } from '../document/labels.js';
import type { EdgeAttributes, KnowledgeGraph, NodeAttributes } from './knowledge-graph.js';
import { compareText } from './order.js';

/** Kinds of entities that act. */
const ACTORS: ReadonlySet<EntityType> = new Set<EntityType>(['country', 'person', 'organization', 'group']);

export interface RankedActor {
  readonly id: string;
  readonly attributes: NodeAttributes;
  /** Nodes that it shares an edge with. */
  readonly neighbours: number;
  /** Sum of the weights of its edges. */
  readonly weight: number;
}

/** The actors with most neighbours, then most evidence, then by id; those with no edge are left out. */
export function mostConnected(graph: KnowledgeGraph, limit: number): RankedActor[] {
  const actors: RankedActor[] = [];
  graph.forEachNode((id, attributes) => {
    if (!ACTORS.has(attributes.type) || graph.degree(id) === 0) return;
    let weight = 0;
    graph.forEachEdge(id, (_edge, edge) => {
      weight += edge.weight;
    });
    actors.push({ id, attributes, neighbours: graph.neighbors(id).length, weight });
  });
  actors.sort((a, b) => b.neighbours - a.neighbours || b.weight - a.weight || compareText(a.id, b.id));
  return actors.slice(0, limit);
}

export interface RankedEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** The edges with most evidence, then in most documents, then most confident, then by source, target and label. */
export function bestEvidenced(graph: KnowledgeGraph, limit: number): RankedEdge[] {
  const edges: RankedEdge[] = [];
  graph.forEachEdge((id, attributes, source, target) => {
    edges.push({ id, source, target, attributes });
  });
  edges.sort(
    ({ attributes: a, ...x }, { attributes: b, ...y }) =>
      b.weight - a.weight ||
      b.documents - a.documents ||
      b.confidence - a.confidence ||
      compareText(x.source, y.source) ||
      compareText(x.target, y.target) ||
      compareText(a.label, b.label),
  );
  return edges.slice(0, limit);
}
