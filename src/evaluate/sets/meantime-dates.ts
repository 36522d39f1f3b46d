import { join } from 'node:path';
import { makeSource } from '../../document/source.js';
import { inContext, matchOverlapping } from '../figures/match.js';
import { readMeantime } from '../figures/meantime.js';
import { type Counts, precisionRecallF1 } from '../measures.js';
import type { EvaluationSet, Score } from '../set.js';

const FOLDER = 'data/meantime';
export const MEANTIME_CORPORA = ['corpus_apple', 'corpus_gm'] as const;

export const meantimeDates: EvaluationSet = {
  name: 'meantime-dates',
  about: 'Dates in 60 Wikinews articles: TIMEX3 spans (any overlap) and values',
  files: [FOLDER],
  async evaluate({ data, run }) {
    const articles = readMeantime(join(data, FOLDER), MEANTIME_CORPORA);
    const documents = await run(articles.map(({ id, text, date }) => makeSource({ id, body: text, date })));
    const spans = { right: 0, found: 0, wanted: 0 };
    let right = 0;
    const errors: string[] = [];
    for (const [a, { text, dates, date, complete, id }] of articles.entries()) {
      const found = (documents[a]!.layers.dates ?? []).filter(({ start }) => start < complete);
      const { matches, spurious } = matchOverlapping(dates, found);
      spans.wanted += dates.length;
      spans.found += found.length;
      for (const { gold, found: one } of matches) {
        if (!one) {
          errors.push(`${id} ${date} missed ${gold.value}: ${inContext(text, gold)}`);
          continue;
        }
        spans.right++;
        if (one.value === gold.value) right++;
        else errors.push(`${id} ${date} value ${one.value} for ${gold.value}: ${inContext(text, one)}`);
      }
      errors.push(...spurious.map((one) => `${id} ${date} spurious ${one.value}: ${inContext(text, one)}`));
    }
    const accuracy: Score = {
      figure: 'value right where the span was found',
      value: spans.right ? (100 * right) / spans.right : 0,
      detail: `${right} of ${spans.right}`,
    };
    return {
      scores: [
        f1Score('spans, any overlap: F1', spans),
        f1Score('spans with their value: F1', { ...spans, right }),
        accuracy,
      ],
      errors,
    };
  },
};

export function f1Score(figure: string, counts: Counts): Score {
  const { precision, recall, f1 } = precisionRecallF1(counts);
  return { figure, value: f1, detail: `P ${precision.toFixed(1)} R ${recall.toFixed(1)}, ${counts.wanted} wanted` };
}
