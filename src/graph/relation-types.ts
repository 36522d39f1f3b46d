import { EVENT_TYPES, type RelationType, STATE_TYPES } from '../document/labels.js';
import { isMutualVerb, isSymmetricNoun } from '../knowledge/event-types.js';
import type { RelationFamily } from './knowledge-graph.js';

/** States that hold both ways. */
const SYMMETRIC_STATES: ReadonlySet<RelationType> = new Set<RelationType>([
  'ally-of',
  'trade-partner-of',
  'family',
  'meets',
]);
/** Events of these classes hold both ways where their words say that both sides act: "meet", "hold talks with", "treaty between". */
const MUTUAL_EVENTS: ReadonlySet<RelationType> = new Set<RelationType>(['CONSULT', 'COOPERATE', 'AGREE']);
const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES);
const STATES: ReadonlySet<string> = new Set(STATE_TYPES);

/**
 * Whether a relation says the same of both its actors: a state like ally-of; consulting, cooperating and agreeing in words that both
 * sides share ("met", "signed a treaty with"). "Told" and "promised" keep their direction. Without a predicate the type decides.
 */
export function isSymmetric(type: RelationType, predicate?: string): boolean {
  if (SYMMETRIC_STATES.has(type)) return true;
  if (!MUTUAL_EVENTS.has(type)) return false;
  return predicate === undefined || predicate.split(' ').some((word) => isMutualVerb(word) || isSymmetricNoun(word));
}

export function familyOf(type: RelationType): RelationFamily {
  if (EVENTS.has(type)) return 'event';
  return STATES.has(type) ? 'state' : 'other';
}
