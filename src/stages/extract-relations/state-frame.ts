import { type RelationType, TAG } from '../../document/labels.js';
import { KIN_NOUNS } from '../../knowledge/state-nouns.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { innerWords, type StatePair } from './state-pairs.js';

/** The rule's name of states that the trained head found. */
export const TRAINED_RULE = 'trained-pair';

/** A state as a normal form. */
const PREDICATES: Readonly<Partial<Record<RelationType, string>>> = {
  family: 'relative of',
  owns: 'own',
  'position-held': 'hold office in',
};

/**
 * The frame of a state that the head found. Its words are those that lead from one to the other; its trigger the noun or verb
 * among them, else the preposition, else what stands between, else the object itself ("Canadian", of a Canadian).
 */
export function proposedFrame(context: ClauseContext, pair: StatePair, type: RelationType, chance: number): Frame {
  const { subject, object } = pair;
  const inner = innerWords(pair).filter((word) => !context.entityAt(word));
  const cases = context.caseWords(object.head);
  const words = [...new Set([...inner, ...cases])].sort((a, b) => a - b);
  const said = inner.filter((word) => context.isNoun(word) || context.isVerb(word));
  const trigger = said.at(-1) ?? inner.at(-1) ?? cases[0] ?? object.head;
  // "X, the mother of Y": whoever the noun describes comes first; "the sons of X and Y" are neither's.
  const [subjectBelow, objectBelow] = [subject, object].map(({ head }) => isBelow(context, head, trigger));
  const turned = type === 'family' && subjectBelow && !objectBelow;
  const kin = type === 'family' && KIN_NOUNS.has(context.lemma(trigger)) && subjectBelow !== objectBelow;
  return {
    subject: turned ? object : subject,
    object: turned ? subject : object,
    trigger,
    asserted: clauseOf(context, pair),
    predicate: kin ? `${context.lemma(trigger)} of` : (PREDICATES[type] ?? type.replace('-', ' ')),
    words: words.length ? words : [trigger],
    keys: [],
    type,
    rule: TRAINED_RULE,
    rank: Math.round(chance * 100) / 100,
  };
}

/** Whether a word stands below another one, whose own it is. */
function isBelow(context: ClauseContext, word: number, above: number): boolean {
  for (let at = context.trees.head[word]!; at >= 0; at = context.trees.head[at]!) if (at === above) return true;
  return false;
}

/** The verb or the predicate with a copula on the way, whose negation and mood count; -1 where a noun phrase says it. */
function clauseOf(context: ClauseContext, pair: StatePair): number {
  const clause = innerWords(pair).find(
    (word) => (context.isVerb(word) || context.trees.child(word, 'cop') >= 0) && context.tag(word) !== TAG.ADP,
  );
  return clause ?? -1;
}
