import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeSource } from '../../document/source.js';
import { foundLines } from '../relations/found.js';
import { sharedWords, type Tuple, tuplesOf } from '../relations/tuples.js';
import type { EvaluationSet } from '../set.js';

const FILE = 'data/openie/wire57/WiRe57_343-manual-oie.json';
const part = z.object({ words: z.array(z.string()) });
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
 * WiRe57's scorer: two tuples can match where first argument, relation and second argument each share a word; the pairs
 * are chosen by F1, and the shares of their words are summed over all extractions and over all gold tuples.
 */
export const wire57: EvaluationSet = {
  name: 'wire57',
  about: 'Every tuple of 57 sentences, by shares of words',
  files: [FILE],
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
      const golds: readonly Tuple[] = tuples.map((tuple) => ({
        relation: tuple.rel.words,
        arguments: [tuple.arg1.words, tuple.arg2.words, tuple['arg3+'].flatMap(({ words }) => words)],
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
          `\n      missed ${golds[r]!.arguments.map((w) => `[${w.join(' ')}]`).join(` ${golds[r]!.relation.join(' ')} `)}`,
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

function shares(gold: Tuple, ours: Tuple): { readonly precision: number; readonly recall: number } {
  const parts = [
    [gold.relation, ours.relation],
    [gold.arguments[0]!, ours.arguments[0]!],
    [gold.arguments[1]!, ours.arguments[1]!],
  ] as const;
  const shared = parts.map(([a, b]) => sharedWords(a, b));
  if (shared.some((count) => count === 0)) return { precision: 0, recall: 0 };
  const total = shared.reduce((sum, count) => sum + count, 0);
  const found = parts.reduce((sum, [, b]) => sum + b.length, 0);
  const wanted = parts.reduce((sum, [a]) => sum + a.length, 0) + (gold.arguments[2]?.length ?? 0);
  return { precision: total / found, recall: total / wanted };
}
