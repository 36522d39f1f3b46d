import { z } from 'zod';
import type { DocumentView, Quote } from '../../document/layers.js';
import { compareSpans, spanCovers } from '../../document/span.js';
import { SpanIndex } from '../../document/span-index.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { findQuotations } from './quotations.js';
import { findReports } from './reports.js';
import { speakerOfQuotation } from './speakers.js';
import { type QuoteNeeds, SpeechContext } from './speech-context.js';
import { findTurns } from './turns.js';

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
  const turns = findTurns(context);
  const reported = new SpanIndex(reports.map((report) => ({ ...report.content, report })));
  const turnsAt = new SpanIndex(turns);
  const marked = withContinued(
    context,
    findQuotations(view.source.text, context.sentenceSpans()).map(
      (span): Quote => ({ ...span, direct: true, ...speakerOfQuotation(context, span, reported) }),
    ),
  );
  const direct = [...turns, ...marked.filter((quote) => turnsAt.overlapping(quote).length === 0)];
  const directAt = new SpanIndex(direct);
  const indirect = reports
    .map(({ content, speaker, cue }): Quote => ({ ...content, direct: false, ...(speaker && { speaker }), cue }))
    .filter(
      (report) =>
        !directAt
          .overlapping(report)
          .some((quote) => isSameWords(quote, report) || endsIn(view.source.text, report, quote)),
    );
  const all = new SpanIndex([...direct, ...indirect]);
  // Words inside somebody's quotation or report are his: "you think" within it quotes nobody.
  const own = indirect.filter((report) => !all.covering(report.cue!).some((outer) => isInside(report, outer)));
  return withLoneSpeaker(context, [...direct, ...own]).sort(
    (a, b) => compareSpans(a, b) || Number(b.direct) - Number(a.direct),
  );
}

/** "he added" without an antecedent is the only person who speaks in the article, where there is one. */
function withLoneSpeaker(context: SpeechContext, quotes: readonly Quote[]): Quote[] {
  const { entities } = context.view.layers;
  const speaking = new Set(quotes.map(({ speaker }) => speaker?.entity));
  const people = entities.filter(({ id, type }) => type === 'person' && speaking.has(id));
  const [person] = people;
  if (!person || people.length > 1) return [...quotes];
  const { text } = context.view.source;
  return quotes.map((quote) => {
    const { speaker } = quote;
    const open = speaker && speaker.entity === undefined && /^s?he$/i.test(text.slice(speaker.start, speaker.end));
    return open ? { ...quote, speaker: { ...speaker, entity: person.id } } : quote;
  });
}

/** Whether a report's cue stands in the other's words, and not the other way round as well. */
function isInside(report: Quote, outer: Quote): boolean {
  if (!report.cue || outer === report) return false;
  return !outer.cue || !spanCovers(report, outer.cue);
}

/** The words between marks are the report's own: it adds nothing to them. */
function isSameWords(quote: Quote, report: Quote): boolean {
  const shared = Math.min(quote.end, report.end) - Math.max(quote.start, report.start);
  return shared > 0.7 * (report.end - report.start);
}

/** "Nobody minds. “It is late,” she said": where a sentence ends before the marks, only what stands between them is said. */
function endsIn(text: string, report: Quote, quote: Quote): boolean {
  if (!spanCovers(report, quote) || report.end - quote.end > 3) return false;
  return /[.!?]\S{0,2}\s+\W{0,2}$/.test(text.slice(report.start, quote.start));
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
    else if (before?.speaker && goesOn(context, text.slice(before.end, quote.start), before.end, quote.start))
      done.push({ ...quote, speaker: before.speaker, ...(before.cue && { cue: before.cue }) });
    else if (quote.end - quote.start >= SHORTEST_UNSPOKEN) done.push(quote);
  }
  return done;
}

const LONGEST_CUE = 90;

/** A short cue, or the rest of the cue's sentence: "…," said Ama R. Badu, who runs the shop. "…" */
function goesOn(context: SpeechContext, between: string, from: number, to: number): boolean {
  const paragraphs = between.match(/\n/g)?.length ?? 0;
  if (/^["”’']*\s*["“]?$/.test(between)) return paragraphs <= 2;
  if (context.sentenceAt(to) - context.sentenceAt(from) > 1) return false;
  return paragraphs === 0 || (between.length <= LONGEST_CUE && paragraphs <= 2);
}
