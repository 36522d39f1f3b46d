import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeSource } from '../../document/source.js';
import { foundLines } from '../relations/found.js';
import { type Tuple, tuplesOf } from '../relations/tuples.js';
import type { EvaluationSet } from '../set.js';

const FILE = 'data/openie/wire57/WiRe57_343-manual-oie.json';
/** `words_indexes` has "inf" for a word that the annotator inferred: the sentence does not have it. */
const part = z.object({ words: z.array(z.string()), words_indexes: z.array(z.unknown()) });
type Part = z.infer<typeof part>;
const fileSchema = z.record(
  z.string(),
  z.array(
    z.object({
      id: z.string(),
      sent: z.string(),
      tuples: z.array(z.object({ arg1: part, rel: part, arg2: part, 'arg3+': z.array(part) })),
    }),
  ),
);

/**
 * WiRe57's own scorer, reimplemented (Lechelle, Gotti and Langlais 2019): a pair matches where first argument, relation
 * and second argument each share a word, or the gold part is all inferred; then words are counted part by part, further
 * arguments in their order; words that the annotators inferred are not asked for. Pairs are chosen greedily by F1; the
 * shares are summed over all extractions and all gold tuples. Ours are split into words as the gold's are.
 */
export const wire57: EvaluationSet = {
  name: 'wire57',
  about: 'Every tuple of 57 sentences, by shares of words',
  files: [FILE],
  options: { 'extract-relations': { keep: 'all' } },
  async evaluate({ data, run }) {
    const file = fileSchema.parse(JSON.parse(await readFile(join(data, FILE), 'utf8')));
    const sentences = Object.values(file).flat();
    const documents = await run(sentences.map(({ id, sent }) => makeSource({ id, body: sent })));
    let precision = 0;
    let recall = 0;
    let found = 0;
    let wanted = 0;
    const errors: string[] = [];
    sentences.forEach(({ sent, tuples }, i) => {
      const golds: readonly Gold[] = tuples.map((tuple) => ({
        parts: [tuple.arg1, tuple.rel, tuple.arg2],
        further: tuple['arg3+'],
      }));
      const ours = tuplesOf(
        documents[i]!,
        (text) => text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? [],
      );
      const scores = golds.map((tuple) => ours.map((other) => shares(tuple, other)));
      const value = (r: number, c: number, of: 'precision' | 'recall'): number => scores[r]![c]![of];
      // The same pairs give both sums: they are chosen by F1.
      const f1 = (r: number, c: number): number => {
        const p = value(r, c, 'precision');
        const q = value(r, c, 'recall');
        return p + q ? (2 * p * q) / (p + q) : 0;
      };
      const chosen: [number, number][] = [];
      const free = { rows: new Set(golds.keys()), columns: new Set(ours.keys()) };
      for (;;) {
        let best: [number, number] | undefined;
        for (const r of free.rows) for (const c of free.columns) if (f1(r, c) > (best ? f1(...best) : 0)) best = [r, c];
        if (!best) break;
        chosen.push(best);
        free.rows.delete(best[0]);
        free.columns.delete(best[1]);
      }
      precision += chosen.reduce((sum, [r, c]) => sum + value(r, c, 'precision'), 0);
      recall += chosen.reduce((sum, [r, c]) => sum + value(r, c, 'recall'), 0);
      found += ours.length;
      wanted += golds.length;
      const missed = [...free.rows].map(
        (r) =>
          `\n      missed ${[...golds[r]!.parts, ...golds[r]!.further].map(({ words }) => `[${words.join(' ')}]`).join(' ')}`,
      );
      errors.push(`${sent}${missed.join('')}${foundLines(documents[i]!)}`);
    });
    const p = found ? (100 * precision) / found : 0;
    const r = wanted ? (100 * recall) / wanted : 0;
    return {
      scores: [
        {
          figure: 'tuples, F1',
          value: p + r ? (2 * p * r) / (p + r) : 0,
          detail: `P ${p.toFixed(1)} R ${r.toFixed(1)}, ${found} found for ${wanted}`,
        },
      ],
      errors,
    };
  },
};

interface Gold {
  readonly parts: readonly Part[];
  readonly further: readonly Part[];
}

const NOTHING = { precision: 0, recall: 0 };

function shares(gold: Gold, ours: Tuple): { readonly precision: number; readonly recall: number } {
  const [first = [], second = [], ...further] = ours.arguments;
  let shared = 0;
  let found = 0;
  let wanted = 0;
  for (const [i, words] of [first, ours.relation, second].entries()) {
    const part = gold.parts[i]!;
    const real = realWords(part);
    const common = words.filter((word) => part.words.includes(word)).length;
    if (common === 0 && real > 0) return NOTHING;
    shared += common;
    found += words.length;
    wanted += real;
  }
  for (const [i, part] of gold.further.entries()) {
    wanted += realWords(part);
    const words = further[i] ?? [];
    shared += words.filter((word) => part.words.includes(word)).length;
    found += words.length;
  }
  return found && wanted ? { precision: shared / found, recall: shared / wanted } : NOTHING;
}

function realWords({ words_indexes }: Part): number {
  return words_indexes.filter((index) => index !== 'inf').length;
}
