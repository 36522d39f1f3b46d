import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CHANGES, COMPARATORS, FIGURE_KINDS } from '../../document/labels.js';
import type { Figure } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { inContext, matchOverlapping } from '../figures/match.js';
import type { EvaluationContext, EvaluationSet, Score } from '../set.js';
import { f1Score } from './meantime-dates.js';

/** The set belongs to the repository and is read from the folder that the command runs in. */
const FOLDER = join('tests', 'evaluation', 'figures-own');

const figureSchema = z.strictObject({
  text: z.string(),
  kind: z.enum(FIGURE_KINDS),
  value: z.number(),
  unit: z.string().optional(),
  comparator: z.enum(COMPARATORS),
  change: z.enum(CHANGES),
  low: z.number().optional(),
  high: z.number().optional(),
});
const sentenceSchema = z.strictObject({ text: z.string(), figures: z.array(figureSchema) });
type Gold = z.infer<typeof figureSchema> & { readonly start: number; readonly end: number };

export const figuresOwn: EvaluationSet = {
  name: 'figures-own',
  about: 'Figures in 300 sentences written in the manner of news: value, unit, comparator and change; half held out',
  files: [],
  async evaluate(context) {
    const errors: string[] = [];
    const heldOut = await evaluateHalf(context, 'held-out', []);
    const tuning = await evaluateHalf(context, 'tuning', errors);
    return { scores: [...heldOut, ...tuning], errors };
  },
};

async function evaluateHalf({ run }: EvaluationContext, half: string, errors: string[]): Promise<readonly Score[]> {
  const sentences = readHalf(half);
  const documents = await run(sentences.map(({ text }, i) => makeSource({ id: `${half}-${i}`, body: text })));
  const counts = { found: 0, wanted: 0 };
  const right = { all: 0, value: 0, unit: 0, comparator: 0, change: 0 };
  for (const [s, { text, gold }] of sentences.entries()) {
    const found = documents[s]!.layers.figures ?? [];
    const { matches, spurious } = matchOverlapping(gold, found);
    counts.wanted += gold.length;
    counts.found += found.length;
    for (const { gold: wanted, found: one } of matches) {
      if (!one) {
        errors.push(`missed ${wanted.value}: ${inContext(text, wanted)}`);
        continue;
      }
      const isValue = isClose(one.value, wanted.value);
      const isUnit = isValue && one.unit === wanted.unit;
      const isComparator = isValue && one.comparator === wanted.comparator;
      const isChange = isValue && one.change === wanted.change;
      if (isValue) right.value++;
      if (isUnit) right.unit++;
      if (isComparator) right.comparator++;
      if (isChange) right.change++;
      if (isUnit && isComparator && isChange) right.all++;
      else errors.push(`${inContext(text, one)} is ${told(one)}, wanted ${told(wanted)}`);
    }
    errors.push(...spurious.map((one) => `spurious ${told(one)}: ${inContext(text, one)}`));
  }
  return [
    f1Score(`${half}: value, unit, comparator and change together: F1`, { ...counts, right: right.all }),
    f1Score(`${half}: value: F1`, { ...counts, right: right.value }),
    f1Score(`${half}: value and unit: F1`, { ...counts, right: right.unit }),
    f1Score(`${half}: value and comparator: F1`, { ...counts, right: right.comparator }),
    f1Score(`${half}: value and change: F1`, { ...counts, right: right.change }),
  ];
}

function readHalf(half: string): readonly { readonly text: string; readonly gold: readonly Gold[] }[] {
  const path = join(FOLDER, `${half}.jsonl`);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, figures } = sentenceSchema.parse(JSON.parse(line));
      let from = 0;
      const gold = figures.map((figure) => {
        // Figures stand in the order of the text, but for a second one with the same words.
        const at = text.indexOf(figure.text, from);
        const start = at < 0 ? text.indexOf(figure.text) : at;
        from = start + figure.text.length;
        return { ...figure, start, end: from };
      });
      return { text, gold };
    });
}

function told({
  value,
  unit,
  comparator,
  change,
}: Pick<Figure, 'value' | 'comparator' | 'change'> & { unit?: string | undefined }): string {
  return `${comparator}${value} ${unit ?? '-'} ${change}`;
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
