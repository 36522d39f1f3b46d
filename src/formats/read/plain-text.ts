import type { ReadContext } from './options.js';
import { type Parsed, parsedArticle, parsedSkip } from './parsed.js';
import { looksLikeSeed } from './seed.js';

/** Plain text: paragraphs to the letter but for blank ends; title and date come from the options alone. */
export function parsePlainText(text: string, context: ReadContext): Parsed {
  const { path, title, date } = context;
  const body = text.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd();
  if (!body.trim()) return parsedSkip({ code: 'empty-file', path, message: 'The file holds no text.' });
  const warnings = looksLikeSeed(text)
    ? [
        {
          code: 'looks-like-seed' as const,
          path,
          line: 3,
          message: 'Line 2 is a date as in the seed format, but line 3 is no URL: read as plain text.',
          expected: 'an http(s) URL',
        },
      ]
    : [];
  return parsedArticle({ body, path, ...(title && { title }), ...(date && { date }) }, warnings);
}
