import { z } from 'zod';
import { RELATION_TYPES, type RelationType } from '../../document/labels.js';
import type { Argument, Document, DocumentView, Relation } from '../../document/layers.js';
import { eventType } from '../../knowledge/event-types.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { argumentSpan } from './arguments.js';
import { type Assertion, assertedState, assertionOf } from './assertion.js';
import { circumstancesOf } from './circumstances.js';
import { ClauseContext, type RelationNeeds } from './clause-context.js';
import { copulaFrames } from './copulas.js';
import type { Frame } from './frame.js';
import { isNegated } from './negation.js';
import { nominalFrames } from './nominals.js';
import { namedStates, nounStates } from './noun-states.js';
import { phraseOf } from './phrase.js';
import { stateFrames } from './states.js';
import { objectHeads } from './subjects.js';
import { clauseTuples } from './tuples/clause-tuples.js';
import { nounTuples } from './tuples/noun-tuples.js';
import { verbFrames } from './verbs.js';
import { isWorthKeeping } from './worth.js';

/** Who does what to whom, over the dependencies: each relation with its words, its class, and what the text asserts of it. */
export const extractRelations = defineStage({
  name: 'extract-relations',
  needs: ['tokens', 'sentences', 'tags', 'dependencies', 'mentions', 'dates', 'figures', 'entities', 'quotes'],
  adds: ['relations'],
  options: z.strictObject({
    keep: z
      .enum(['actors', 'all'])
      .default('actors')
      .describe(
        'actors: leave out what clauses below the main one say of things; all: the tuples of whole clauses, with every argument, instead of what serves the graph',
      ),
  }),
  create({ keep }) {
    return eachDocument((view) => ({ layers: { relations: findRelations(view, keep === 'all') } }));
  },
});

/** What the text asserts of the event that one word names. Throws where a layer that this stage needs is missing. */
export function assertionAt(document: Document, word: number): Assertion {
  const { layers } = document;
  for (const name of extractRelations.needs) if (!layers[name]) throw new Error(`the document has no layer "${name}"`);
  return assertionOf(new ClauseContext(document as DocumentView<RelationNeeds>), word);
}

function findRelations(view: DocumentView<RelationNeeds>, all: boolean): readonly Relation[] {
  const context = new ClauseContext(view);
  const frames: Frame[] = [];
  for (let i = 0; i < view.layers.tokens.count; i++) {
    if (all) {
      frames.push(...clauseTuples(context, i), ...nounTuples(context, i));
      continue;
    }
    if (context.isVerb(i)) frames.push(...verbFrames(context, i));
    else {
      frames.push(...copulaFrames(context, i));
      frames.push(...nominalFrames(context, i), ...nounStates(context, i), ...namedStates(context, i));
    }
  }
  if (!all) frames.push(...stateFrames(context));
  return withoutDoubles(
    frames.filter((frame) => all || isWorthKeeping(context, frame)).map((frame) => toRelation(context, frame)),
  );
}

/** Verbs whose class is named from the other side: who founds something is what it is founded by. */
function toRelation(context: ClauseContext, given: Frame): Relation {
  const type = typeOf(context, given);
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
    confidence: frame.confidence,
  };
}

/** Classes of a verb that decide over the infinitive below it: agreeing to send is an agreement, not yet aid. */
const DECIDING: ReadonlySet<RelationType | undefined> = new Set(['AGREE', 'REQUEST', 'THREATEN', 'REJECT']);

function typeOf(context: ClauseContext, frame: Frame): RelationType {
  if (frame.type && (RELATION_TYPES as readonly string[]).includes(frame.type)) return frame.type as RelationType;
  const above = context.trees.head[frame.trigger]!;
  if (above >= 0 && context.isLabel(frame.trigger, 'xcomp', 'ccomp') && !hasObject(context, above)) {
    const governing = eventType(`${context.lemma(above)} to`) ?? eventType(context.lemma(above));
    if (DECIDING.has(governing) && context.trees.child(frame.trigger, 'nsubj', 'nsubj:pass') < 0) return governing!;
  }
  const clause = frame.object.clause ? frame.object.head : -1;
  if (clause >= 0 && isPromised(context, clause) && isNegated(context, clause)) return 'REJECT';
  const type = typeOfKeys(frame.object.clause ? [...frame.keys, context.lemma(frame.object.head)] : frame.keys);
  // What is only announced is an agreement to do it.
  const announced = type === 'AID' || type === 'CONCEDE' || type === 'RETREAT';
  return announced && isPromised(context, frame.object.clause ? frame.object.head : frame.asserted) ? 'AGREE' : type;
}

function hasObject(context: ClauseContext, verb: number): boolean {
  return context.trees.child(verb, 'iobj') >= 0 || objectHeads(context, verb).length > 0;
}

function typeOfKeys(keys: readonly string[]): RelationType {
  for (const key of keys) {
    const type = eventType(key);
    if (type) return type;
  }
  return 'other';
}

function isPromised(context: ClauseContext, verb: number): boolean {
  if (verb < 0) return false;
  return context.trees.childrenWith(verb, 'aux').some((aux) => /^(?:will|'ll|would|shall)$/.test(context.word(aux)));
}

/** The same two actors by the same trigger are one relation: the surer rule's, and of two as sure, the one that says more. */
function withoutDoubles(relations: readonly Relation[]): readonly Relation[] {
  const best = new Map<string, Relation>();
  for (const relation of relations) {
    const key = `${relation.trigger.start} ${endOf(relation.subject)} ${endOf(relation.object)}`;
    const other = best.get(key);
    const better =
      !other ||
      relation.confidence > other.confidence ||
      (relation.confidence === other.confidence && relation.predicate.length > other.predicate.length);
    if (better) best.set(key, relation);
  }
  return [...best.values()].sort(
    (a, b) =>
      a.trigger.start - b.trigger.start ||
      a.subject.start - b.subject.start ||
      a.object.start - b.object.start ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

function endOf({ entity, start }: Argument): string {
  return entity ?? `${start}`;
}
