import type { Argument } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { accordingTo } from './according-to.js';
import { contentOf, contentOfNoun } from './contents.js';
import type { SpeechContext } from './speech-context.js';

/** A verb of speech with its speaker and, where it governs a clause, what is said. */
export interface Report {
  readonly verb: number;
  readonly cue: Span;
  readonly speaker?: Argument;
  readonly content: Span;
}

/**
 * "X said (that) …", "…, X said", "X was told that …", "X pledged to …", "X praised …", "X's claim that …", "according to X, …": one report a
 * cue, in text order of the cues.
 */
export function findReports(context: SpeechContext): readonly Report[] {
  const { tokens, sentences } = context.view.layers;
  const reports: Report[] = [];
  for (let verb = 0; verb < tokens.count; verb++) {
    const isVerb = context.isVerb(verb);
    const content = isVerb ? contentOf(context, verb) : contentOfNoun(context, verb);
    if (!content) continue;
    const subject = isVerb ? context.subjectOf(verb) : context.ownerOf(verb);
    if (!isVerb && subject < 0) continue;
    reports.push({
      verb,
      cue: context.span(verb, verb + 1),
      content,
      ...(subject >= 0 && { speaker: context.speaker(subject) }),
    });
  }
  for (let s = 0; s < sentences.count; s++) {
    const report = accordingTo(context, sentences.first[s]!, sentences.end[s]!);
    if (report) reports.push(report);
  }
  return reports;
}
