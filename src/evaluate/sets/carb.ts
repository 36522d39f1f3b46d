import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSource } from '../../document/source.js';
import { foundLines } from '../relations/found.js';
import { sharedWords, sumOfBestPairs, type Tuple, tuplesOf, wordsOf } from '../relations/tuples.js';
import type { EvaluationSet } from '../set.js';

const FILE = 'data/openie/carb/dev.tsv';

/**
 * CaRB's own scorer, reimplemented (Bhardwaj, Aggarwal and Mausam 2019; its `binary_linient_tuple_match`): a pair matches
 * only where the relations share a word, "be" standing for any of its forms; then words are counted part by part, all
 * arguments after the first taken as one; under a gold relation of saying the arguments may stand the other way round.
 * Recall takes the best extraction of each gold tuple, precision pairs them one to one, greedily. The figure is the best
 * F1 over all thresholds of confidence, as it is there.
 */
export const carb: EvaluationSet = {
  name: 'carb',
  about: "Open relation tuples: CaRB's lexical match, reimplemented",
  files: [FILE],
  options: { 'extract-relations': { keep: 'all' } },
  async evaluate({ data, run }) {
    const gold = new Map<string, Tuple[]>();
    for (const line of (await readFile(join(data, FILE), 'utf8')).split('\n')) {
      const [sentence, relation, ...parts] = line
        .trim()
        .split('\t')
        .map((part) => part.trim());
      if (!sentence || !relation || parts.length === 0) continue;
      const tuples = gold.get(sentence) ?? [];
      gold.set(sentence, tuples);
      tuples.push({ relation: wordsOf(relation), arguments: parts.map(wordsOf) });
    }
    const sentences = [...gold.keys()];
    const documents = await run(sentences.map((body, i) => makeSource({ id: `carb-${i}`, body })));
    const wanted = sentences.reduce((sum, sentence) => sum + gold.get(sentence)!.length, 0);
    const lines: { readonly recall: number; readonly line: string }[] = [];
    const scored = sentences.map((sentence, i): Scored => {
      const golds = gold.get(sentence)!;
      const ours = tuplesOf(documents[i]!);
      const scores = golds.map((tuple) => ours.map((other) => match(tuple, other)));
      const recalled = scores.map((row) => Math.max(0, ...row.map(({ recall }) => recall)));
      lines.push({
        recall: recalled.reduce((sum, recall) => sum + recall, 0) / golds.length,
        line: `${sentence}${golds
          .filter((_, k) => recalled[k]! < 0.5)
          .map(
            (tuple) =>
              `\n      missed ${tuple.arguments.map((words) => `[${words.join(' ')}]`).join(` ${tuple.relation.join(' ')} `)}`,
          )
          .join('')}${foundLines(documents[i]!)}`,
      });
      return { scores, confidences: ours.map(({ confidence = 1 }) => confidence) };
    });
    const thresholds = [...new Set(scored.flatMap(({ confidences }) => confidences))].sort((a, b) => a - b);
    const curve = thresholds.map((threshold) => atThreshold(scored, threshold, wanted));
    const best = curve.reduce((a, b) => (b.f1 > a.f1 ? b : a), { precision: 0, recall: 0, f1: 0, found: 0 });
    return {
      scores: [
        {
          figure: 'tuples, F1',
          value: 100 * best.f1,
          detail: `P ${(100 * best.precision).toFixed(1)} R ${(100 * best.recall).toFixed(1)}, ${best.found} found for ${wanted} in ${sentences.length} sentences`,
        },
      ],
      errors: lines.sort((a, b) => a.recall - b.recall).map(({ line }) => line),
    };
  },
};

interface Share {
  readonly precision: number;
  readonly recall: number;
}

/** One sentence: a row a gold tuple, a column an extraction. */
interface Scored {
  readonly scores: readonly (readonly Share[])[];
  readonly confidences: readonly number[];
}

/** Precision, recall and F1 of the extractions that are at least as sure as `threshold`. */
function atThreshold(
  sentences: readonly Scored[],
  threshold: number,
  wanted: number,
): Share & { f1: number; found: number } {
  let right = 0;
  let recalled = 0;
  let found = 0;
  for (const { scores, confidences } of sentences) {
    const columns = [...confidences.keys()].filter((column) => confidences[column]! >= threshold);
    found += columns.length;
    right += sumOfBestPairs(scores.length, columns.length, (row, column) => scores[row]![columns[column]!]!.precision);
    for (const row of scores) recalled += Math.max(0, ...columns.map((column) => row[column]!.recall));
  }
  const precision = found ? right / found : 0;
  const recall = wanted ? recalled / wanted : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0, found };
}

const SAYING = /said|told|added|adds|says/;

function match(gold: Tuple, ours: Tuple): Share {
  const straight = matchParts(gold, ours.relation, joined(ours));
  if (!SAYING.test(gold.relation.join(' '))) return straight;
  const [first, second] = joined(ours);
  const reversed = matchParts(gold, ours.relation, [second, first]);
  const better =
    reversed.precision > straight.precision ||
    (reversed.precision === straight.precision && reversed.recall > straight.recall);
  return better ? reversed : straight;
}

/** All arguments after the first as one. */
function joined(tuple: Tuple): readonly [readonly string[], readonly string[]] {
  const [first = [], ...rest] = tuple.arguments;
  return [first, rest.flat()];
}

const FORMS_OF_BE = new Set('be is am are was were been being'.split(' '));

function matchParts(gold: Tuple, relation: readonly string[], parts: readonly (readonly string[])[]): Share {
  let shared = sharedWords(gold.relation, relation);
  const isBe = relation.includes('be') && !gold.relation.includes('be');
  if (isBe && gold.relation.some((word) => FORMS_OF_BE.has(word))) shared++;
  if (shared === 0) return { precision: 0, recall: 0 };
  let wanted = gold.relation.length;
  let found = relation.length;
  // A gold tuple of one argument says nothing of the second.
  const golds = gold.arguments.length > 1 ? joined(gold) : gold.arguments;
  for (const [i, words] of golds.entries()) {
    const other = parts[i]!;
    shared += sharedWords(words, other);
    wanted += words.length;
    found += other.length;
  }
  return { precision: found ? shared / found : 0, recall: wanted ? shared / wanted : 0 };
}
