import { EVENT_TYPES } from '../../document/labels.js';
import { eventType, isEventNoun, isLightVerb } from '../../knowledge/event-types.js';
import type { ClauseContext } from './clause-context.js';

const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES);
/** Verbs that only say how another verb goes on: "keep backing". */
const ASPECT = new Set('keep continue begin start resume go'.split(' '));

/** The verb with its particle, and the aspect verb above it: "keep backing". */
export function coreWords(context: ClauseContext, verb: number): readonly number[] {
  const words = [verb, ...context.trees.childrenWith(verb, 'compound:prt')];
  const above = context.trees.head[verb]!;
  if (above >= 0 && context.isLabel(verb, 'xcomp') && ASPECT.has(context.lemma(above))) words.unshift(above);
  return words;
}

export function isAspectual(context: ClauseContext, verb: number): boolean {
  return (
    ASPECT.has(context.lemma(verb)) && context.trees.childrenWith(verb, 'xcomp').some((child) => context.isVerb(child))
  );
}

export function predicateOf(context: ClauseContext, core: readonly number[], parts: readonly number[]): string {
  const words = core.map((word, i) =>
    i > 0 && context.isVerb(word) && context.word(word).endsWith('ing') ? context.word(word) : context.lemma(word),
  );
  const further = parts.map((part) => (context.isNoun(part) ? context.lemma(part) : context.word(part)));
  // "earn $10 billion from": a sum's sign says nothing.
  return [...words, ...further.filter((word) => /[\p{L}\p{N}]/u.test(word))].join(' ');
}

/** Class look-ups: a light noun decides before its verb, a verb with its preposition before the verb alone. */
export function keysOf(
  context: ClauseContext,
  verb: number,
  core: readonly number[],
  parts: readonly number[],
  object: number,
): readonly string[] {
  const lemma = context.lemma(verb);
  const particle = core.filter((word) => word > verb).map((word) => context.word(word));
  const full = [lemma, ...particle].join(' ');
  const nouns = parts.filter((part) => context.isNoun(part)).map((part) => context.lemma(part));
  const isEvent = (noun: string): boolean => EVENTS.has(eventType(noun) ?? '');
  if (object >= 0 && !parts.includes(object) && !context.entityAt(object)) nouns.push(context.lemma(object));
  const keys: string[] = [];
  const preposition = parts.find((part) => !context.isNoun(part));
  if (nouns.length) keys.push(`${full} ${nouns[0]}`, `${lemma} ${nouns[0]}`);
  if (preposition !== undefined && parts[0] === preposition) keys.push(`${full} ${context.word(preposition)}`);
  if (isLightVerb(lemma) || !eventType(full)) keys.push(...nouns.filter(isEvent), full, lemma);
  else keys.push(full, lemma, ...nouns.filter((noun) => isEvent(noun) && isEventNoun(noun)));
  return keys;
}
