import type { Source } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { DEFAULT_FIELDS, type Fields } from './fields.js';
import { hostOf, type Parsed, parsedArticle, parsedSkip } from './parsed.js';
import { type DateOrder, readDate } from './read-date.js';
import { excerpt, type ReadWarning, type Skip } from './skip.js';

/** Where a JSON article stands: its file, and its line where the file has one a line. */
export interface JsonPlace {
  readonly path: string;
  readonly line?: number;
}

export const STANDARD_INPUT = '<stdin>';

/**
 * Reads one line of JSON lines. An empty line is a `broken-json-line`; whoever wants to pass over empty lines does so
 * before. The text is taken to the letter, line ends included: its offsets are the caller's own.
 */
export function parseJsonLine(line: string, place: JsonPlace, fields: Fields, dateOrder?: DateOrder): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = excerpt(error instanceof Error ? error.message : String(error), 120);
    return broken(place, `This is not JSON: ${reason}`, line.trim() ? line : 'an empty line');
  }
  return parseJsonArticle(value, place, fields, dateOrder);
}

/** Reads one JSON value as an article. */
export function parseJsonArticle(value: unknown, place: JsonPlace, fields: Fields, dateOrder?: DateOrder): Parsed {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return broken(place, 'This JSON value is no object.', Array.isArray(value) ? 'an array' : JSON.stringify(value));
  }
  const field = (name: keyof Fields): unknown =>
    Object.hasOwn(value, fields[name]) ? Reflect.get(value, fields[name]) : undefined;
  const body = field('text');
  if (typeof body !== 'string' || !body.trim()) {
    const found =
      body === undefined
        ? `the fields ${Object.keys(value).slice(0, 12).join(', ') || '(none)'}`
        : typeof body === 'string'
          ? 'blank text'
          : typeof body;
    return parsedSkip({
      code: 'missing-text',
      ...place,
      message: 'The article has no text.',
      expected: `text in the field "${fields.text}"`,
      found: excerpt(found, 120),
    });
  }
  const warnings: ReadWarning[] = [];
  const written = stringOf(field('date'));
  const reading = written === undefined ? undefined : readDate(written, dateOrder);
  if (reading?.kind === 'impossible') {
    return parsedSkip({
      code: 'impossible-date',
      ...place,
      message: `The field "${fields.date}" holds no day of the calendar.`,
      expected: 'an ISO 8601 date or YYYYMMDD',
      found: excerpt(written!),
    });
  }
  if (reading?.kind === 'unknown') {
    warnings.push({
      code: 'unknown-date',
      ...place,
      message: `The date is in a form that is not read, or that can be read both ways; the article has no date.`,
      expected: 'an ISO 8601 date or YYYYMMDD',
      found: excerpt(written!),
    });
  }
  const id = stringOf(field('id'));
  const title = stringOf(field('title'))?.replace(/\s+/gu, ' ');
  const url = stringOf(field('url'));
  const publisher = stringOf(field('publisher')) ?? hostOf(url);
  return parsedArticle(
    {
      body,
      ...(id !== undefined && { id }),
      ...(title !== undefined && { title }),
      ...(reading?.kind === 'day' && { date: reading.value }),
      ...(url !== undefined && { url }),
      ...(publisher !== undefined && { publisher }),
      path: place.path,
    },
    warnings,
    place.line,
  );
}

/** For `extract`: one line of standard input to a source (which has no path) or a skip. `lineNumber` counts from 1. */
export function parseArticleLine(
  line: string,
  lineNumber: number,
  fields: Fields = DEFAULT_FIELDS,
  dateOrder?: DateOrder,
):
  | { readonly kind: 'article'; readonly source: Source; readonly warnings?: readonly ReadWarning[] }
  | { readonly kind: 'skip'; readonly skip: Skip } {
  const parsed = parseJsonLine(line.trim(), { path: STANDARD_INPUT, line: lineNumber }, fields, dateOrder);
  if (parsed.kind === 'skip') return parsed;
  const { path: _, ...article } = parsed.article;
  return { kind: 'article', source: makeSource(article), ...(parsed.warnings && { warnings: parsed.warnings }) };
}

/** Strings and numbers count as given; null, blanks, lists and objects as absent. */
function stringOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text || undefined;
}

function broken(place: JsonPlace, message: string, found: string): Parsed {
  const expected = 'one JSON object a line';
  return parsedSkip({ code: 'broken-json-line', ...place, message, expected, found: excerpt(found) });
}
