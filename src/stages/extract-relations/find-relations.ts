import type { RelationType } from '../../document/labels.js';
import type { Argument, Relation } from '../../document/layers.js';
import { argumentSpan } from './arguments.js';
import { assertedState, assertionOf } from './assertion.js';
import { circumstancesOf } from './circumstances.js';
import type { ClauseContext } from './clause-context.js';
import { copulaFrames } from './copulas.js';
import { withFarTarget } from './far-targets.js';
import type { Frame } from './frame.js';
import { nominalFrames } from './nominals.js';
import { namedStates, nounStates } from './noun-states.js';
import { phraseOf } from './phrase.js';
import { stateFrames } from './states.js';
import { clauseTuples } from './tuples/clause-tuples.js';
import { nounTuples } from './tuples/noun-tuples.js';
import { verbFrames } from './verbs.js';
import { isWorthKeeping } from './worth.js';

/** A relation with the frame that it was made of. */
export interface Found {
  readonly relation: Relation;
  readonly frame: Frame;
}

/** Gives a frame its class. */
export type Typing = (context: ClauseContext, frame: Frame) => RelationType;

/** All relations of one document in the order of the text; with `all` the tuples of whole clauses instead. */
export function findRelations(context: ClauseContext, all: boolean, typing: Typing): readonly Found[] {
  const frames: Frame[] = [];
  for (let i = 0; i < context.view.layers.tokens.count; i++) {
    if (all) {
      frames.push(...clauseTuples(context, i), ...nounTuples(context, i));
      continue;
    }
    if (context.isVerb(i)) frames.push(...withFarTarget(context, i, verbFrames(context, i)));
    else {
      frames.push(...copulaFrames(context, i));
      frames.push(...nominalFrames(context, i), ...nounStates(context, i), ...namedStates(context, i));
    }
  }
  if (!all) frames.push(...stateFrames(context));
  return withoutDoubles(
    frames
      .filter((frame) => all || isWorthKeeping(context, frame))
      .map((frame) => ({ frame, relation: relationOf(context, frame, typing(context, frame)) })),
  );
}

/** A frame as a relation. Verbs whose class is named from the other side are turned: who founds something is what it is founded by. */
export function relationOf(context: ClauseContext, given: Frame, type: RelationType): Relation {
  const turned = (type === 'founded-by' || type === 'employed-by') && /^(?:nsubj-obj|passive-agent)$/.test(given.rule);
  const frame = turned
    ? { ...given, subject: given.object, object: given.subject, predicate: type.replace('-', ' ') }
    : given;
  const { tokens } = context.view.layers;
  const sentence = context.sentenceOf(frame.trigger);
  return {
    subject: argumentSpan(context, frame.subject),
    predicate: frame.predicate,
    phrase: phraseOf(context, frame),
    object: argumentSpan(context, frame.object),
    ...(frame.further?.length && { further: frame.further.map((participant) => argumentSpan(context, participant)) }),
    type,
    trigger: { start: tokens.start[frame.trigger]!, end: tokens.end[frame.trigger]! },
    sentence,
    ...(frame.asserted < 0 ? assertedState(context, frame.trigger) : assertionOf(context, frame.asserted)),
    ...circumstancesOf(context, frame.trigger, sentence),
    rule: frame.rule,
    confidence: frame.rank,
  };
}

/** The same two actors by the same trigger are one relation: the one of the higher rank, and of two of one rank, the one that says more. */
function withoutDoubles(all: readonly Found[]): readonly Found[] {
  const best = new Map<string, Found>();
  for (const found of all) {
    const { frame, relation } = found;
    const key = `${relation.trigger.start} ${endsOf(found)}`;
    const other = best.get(key);
    const better =
      !other ||
      frame.rank > other.frame.rank ||
      (frame.rank === other.frame.rank && relation.predicate.length > other.relation.predicate.length);
    if (better) best.set(key, found);
  }
  const kept = [...best.values()];
  const phrases = phrasesByEnds(kept);
  return inTextOrder(kept.filter((found) => !saysLess(found, phrases.get(endsOf(found)) ?? [])));
}

/** What noun phrases say, which no clause asserts, by its ends: only such are compared, so that work stays linear. */
function phrasesByEnds(all: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const groups = new Map<string, Found[]>();
  for (const found of all) {
    if (found.frame.asserted >= 0) continue;
    const group = groups.get(endsOf(found));
    if (group) group.push(found);
    else groups.set(endsOf(found), [found]);
  }
  return groups;
}

/** "secretary of" beside "secretary of state of": the same two by a part of a longer title's words. */
function saysLess({ frame }: Found, alike: readonly Found[]): boolean {
  if (frame.asserted >= 0) return false;
  return alike.some(
    (other) => other.frame.words.length > frame.words.length && other.frame.words.includes(frame.trigger),
  );
}

/** By the trigger's place, then the ends', then the rule's name. */
export function inTextOrder(found: readonly Found[]): readonly Found[] {
  return [...found].sort(
    ({ relation: a }, { relation: b }) =>
      a.trigger.start - b.trigger.start ||
      a.subject.start - b.subject.start ||
      a.object.start - b.object.start ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

function endsOf({ relation: { subject, object } }: Found): string {
  return `${endOf(subject)} ${endOf(object)}`;
}

function endOf({ entity, start }: Argument): string {
  return entity ?? `${start}`;
}
