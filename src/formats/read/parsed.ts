import type { Article } from '../../document/source.js';
import type { ReadWarning, Skip } from './skip.js';

/** What a format makes of one text: an article with what was lost on the way, or a skip. */
export type Parsed =
  | {
      readonly kind: 'article';
      readonly article: Article;
      readonly warnings?: readonly ReadWarning[];
      /** 1-based line of a file that has one article a line. */
      readonly line?: number;
    }
  | { readonly kind: 'skip'; readonly skip: Skip };

export function parsedArticle(article: Article, warnings: readonly ReadWarning[] = [], line?: number): Parsed {
  return { kind: 'article', article, ...(warnings.length && { warnings }), ...(line !== undefined && { line }) };
}

export function parsedSkip(skip: Skip): Parsed {
  return { kind: 'skip', skip };
}

/** The paper's name where none is given: the URL's host without "www."; undefined where it is no http(s) URL. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//iu.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./u, '') || undefined;
}
