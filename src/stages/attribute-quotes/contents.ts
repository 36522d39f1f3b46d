import { type Dependency, TAG } from '../../document/labels.js';
import type { Span } from '../../document/span.js';
import { isUtterance } from '../../knowledge/event-types.js';
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
/** Verbs that with a mere name as their object tell of no words: "accused Mali", "dismissed the minister", "called Ghana". */
const NAMES_ONLY: ReadonlySet<string> = new Set(['accuse', 'dismiss']);
/** What hangs on a verb of speech without being said: who says it, to whom, when. */
const OF_THE_CUE: readonly Dependency[] = ['nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'compound:prt', 'iobj'];

/** What the verb puts into its subject's mouth, or nothing. */
export function contentOf(context: SpeechContext, verb: number): Span | undefined {
  const { trees } = context;
  const lemma = context.lemma(verb);
  const clauses = trees.childrenWith(verb, 'ccomp');
  // "It is unclear whether they will leave, and agencies fear that …": of two, what stands behind the verb.
  const clause = clauses.find((child) => child > verb) ?? clauses[0] ?? -1;
  if (clause >= 0) {
    const speaks = SPEECH_VERBS.has(lemma) || (!SILENT_VERBS.has(lemma) && context.subjectOf(verb) >= 0);
    return speaks ? clauseContent(context, verb, clause) : undefined;
  }
  if (trees.is(verb, 'parataxis') && trees.head[verb]! >= 0) {
    if (!SPEECH_VERBS.has(lemma) || context.subjectOf(verb) < 0 || opensAnew(context, verb)) return undefined;
    const { start, end } = trees.subtree(trees.head[verb]!, ['punct', 'parataxis']);
    return aroundCue(context, verb, start, end);
  }
  if (context.subjectOf(verb) < 0) return undefined;
  if (WILL_VERBS.has(lemma)) {
    const infinitive = trees
      .childrenWith(verb, 'xcomp', 'advcl')
      .find(
        (child) => child > verb && context.isVerb(child) && (trees.is(child, 'xcomp') || isInfinitive(context, child)),
      );
    if (infinitive !== undefined) return willed(context, verb, infinitive);
  }
  const object = trees.child(verb, 'obj');
  if ((JUDGING_VERBS.has(lemma) || ATTITUDE_VERBS.has(lemma)) && object > verb) {
    // "Russia attacked Ukraine" is a deed, "attacked Ghana for its law" and "attacked the plan" are words.
    if (BLOWS.has(lemma) && !isWords(context, object) && !isBlamed(context, verb, object)) return undefined;
    if (isSomebody(context, object) && !isBlamed(context, verb, object) && NAMES_ONLY.has(lemma)) return undefined;
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

/** "urged supporters to vote": who is to do it is a part of what is wanted; "told supporters to vote" is said to them. */
function willed(context: SpeechContext, verb: number, infinitive: number): Span | undefined {
  const { trees } = context;
  const object = OBJECT_SAID.has(context.lemma(verb)) ? trees.child(verb, 'obj', 'iobj') : -1;
  if (object <= verb || object > infinitive) return clauseContent(context, verb, infinitive);
  return context.span(trees.subtree(object, ['punct']).start, trees.subtree(infinitive, ['punct']).end);
}
const OBJECT_SAID: ReadonlySet<string> = new Set('urge encourage want expect'.split(' '));

/** "gave an account: in its words, X noted …": behind a colon or semicolon stands a sentence of its own, no cue to the one before. */
function opensAnew(context: SpeechContext, verb: number): boolean {
  return context.trees.childrenWith(verb, 'punct').some((mark) => mark < verb && /^[:;]$/.test(context.word(mark)));
}

function isInfinitive(context: SpeechContext, verb: number): boolean {
  return context.trees.childrenWith(verb, 'mark').some((mark) => context.word(mark) === 'to');
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
    // "attacked a prison as the minister flew out": a clause of time is not said.
    const ofTime = prepositionOf(context, child) === 'as' && trees.child(child, 'nsubj') >= 0;
    const said =
      trees.is(child, 'xcomp') ||
      ((trees.is(child, 'obl') || trees.is(child, 'advcl')) &&
        !ofTime &&
        /^(?:as|for|of)$/.test(prepositionOf(context, child)));
    if (said) last = Math.max(last, trees.subtree(child, ['punct']).end);
  }
  return context.span(start, last);
}

/** An actor, not what an actor did: "accused Mali", unlike "accused Mali of delay" and "welcomed Mali's decision". */
function isSomebody(context: SpeechContext, object: number): boolean {
  return context.entityAt(object) !== undefined || context.tag(object) === TAG.PRON;
}

/** What can be attacked with words alone: "attacked the plan", "the decision", unlike "the prison" and "dozens of ships". */
function isWords(context: SpeechContext, object: number): boolean {
  const lemma = context.lemma(object);
  return SPEECH_NOUNS.has(lemma) || isUtterance(lemma);
}

/** "for its law", "as weak", "over the deal": what somebody is attacked for. */
function isBlamed(context: SpeechContext, verb: number, object: number): boolean {
  return context.trees
    .children(verb)
    .some(
      (child) =>
        child > object &&
        context.trees.child(child, 'nsubj') < 0 &&
        (context.trees.is(child, 'xcomp') || /^(?:as|for|over|of)$/.test(prepositionOf(context, child))),
    );
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
