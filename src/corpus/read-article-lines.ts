import { z } from 'zod';
import { makeSource } from '../document/source.js';
import { readLines } from './lines.js';
import type { ReadEvent } from './read-event.js';

/** Longest line of standard input that is read, in UTF-16 code units. */
export const MAX_LINE_LENGTH = 20_000_000;

/** One line of standard input. Other fields are passed over; null is the same as not there. */
const articleSchema = z.object({
  id: z.string().min(1).nullish(),
  text: z.string().refine((text) => text.trim() !== '', 'is empty'),
  title: z.string().nullish(),
  date: z.iso.date().nullish(),
  url: z.string().nullish(),
  publisher: z.string().nullish(),
  path: z.string().nullish(),
});

/** Articles from JSON lines; empty lines are passed over, bad ones are skips named by `name` and their line. */
export async function* readArticleLines(
  stream: AsyncIterable<Buffer | string>,
  name: string,
  maxLength = MAX_LINE_LENGTH,
): AsyncGenerator<ReadEvent> {
  for await (const { number, text } of readLines(stream, maxLength)) {
    if (text === undefined) {
      yield skip(name, number, 'line-too-long', `The line has more than ${maxLength} characters`);
    } else if (text.trim() !== '') {
      yield readArticle(text, name, number);
    }
  }
}

function readArticle(line: string, name: string, number: number): ReadEvent {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return skip(name, number, 'broken-json', `Not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = articleSchema.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`);
    return skip(name, number, 'invalid-article', `Not an article: ${issues.join('; ')}`);
  }
  const { id, text, title, date, url, publisher, path } = parsed.data;
  const source = makeSource({
    body: text,
    ...(id && { id }),
    ...(title && { title }),
    ...(date && { date }),
    ...(url && { url }),
    ...(publisher && { publisher }),
    ...(path && { path }),
  });
  return { kind: 'article', source };
}

function skip(path: string, line: number, code: string, message: string): ReadEvent {
  return { kind: 'skip', skip: { code, path, line, message } };
}
