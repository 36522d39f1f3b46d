import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadEvent, ReadOptions } from '../../corpus/read-event.js';
import { makeSource } from '../../document/source.js';

/** Stand-in until the readers are there: every path is one plain text. */
export async function* readArticles(paths: readonly string[], options: ReadOptions): AsyncGenerator<ReadEvent> {
  for (const path of paths) {
    try {
      const body = await readFile(path, 'utf8');
      const { title, date } = options;
      yield {
        kind: 'article',
        source: makeSource({ id: basename(path), body, path, ...(title && { title }), ...(date && { date }) }),
      };
    } catch (error) {
      yield { kind: 'skip', skip: { code: 'unreadable-file', path, message: String(error) } };
    }
  }
}
