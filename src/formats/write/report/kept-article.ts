import type { DocumentJson } from '../../../document/schema.js';
import { excerptText, wholeText } from './article-text.js';
import { dataJson } from './escape.js';
import type { ReportArticle } from './payload.js';

/** An article as the page holds it. */
export interface KeptArticle {
  readonly head: ReportArticle;
  /** Its text as a line of JSON, ready for the page. */
  readonly line: string;
  /** Bytes of the line (UTF-8). */
  readonly bytes: number;
}

/** All of the text, with these relations (indices into the document's); `actors` are numbered as the page has them. */
export function keepWhole(
  document: DocumentJson,
  relations: readonly number[],
  actors: ReadonlyMap<string, number>,
): KeptArticle {
  return keep(head(document, false), dataJson(wholeText(document, relations, actors)));
}

/** The sentences behind the relations alone. */
export function keepExcerpt(
  document: DocumentJson,
  relations: readonly number[],
  actors: ReadonlyMap<string, number>,
): KeptArticle {
  return keep(head(document, true), dataJson(excerptText(document, relations, actors)));
}

function keep(head: ReportArticle, line: string): KeptArticle {
  return { head, line, bytes: Buffer.byteLength(line) };
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
