import { join } from 'node:path';
import { makeSource } from '../../document/source.js';
import { inContext, matchOverlapping } from '../figures/match.js';
import { readWikiWars } from '../figures/wikiwars.js';
import { type Counts, precisionRecallF1 } from '../measures.js';
import type { EvaluationSet } from '../set.js';

const FOLDER = 'data/dates/wikiwars';

export const datesWikiWars: EvaluationSet = {
  name: 'dates-wikiwars',
  about: 'Dates in 22 histories of wars: TIMEX2 spans (any overlap) and values',
  files: [FOLDER],
  async evaluate({ data, run }) {
    const articles = readWikiWars(join(data, FOLDER));
    const documents = await run(articles.map(({ id, text, date }) => makeSource({ id, body: text, date })));
    const spans = { right: 0, found: 0, wanted: 0 };
    const values = { right: 0, found: 0, wanted: 0 };
    let paired = 0;
    const errors: string[] = [];
    for (const [a, { text, dates, id }] of articles.entries()) {
      const found = documents[a]!.layers.dates ?? [];
      const { matches, spurious } = matchOverlapping(dates, found);
      spans.wanted += dates.length;
      spans.found += found.length;
      // What no annotator gave a value cannot be right or wrong in it.
      values.wanted += dates.filter(({ value }) => value !== undefined).length;
      values.found += found.length - matches.filter(({ gold, found: one }) => one && gold.value === undefined).length;
      for (const { gold, found: one } of matches) {
        if (!one) {
          errors.push(`${id} missed ${gold.value ?? 'no value'}: ${inContext(text, gold)}`);
          continue;
        }
        spans.right++;
        if (gold.value === undefined) continue;
        paired++;
        if (normal(one.value) === normal(gold.value)) values.right++;
        else errors.push(`${id} value ${one.value} for ${gold.value}: ${inContext(text, one)}`);
      }
      errors.push(...spurious.map((one) => `${id} spurious ${one.value}: ${inContext(text, one)}`));
    }
    return {
      scores: [
        score('spans, any overlap: F1', spans),
        score('spans with their value: F1', values),
        {
          figure: 'value right where the span was found',
          value: paired ? (100 * values.right) / paired : 0,
          detail: `${values.right} of ${paired}`,
        },
      ],
      errors,
    };
  },
};

function score(figure: string, counts: Counts) {
  const { precision, recall, f1 } = precisionRecallF1(counts);
  return { figure, value: f1, detail: `P ${precision.toFixed(1)} R ${recall.toFixed(1)}, ${counts.wanted} wanted` };
}

/** TIMEX2 and TIMEX3 write the same with small differences: seconds, an era's zeros, the day left open. */
function normal(value: string): string {
  return value
    .replace(/T24:00/, 'T00:00')
    .replace(/^BC0+/, 'BC')
    .replace(/^XXXX-XX-XX$/, 'P1D');
}
