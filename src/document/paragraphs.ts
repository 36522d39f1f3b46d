import type { Source, Tokens } from './layers.js';
import type { Span } from './span.js';

/** A line this short that ends without a full stop is a heading or a list item, not a wrapped line. */
const HEADING = 40;

/**
 * Stretches of text that no sentence crosses: the title; lines, where every line is a sentence (the seed format);
 * else paragraphs between blank lines, and lines that clearly end where the paragraph goes on with a new sentence.
 */
export function findParagraphs(source: Source): readonly Span[] {
  const { text } = source;
  const spans: Span[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    if (newline < 0) break;
    if (source.unordered || isBreak(text, start, newline)) {
      if (newline > start) spans.push({ start, end: newline });
      start = newline + 1;
    }
    at = newline + 1;
  }
  if (text.length > start) spans.push({ start, end: text.length });
  return spans;
}

function isBreak(text: string, start: number, newline: number): boolean {
  const next = text.charAt(newline + 1);
  if (next === '\n' || next === '\r' || next === '' || next === ' ' || next === '\t') return true;
  const lineStart = Math.max(start, text.lastIndexOf('\n', newline - 1) + 1);
  const line = text.slice(Math.max(lineStart, newline - 200), newline).trimEnd();
  if (line === '') return true;
  if (/[.!?:]["'”’)]*$/.test(line) && !/[\p{Ll}]/u.test(next)) return true;
  return newline - lineStart < HEADING && !/[,;]$/.test(line) && !/[\p{Ll}]/u.test(next);
}

/** Where each paragraph that has words ends, in tokens, ascending; the last is `tokens.count`. A word is never cut. */
export function paragraphTokenEnds(source: Source, tokens: Tokens): readonly number[] {
  const ends: number[] = [];
  let token = 0;
  for (const paragraph of findParagraphs(source)) {
    const before = token;
    while (token < tokens.count && tokens.start[token]! < paragraph.end) token++;
    if (token > before) ends.push(token);
  }
  if (token < tokens.count) ends.push(tokens.count);
  return ends;
}
