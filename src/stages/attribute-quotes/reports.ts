import type { Argument } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { JUDGING_VERBS, SILENT_VERBS, SPEECH_VERBS, WILL_VERBS } from '../../knowledge/speech-verbs.js';
import type { SpeechContext } from './speech-context.js';

/** A verb of speech with its speaker and, where it governs a clause, what is said. */
export interface Report {
  readonly verb: number;
  readonly cue: Span;
  readonly speaker?: Argument;
  readonly content: Span;
}

/**
 * "X said (that) …", "…, X said", "X was told that …", "X pledged to …", "X praised …", "according to X, …": one report a
 * cue, in text order of the cues.
 */
export function findReports(context: SpeechContext): readonly Report[] {
  const { tokens, sentences } = context.view.layers;
  const reports: Report[] = [];
  for (let verb = 0; verb < tokens.count; verb++) {
    if (!context.isVerb(verb)) continue;
    const content = contentOf(context, verb);
    if (content)
      reports.push({
        verb,
        cue: context.span(verb, verb + 1),
        content,
        ...withSpeaker(context, context.subjectOf(verb)),
      });
  }
  for (let s = 0; s < sentences.count; s++) {
    const report = accordingTo(context, sentences.first[s]!, sentences.end[s]!);
    if (report) reports.push(report);
  }
  return reports;
}

/** What the verb puts into its subject's mouth, or nothing. */
function contentOf(context: SpeechContext, verb: number): Span | undefined {
  const { trees } = context;
  const lemma = context.lemma(verb);
  const clause = trees.child(verb, 'ccomp');
  if (clause >= 0) {
    const speaks = SPEECH_VERBS.has(lemma) || (!SILENT_VERBS.has(lemma) && context.subjectOf(verb) >= 0);
    return speaks ? clauseContent(context, verb, clause) : undefined;
  }
  if (trees.is(verb, 'parataxis') && trees.head[verb]! >= 0) {
    if (!SPEECH_VERBS.has(lemma) || context.subjectOf(verb) < 0) return undefined;
    const { start, end } = trees.subtree(trees.head[verb]!, ['punct', 'parataxis']);
    return verb < start || verb >= end ? context.span(start, end) : undefined;
  }
  if (context.subjectOf(verb) < 0) return undefined;
  if (WILL_VERBS.has(lemma)) {
    const infinitive = trees
      .childrenWith(verb, 'xcomp', 'advcl')
      .find((child) => child > verb && context.isVerb(child));
    if (infinitive !== undefined) return clauseContent(context, verb, infinitive);
  }
  const object = trees.child(verb, 'obj');
  if (JUDGING_VERBS.has(lemma) && object > verb) {
    const { start, end } = trees.subtree(object, ['punct']);
    return context.span(start, end);
  }
  return undefined;
}

/** A clause before its verb ends there: a subtree that reaches over the verb is cut at it. */
function clauseContent(context: SpeechContext, verb: number, clause: number): Span {
  const { start, end } = context.trees.subtree(clause, ['punct']);
  if (verb < start || verb >= end) return context.span(start, end);
  return clause < verb ? context.span(start, verb) : context.span(verb + 1, end);
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
