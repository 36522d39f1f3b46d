import { EVENT_TYPES, RELATION_TYPES, type RelationType } from '../../document/labels.js';
import { eventType } from '../../knowledge/event-types.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { isNegated } from './negation.js';
import { objectHeads } from './subjects.js';

/** Classes of a verb that decide over the infinitive below it: agreeing to send is an agreement, not yet aid. */
const DECIDING: ReadonlySet<RelationType | undefined> = new Set(['AGREE', 'REQUEST', 'THREATEN', 'REJECT']);

const EVENTS: ReadonlySet<RelationType> = new Set<RelationType>(EVENT_TYPES);

/** The class that the lexicon and the verbs around give a frame: states as the rules name them, `other` where nothing fits. */
export function ruledType(context: ClauseContext, frame: Frame): RelationType {
  if (frame.type && (RELATION_TYPES as readonly string[]).includes(frame.type)) return frame.type as RelationType;
  const above = context.trees.head[frame.trigger]!;
  if (above >= 0 && context.isLabel(frame.trigger, 'xcomp', 'ccomp') && !hasObject(context, above)) {
    const governing = eventType(`${context.lemma(above)} to`) ?? eventType(context.lemma(above));
    if (DECIDING.has(governing) && context.trees.child(frame.trigger, 'nsubj', 'nsubj:pass') < 0) return governing!;
  }
  const clause = frame.object.clause ? frame.object.head : -1;
  if (clause >= 0 && isPromised(context, clause) && isNegated(context, clause)) return 'REJECT';
  const type = typeOfKeys(frame.object.clause ? [...frame.keys, context.lemma(frame.object.head)] : frame.keys);
  // "buys more from Russia", "bought the plant from Fiat": from whom something is bought is not bought.
  if (type === 'owns' && (frame.rule.endsWith('-obl') || frame.predicate.endsWith(' from'))) return 'other';
  // "said that he owns a boat": what is said is nobody's.
  if (frame.object.clause && !EVENTS.has(type)) return 'other';
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
