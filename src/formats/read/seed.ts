import { hostOf, type Parsed, parsedArticle, parsedSkip } from './parsed.js';
import { readDate } from './read-date.js';
import { excerpt } from './skip.js';

/** A title, a line of a date's characters, an http(s) URL and nothing else on its line. */
export function isSeed(text: string): boolean {
  const [title, date, url] = headOf(text);
  return Boolean(title) && /^[\d./-]{4,10}$/u.test(date ?? '') && /^https?:\/\/\S+$/iu.test(url ?? '');
}

/** Text whose second line is a seed's date but whose third is no URL: it is read as plain text, with a warning. */
export function looksLikeSeed(text: string): boolean {
  const [title, date] = headOf(text);
  return Boolean(title) && /^\d{8}$/u.test(date ?? '') && readDate(date!).kind === 'day';
}

/**
 * The seed format: title, YYYYMMDD, URL, then one sentence a line in no meaningful order. The body keeps its lines to the
 * letter, so that a line is a sentence; the publisher is the URL's host.
 */
export function parseSeed(text: string, path: string): Parsed {
  const [title, date, url, rest] = headOf(text);
  const reading = readDate(date!);
  if (!/^\d{4}-?\d{2}-?\d{2}$/u.test(date!) || reading.kind !== 'day') {
    return parsedSkip({
      code: 'impossible-date',
      path,
      line: 2,
      message: 'Line 2 is no day of the calendar.',
      expected: 'YYYYMMDD',
      found: excerpt(date!),
    });
  }
  const body = rest.replace(/^\s*\n/u, '').trimEnd();
  if (!body.trim()) {
    const expected = 'one sentence a line after the URL';
    return parsedSkip({ code: 'missing-text', path, message: 'The article has a head but no text.', expected });
  }
  const publisher = hostOf(url);
  return parsedArticle({
    title: title!,
    body,
    date: reading.value,
    url: url!,
    ...(publisher && { publisher }),
    path,
    unordered: true,
  });
}

function headOf(text: string): readonly [string | undefined, string | undefined, string | undefined, string] {
  const lines: string[] = [];
  let at = 0;
  while (lines.length < 3 && at < text.length) {
    const end = text.indexOf('\n', at);
    lines.push(text.slice(at, end < 0 ? text.length : end).trim());
    at = end < 0 ? text.length : end + 1;
  }
  return [lines[0], lines[1], lines[2], text.slice(at)];
}
