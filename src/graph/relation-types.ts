import { EVENT_TYPES, type RelationType, STATE_TYPES } from '../document/labels.js';
import type { RelationFamily } from './knowledge-graph.js';

/** Types that hold both ways: "A met B" and "B met A" are one edge. */
const SYMMETRIC: ReadonlySet<RelationType> = new Set<RelationType>([
  'CONSULT',
  'COOPERATE',
  'AGREE',
  'ally-of',
  'trade-partner-of',
  'family',
  'meets',
]);
const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES);
const STATES: ReadonlySet<string> = new Set(STATE_TYPES);

export function isSymmetric(type: RelationType): boolean {
  return SYMMETRIC.has(type);
}

export function familyOf(type: RelationType): RelationFamily {
  if (EVENTS.has(type)) return 'event';
  return STATES.has(type) ? 'state' : 'other';
}
