import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { type ReadEvent, type ReadOptions, readArticles } from '../../../src/formats/read/index.js';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A new folder with these files, removed after the test. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'whowhom-read-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

/** Reads paths below a folder; the folder's own name is taken out of the events. */
export async function readIn(
  folder: string,
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<ReadEvent[]> {
  const events: ReadEvent[] = [];
  const given = paths.map((path) => (path === '.' ? folder : `${folder}/${path}`));
  for await (const event of readArticles(given, options)) {
    events.push(JSON.parse(JSON.stringify(event).replaceAll(`${folder}/`, '').replaceAll(folder, '.')) as ReadEvent);
  }
  return events;
}

/** Article texts by path and skip codes by path and line: a run at a glance. */
export function brief(events: readonly ReadEvent[]): string[] {
  return events.map((event) =>
    event.kind === 'article'
      ? `${event.source.path} ${event.source.id.length === 16 ? 'article' : event.source.id}`
      : `${event.skip.path}${event.skip.line ? `:${event.skip.line}` : ''} ${event.skip.code}`,
  );
}
