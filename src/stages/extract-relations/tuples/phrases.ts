import type { Dependency } from '../../../document/labels.js';
import type { Span } from '../../../document/span.js';
import { actorOf, type Participant } from '../arguments.js';
import type { ClauseContext } from '../clause-context.js';

/** What hangs on a noun without being a part of its phrase in a tuple: clauses beside it, its preposition, its copula. */
const BESIDE: readonly Dependency[] = [
  'case',
  'cop',
  'nsubj',
  'nsubj:pass',
  'csubj',
  'aux',
  'mark',
  'parataxis',
  'discourse',
  'list',
  'orphan',
  'dep',
  'advcl',
  'expl',
];
const APART: readonly Dependency[] = ['appos', 'acl:relcl', 'conj', 'cc', 'punct'];

/** The whole noun phrase of `head` as words [start, end): with its adjuncts and phrases, without relative clauses and appositions. */
export function nounPhrase(context: ClauseContext, head: number): Span {
  return trimmed(context, context.trees.subtree(head, [...BESIDE, ...APART]));
}

/** The same with everything that hangs on it: an argument whose parts nobody else tells. */
export function wholePhrase(context: ClauseContext, head: number, without: readonly Dependency[] = []): Span {
  return trimmed(context, context.trees.subtree(head, ['punct', ...without]));
}

/** Without the marks at its ends. */
export function trimmed(context: ClauseContext, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from + 1 < to && context.isLabel(from, 'punct')) from++;
  while (to - 1 > from && context.isLabel(to - 1, 'punct')) to--;
  return { start: from, end: to };
}

/** An argument of a tuple: its words, and the actor that it stands for. */
export function argument(context: ClauseContext, head: number, words: Span): Participant {
  const entity = context.isNominal(head) ? actorOf(context, head)?.entity : undefined;
  return { head, ...(entity && { entity }), words };
}

/** The noun that a word stands for as a subject: the antecedent of a relative pronoun, else itself. */
export function behindRelative(context: ClauseContext, word: number): number {
  const antecedent = context.relativeAntecedent(word);
  return antecedent >= 0 ? antecedent : word;
}
