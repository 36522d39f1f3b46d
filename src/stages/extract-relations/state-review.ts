import type { RelationType } from '../../document/labels.js';
import type { Head } from '../../model/head.js';
import { loadHead } from '../../model/head.js';
import type { ClauseContext } from './clause-context.js';
import { type Found, inTextOrder, relationOf } from './find-relations.js';
import { proposedFrame } from './state-frame.js';
import { type RuledState, type StateInput, stateFeatures } from './state-input.js';
import { innerWords, STATE_ENDS, type StatePair, statePairs, statesBetween } from './state-pairs.js';
import { saysState } from './state-way.js';

/** The head's name below models/. */
export const STATE_HEAD = 'heads/states';

/** From this probability on, a state that no rule found is one. */
export const PROPOSED = 0.6;
/**
 * Below this one, a state that a rule found is none: of those that the data knows well. Whoever holds which office or works for whom
 * is often not in it, so that the head knows too little to gainsay a title.
 */
export const DOUBTED = 0.4;
const KNOWN_WELL: ReadonlySet<RelationType> = new Set<RelationType>([
  'family',
  'founded-by',
  'headquartered-in',
  'located-in',
  'owns',
]);

/** A pair as the head of states sees it; `ruled`: the states that rules found, by their numbers in STATE_ENDS. */
export interface Asked {
  readonly pair: StatePair;
  readonly input: StateInput;
  readonly ruled: ReadonlySet<number>;
}

/** What the states' head makes of a document's relations. */
export type StateReview = (context: ClauseContext, found: readonly Found[]) => readonly Found[];

/** Loads the head of states. Throws as loadHead does. */
export function loadStateReview(): StateReview {
  const { head } = loadHead(STATE_HEAD);
  return (context, found) => reviewStates(context, found, head);
}

/** The relations without states that the head doubts, and with those that it adds, in the order of the text. */
export function reviewStates(context: ClauseContext, found: readonly Found[], head: Head): readonly Found[] {
  const asked = askedPairs(context, found);
  const doubted = new Set<string>();
  const added: Found[] = [];
  const known = new Set(
    found.map(
      ({ relation }) =>
        `${relation.trigger.start} ${pairKey(relation.sentence, relation.subject.entity, relation.object.entity)}`,
    ),
  );
  // Kinship holds both ways: once is enough.
  const related = new Set(
    found
      .filter(({ relation }) => relation.type === 'family')
      .map(({ relation }) => pairKey(relation.sentence, relation.subject.entity, relation.object.entity)),
  );
  for (const { pair, input, ruled } of asked) {
    const chances = head.chances({ vector: NOTHING, features: head.featureNumbers(input.features) });
    const key = pairKey(pair.sentence, pair.subject.entity.id, pair.object.entity.id);
    let best = -1;
    for (const state of input.states) {
      const [type] = STATE_ENDS[state]!;
      if (ruled.has(state)) {
        if (KNOWN_WELL.has(type) && chances[state]! < DOUBTED) doubted.add(`${key} ${type}`);
      } else if (chances[state]! >= PROPOSED && (best < 0 || chances[state]! > chances[best]!)) best = state;
    }
    if (best < 0 || ruled.size > 0) continue;
    const [type] = STATE_ENDS[best]!;
    const backKey = pairKey(pair.sentence, pair.object.entity.id, pair.subject.entity.id);
    if (type === 'family' && related.has(backKey)) continue;
    if (!isLearned(context, head, pair) || !saysState(context, pair, type, chances[best]!)) continue;
    const frame = proposedFrame(context, pair, type, chances[best]!);
    const relation = relationOf(context, frame, type);
    if (relation.polarity === 'negative' || relation.certainty !== 'certain') continue;
    if (known.has(`${relation.trigger.start} ${key}`)) continue;
    added.push({ frame, relation });
    if (type === 'family') related.add(key);
  }
  if (doubted.size === 0 && added.length === 0) return found;
  // What a verb or an event noun says ("Pfizer's acquisition of Seagen") is an event first: the lexicon calls it a state.
  const kept = found.filter(
    ({ frame, relation: { sentence, subject, object, type } }) =>
      frame.type === undefined || !doubted.has(`${pairKey(sentence, subject.entity, object.entity)} ${type}`),
  );
  return inTextOrder([...kept, ...added]);
}

/** Whether the head learned states from each word on the way. */
function isLearned(context: ClauseContext, head: Head, pair: StatePair): boolean {
  return innerWords(pair).every(
    (word) => context.entityAt(word) || head.featureNumber(`inner:${context.lemma(word)}`) >= 0,
  );
}

const NOTHING = new Float32Array(0);

function pairKey(sentence: number, subject: string | undefined, object: string | undefined): string {
  return `${sentence} ${subject} ${object}`;
}

/** Every pair of a document that can stand in a state, with what the rules found of it. */
export function askedPairs(context: ClauseContext, found: readonly Found[]): readonly Asked[] {
  const byPair = new Map<string, RuledState[]>();
  for (const { relation } of found) {
    const { subject, object, sentence, type, rule } = relation;
    if (subject.entity === undefined || object.entity === undefined) continue;
    const key = pairKey(sentence, subject.entity, object.entity);
    const there = byPair.get(key);
    if (there) there.push({ type, rule });
    else byPair.set(key, [{ type, rule }]);
  }
  return statePairs(context).map((pair) => {
    const { subject, object, sentence } = pair;
    const forth = byPair.get(pairKey(sentence, subject.entity.id, object.entity.id)) ?? [];
    const back = byPair.get(pairKey(sentence, object.entity.id, subject.entity.id)) ?? [];
    const states = statesBetween(subject.entity.type, object.entity.type);
    return {
      pair,
      input: { features: stateFeatures(context, pair, forth, back), states },
      ruled: new Set(states.filter((k) => forth.some(({ type }) => type === STATE_ENDS[k]![0]))),
    };
  });
}
