import type { DocumentJson } from '../../../document/schema.js';
import type { Claim } from '../../../graph/claims.js';
import type { DocumentSet } from '../../../graph/document-set.js';
import { compareText } from '../../../graph/order.js';
import { excerptText, wholeText } from './article-text.js';
import { dataJson } from './escape.js';
import type { Chosen } from './gather.js';
import type { ReportLimits } from './limits.js';
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
export function chooseArticles(
  documents: DocumentSet,
  edges: readonly Chosen[],
  actors: ReadonlyMap<string, number>,
  limits: ReportLimits,
): Articles {
  const wanted = relationsByDocument(edges);
  const kept: { head: ReportArticle; line: string }[] = [];
  let bytes = 0;
  for (const document of ranked(documents, wanted)) {
    if (kept.length === limits.articles) break;
    const relations = [...(wanted.get(document.id)?.keys() ?? [])];
    let line = bytes < limits.textBytes ? dataJson(wholeText(document, relations, actors)) : '';
    const excerpt = line === '' || bytes + Buffer.byteLength(line) > limits.textBytes;
    if (excerpt) {
      if (relations.length === 0) continue;
      line = dataJson(excerptText(document, relations, actors));
      if (bytes + Buffer.byteLength(line) > limits.allBytes) continue;
    }
    bytes += Buffer.byteLength(line);
    kept.push({ head: head(document, excerpt), line });
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

/** The documents with most relations on the page first, then the others, each by id. */
function* ranked(documents: DocumentSet, wanted: ReadonlyMap<string, ReadonlyMap<number, number>>) {
  const first = [...wanted].sort(([a, x], [b, y]) => y.size - x.size || compareText(a, b));
  for (const [id] of first) yield documents.get(id)!;
  for (const document of documents.documents()) if (!wanted.has(document.id)) yield document;
}

function head({ id, title, text, date, url, publisher }: DocumentJson, excerpt: boolean): ReportArticle {
  const begins = title === undefined ? beginning(text) : '';
  return {
    id,
    ...(title !== undefined && { title }),
    ...(begins !== '' && { begins }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && isWebAddress(url) && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(excerpt && { excerpt: true as const }),
  };
}

/** The first words of a text, at most eighty code units of its first line. */
function beginning(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]!.trimEnd();
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s\S*$/u, '')}…`;
}

/** Only addresses of the web become links: never javascript:, data: or file:. */
export function isWebAddress(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
