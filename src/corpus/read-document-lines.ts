import { createReadStream } from 'node:fs';
import { type DocumentJson, documentSchema } from '../document/schema.js';
import { WhowhomError } from '../pipeline/errors.js';
import { readLines, type TextLine } from './lines.js';
import type { LineBatch } from './read-batch.js';
import type { Skip } from './read-event.js';

/** A document line holds its text and all layers: it may be longer than an article. */
export const MAX_LINE_LENGTH = 200_000_000;

export type DocumentEvent =
  | { readonly kind: 'document'; readonly document: DocumentJson; readonly line: number }
  | { readonly kind: 'skip'; readonly skip: Skip };

/** Code units, and lines, that are read together. */
const BATCH_LENGTH = 1 << 20;
const BATCH_LINES = 256;

/** The lines of one documents.jsonl in batches, without empty ones. Throws WhowhomError `unreadable-file`. */
export async function* documentLineBatches(path: string): AsyncGenerator<LineBatch> {
  const stream = createReadStream(path, { highWaterMark: 1 << 18 });
  let lines: TextLine[] = [];
  let length = 0;
  try {
    for await (const line of readLines(stream, MAX_LINE_LENGTH)) {
      if (line.text?.trim() === '') continue;
      lines.push(line);
      length += line.text?.length ?? 0;
      if (length < BATCH_LENGTH && lines.length < BATCH_LINES) continue;
      yield { path, lines };
      lines = [];
      length = 0;
    }
    if (lines.length > 0) yield { path, lines };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WhowhomError('unreadable-file', `Cannot read ${path}: ${reason}`, { path, reason }, { cause: error });
  } finally {
    stream.destroy();
  }
}

/** Reads one line of documents.jsonl; `path` and `line` are for the skip, where it is none. */
export function readDocument(text: string | undefined, path: string, line: number): DocumentEvent {
  const skip = (code: string, message: string): DocumentEvent => ({
    kind: 'skip',
    skip: { code, path, line, message },
  });
  if (text === undefined) return skip('too-large', `The line has more than ${MAX_LINE_LENGTH} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return skip('broken-json-line', `Not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = documentSchema.safeParse(value);
  if (parsed.success) return { kind: 'document', document: parsed.data, line };
  const [first] = parsed.error.issues;
  const more = parsed.error.issues.length - 1;
  return skip(
    'invalid-document',
    `Not a document: ${first?.path.join('.') || 'the line'}: ${first?.message}${more ? ` (and ${more} more)` : ''}`,
  );
}
