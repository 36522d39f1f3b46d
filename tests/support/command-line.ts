import { Readable, Writable } from 'node:stream';
import type { Output, Services } from '../../src/cli/services.js';
import type { ReadArticles } from '../../src/corpus/read-event.js';
import { makeSource } from '../../src/document/source.js';
import { FAKE_REGISTRY } from './fake-stages.js';

/** Collects what is written. */
export function collector(isTTY = false): Output & { text(): string } {
  let collected = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      collected += String(chunk);
      done();
    },
  });
  return Object.assign(stream, { isTTY, text: () => collected });
}

/** Reads no disk: a path "Ann met Bo" is an article of these words, "a; b" is two lines, "skip…" is skipped. */
export const readPathsAsArticles: ReadArticles = async function* (paths, options) {
  for (const path of paths) {
    if (path.startsWith('skip')) {
      yield { kind: 'skip', skip: { code: 'empty-file', path, message: 'The file is empty' } };
      continue;
    }
    const { title, date } = options;
    const body = path.replaceAll('; ', '\n');
    yield {
      kind: 'article',
      source: makeSource({ body, path, ...(title !== undefined && { title }), ...(date !== undefined && { date }) }),
    };
  }
};

export interface Called {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World extends Partial<Pick<Services, 'environment' | 'registry' | 'readArticles' | 'spareCompiler'>> {
  readonly stdin?: string;
  readonly isTTY?: boolean;
}

/** Calls a command line in a world of its own. */
export async function call(
  command: (words: readonly string[], services: Services) => Promise<void>,
  words: readonly string[],
  { stdin = '', isTTY = false, ...world }: World = {},
): Promise<Called> {
  const stdout = collector(isTTY);
  const stderr = collector(isTTY);
  let code: number | undefined;
  await command(words, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    environment: {},
    registry: FAKE_REGISTRY,
    readArticles: readPathsAsArticles,
    exit: (given) => {
      code = given;
    },
    ...world,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}
