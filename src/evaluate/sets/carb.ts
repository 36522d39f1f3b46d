import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSource } from '../../document/source.js';
import { foundLines } from '../relations/found.js';
import { sharedWords, sumOfBestPairs, type Tuple, tuplesOf, wordsOf } from '../relations/tuples.js';
import type { EvaluationSet } from '../set.js';

const FILE = 'data/openie/carb/dev.tsv';

/**
 * CaRB's lenient tuple match: no match without a shared word of the relation; then words shared part by part, all
 * arguments after the first taken as one. Recall takes the best extraction of each gold tuple, precision pairs them one
 * to one.
 */
export const carb: EvaluationSet = {
  name: 'carb',
  about: "Open relation tuples: CaRB's lexical match, reimplemented",
  files: [FILE],
  async evaluate({ data, run }) {
    const gold = new Map<string, Tuple[]>();
    for (const line of (await readFile(join(data, FILE), 'utf8')).split('\n')) {
      const [sentence, relation, ...parts] = line.split('\t').map((part) => part.trim());
      if (!sentence || !relation || parts.length === 0) continue;
      const tuples = gold.get(sentence) ?? [];
      gold.set(sentence, tuples);
      const [first = '', ...rest] = parts;
      tuples.push({ relation: wordsOf(relation), arguments: [wordsOf(first), wordsOf(rest.join(' '))] });
    }
    const sentences = [...gold.keys()];
    const documents = await run(sentences.map((body, i) => makeSource({ id: `carb-${i}`, body })));
    let precision = 0;
    let recall = 0;
    let found = 0;
    let wanted = 0;
    const lines: { readonly recall: number; readonly line: string }[] = [];
    sentences.forEach((sentence, i) => {
      const golds = gold.get(sentence)!;
      const ours = tuplesOf(documents[i]!);
      const scores = golds.map((tuple) => ours.map((other) => match(tuple, other)));
      const recalled = scores.reduce((sum, row) => sum + Math.max(0, ...row.map((score) => score.recall)), 0);
      recall += recalled;
      precision += sumOfBestPairs(golds.length, ours.length, (r, c) => scores[r]![c]!.precision);
      found += ours.length;
      wanted += golds.length;
      const missed = golds.filter((_, k) => Math.max(0, ...scores[k]!.map((score) => score.recall)) < 0.5);
      lines.push({
        recall: recalled / golds.length,
        line: `${sentence}${missed.map((tuple) => `\n      missed ${tuple.arguments.map((words) => `[${words.join(' ')}]`).join(` ${tuple.relation.join(' ')} `)}`).join('')}${foundLines(documents[i]!)}`,
      });
    });
    const p = found ? (100 * precision) / found : 0;
    const r = wanted ? (100 * recall) / wanted : 0;
    return {
      scores: [
        {
          figure: 'tuples, F1',
          value: p + r ? (2 * p * r) / (p + r) : 0,
          detail: `P ${p.toFixed(1)} R ${r.toFixed(1)}, ${found} found for ${wanted} in ${sentences.length} sentences`,
        },
      ],
      errors: lines.sort((a, b) => a.recall - b.recall).map(({ line }) => line),
    };
  },
};

function match(gold: Tuple, ours: Tuple): { readonly precision: number; readonly recall: number } {
  const relation = sharedWords(gold.relation, ours.relation);
  if (relation === 0) return { precision: 0, recall: 0 };
  let shared = relation;
  let wanted = gold.relation.length;
  let found = ours.relation.length;
  gold.arguments.forEach((words, i) => {
    const other = ours.arguments[i] ?? [];
    shared += sharedWords(words, other);
    wanted += words.length;
    found += other.length;
  });
  return { precision: found ? shared / found : 0, recall: wanted ? shared / wanted : 0 };
}
