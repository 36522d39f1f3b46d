import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentToJson } from '../../document/json.js';
import { makeSource } from '../../document/source.js';
import { readCsv } from '../../formats/read/csv.js';
import { compareText } from '../../graph/order.js';
import { countriesByName } from '../../knowledge/countries.js';
import { titleOf } from '../../knowledge/titles.js';
import { type IdentityArticle, scoreIdentity } from '../identity/score-identity.js';
import { detokenize } from '../names/detokenize.js';
import type { EvaluationSet } from '../set.js';

const ANNOTATIONS = 'data/linking/newswcl50/Annotations.csv';
/** Stands where words are that no annotation has. */
const GAP = '…';

interface Annotation {
  readonly type: string;
  readonly chain: string;
  readonly text: string;
  readonly event: string;
  readonly article: string;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/**
 * NewsWCL50: ten events, each in five papers. Its articles are not free, so each sentence is put together from the words that its annotations
 * have. Named actors are ACTOR mentions whose words are all capitalized and whose last one is no title, and COUNTRY mentions that are a country's name.
 */
export const newswcl50: EvaluationSet = {
  name: 'newswcl50',
  about: 'Named actors across documents: ten events, each in five papers',
  files: [ANNOTATIONS],
  async evaluate({ data, run }) {
    const articles = readNewsWcl50(await readFile(join(data, ANNOTATIONS), 'utf8'));
    const documents = await run(articles.map(({ source }) => source));
    return scoreIdentity(articles, documents.map(documentToJson));
  },
};

export function readNewsWcl50(csv: string): IdentityArticle[] {
  const [, header = [], ...rows] = readCsv(csv);
  const column = (name: string) => header.indexOf(name);
  const value = (row: readonly string[], name: string) => row[column(name)] ?? '';
  const articles = new Map<string, Annotation[]>();
  for (const row of rows) {
    const event = value(row, 'event_id');
    const article = `${event}_${value(row, 'publisher_id')}`;
    if (event === '') continue;
    const list = articles.get(article) ?? [];
    list.push({
      type: value(row, 'code_type'),
      chain: value(row, 'code_name').replace(/^.*\\/, ''),
      text: value(row, 'code_mention'),
      event,
      article,
      sentence: Number(value(row, 'sentence')),
      first: Number(value(row, 'start')),
      last: Number(value(row, 'end')),
    });
    articles.set(article, list);
  }
  return [...articles].sort(([a], [b]) => compareText(a, b)).map(([id, annotations]) => rebuild(id, annotations));
}

function rebuild(id: string, annotations: readonly Annotation[]): IdentityArticle {
  const sentences = new Map<number, Map<number, string>>();
  // Annotations whose words and places do not agree in number cannot be placed.
  const placed = annotations.filter(({ text, first, last }) => wordsOf(text).length === last - first + 1);
  for (const { text, sentence, first } of placed) {
    const words = sentences.get(sentence) ?? new Map<number, string>();
    wordsOf(text).forEach((word, i) => {
      words.set(first + i, word);
    });
    sentences.set(sentence, words);
  }
  const index = new Map<string, number>();
  let count = 0;
  const paragraphs = [...sentences]
    .sort(([a], [b]) => a - b)
    .map(([sentence, words]) => {
      const line: string[] = [];
      let before = -1;
      for (const place of [...words.keys()].sort((a, b) => a - b)) {
        if (place !== before + 1) line.push(GAP);
        index.set(`${sentence} ${place}`, count + line.length);
        line.push(words.get(place)!);
        before = place;
      }
      if (!/^[.!?]/.test(line.at(-1)!)) line.push('.');
      count += line.length;
      return line;
    });
  const { text: body, start, end } = detokenize(paragraphs);
  const names = new Map<string, { start: number; end: number; chain: string }>();
  for (const annotation of placed) {
    if (!isNamed(annotation)) continue;
    const { sentence, first, last, chain } = annotation;
    const from = start[index.get(`${sentence} ${first}`)!]!;
    const to = end[index.get(`${sentence} ${last}`)!]!;
    names.set(`${from} ${to}`, { start: from, end: to, chain });
  }
  return { source: makeSource({ id, body }), topic: annotations[0]!.event, names: [...names.values()] };
}

function isNamed({ type, text }: Annotation): boolean {
  const words = wordsOf(text);
  if (type === 'COUNTRY') return countriesByName(text.replace(/^the /i, '')).length > 0;
  return type === 'ACTOR' && words.every((word) => /^\p{Lu}/u.test(word)) && titleOf(words.at(-1)!) === undefined;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
