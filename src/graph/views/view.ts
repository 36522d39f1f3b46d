import type { EntityType, RelationType } from '../../document/labels.js';
import { emptyGraph } from '../empty-graph.js';
import type { EdgeAttributes, EdgeEntry, KnowledgeGraph, MemoryGraph } from '../knowledge-graph.js';
import { findEntity } from './find-entity.js';

/** What part of a graph is looked at; what is not given does not restrict. */
export interface View {
  /** Edges of at least so many sentences. */
  readonly minWeight?: number;
  /** Edges of at least this mean confidence, 0 to 1. */
  readonly minConfidence?: number;
  /** Nodes of these types alone. */
  readonly entityTypes?: readonly EntityType[];
  /** Edges of these types alone. */
  readonly relationTypes?: readonly RelationType[];
  /** Edges that at least one sentence asserts: positive, certain, not of the future. */
  readonly onlyAsserted?: boolean;
  /** Edges said of a day from here on, or until there (YYYY-MM-DD, both included). Those without a date are left out. */
  readonly from?: string;
  readonly to?: string;
  /** Id or name of an entity: it, and what is at most `hops` (1) edges away, whichever way they point. */
  readonly around?: string;
  readonly hops?: number;
  /** Countries, people and organizations alone. */
  readonly actorsOnly?: boolean;
}

const ACTORS: ReadonlySet<EntityType> = new Set<EntityType>(['country', 'person', 'organization']);

/**
 * The part of a graph that a view shows, as a graph of its own with the same keys and attributes. Restrictions of edges
 * leave out nodes that have none left; restrictions of nodes alone keep those without edges. Throws WhowhomError
 * `unknown-entity` or `ambiguous-entity` where `around` names none or several.
 */
export function viewGraph(graph: KnowledgeGraph, view: View): MemoryGraph {
  const center = view.around === undefined ? undefined : findEntity(graph, view.around);
  const keepsNode = nodeFilter(graph, view, center);
  const keepsEdge = edgeFilter(view);
  const edges: EdgeEntry[] = [];
  for (const edge of graph.edgeEntries()) {
    if (keepsEdge(edge.attributes) && keepsNode(edge.source) && keepsNode(edge.target)) edges.push(edge);
  }
  const nodes =
    center !== undefined
      ? reached(edges, center, view.hops ?? 1)
      : restrictsEdges(view)
        ? new Set(edges.flatMap(({ source, target }) => [source, target]))
        : new Set(graph.nodes().filter(keepsNode));
  const part = emptyGraph();
  const mergedPredicates = graph.getAttribute('mergedPredicates');
  if (mergedPredicates !== undefined) part.setAttribute('mergedPredicates', mergedPredicates);
  // In the order of the whole graph, which is sorted.
  for (const id of graph.nodes()) if (nodes.has(id)) part.addNode(id, graph.getNodeAttributes(id));
  for (const { edge, source, target, attributes } of edges) {
    if (nodes.has(source) && nodes.has(target)) part.addDirectedEdgeWithKey(edge, source, target, attributes);
  }
  return part;
}

/** Whether a view shows anything but the whole graph. */
export function restricts(view: View): boolean {
  return Object.entries(view).some(([name, value]) => name !== 'hops' && value !== undefined && value !== false);
}

function nodeFilter(graph: KnowledgeGraph, view: View, center: string | undefined): (id: string) => boolean {
  const types = view.entityTypes && new Set(view.entityTypes);
  return (id) => {
    // Whoever asks for the surroundings of a place wants to see the place.
    if (id === center) return true;
    const type = graph.getNodeAttribute(id, 'type');
    return (!view.actorsOnly || ACTORS.has(type)) && (!types || types.has(type));
  };
}

function restrictsEdges({ minWeight, minConfidence, relationTypes, onlyAsserted, from, to }: View): boolean {
  return (
    onlyAsserted === true || [minWeight, minConfidence, relationTypes, from, to].some((value) => value !== undefined)
  );
}

function edgeFilter(view: View): (edge: EdgeAttributes) => boolean {
  const { minWeight = 0, minConfidence = 0, onlyAsserted = false, from, to } = view;
  const types = view.relationTypes && new Set(view.relationTypes);
  return ({ weight, confidence, asserted, type, days }) =>
    weight >= minWeight &&
    confidence >= minConfidence &&
    (!onlyAsserted || asserted > 0) &&
    (!types || types.has(type)) &&
    ((from === undefined && to === undefined) ||
      days.some(({ first, last }) => (from === undefined || last >= from) && (to === undefined || first <= to)));
}

/** The nodes that at most `hops` of these edges lead to. */
function reached(edges: readonly EdgeEntry[], center: string, hops: number): Set<string> {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    const list = neighbours.get(a);
    if (list) list.push(b);
    else neighbours.set(a, [b]);
  };
  for (const { source, target } of edges) {
    join(source, target);
    join(target, source);
  }
  const seen = new Set([center]);
  let frontier = [center];
  for (let hop = 0; hop < hops && frontier.length; hop++) {
    const next: string[] = [];
    for (const id of frontier) {
      for (const neighbour of neighbours.get(id) ?? []) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return seen;
}
