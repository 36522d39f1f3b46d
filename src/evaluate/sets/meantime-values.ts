import { join } from 'node:path';
import type { FigureKind } from '../../document/labels.js';
import { makeSource } from '../../document/source.js';
import { inContext, matchOverlapping } from '../figures/match.js';
import { readMeantime } from '../figures/meantime.js';
import type { EvaluationSet } from '../set.js';
import { f1Score, MEANTIME_CORPORA } from './meantime-dates.js';

const FOLDER = 'data/meantime';

export const meantimeValues: EvaluationSet = {
  name: 'meantime-values',
  about: 'Figures in 60 Wikinews articles: VALUE spans and their type (money, percent, quantity)',
  files: [FOLDER],
  async evaluate({ data, run }) {
    const articles = readMeantime(join(data, FOLDER), MEANTIME_CORPORA);
    const documents = await run(articles.map(({ id, text, date }) => makeSource({ id, body: text, date })));
    const counts = { found: 0, wanted: 0 };
    let overlapping = 0;
    let right = 0;
    let exact = 0;
    const errors: string[] = [];
    for (const [a, { text, values, complete, id }] of articles.entries()) {
      const found = (documents[a]!.layers.figures ?? []).filter(({ start }) => start < complete);
      const { matches, spurious } = matchOverlapping(values, found);
      counts.wanted += values.length;
      counts.found += found.length;
      for (const { gold, found: one } of matches) {
        if (!one) {
          errors.push(`${id} missed ${gold.type}: ${inContext(text, gold)}`);
          continue;
        }
        overlapping++;
        if (typeOf(one.kind) === gold.type) {
          right++;
          if (one.start === gold.start && one.end === gold.end) exact++;
        } else errors.push(`${id} ${one.kind} for ${gold.type}: ${inContext(text, one)}`);
      }
      errors.push(...spurious.map((one) => `${id} spurious ${one.kind}: ${inContext(text, one)}`));
    }
    return {
      scores: [
        f1Score('spans (any overlap) and type: F1', { ...counts, right }),
        f1Score('spans (any overlap): F1', { ...counts, right: overlapping }),
        f1Score('spans (to the letter) and type: F1', { ...counts, right: exact }),
      ],
      errors,
    };
  },
};

function typeOf(kind: FigureKind): string {
  return kind === 'money' ? 'MONEY' : kind === 'percent' ? 'PERCENT' : 'QUANTITY';
}
