import { createHash } from 'node:crypto';
import type { Source } from './layers.js';

export interface Article {
  readonly id?: string;
  readonly title?: string;
  readonly body: string;
  readonly date?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly path?: string;
  readonly unordered?: boolean;
}

/**
 * Makes the immutable source of a document. `text` is the title, a blank line and the body, or, without a title, the
 * body to the letter. The id is the input's own, else 16 hex digits of SHA-256 over url, date, title and text.
 */
export function makeSource(article: Article): Source {
  const { title, body, date, url, publisher, path, unordered } = article;
  const text = title === undefined ? body : `${title}\n\n${body}`;
  return {
    id: article.id ?? hashId([url, date, title, text]),
    text,
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(path !== undefined && { path }),
    ...(unordered && { unordered }),
  };
}

function hashId(parts: readonly (string | undefined)[]): string {
  // JSON keeps the borders between the parts and escapes lone surrogates, so two different articles never read alike.
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('hex')
    .slice(0, 16);
}
