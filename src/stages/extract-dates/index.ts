import { z } from 'zod';
import type { DateMention, DocumentView } from '../../document/layers.js';
import { cutAtoms } from '../../numerals/atoms.js';
import { defineStage, eachDocument, type StageResult } from '../../pipeline/stage.js';
import { findDates } from './find.js';
import { Reader } from './reader.js';
import { resolveAll } from './resolve-all.js';
import { provenOrder } from './rules/numeric-date.js';

const options = z.strictObject({
  dateOrder: z
    .enum(['auto', 'dmy', 'mdy'])
    .default('auto')
    .describe(
      "Which of day and month stands first in 04/05/2022; auto: as the document's other dates prove, else month first",
    ),
});

/** Finds dates, times, durations and sets, and resolves them against the article's date (TIMEX3). */
export const extractDates = defineStage({
  name: 'extract-dates',
  needs: ['tokens', 'sentences'],
  adds: ['dates'],
  options,
  create: ({ dateOrder }) => eachDocument((document) => extract(document, dateOrder)),
});

function extract(
  { source, layers: { tokens, sentences } }: DocumentView<'tokens' | 'sentences'>,
  dateOrder: 'auto' | 'dmy' | 'mdy',
): StageResult<'dates'> {
  const atoms = cutAtoms(source.text, tokens, sentences);
  const reader = new Reader(atoms, source.text);
  const order = dateOrder === 'auto' ? (provenOrder(reader) ?? 'mdy') : dateOrder;
  const found = findDates(reader, order);
  const { dates, open } = resolveAll(found, atoms, tokens, source);
  if (!open) return { layers: { dates: dates satisfies readonly DateMention[] } };
  return {
    layers: { dates },
    warnings: [
      {
        code: 'no-anchor',
        message: `The article has no date: ${open} relative ${open === 1 ? 'date keeps' : 'dates keep'} an underspecified value`,
      },
    ],
  };
}
