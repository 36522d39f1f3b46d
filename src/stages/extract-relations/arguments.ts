import type { Argument, Entity } from '../../document/layers.js';
import type { ClauseContext } from './clause-context.js';

/** An argument as the rules handle it: the head word of its phrase and the actor it stands for. */
export interface Actor {
  /** Head of the noun phrase. */
  readonly head: number;
  /** Any entity may fill an argument; which ones make an edge is the graph's business. */
  readonly entity: Entity;
}

/** A head that is a part, an organ or an agent of the actor in its modifiers: "Russian forces", "the US Congress". */
const PARTS = new Set(
  (
    'government official force troop army military police authority soldier diplomat navy delegation leader lawmaker senate ' +
    'congress parliament court customs ministry minister president chancellor premier prime envoy spokesman spokeswoman ' +
    'spokesperson ambassador administration regime state side embassy representative negotiator commander general fighter ' +
    'militant rebel intelligence service agency company firm airline bank team mission legislator senator mp politician ' +
    'president king queen crown prince people citizen voter counterpart chief head secretary department commission leadership ' +
    'warplane jet missile drone artillery ship vessel plane aircraft airstrike militia guard defence defense air foreign ' +
    'cabinet coalition party opposition public economy nation country territory capital security'
  ).split(' '),
);

/**
 * The actor that a noun phrase stands for: the entity of its head; that of the antecedent, for a relative pronoun; else,
 * where the head is a part or an agent of somebody, the possessor or the modifier that names him.
 */
export function actorOf(context: ClauseContext, head: number): Actor | undefined {
  const entity = context.entityAt(head);
  if (entity) return { head, entity };
  const antecedent = relativeAntecedent(context, head);
  if (antecedent >= 0) return actorOf(context, antecedent);
  if (!PARTS.has(context.lemma(head))) return undefined;
  for (const labels of [['nmod:poss'], ['amod', 'compound']] as const) {
    for (const child of context.trees.childrenWith(head, ...labels)) {
      const owner = context.entityAt(child);
      if (owner && (owner.type === 'country' || owner.type === 'organization' || owner.type === 'group')) {
        return { head, entity: owner };
      }
    }
  }
  for (const child of context.trees.childrenWith(head, 'nmod')) {
    if (context.preposition(child) !== 'of') continue;
    const owner = context.entityAt(child);
    if (owner && (owner.type === 'country' || owner.type === 'organization')) return { head, entity: owner };
  }
  return undefined;
}

/** The noun that a relative pronoun stands for, or -1. */
export function relativeAntecedent(context: ClauseContext, word: number): number {
  if (!/^(?:who|whom|which|that)$/.test(context.word(word))) return -1;
  const { trees } = context;
  for (let at = word, steps = 0; at >= 0 && steps < 6; at = trees.head[at]!, steps++) {
    if (trees.is(at, 'acl:relcl')) return trees.head[at]!;
  }
  return -1;
}

/** All actors of a coordinated phrase: "China as well as India", "Beijing and Moscow". */
export function actorsOf(context: ClauseContext, head: number): readonly Actor[] {
  const actors: Actor[] = [];
  const heads = [...context.trees.withConjuncts(head), ...asWellAs(context, head)];
  for (const conjunct of heads) {
    const actor = actorOf(context, conjunct);
    if (actor && !actors.some(({ entity }) => entity === actor.entity)) actors.push(actor);
  }
  return actors;
}

/** "China as well as India": a parser may hang the second name anywhere; the words say it. */
function asWellAs(context: ClauseContext, head: number): readonly number[] {
  const { tokens } = context.view.layers;
  for (let i = head + 1; i + 3 < tokens.count && i < head + 4; i++) {
    if (context.word(i) !== 'as' || context.word(i + 1) !== 'well' || context.word(i + 2) !== 'as') continue;
    for (let j = i + 3; j < Math.min(i + 9, tokens.count); j++) if (context.entityAt(j)) return [j];
  }
  return [];
}

/** The span of an argument: the noun phrase without clauses and without the conjuncts beside it. */
export function argumentSpan(context: ClauseContext, actor: Actor): Argument {
  const { tokens } = context.view.layers;
  const span = context.trees.subtree(actor.head, [
    'conj',
    'cc',
    'acl',
    'acl:relcl',
    'appos',
    'parataxis',
    'case',
    'punct',
    'cop',
    'nsubj',
    'nsubj:pass',
    'aux',
    'mark',
    'nmod',
    'advcl',
    'advmod',
    'ccomp',
    'obl',
    'obl:tmod',
    'dep',
    'list',
    'discourse',
    'xcomp',
    'orphan',
  ]);
  const mention = context.mentionAt(actor.head);
  const inside = mention && mention.firstToken <= actor.head;
  const first = inside ? mention.firstToken : span.start;
  const end = inside ? mention.endToken : span.end;
  return { start: tokens.start[first]!, end: tokens.end[end - 1]!, entity: actor.entity.id };
}
