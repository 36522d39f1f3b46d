import { z } from 'zod';
import type { DateMention, Figure } from '../../document/layers.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { nameSpans, namesFromEncoding } from '../../stages/recognize-mentions/names-from-encoding.js';

/**
 * For measuring alone: names, dates and sums of money as the encoder's nine classes say them, with no stage of their own to read dates and sums
 * anew. They have no values.
 */
export const nameClasses = defineStage({
  name: 'name-classes',
  needs: ['tokens', 'sentences', 'encoding'],
  adds: ['mentions', 'dates', 'figures'],
  options: z.strictObject({}),
  create: () =>
    eachDocument(({ layers: { tokens, sentences, encoding } }) => {
      const dates: DateMention[] = [];
      const figures: Figure[] = [];
      for (const { className, first, end } of nameSpans(tokens, sentences, encoding)) {
        const span = { start: tokens.start[first]!, end: tokens.end[end - 1]! };
        if (className === 'Date') dates.push({ ...span, kind: 'date', value: 'XXXX' });
        if (className === 'Money') figures.push({ ...span, kind: 'money', value: 0, comparator: '=', change: 'none' });
      }
      return { layers: { mentions: namesFromEncoding(tokens, sentences, encoding), dates, figures } };
    }),
});
