import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentToJson } from '../../document/json.js';
import { makeSource } from '../../document/source.js';
import { titleOf } from '../../knowledge/titles.js';
import { type IdentityArticle, scoreIdentity } from '../identity/score-identity.js';
import { detokenize } from '../names/detokenize.js';
import type { EvaluationSet } from '../set.js';

const CORPUS = 'data/linking/ecbplus/ECB_Dev_corpus.txt';

interface Word {
  readonly sentence: string;
  readonly text: string;
  readonly chain: string;
}

/** ECB+: the annotated sentences of articles on the same events, by topic. Named actors are mentions of HUM chains whose last word is capitalized and no title. */
export const ecbplus: EvaluationSet = {
  name: 'ecbplus',
  about: 'Named actors across documents: several articles on one event',
  files: [CORPUS],
  async evaluate({ data, run }) {
    const articles = readEcbPlus(await readFile(join(data, CORPUS), 'utf8'));
    const documents = await run(articles.map(({ source }) => source));
    return scoreIdentity(articles, documents.map(documentToJson));
  },
};

/** Reads the corpus as lines of document, sentence, number, word and chain; a document's sentences become paragraphs. */
export function readEcbPlus(text: string): IdentityArticle[] {
  const documents = new Map<string, Word[]>();
  for (const line of text.split('\n')) {
    const [id = '', sentence = '', , word = '', chain = '-'] = line.trim().split('\t');
    if (word === '') continue;
    const words = documents.get(id) ?? [];
    words.push({ sentence, text: word, chain });
    documents.set(id, words);
  }
  return [...documents].map(([id, words]) => {
    const paragraphs: string[][] = [];
    words.forEach((word, i) => {
      if (word.sentence !== words[i - 1]?.sentence) paragraphs.push([]);
      paragraphs.at(-1)!.push(word.text);
    });
    const { text: body, start, end } = detokenize(paragraphs);
    const names: { start: number; end: number; chain: string }[] = [];
    for (let first = 0; first < words.length; ) {
      const { chain, sentence } = words[first]!;
      let next = first + 1;
      while (words[next]?.chain === chain && words[next]?.sentence === sentence) next++;
      const isActor = /^(?:Singleton_)?HUM/.test(chain);
      const last = words[next - 1]!.text;
      if (isActor && /^\p{Lu}/u.test(last) && titleOf(last) === undefined)
        names.push({ start: start[first]!, end: end[next - 1]!, chain });
      first = next;
    }
    return { source: makeSource({ id, body }), topic: id.replace(/_.*/, ''), names };
  });
}
