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
  const direct = withContinued(
    context,
    findQuotations(view.source.text, context.sentenceSpans()).map(
      (span): Quote => ({ ...span, direct: true, ...speakerOfQuotation(context, span, reports) }),
    ),
  );
  const indirect = reports
    .map(({ content, speaker, cue }): Quote => ({ ...content, direct: false, ...(speaker && { speaker }), cue }))
    .filter((report) => !direct.some((quote) => isSameWords(quote, report)));
  return [...direct, ...indirect].sort((a, b) => compareSpans(a, b) || Number(b.direct) - Number(a.direct));
}

/** The words between marks are the report's own: it adds nothing to them. */
function isSameWords(quote: Quote, report: Quote): boolean {
  const shared = Math.min(quote.end, report.end) - Math.max(quote.start, report.start);
  return shared > 0.7 * (report.end - report.start);
}

const SHORTEST_UNSPOKEN = 25;

/**
 * A quotation without a speaker goes on with the words of the one before it, where that ended in the same or the last
 * paragraph and nothing but a cue stands between. A few words between marks that nobody speaks are no quotation.
 */
function withContinued(context: SpeechContext, quotes: readonly Quote[]): readonly Quote[] {
  const { text } = context.view.source;
  const done: Quote[] = [];
  for (const quote of quotes) {
    const before = done.at(-1);
    if (quote.speaker) done.push(quote);
    else if (before?.speaker && goesOn(text.slice(before.end, quote.start)))
      done.push({ ...quote, speaker: before.speaker });
    else if (quote.end - quote.start >= SHORTEST_UNSPOKEN) done.push(quote);
  }
  return done;
}

const LONGEST_CUE = 90;

function goesOn(between: string): boolean {
  return (
    between.length <= LONGEST_CUE &&
    (between.match(/\n/g)?.length ?? 0) <= 2 &&
    (between.match(/[.!?] /g)?.length ?? 0) <= 1
  );
}
