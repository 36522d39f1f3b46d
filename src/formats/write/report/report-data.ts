import type { Claim } from '../../../graph/claims.js';
import type { DocumentSet } from '../../../graph/document-set.js';
import type { KnowledgeGraph } from '../../../graph/knowledge-graph.js';
import type { Measures } from '../../../graph/measures.js';
import { compareText } from '../../../graph/order.js';
import { countryByCode } from '../../../knowledge/countries.js';
import { type Articles, chooseArticles } from './articles.js';
import { type Chosen, ReportWalk } from './gather.js';
import type { ReportLimits } from './limits.js';
import { CLAIM, type ReportActor, type ReportClaim, type ReportData, type ReportRelation } from './payload.js';

const DAY = 86_400_000;

/** What the page takes from the documents: all of it but the places of the actors. */
export interface ReportContents {
  readonly walk: ReportWalk;
  readonly edges: readonly Chosen[];
  readonly articles: Articles;
}

/** Gathers the contents; `walk` is one that has seen all documents, where they have been walked already. */
export function reportContents(
  documents: DocumentSet,
  graph: KnowledgeGraph,
  limits?: ReportLimits,
  walk = walkAll(documents, graph, limits),
): ReportContents {
  const edges = walk.chosen();
  return { walk, edges, articles: chooseArticles(documents, edges, walk) };
}

function walkAll(documents: DocumentSet, graph: KnowledgeGraph, limits: ReportLimits | undefined): ReportWalk {
  const walk = new ReportWalk(graph, limits);
  for (const document of documents.documents()) walk.see(document);
  return walk;
}

/** What the page holds: actors, relations and heads of articles, and the articles' texts as lines of JSON. */
export function reportData(
  documents: DocumentSet,
  graph: KnowledgeGraph,
  measures: Measures,
  version: string,
  { walk, edges, articles }: ReportContents = reportContents(documents, graph),
): { data: ReportData; lines: readonly string[] } {
  const ids = walk.actors;
  const relations = edges.map((edge) => relation(edge, walk.index, articles.place));
  return {
    data: {
      version,
      totals: {
        articles: documents.size,
        actors: graph.order,
        relations: graph.size,
        sentences: sentencesOf(graph),
      },
      countries: countryNames(graph, ids),
      actors: actors(graph, ids, measures, walk.reasons),
      relations,
      articles: articles.heads,
    },
    lines: articles.lines,
  };
}

function sentencesOf(graph: KnowledgeGraph): number {
  let sentences = 0;
  for (const { attributes } of graph.edgeEntries()) sentences += attributes.weight;
  return sentences;
}

function relation(
  { id, source, target, attributes, claims }: Chosen,
  index: ReadonlyMap<string, number>,
  place: (claim: Claim) => readonly [number, number] | undefined,
): ReportRelation {
  const { type, predicate, symmetric, confidence, weight, documents } = attributes;
  return {
    id,
    source: index.get(source)!,
    target: index.get(target)!,
    type,
    predicate,
    symmetric,
    confidence,
    sentences: weight,
    articles: documents,
    claims: claims.flatMap((claim) => {
      const at = place(claim);
      return at ? [reportClaim(claim, at)] : [];
    }),
  };
}

function reportClaim(claim: Claim, [article, relation]: readonly [number, number]): ReportClaim {
  const { negated, possible, plain, asserted, reported, days } = claim;
  const said =
    (negated ? CLAIM.denied : 0) |
    (possible ? CLAIM.uncertain : 0) |
    (plain && !asserted ? CLAIM.expected : 0) |
    (reported ? CLAIM.reported : 0);
  if (!days) return [article, relation, said];
  const [first, last] = [dayNumber(days.first), dayNumber(days.last)];
  if (Number.isNaN(first)) return [article, relation, said];
  return Number.isNaN(last) || last <= first
    ? [article, relation, said, first]
    : [article, relation, said, first, last];
}

function countryNames(graph: KnowledgeGraph, ids: readonly string[]): Record<string, string> {
  const codes = new Set(ids.map((id) => graph.getNodeAttribute(id, 'country') ?? ''));
  codes.delete('');
  return Object.fromEntries([...codes].sort(compareText).map((code) => [code, countryByCode(code)?.name ?? code]));
}

/** Days since 1970-01-01; no number for what no calendar has. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function actors(
  graph: KnowledgeGraph,
  ids: readonly string[],
  measures: Measures,
  reasons: ReportWalk['reasons'],
): ReportActor[] {
  return ids.map((id) => {
    const { x, y } = measures.get(id)!;
    const { label, type, country, roles, aliases, mentions, documents, firstSeen, lastSeen } =
      graph.getNodeAttributes(id);
    return {
      id,
      name: label,
      type,
      ...(country !== undefined && { country }),
      roles: roles.map(({ title, of, documents: count }) => ({
        title,
        ...(of !== undefined && { of: graph.hasNode(of) ? graph.getNodeAttribute(of, 'label') : of }),
        articles: count,
      })),
      aliases,
      reasons: reasons.of(id),
      mentions,
      articles: documents,
      ...(firstSeen !== undefined && { first: firstSeen }),
      ...(lastSeen !== undefined && { last: lastSeen }),
      x,
      y,
    };
  });
}
