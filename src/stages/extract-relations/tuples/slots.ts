import type { Dependency } from '../../../document/labels.js';
import type { Span } from '../../../document/span.js';
import type { ClauseContext } from '../clause-context.js';
import { objectHeads, relativeObject } from '../subjects.js';
import { nounPhrase, trimmed, wholePhrase } from './phrases.js';

/** Something that a clause says: an object, a complement, a prepositional phrase, a time, a clause. */
export interface Slot {
  readonly head: number;
  /** Words [start, end), with the preposition. */
  readonly words: Span;
  readonly prepositions: readonly number[];
  readonly kind: 'core' | 'phrase' | 'clause' | 'time';
}

/** What belongs to the clause and not to the noun behind its copula. */
const OF_THE_CLAUSE: readonly Dependency[] = [
  'cop',
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'csubj',
  'aux',
  'mark',
  'punct',
  'parataxis',
  'advcl',
  'obl',
  'obl:tmod',
  'obl:unmarked',
  'ccomp',
  'expl',
  'case',
  'discourse',
  'advmod',
];
/** What follows a noun and has a tuple of its own. */
const TOLD_APART: readonly Dependency[] = ['appos', 'acl:relcl'];
const COORDINATED: readonly Dependency[] = ['conj', 'cc'];

/** "is the seat of government", "is in the region": the noun, with the preposition before it. */
export function copulaSlot(context: ClauseContext, word: number): Slot {
  const words = trimmed(context, context.trees.subtree(word, [...OF_THE_CLAUSE, ...TOLD_APART, ...COORDINATED]));
  return withPrepositions(context, word, words, 'core');
}

/** A verb's arguments and adjuncts, its own side of the verb each; `chain` are the clause's verbs. */
export function slotsOf(context: ClauseContext, verb: number, chain: readonly number[]): readonly Slot[] {
  const { trees } = context;
  const copula = trees.child(verb, 'cop') >= 0;
  const objects = copula ? [] : objectHeads(context, verb);
  const slots: Slot[] = [];
  const push = (head: number, kind: Slot['kind']): void => {
    const words = wholePhrase(context, head, ['parataxis', ...TOLD_APART]);
    slots.push({ head, words, prepositions: context.caseWords(head), kind });
  };
  const gap = copula || objects.length ? -1 : relativeObject(context, verb);
  if (gap >= 0) slots.push({ head: gap, words: nounPhrase(context, gap), prepositions: [], kind: 'core' });
  // An object that two verbs share hangs on one of them.
  for (const object of objects) if (trees.head[object] !== verb) push(object, 'core');
  const exists = trees.child(verb, 'expl') >= 0 && !copula ? trees.child(verb, 'nsubj') : -1;
  for (const child of trees.children(verb)) {
    if (chain.includes(child)) continue;
    if (objects.includes(child) || child === exists || context.isLabel(child, 'iobj')) push(child, 'core');
    else if (context.isLabel(child, 'obl', 'obl:agent')) push(child, context.isTime(child) ? 'time' : 'phrase');
    else if (context.isLabel(child, 'nmod') && !context.isNoun(verb)) push(child, 'phrase');
    else if (context.isLabel(child, 'obl:tmod', 'obl:unmarked')) push(child, 'time');
    else if (context.isLabel(child, 'xcomp', 'ccomp')) {
      const words = wholePhrase(context, child, ['parataxis', ...(context.isLabel(child, 'xcomp') ? COORDINATED : [])]);
      slots.push({ head: child, words, prepositions: [], kind: 'core' });
    }
  }
  return slots.filter(({ words }) => copula || words.end <= verb || words.start > verb);
}

/** What a clause without arguments says: the clause or the adverb beside it. */
export function lesserSlots(context: ClauseContext, verb: number): readonly Slot[] {
  const { trees } = context;
  const clause = trees.childrenWith(verb, 'advcl').find((child) => child > verb);
  const head = clause ?? trees.child(verb, 'advmod');
  if (head < 0) return [];
  return [
    { head, words: wholePhrase(context, head), prepositions: [], kind: clause === undefined ? 'phrase' : 'clause' },
  ];
}

/** "the Izu Islands and the Ogasawara Islands": each conjunct of a noun, its own preposition or the first one's before it. */
export function distributed(context: ClauseContext, slot: Slot): readonly Slot[] {
  if (!context.isNominal(slot.head)) return [slot];
  const heads = context.trees.withConjuncts(slot.head);
  if (heads.length < 2) return [slot];
  return heads.map((head) => {
    const words = trimmed(context, context.trees.subtree(head, [...OF_THE_CLAUSE, ...TOLD_APART, ...COORDINATED]));
    return withPrepositions(context, head, words, slot.kind);
  });
}

function withPrepositions(context: ClauseContext, head: number, words: Span, kind: Slot['kind']): Slot {
  const prepositions = context.caseWords(head);
  return {
    head,
    words: { start: Math.min(prepositions[0] ?? words.start, words.start), end: words.end },
    prepositions,
    kind,
  };
}
