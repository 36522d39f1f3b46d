import { z } from 'zod';
import { RELATION_TYPES, type RelationType } from '../../document/labels.js';
import type { DocumentView, Relation } from '../../document/layers.js';
import { eventType } from '../../knowledge/event-types.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { argumentSpan } from './arguments.js';
import { assertedState, assertionOf } from './assertion.js';
import { circumstancesOf } from './circumstances.js';
import { ClauseContext, type RelationNeeds } from './clause-context.js';
import { copulaFrames } from './copulas.js';
import type { Frame } from './frame.js';
import { nominalFrames } from './nominals.js';
import { phraseOf } from './phrase.js';
import { stateFrames } from './states.js';
import { verbFrames } from './verbs.js';

/** Who does what to whom, over the dependencies: each relation with its words, its class, and what the text asserts of it. */
export const extractRelations = defineStage({
  name: 'extract-relations',
  needs: ['tokens', 'sentences', 'tags', 'dependencies', 'mentions', 'dates', 'figures', 'entities', 'quotes'],
  adds: ['relations'],
  options: z.strictObject({}),
  create() {
    return eachDocument((view) => ({ layers: { relations: findRelations(view) } }));
  },
});

function findRelations(view: DocumentView<RelationNeeds>): readonly Relation[] {
  if (view.layers.entities.length < 2) return [];
  const context = new ClauseContext(view);
  const frames: Frame[] = [];
  for (let i = 0; i < view.layers.tokens.count; i++) {
    if (context.isVerb(i)) frames.push(...verbFrames(context, i));
    else {
      frames.push(...copulaFrames(context, i));
      frames.push(...nominalFrames(context, i));
    }
  }
  frames.push(...stateFrames(context));
  return withoutDoubles(frames.map((frame) => toRelation(context, frame)));
}

function toRelation(context: ClauseContext, frame: Frame): Relation {
  const { tokens } = context.view.layers;
  const sentence = context.sentenceOf(frame.trigger);
  return {
    subject: argumentSpan(context, frame.subject),
    predicate: frame.predicate,
    phrase: phraseOf(context, frame),
    object: argumentSpan(context, frame.object),
    type: typeOf(frame),
    trigger: { start: tokens.start[frame.trigger]!, end: tokens.end[frame.trigger]! },
    sentence,
    ...(frame.asserted < 0 ? assertedState(context, frame.trigger) : assertionOf(context, frame.asserted)),
    ...circumstancesOf(context, frame.trigger, sentence),
    rule: frame.rule,
    confidence: frame.confidence,
  };
}

function typeOf(frame: Frame): RelationType {
  if (frame.type && (RELATION_TYPES as readonly string[]).includes(frame.type)) return frame.type as RelationType;
  for (const key of frame.keys) {
    const type = eventType(key);
    if (type) return type;
  }
  return 'other';
}

/** The same two actors by the same trigger are one relation: the surer rule's, and of two as sure, the one that says more. */
function withoutDoubles(relations: readonly Relation[]): readonly Relation[] {
  const best = new Map<string, Relation>();
  for (const relation of relations) {
    const key = `${relation.trigger.start} ${relation.subject.entity} ${relation.object.entity}`;
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
