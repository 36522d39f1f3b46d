import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentToJson } from '../../document/json.js';
import { makeSource } from '../../document/source.js';
import type { GoldName } from '../identity/align.js';
import { type IdentityArticle, scoreIdentity } from '../identity/score-identity.js';
import { readMeantime } from '../relations/meantime.js';
import type { EvaluationSet } from '../set.js';

const FOLDERS = ['data/meantime/corpus_apple', 'data/meantime/corpus_gm'];
/** Headline, date line and the first five sentences are annotated completely. */
const ANNOTATED = 7;
const NAMES = new Set(['NAM', 'PRE.NAM']);

/** Wikinews about two companies, as one collection: which names of all articles mean the same. */
export const meantimeIdentity: EvaluationSet = {
  name: 'meantime-identity',
  about: 'Names across documents: Wikinews about two companies',
  files: FOLDERS,
  async evaluate({ data, run }) {
    const articles: IdentityArticle[] = [];
    for (const folder of FOLDERS) {
      const files = (await readdir(join(data, folder))).filter((name) => name.endsWith('.xml')).sort();
      for (const file of files) articles.push(readArticle(await readFile(join(data, folder, file), 'utf8'), file));
    }
    const documents = await run(articles.map(({ source }) => source));
    return scoreIdentity(articles, documents.map(documentToJson));
  },
};

function readArticle(xml: string, file: string): IdentityArticle {
  const { id, title, body, mentions } = readMeantime(xml, file);
  const annotated = mentions.filter(({ sentence }) => sentence < ANNOTATED);
  return {
    source: makeSource({ id, title, body }),
    topic: '',
    names: innermost(
      annotated
        .filter(({ form }) => NAMES.has(form))
        .map(({ start, end, entity, instance }) => ({ start, end, chain: instance ?? `${id} ${entity}` })),
    ),
    phrases: annotated,
    complete: { start: 0, end: Math.max(0, ...annotated.map(({ end }) => end)) },
  };
}

/** "GM" in "U.S. automaker GM" where both are marked as the same: one name. */
function innermost(names: readonly GoldName[]): GoldName[] {
  return names.filter(
    (name) =>
      !names.some(
        (other) =>
          other !== name &&
          other.chain === name.chain &&
          other.start >= name.start &&
          other.end <= name.end &&
          other.end - other.start < name.end - name.start,
      ),
  );
}
