import { parseArticleLine } from '../formats/read/index.js';
import { readLines } from './lines.js';
import type { ReadEvent } from './read-event.js';

/** Longest line of standard input that is read, in UTF-16 code units. */
const MAX_LINE_LENGTH = 20_000_000;

/** Articles from the JSON lines of standard input; empty lines are passed over, bad ones are skips with their line. */
export async function* readArticleLines(
  stream: AsyncIterable<Buffer | string>,
  maxLength = MAX_LINE_LENGTH,
): AsyncGenerator<ReadEvent> {
  for await (const { number, text } of readLines(stream, maxLength)) {
    if (text === undefined) {
      const message = `The line has more than ${maxLength} characters.`;
      yield { kind: 'skip', skip: { code: 'too-large', path: '<stdin>', line: number, message } };
    } else if (text.trim() !== '') {
      yield parseArticleLine(text, number);
    }
  }
}
