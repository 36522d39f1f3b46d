import { once } from 'node:events';
import type { Output } from './services.js';

/** Text of articles may hold escape sequences: everything that a terminal would obey becomes U+FFFD. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u{2028}\u{2029}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, (character) =>
    /\s/u.test(character) ? ' ' : '\u{FFFD}',
  );
}

/** On one line, white space collapsed, cut at `limit` code units with "…". */
export function oneLine(text: string, limit: number): string {
  const line = printable(text).replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  return `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** "1 article", "2 articles", "12,000 articles". */
export function plural(count: number, singular: string, several = `${singular}s`): string {
  return `${number(count)} ${count === 1 ? singular : several}`;
}

/** With commas, the same in every locale. */
export function number(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Writes and, where the reader is slower, waits for it. */
export async function write(output: Output, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}
