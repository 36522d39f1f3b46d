import type { Claim } from '../../../graph/claims.js';
import type { DocumentSet } from '../../../graph/document-set.js';
import { compareText } from '../../../graph/order.js';
import type { Chosen, ReportWalk } from './gather.js';
import { type KeptArticle, keepExcerpt, keepWhole } from './kept-article.js';
import type { ReportArticle } from './payload.js';

export interface Articles {
  readonly heads: readonly ReportArticle[];
  /** The text of each as a line of JSON, ready for the page. */
  readonly lines: readonly string[];
  /** Index of the article, and of the relation in its text, that a claim stands in; nothing where it was left out. */
  place(claim: Claim): readonly [article: number, relation: number] | undefined;
}

/**
 * The articles of the page, newest first: those with the strongest relations are whole as long as there is room, then
 * they are excerpts, then they are left out.
 */
export function chooseArticles(documents: DocumentSet, edges: readonly Chosen[], walk: ReportWalk): Articles {
  const { index: actors, limits } = walk;
  const wanted = relationsByDocument(edges);
  const kept: KeptArticle[] = [];
  let bytes = 0;
  const keep = (article: KeptArticle) => {
    bytes += article.bytes;
    kept.push(article);
  };
  for (const [id, places] of byRelations(wanted)) {
    if (kept.length === limits.articles) break;
    const document = documents.get(id)!;
    const relations = [...places.keys()];
    const whole = bytes < limits.textBytes && keepWhole(document, relations, actors);
    if (whole && bytes + whole.bytes <= limits.textBytes) {
      keep(whole);
      continue;
    }
    const excerpt = keepExcerpt(document, relations, actors);
    if (bytes + excerpt.bytes <= limits.allBytes) keep(excerpt);
  }
  for (const article of others(documents, wanted, walk)) {
    if (kept.length === limits.articles || bytes >= limits.textBytes) break;
    if (bytes + article.bytes <= limits.textBytes) keep(article);
  }
  kept.sort(({ head: a }, { head: b }) => compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id));
  const index = new Map(kept.map(({ head: { id } }, i) => [id, i]));
  return {
    heads: kept.map((article) => article.head),
    lines: kept.map(({ line }) => line),
    place: (claim) => {
      const article = index.get(claim.document);
      const relation = wanted.get(claim.document)?.get(claim.relation);
      return article === undefined || relation === undefined ? undefined : [article, relation];
    },
  };
}

type Wanted = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** For each document, the relations that speak for the claims, with the place that each has in the text of the page. */
function relationsByDocument(edges: readonly Chosen[]) {
  const wanted = new Map<string, Map<number, number>>();
  for (const { claims } of edges) {
    for (const claim of claims) {
      const places = wanted.get(claim.document) ?? new Map<number, number>();
      if (!places.has(claim.relation)) places.set(claim.relation, places.size);
      wanted.set(claim.document, places);
    }
  }
  return wanted;
}

/** The documents with most relations on the page first, then by id. */
function byRelations(wanted: Wanted): (readonly [string, ReadonlyMap<number, number>])[] {
  return [...wanted].sort(([a, x], [b, y]) => y.size - x.size || compareText(a, b));
}

/** The articles without a relation on the page, whole, by id. */
function* others(documents: DocumentSet, wanted: Wanted, walk: ReportWalk): Generator<KeptArticle> {
  const known = walk.others((id) => wanted.has(id));
  if (known) {
    for (const article of known) {
      yield typeof article === 'string' ? keepWhole(documents.get(article)!, [], walk.index) : article;
    }
    return;
  }
  for (const document of documents.documents()) {
    if (!wanted.has(document.id)) yield keepWhole(document, [], walk.index);
  }
}
