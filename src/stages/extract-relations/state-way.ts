import type { Dependency, RelationType } from '../../document/labels.js';
import { PLACE_NOUNS } from '../../knowledge/relation-nouns.js';
import { KIN_NOUNS, SEATED_NOUNS, STATE_VERBS } from '../../knowledge/state-nouns.js';
import type { ClauseContext } from './clause-context.js';
import { innerWords, type StatePair } from './state-pairs.js';

/** What stands so to a word is the thing that the word describes, or stands beside it in a list. */
const DESCRIBED: readonly Dependency[] = [
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'appos',
  'nmod:desc',
  'flat',
  'conj',
  'parataxis',
  'list',
  'acl',
];
const PART_WORDS = /^(?:part|area|north|south|east|west|centre|center|middle|heart|outskirts|capital|side|coast)$/;

/** Where a place lies does not change with what happens there: so sure a head needs no more of the way than that no event is on it. */
const LASTING = 0.8;

/**
 * Whether the way from one to the other says something of the two themselves. News names actors beside countries and places for many
 * other reasons than encyclopedias do: a "U.N. mission in Afghanistan" is not where the U.N. is, and whoever calls the Sudanese
 * president is no Sudanese. So the subject is what the word above it describes, only places lead on to the object, and verbs are those
 * that say a state.
 */
export function saysState(context: ClauseContext, pair: StatePair, type: RelationType, chance: number): boolean {
  const { up, down, subject, object } = pair;
  const from = context.mentionAt(subject.head)!;
  const to = context.mentionAt(object.head)!;
  // "the Syrian president", "its network": one is a word of the other's.
  if (from.firstToken < to.endToken && to.firstToken < from.endToken) return false;
  const inner = innerWords(pair);
  if (inner.some((word) => context.isVerb(word) && !STATE_VERBS.has(context.lemma(word)))) return false;
  if (type === 'family') return saysKin(context, pair, inner);
  if (type === 'located-in' && from.form === 'name' && to.form === 'name' && chance >= LASTING) return true;
  if (context.isLabel(object.head, 'nmod', 'obl') && !isStanding(context.preposition(object.head), type)) return false;
  // A country's name beside a body's is where it acts as often as where it sits.
  const isSeat = (word: number): boolean => SEATED_NOUNS.has(context.lemma(word)) || context.isVerb(word);
  if (type === 'headquartered-in' && context.preposition(object.head) === '' && !inner.some(isSeat)) return false;
  const first = up[0];
  if (first !== undefined && !context.isLabel(first, ...DESCRIBED)) {
    // "Syria's Idlib region": the noun means the same place.
    const above = context.trees.head[first]!;
    if (type !== 'located-in' || !isPlaceWord(context, above) || !context.isLabel(first, 'compound', 'amod'))
      return false;
  }
  if (up.slice(1).some((word) => !context.isLabel(word, ...DESCRIBED))) return false;
  return down.slice(1).every((word) => isPlaceWord(context, word));
}

/** "X's son, Y"; not "the sons of X, Y and Z's cousin": what stands in one list with kin is no kin of those that it belongs to. */
function saysKin(context: ClauseContext, { up, down, top }: StatePair, inner: readonly number[]): boolean {
  if (inner.length === 0) return true;
  const listed = [up.at(-1), down.at(-1)].some((word) => word !== undefined && context.isLabel(word, 'conj'));
  if (listed && KIN_NOUNS.has(context.lemma(top)) && inner.includes(top)) return false;
  return inner.some((word) => KIN_NOUNS.has(context.lemma(word)) || context.isVerb(word));
}

function isPlaceWord(context: ClauseContext, word: number): boolean {
  const type = context.entityAt(word)?.type;
  if (type !== undefined) return type === 'location' || type === 'country' || type === 'facility';
  const lemma = context.lemma(word);
  return PLACE_NOUNS.has(lemma) || PART_WORDS.test(lemma);
}

/** The prepositions that a state is said with. */
function isStanding(preposition: string, type: RelationType): boolean {
  if (type === 'citizen-of') return /^(?:|of|from)$/.test(preposition);
  if (type === 'employed-by' || type === 'member-of') return /^(?:|of|in|at|for|with)$/.test(preposition);
  return /^(?:|of|in|at|from|within|on|by)$/.test(preposition);
}
