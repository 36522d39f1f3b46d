import type { DocumentJson } from '../../../document/schema.js';
import { type Claim, claimsOf } from '../../../graph/claims.js';
import { edgeId } from '../../../graph/edge-builder.js';
import type { KnowledgeGraph } from '../../../graph/knowledge-graph.js';
import { compareText } from '../../../graph/order.js';
import { bestEvidenced, type RankedEdge } from '../../../graph/ranking.js';
import type { ReportLimits } from './limits.js';
import type { ReportReason } from './payload.js';

/** A relation that the page holds, with its strongest claims. */
export interface Chosen extends RankedEdge {
  readonly claims: readonly Claim[];
}

/** The strongest relations, as many as the limits on relations and on actors allow. */
export function chooseEdges(graph: KnowledgeGraph, limits: ReportLimits): RankedEdge[] {
  const actors = new Set<string>();
  return bestEvidenced(graph, limits.relations).filter(({ source, target }) => {
    const more = Number(!actors.has(source)) + Number(!actors.has(target));
    if (actors.size + more > limits.actors) return false;
    actors.add(source).add(target);
    return true;
  });
}

/** The actors of these relations, and as many more as the limit allows by mentions; sorted by id. */
export function chooseActors(graph: KnowledgeGraph, edges: readonly RankedEdge[], limits: ReportLimits): string[] {
  const chosen = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const others = graph.filterNodes((id) => !chosen.has(id));
  const mentions = new Map(others.map((id) => [id, graph.getNodeAttribute(id, 'mentions')]));
  others.sort((a, b) => mentions.get(b)! - mentions.get(a)! || compareText(a, b));
  for (const id of others.slice(0, Math.max(0, limits.actors - chosen.size))) chosen.add(id);
  return [...chosen].sort(compareText);
}

/** The claims of each relation, strongest first, cut to the limit; `see` is called with each document. */
export function gatherClaims(
  documents: Iterable<DocumentJson>,
  graph: KnowledgeGraph,
  edges: readonly RankedEdge[],
  limits: ReportLimits,
  see: (document: DocumentJson) => void,
): Chosen[] {
  const mergePredicates = graph.getAttribute('mergedPredicates') ?? false;
  const claims = new Map<string, Claim[]>(edges.map(({ id }) => [id, []]));
  // A near-copy of a report that is counted already is no sentence more.
  const counted = new Map(edges.map(({ id, attributes }) => [id, new Set(attributes.evidence.map((e) => e.document))]));
  for (const document of documents) {
    see(document);
    for (const claim of claimsOf(document, { mergePredicates }).claims) {
      const edge = edgeId(claim.identity);
      const list = claims.get(edge);
      if (!list || !counted.get(edge)!.has(claim.document)) continue;
      list.push(claim);
      // An edge may have any number of claims: the weaker ones go before they are too many.
      if (list.length >= 4 * limits.claims) list.sort(compareClaims).splice(limits.claims);
    }
  }
  return edges.map((edge) => ({
    ...edge,
    claims: claims.get(edge.id)!.sort(compareClaims).slice(0, limits.claims),
  }));
}

/** As the graph ranks them: by confidence, then positive and certain, then document and place. */
function compareClaims(a: Claim, b: Claim): number {
  return (
    b.confidence - a.confidence ||
    Number(b.plain) - Number(a.plain) ||
    compareText(a.document, b.document) ||
    a.start - b.start
  );
}

/** Reasons that one actor may have. */
const REASONS = 40;

/** Why the names of each actor were joined, over all articles that it sees, most frequent first. */
export class ReasonGatherer {
  readonly #counts: ReadonlyMap<string, Map<string, number>>;

  constructor(actors: readonly string[]) {
    this.#counts = new Map(actors.map((id) => [id, new Map<string, number>()]));
  }

  see({ entities }: DocumentJson): void {
    for (const { id, reasons } of entities) {
      const known = this.#counts.get(id);
      if (known) for (const reason of new Set(reasons)) known.set(reason, (known.get(reason) ?? 0) + 1);
    }
  }

  of(actor: string): readonly ReportReason[] {
    return [...(this.#counts.get(actor) ?? [])]
      .sort(([a, x], [b, y]) => y - x || compareText(a, b))
      .slice(0, REASONS)
      .map(([reason, articles]) => ({ reason, articles }));
  }
}
