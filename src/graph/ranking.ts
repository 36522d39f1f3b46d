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
  const actors: Omit<RankedActor, 'attributes'>[] = [];
  for (const id of graph.nodes()) {
    if (!ACTORS.has(graph.getNodeAttribute(id, 'type'))) continue;
    const neighbours = new Set<string>();
    let weight = 0;
    for (const { target, attributes } of graph.outEdgeEntries(id)) {
      neighbours.add(target);
      weight += attributes.weight;
    }
    for (const { source, attributes } of graph.inEdgeEntries(id)) {
      neighbours.add(source);
      weight += attributes.weight;
    }
    if (weight > 0) actors.push({ id, neighbours: neighbours.size, weight });
  }
  return actors
    .sort((a, b) => b.neighbours - a.neighbours || b.weight - a.weight || compareText(a.id, b.id))
    .slice(0, limit)
    .map((actor) => ({ ...actor, attributes: graph.getNodeAttributes(actor.id) }));
}

export interface RankedEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** The edges with most evidence, then in most documents, then most confident, then by source, target and label. */
export function bestEvidenced(graph: KnowledgeGraph, limit: number): RankedEdge[] {
  let best: RankedEdge[] = [];
  for (const { edge: id, source, target, attributes } of graph.edgeEntries()) {
    best.push({ id, source, target, attributes });
    // Of many edges most are let go before all have been seen.
    if (best.length >= 4 * limit + 1000) best = best.sort(compareEvidence).slice(0, limit);
  }
  return best.sort(compareEvidence).slice(0, limit);
}

function compareEvidence(x: RankedEdge, y: RankedEdge): number {
  const [a, b] = [x.attributes, y.attributes];
  return (
    b.weight - a.weight ||
    b.documents - a.documents ||
    b.confidence - a.confidence ||
    compareText(x.source, y.source) ||
    compareText(x.target, y.target) ||
    compareText(a.label, b.label)
  );
}
