import type { Source } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { Fingerprints } from './fingerprints.js';
import { listFiles } from './list-files.js';
import { type ReadOptions, readContext } from './options.js';
import { readFile } from './read-file.js';
import type { ReadWarning, Skip } from './skip.js';

export type ReadEvent =
  | { readonly kind: 'article'; readonly source: Source; readonly warnings?: readonly ReadWarning[] }
  | { readonly kind: 'skip'; readonly skip: Skip };

/**
 * Reads files, folders and globs as a stream of articles and skips, in the order of their paths whatever the order of the
 * arguments; one article is in memory at a time. Bad input is a skip and the rest goes on. An id is given once a run: the
 * same article again is a `duplicate-article`, another article under its id a `duplicate-id`.
 * Throws WhowhomError `invalid-option` before the first event where an option is wrong.
 */
export async function* readArticles(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadEvent> {
  const context = readContext('', options);
  const seen = new Fingerprints();
  for (const entry of await listFiles(paths)) {
    if (entry.kind === 'skip') {
      yield { kind: 'skip', skip: entry.skip };
      continue;
    }
    for await (const parsed of readFile(entry.file, { ...context, path: entry.path })) {
      if (parsed.kind === 'skip') {
        yield parsed;
        continue;
      }
      const source = makeSource(parsed.article);
      const seenAs = seen.add(source);
      if (seenAs === 'new') yield { kind: 'article', source, ...(parsed.warnings && { warnings: parsed.warnings }) };
      else yield { kind: 'skip', skip: duplicate(source, entry.path, parsed.line, seenAs) };
    }
  }
}

function duplicate({ id }: Source, path: string, line: number | undefined, seenAs: 'same' | 'different'): Skip {
  const place = { path, ...(line !== undefined && { line }) };
  return seenAs === 'same'
    ? { code: 'duplicate-article', ...place, message: `The same article, "${id}", was already read.`, found: id }
    : {
        code: 'duplicate-id',
        ...place,
        message: `Another article was already read under the id "${id}"; this one is left out.`,
        expected: 'an id of its own',
        found: id,
      };
}
