import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { dependencyOf, lemmaOf, tagOf } from '../../document/tokens.js';
import { normalWord } from '../../model/normal-word.js';
import { type Counts, precisionRecallF1 } from '../measures.js';
import type { Evaluation, EvaluationSet, Score } from '../set.js';
import { type GoldDocument, readConllu } from './conllu.js';

const TREEBANKS = [
  { name: 'gum-dev', file: 'data/ud/gum/gum-dev.conllu', about: 'GUM' },
  { name: 'ewt-dev', file: 'data/ud/ewt/en_ewt-ud-dev.conllu', about: 'English Web Treebank' },
] as const;

const MEASURES = ['words', 'sentences', 'UPOS', 'lemmas', 'UAS', 'LAS'] as const;
type Measure = (typeof MEASURES)[number];
type Tally = Record<Measure, Counts>;

/** Words, sentences, tags, lemmas and trees on raw text, counted as the CoNLL 2018 scorer counts them. */
export const udSets: readonly EvaluationSet[] = TREEBANKS.map(({ name, file, about }) => ({
  name,
  about: `${about} development part: words, sentences, tags, lemmas, dependencies from raw text`,
  files: [file],
  async evaluate({ data, run }): Promise<Evaluation> {
    const gold = readConllu(await readFile(join(data, file), 'utf8'), 'document');
    const documents = await run(gold.map(({ id, text }) => makeSource({ id, body: text })));
    const tally = emptyTally();
    const errors: string[] = [];
    for (const [i, wanted] of gold.entries()) compare(wanted, documents[i]!, tally, errors);
    return { scores: MEASURES.map((measure) => scoreOf(measure, tally[measure])), errors };
  },
}));

function scoreOf(measure: Measure, counts: Counts): Score {
  const { precision, recall, f1 } = precisionRecallF1(counts);
  const detail = `P ${precision.toFixed(2)} R ${recall.toFixed(2)}, ${counts.right} of ${counts.wanted}`;
  return { figure: `${measure} F1`, value: f1, detail };
}

function emptyTally(): Tally {
  const none = () => ({ right: 0, found: 0, wanted: 0 });
  return { words: none(), sentences: none(), UPOS: none(), lemmas: none(), UAS: none(), LAS: none() };
}

/** Words are the same where their characters are; a head is right where the two heads are the same word. */
function compare(gold: GoldDocument, { layers }: Document, tally: Tally, errors: string[]): void {
  const { tokens, sentences, tags, dependencies } = layers;
  if (!tokens || !sentences || !tags || !dependencies) return;
  const tokenAt = new Map<string, number>();
  for (let i = 0; i < tokens.count; i++) tokenAt.set(`${tokens.start[i]} ${tokens.end[i]}`, i);
  const sameToken = gold.words.map(({ start, end }) => tokenAt.get(`${start} ${end}`) ?? -1);
  const right = { words: 0, UPOS: 0, lemmas: 0, UAS: 0, LAS: 0 };
  for (const [i, word] of gold.words.entries()) {
    const token = sameToken[i]!;
    if (token < 0) {
      errors.push(`${gold.id}: word "${word.form}" of ${context(gold.text, word.start, word.end)}`);
      continue;
    }
    right.words++;
    const tag = tagOf(tags, token);
    const lemma = lemmaOf(tags, token);
    const head = dependencies.head[token]!;
    const relation = dependencyOf(dependencies, token);
    if (tag === word.upos) right.UPOS++;
    else errors.push(`${gold.id}: tag ${tag}, wanted ${word.upos}: ${context(gold.text, word.start, word.end)}`);
    if (word.lemma === '_' || normalWord(word.lemma) === lemma) right.lemmas++;
    else errors.push(`${gold.id}: lemma ${lemma}, wanted ${word.lemma}: ${context(gold.text, word.start, word.end)}`);
    const sameHead = word.head < 0 ? head < 0 : head >= 0 && head === sameToken[word.head];
    if (!sameHead) {
      errors.push(
        `${gold.id}: head of ${context(gold.text, word.start, word.end)} is another (wanted ${word.relation})`,
      );
      continue;
    }
    right.UAS++;
    if (universal(relation) === universal(word.relation)) right.LAS++;
    else errors.push(`${gold.id}: ${relation}, wanted ${word.relation}: ${context(gold.text, word.start, word.end)}`);
  }
  for (const measure of ['words', 'UPOS', 'lemmas', 'UAS', 'LAS'] as const) {
    add(tally, measure, right[measure], tokens.count, gold.words.length);
  }
  const found = new Set<string>();
  for (let s = 0; s < sentences.count; s++) {
    found.add(`${tokens.start[sentences.first[s]!]} ${tokens.end[sentences.end[s]! - 1]}`);
  }
  let rightSentences = 0;
  for (const { first, end } of gold.sentences) {
    const from = gold.words[first]!.start;
    const to = gold.words[end - 1]!.end;
    if (found.has(`${from} ${to}`)) rightSentences++;
    else errors.push(`${gold.id}: sentence "${gold.text.slice(from, to)}"`);
  }
  add(tally, 'sentences', rightSentences, sentences.count, gold.sentences.length);
}

function add(tally: Tally, measure: Measure, right: number, found: number, wanted: number): void {
  const before = tally[measure];
  tally[measure] = { right: before.right + right, found: before.found + found, wanted: before.wanted + wanted };
}

function universal(relation: string): string {
  return relation.split(':')[0]!;
}

function context(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 40), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replace(/\s+/g, ' ');
}
