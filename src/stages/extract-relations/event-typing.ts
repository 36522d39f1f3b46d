import { EVENT_TYPES, type RelationType } from '../../document/labels.js';
import { eventType } from '../../knowledge/event-types.js';
import { type Head, loadHead } from '../../model/head.js';
import type { ClauseContext } from './clause-context.js';
import { eventInput, knownFeatures } from './event-input.js';
import type { Typing } from './find-relations.js';
import type { Frame } from './frame.js';
import { ruledType } from './ruled-type.js';

/** The head's class for what PLOVER's older codebook, and the data, do not part: CONCEDE and RETREAT. */
export const YIELD = 'YIELD';
/** The head's name below models/. */
export const EVENT_HEAD = 'heads/events';
/** Below this probability, what no rule gives a class is `other`. */
const LEAST = 0.5;

const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES);

/**
 * Gives frames their class: states as the rules name them, events by the trained head, which knows what the rules would
 * say; by the rules alone where the words' vectors are not there or are another encoder's.
 */
export function loadEventTyping(): Typing {
  const { head, manifest } = loadHead(EVENT_HEAD);
  return (context, frame) => {
    const ruled = ruledType(context, frame);
    const { encoding } = context;
    const known = ruled === 'other' || EVENTS.has(ruled);
    if (!known || !encoding?.vectors || encoding.model !== manifest.encoder?.name) return ruled;
    if (head.vectorInputs !== encoding.vectorSize) return ruled;
    return headType(context, frame, ruled, head);
  };
}

function headType(context: ClauseContext, frame: Frame, ruled: RelationType, head: Head): RelationType {
  const input = knownFeatures(eventInput(context, frame, ruled, context.encoding!), (name) => head.featureNumber(name));
  const probabilities = head.probabilities(input);
  let best = 0;
  for (let k = 1; k < probabilities.length; k++) if (probabilities[k]! > probabilities[best]!) best = k;
  if (ruled === 'other' && probabilities[best]! < LEAST) return 'other';
  return unfolded(head.classes[best]!, ruled, frame);
}

/** A class as DESIGN's list has it: what the head calls YIELD is RETREAT where the lexicon knows it as that. */
export function unfolded(label: string, ruled: RelationType, frame: Frame): RelationType {
  if (label !== YIELD) return label as RelationType;
  if (ruled === 'RETREAT' || ruled === 'CONCEDE') return ruled;
  return frame.keys.some((key) => eventType(key) === 'RETREAT') ? 'RETREAT' : 'CONCEDE';
}
