import type { DocumentJson } from '../../../document/schema.js';
import { type Claim, claimsOf, type EdgeIdentity } from '../../../graph/claims.js';
import type { KnowledgeGraph } from '../../../graph/knowledge-graph.js';
import { compareText } from '../../../graph/order.js';
import { bestEvidenced, type RankedEdge } from '../../../graph/ranking.js';
import { type KeptArticle, keepWhole } from './kept-article.js';
import { REPORT_LIMITS, type ReportLimits } from './limits.js';
import type { ReportReason } from './payload.js';

/** A relation that the page holds, with its strongest claims. */
export interface Chosen extends RankedEdge {
  readonly claims: readonly Claim[];
}

/** The strongest relations, as many as the limits on relations and on actors allow. */
function chooseEdges(graph: KnowledgeGraph, limits: ReportLimits): RankedEdge[] {
  const actors = new Set<string>();
  return bestEvidenced(graph, limits.relations).filter(({ source, target }) => {
    const more = Number(!actors.has(source)) + Number(!actors.has(target));
    if (actors.size + more > limits.actors) return false;
    actors.add(source).add(target);
    return true;
  });
}

/** The actors of these relations, and as many more as the limit allows by mentions; sorted by id. */
function chooseActors(graph: KnowledgeGraph, edges: readonly RankedEdge[], limits: ReportLimits): string[] {
  const chosen = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const others = graph.nodes().filter((id) => !chosen.has(id));
  const mentions = new Map(others.map((id) => [id, graph.getNodeAttribute(id, 'mentions')]));
  others.sort((a, b) => mentions.get(b)! - mentions.get(a)! || compareText(a, b));
  for (const id of others.slice(0, Math.max(0, limits.actors - chosen.size))) chosen.add(id);
  return [...chosen].sort(compareText);
}

/** What the page takes from a walk over all documents: the claims of its relations and the reasons of its actors. */
export class ReportWalk {
  readonly limits: ReportLimits;
  /** Ids, sorted. */
  readonly actors: readonly string[];
  readonly reasons: ReasonGatherer;
  /** Numbers of the actors, as the page has them. */
  readonly index: ReadonlyMap<string, number>;
  readonly #others = new Others();
  readonly #edges: readonly RankedEdge[];
  readonly #mergePredicates: boolean;
  readonly #claims = new Map<string, Claim[]>();
  /** A near-copy of a report that is counted already is no sentence more: documents that count, and for which relations. */
  readonly #counted = new Map<string, Set<string>>();

  constructor(graph: KnowledgeGraph, limits: ReportLimits = REPORT_LIMITS) {
    this.limits = limits;
    this.#edges = chooseEdges(graph, limits);
    this.actors = chooseActors(graph, this.#edges, limits);
    this.reasons = new ReasonGatherer(this.actors);
    this.index = new Map(this.actors.map((id, i) => [id, i]));
    this.#mergePredicates = graph.getAttribute('mergedPredicates') ?? false;
    for (const { source, target, attributes } of this.#edges) {
      const key = keyOf({ source, target, type: attributes.type, predicate: attributes.predicate });
      this.#claims.set(key, []);
      for (const { document } of attributes.evidence) {
        const keys = this.#counted.get(document);
        if (keys) keys.add(key);
        else this.#counted.set(document, new Set([key]));
      }
    }
  }

  see(document: DocumentJson): void {
    this.reasons.see(document);
    const counted = this.#counted.get(document.id);
    if (!counted) {
      this.#others.add(() => keepWhole(document, [], this.index));
      return;
    }
    for (const claim of claimsOf(document, { mergePredicates: this.#mergePredicates }).claims) {
      const key = keyOf(claim.identity);
      if (!counted.has(key)) continue;
      const list = this.#claims.get(key)!;
      // The sentence is a slice, which would keep the article's whole text in memory.
      list.push({ ...claim, sentence: '' });
      // An edge may have any number of claims: the weaker ones go before they are too many.
      if (list.length >= 4 * this.limits.claims) list.sort(compareClaims).splice(this.limits.claims);
    }
  }

  /**
   * The articles without a relation on the page, which are not `wanted`, as they were made in passing; those for which that was not done are ids.
   * Nothing where they were too many to be kept.
   */
  others(wanted: (id: string) => boolean): (KeptArticle | string)[] | undefined {
    const kept = this.#others.kept;
    if (!kept) return undefined;
    const left = [...this.#counted.keys()].filter((id) => !wanted(id));
    return [...kept, ...left].sort((a, b) => compareText(idOf(a), idOf(b)));
  }

  /** The relations with their claims, strongest first, cut to the limit. */
  chosen(): Chosen[] {
    return this.#edges.map((edge) => {
      const { type, predicate } = edge.attributes;
      const claims = this.#claims.get(keyOf({ ...edge, type, predicate }))!;
      return { ...edge, claims: claims.sort(compareClaims).slice(0, this.limits.claims) };
    });
  }
}

function idOf(article: KeptArticle | string): string {
  return typeof article === 'string' ? article : article.head.id;
}

/** Bytes of articles that are kept in passing: where there are more, memory is dearer than another walk. */
const KEPT_BYTES = 4_000_000;

/** Articles that are kept as long as they are few. */
class Others {
  #kept: KeptArticle[] | undefined = [];
  #bytes = 0;

  add(make: () => KeptArticle): void {
    if (!this.#kept) return;
    const article = make();
    this.#kept.push(article);
    this.#bytes += article.bytes;
    if (this.#bytes > KEPT_BYTES) this.#kept = undefined;
  }

  get kept(): readonly KeptArticle[] | undefined {
    return this.#kept;
  }
}

/** Neither ids nor types nor predicates have a line break. */
function keyOf({ source, target, type, predicate }: EdgeIdentity): string {
  return `${source}\n${target}\n${type}\n${predicate}`;
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
class ReasonGatherer {
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
