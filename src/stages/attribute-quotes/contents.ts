import type { Dependency } from '../../document/labels.js';
import type { Span } from '../../document/span.js';
import {
  ATTITUDE_VERBS,
  JUDGING_VERBS,
  SILENT_VERBS,
  SPEECH_NOUNS,
  SPEECH_VERBS,
  WILL_VERBS,
} from '../../knowledge/speech-verbs.js';
import type { SpeechContext } from './speech-context.js';

/** Verbs whose object by a preposition is what is wanted or minded: "called for an inquiry", "apologized for the delay". */
const OF_PHRASES = /^(?:call|push|argue|apologi[sz]e|plead|appeal|speak|complain|warn)$/;
/** Verbs of an attitude that are first of all deeds: with an actor as their object they say nothing unless they say why. */
const BLOWS: ReadonlySet<string> = new Set(['assail', 'attack', 'savage', 'skewer']);
/** What hangs on a verb of speech without being said: who says it, to whom, when. */
const OF_THE_CUE: readonly Dependency[] = ['nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'compound:prt', 'iobj'];

/** What the verb puts into its subject's mouth, or nothing. */
export function contentOf(context: SpeechContext, verb: number): Span | undefined {
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
    return aroundCue(context, verb, start, end);
  }
  if (context.subjectOf(verb) < 0) return undefined;
  if (WILL_VERBS.has(lemma)) {
    const infinitive = trees
      .childrenWith(verb, 'xcomp', 'advcl')
      .find((child) => child > verb && context.isVerb(child));
    if (infinitive !== undefined) return clauseContent(context, verb, infinitive);
  }
  const object = trees.child(verb, 'obj');
  if ((JUDGING_VERBS.has(lemma) || ATTITUDE_VERBS.has(lemma)) && object > verb) {
    // "Russia attacked Ukraine" is a deed, "attacked Ghana for its law" and "attacked the plan" are words.
    if (BLOWS.has(lemma) && context.entityAt(object) && !isBlamed(context, verb, object)) return undefined;
    return judgement(context, verb, object);
  }
  if (!OF_PHRASES.test(lemma)) return undefined;
  const wanted = trees
    .childrenWith(verb, 'obl')
    .find((child) => child > verb && /^(?:for|of|about|against)$/.test(prepositionOf(context, child)));
  if (wanted === undefined) return undefined;
  const { start, end } = trees.subtree(wanted, ['punct', 'case']);
  return context.span(start, end);
}

/** "his claim that …", "a promise by Ghana to pay": what a noun of speech puts into somebody's mouth, where it is said whose. */
export function contentOfNoun(context: SpeechContext, noun: number): Span | undefined {
  if (!context.isNoun(noun) || !SPEECH_NOUNS.has(context.lemma(noun))) return undefined;
  const { trees } = context;
  const clause = trees.childrenWith(noun, 'acl', 'ccomp').find((child) => {
    const mark = trees.child(child, 'mark');
    return child > noun && mark > noun && /^(?:that|to)$/.test(context.word(mark));
  });
  if (clause === undefined) return undefined;
  const { start, end } = trees.subtree(clause, ['punct']);
  return context.span(start, end);
}

/** "called the deal a disaster", "criticized Ghana for leaving": the object with what is said of it. */
function judgement(context: SpeechContext, verb: number, object: number): Span {
  const { trees } = context;
  const { start, end } = trees.subtree(object, ['punct']);
  let last = end;
  for (const child of trees.children(verb)) {
    if (child < object) continue;
    const said =
      trees.is(child, 'xcomp') ||
      ((trees.is(child, 'obl') || trees.is(child, 'advcl')) && /^(?:as|for|of)$/.test(prepositionOf(context, child)));
    if (said) last = Math.max(last, trees.subtree(child, ['punct']).end);
  }
  return context.span(start, last);
}

/** "for its law", "as weak", "over the deal": what somebody is attacked for. */
function isBlamed(context: SpeechContext, verb: number, object: number): boolean {
  return context.trees
    .children(verb)
    .some((child) => child > object && /^(?:as|for|over)$/.test(prepositionOf(context, child)));
}

/** A phrase's preposition or a clause's conjunction. */
function prepositionOf(context: SpeechContext, noun: number): string {
  const word = context.trees.child(noun, 'case', 'mark');
  return word < 0 ? '' : context.word(word);
}

function clauseContent(context: SpeechContext, verb: number, clause: number): Span | undefined {
  const { start, end } = context.trees.subtree(clause, ['punct']);
  return aroundCue(context, verb, start, end);
}

/**
 * Words [start, end) that may reach over their cue. With a good deal of words on both sides ("the deal, Xi said, was
 * good") the cue stands within what is said; else only the side that holds more is.
 */
function aroundCue(context: SpeechContext, verb: number, start: number, end: number): Span | undefined {
  const { trees } = context;
  let first = verb;
  let stop = verb + 1;
  for (const child of trees.children(verb)) {
    if (!OF_THE_CUE.some((label) => trees.is(child, label))) continue;
    const span = trees.subtree(child, ['punct']);
    if (span.start < start && span.end > start && verb < start) continue;
    first = Math.min(first, span.start);
    stop = Math.max(stop, span.end);
  }
  if (stop <= start || first >= end) return spanWithoutMarks(context, start, end);
  const before = Math.max(0, first - start);
  const after = Math.max(0, end - stop);
  const quoted = /^["”]$|^''$/.test(context.word(first - 1)) && !/^["“]$|^''$/.test(context.word(stop + 1));
  if (before >= SHORTEST_PART && after >= SHORTEST_PART && !quoted) return spanWithoutMarks(context, start, end);
  if (quoted && before > 0) return spanWithoutMarks(context, start, first);
  if (before + after === 0) return undefined;
  return before >= after ? spanWithoutMarks(context, start, first) : spanWithoutMarks(context, stop, end);
}
const SHORTEST_PART = 1;

function spanWithoutMarks(context: SpeechContext, start: number, end: number): Span | undefined {
  let first = start;
  let stop = end;
  while (first < stop && /^[,;:]$/.test(context.word(first))) first++;
  while (stop > first && /^[,;:]$/.test(context.word(stop - 1))) stop--;
  return stop > first ? context.span(first, stop) : undefined;
}
