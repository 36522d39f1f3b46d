import { z } from 'zod';
import type { DocumentView, Quote } from '../../document/layers.js';
import { compareSpans } from '../../document/span.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { findQuotations } from './quotations.js';
import { findReports } from './reports.js';
import { speakerOfQuotation } from './speakers.js';
import { type QuoteNeeds, SpeechContext } from './speech-context.js';

/** Who says what: quotations between marks, and what is reported without them, each with its speaker and cue. */
export const attributeQuotes = defineStage({
  name: 'attribute-quotes',
  needs: ['tokens', 'sentences', 'tags', 'dependencies', 'mentions', 'entities'],
  adds: ['quotes'],
  options: z.strictObject({}),
  create() {
    return eachDocument((view) => ({ layers: { quotes: quotesOf(view) } }));
  },
});

function quotesOf(view: DocumentView<QuoteNeeds>): readonly Quote[] {
  const context = new SpeechContext(view);
  const reports = findReports(context);
  const direct = findQuotations(view.source.text, context.sentenceSpans()).map(
    (span): Quote => ({ ...span, direct: true, ...speakerOfQuotation(context, span, reports) }),
  );
  const indirect = reports
    .map(({ content, speaker, cue }): Quote => ({ ...content, direct: false, ...(speaker && { speaker }), cue }))
    .filter((report) => !direct.some((quote) => quote.start <= report.start && report.end <= quote.end));
  return [...direct, ...indirect].sort((a, b) => compareSpans(a, b) || Number(b.direct) - Number(a.direct));
}
