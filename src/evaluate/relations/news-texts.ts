import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { readWorldwide, WORLDWIDE_FILE, worldwideText } from '../names/corpora.js';
import { readMeantime } from './meantime.js';

/** Articles whose relations are judged. An id is the set's name, a stroke, and the article's name in its set. */
export interface NewsSet {
  readonly name: string;
  /** File or folder below the data folder. */
  readonly path: string;
  read(data: string): Promise<readonly Source[]>;
}

const POLNEAR = 'data/quotes/polnear/dev/text';
const NEWS_FAIR = 'data/linking/news-fair/dev.jsonl';
const MEANTIME = ['data/meantime/corpus_apple', 'data/meantime/corpus_gm'] as const;

/** News that no weights of ours were trained on. */
export const NEWS_SETS: readonly NewsSet[] = [
  {
    name: 'worldwide',
    path: WORLDWIDE_FILE,
    read: async (data) =>
      readWorldwide(data)
        .map(worldwideText)
        .map(({ id, text }) => makeSource({ id: `worldwide/${id}`, body: text })),
  },
  { name: 'polnear', path: POLNEAR, read: readPolnear },
  { name: 'news-fair', path: NEWS_FAIR, read: readNewsFair },
  ...MEANTIME.map((path) => ({
    name: 'meantime',
    path,
    read: (data: string) => readMeantimeFolder(data, path),
  })),
];

/** All articles, set by set. */
export async function readNewsTexts(data: string): Promise<readonly Source[]> {
  return (await Promise.all(NEWS_SETS.map((set) => set.read(data)))).flat();
}

async function readPolnear(data: string): Promise<readonly Source[]> {
  const files = await namesIn(join(data, POLNEAR), '.txt');
  return Promise.all(
    files.map(async (file) =>
      makeSource({
        id: `polnear/${file.replace(/\.txt$/, '')}`,
        body: await readFile(join(data, POLNEAR, file), 'utf8'),
      }),
    ),
  );
}

async function readNewsFair(data: string): Promise<readonly Source[]> {
  const lines = (await readFile(join(data, NEWS_FAIR), 'utf8')).split('\n').filter((line) => line.trim());
  return lines.map((line) => {
    const { id, text } = JSON.parse(line) as { readonly id: number; readonly text: string };
    return makeSource({ id: `news-fair/${id}`, body: text });
  });
}

async function readMeantimeFolder(data: string, path: string): Promise<readonly Source[]> {
  const files = await namesIn(join(data, path), '.xml');
  return Promise.all(
    files.map(async (file) => {
      const { title, body } = readMeantime(await readFile(join(data, path, file), 'utf8'), file);
      return makeSource({ id: `meantime/${file.replace(/\.xml$/, '')}`, title, body });
    }),
  );
}

async function namesIn(folder: string, ending: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
}
