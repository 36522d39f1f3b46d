import type { Argument } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { SPEECH_VERBS } from '../../knowledge/speech-verbs.js';
import type { SpeechContext } from './speech-context.js';

/** A verb of speech with its speaker and, where it governs a clause, what is said. */
export interface Report {
  readonly verb: number;
  readonly cue: Span;
  readonly speaker?: Argument;
  readonly content: Span;
}

/** "X said (that) …", "… , X said", "X was told that …", "according to X, …": one report a cue with a clause. */
export function findReports(context: SpeechContext): readonly Report[] {
  const { tokens, sentences } = context.view.layers;
  const reports: Report[] = [];
  for (let verb = 0; verb < tokens.count; verb++) {
    if (!context.isVerb(verb) || !SPEECH_VERBS.has(context.lemma(verb))) continue;
    const { trees } = context;
    const clause = trees.child(verb, 'ccomp');
    const subject = trees.child(verb, 'nsubj', 'obl:agent');
    if (clause >= 0) {
      const { start, end } = trees.subtree(clause, ['punct']);
      // A clause before its verb ends there: a subtree that reaches over the verb is no content.
      const bounded =
        verb >= start && verb < end
          ? clause < verb
            ? { start, end: verb }
            : { start: verb + 1, end }
          : { start, end };
      reports.push({
        verb,
        cue: context.span(verb, verb + 1),
        content: context.span(bounded.start, bounded.end),
        ...withSpeaker(context, subject),
      });
    } else if (trees.is(verb, 'parataxis') && trees.head[verb]! >= 0 && subject >= 0) {
      const { start, end } = trees.subtree(trees.head[verb]!, ['punct', 'parataxis']);
      if (verb < start || verb >= end) {
        reports.push({
          verb,
          cue: context.span(verb, verb + 1),
          content: context.span(start, end),
          ...withSpeaker(context, subject),
        });
      }
    }
  }
  for (let s = 0; s < sentences.count; s++) {
    const report = accordingTo(context, sentences.first[s]!, sentences.end[s]!);
    if (report) reports.push(report);
  }
  return reports;
}

function withSpeaker(context: SpeechContext, subject: number): { readonly speaker?: Argument } {
  return subject >= 0 ? { speaker: context.speaker(subject) } : {};
}

function accordingTo(context: SpeechContext, first: number, end: number): Report | undefined {
  for (let i = first; i + 2 < end; i++) {
    if (context.word(i) !== 'according' || context.word(i + 1) !== 'to') continue;
    let head = i + 2;
    let stop = head;
    while (stop < end && !/^[,.;:"”]$/.test(context.word(stop))) stop++;
    const { mentions } = context.view.layers;
    const named = mentions.find((mention) => mention.firstToken >= i + 2 && mention.firstToken < stop);
    head = named ? named.firstToken : Math.max(head, stop - 1);
    const content = i - first > end - stop ? { start: first, end: i } : { start: Math.min(stop + 1, end - 1), end };
    if (content.end <= content.start) return undefined;
    let last = content.end;
    while (last > content.start + 1 && /^[,.;:]$/.test(context.word(last - 1))) last--;
    return {
      verb: i,
      cue: context.span(i, i + 2),
      speaker: context.speaker(head),
      content: context.span(content.start, last),
    };
  }
  return undefined;
}
