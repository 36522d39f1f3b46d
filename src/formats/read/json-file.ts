import { parseJsonArticle, parseJsonLine } from './json-lines.js';
import type { ReadContext } from './options.js';
import { type Parsed, parsedSkip } from './parsed.js';

/**
 * A whole `.json` text: an array of articles, one article, or, where it is neither, JSON lines. The second article of an
 * array is named as its second element in messages; it has no line.
 */
export function* parseJsonFile(text: string, context: ReadContext): Generator<Parsed> {
  const { path, fields, dateOrder } = context;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    yield* parseJsonLines(text, context);
    return;
  }
  if (!Array.isArray(value)) {
    yield parseJsonArticle(value, { path }, fields, dateOrder);
    return;
  }
  if (value.length === 0) {
    yield parsedSkip({ code: 'missing-text', path, message: 'The file holds no articles.', found: 'an empty array' });
  }
  for (const [index, element] of value.entries()) {
    const parsed = parseJsonArticle(element, { path }, fields, dateOrder);
    if (parsed.kind === 'article') yield parsed;
    else yield { kind: 'skip', skip: { ...parsed.skip, message: `Element ${index + 1}: ${parsed.skip.message}` } };
  }
}

function* parseJsonLines(text: string, { path, fields, dateOrder }: ReadContext): Generator<Parsed> {
  // One skip for a text that is broken JSON over many lines, not one a line.
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim());
  const head = parseJsonLine(lines[first] ?? '', { path, line: first + 1 }, fields, dateOrder);
  yield head;
  if (head.kind === 'skip' && head.skip.code === 'broken-json-line') return;
  for (const [index, line] of lines.entries()) {
    if (index > first && line.trim()) yield parseJsonLine(line, { path, line: index + 1 }, fields, dateOrder);
  }
}
