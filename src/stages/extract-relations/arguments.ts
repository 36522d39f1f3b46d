import { TAG } from '../../document/labels.js';
import type { Argument, Entity } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { AGENT_NOUNS, PARTITIVE_NOUNS, PLACE_NOUNS } from '../../knowledge/relation-nouns.js';
import type { ClauseContext } from './clause-context.js';
import { holderBehind, isHolderOf, isSecondTitle } from './double-titles.js';

/** An argument as the rules handle it: the head word of its phrase and, where it stands for one, the actor. */
export interface Participant {
  /** Head of the noun phrase. */
  readonly head: number;
  /** Any entity may fill an argument; which ones make an edge is the graph's business. */
  readonly entity?: Entity;
  /** True where the phrase takes its conjuncts with it ("fruit and vegetables"): none of them is an actor of its own. */
  readonly whole?: boolean;
  /** True where the argument is a clause: what somebody says or wants. */
  readonly clause?: boolean;
  /** The argument's words [start, end), where they are not what its head says: whole phrases of tuples. */
  readonly words?: Span;
}

/** A participant that stands for an actor. */
export interface Actor extends Participant {
  readonly entity: Entity;
}

/** Whether two ends are one: the same phrase, or the same actor. */
export function areSame(a: Participant, b: Participant): boolean {
  return a.head === b.head || (a.entity !== undefined && a.entity === b.entity);
}

const DEEPEST = 6;

/**
 * The actor that a noun phrase stands for, first rule first: the entity of its head; the name that a title or a
 * description introduces ("President Xi Jinping", "the Russian president, Vladimir Putin"); the antecedent of a relative
 * pronoun; the name after "the city of" and "thousands of"; else, where the head is a part or an agent of somebody, the
 * possessor or the modifier that names him ("Russian forces", "the government of Kenya").
 */
export function actorOf(context: ClauseContext, head: number, depth = 0): Actor | undefined {
  if (depth > DEEPEST) return undefined;
  const { trees } = context;
  const beyond = beyondDateline(context, head);
  if (beyond >= 0) return actorOf(context, beyond, depth + 1) ?? undefined;
  const entity = context.entityAt(head);
  if (entity && !isModifierOnly(context, head)) return { head, entity };
  const named = nameBeside(context, head);
  if (named) return { head, entity: named };
  const antecedent = context.relativeAntecedent(head);
  if (antecedent >= 0) return actorOf(context, antecedent, depth + 1);
  const lemma = context.lemma(head);
  if (PARTITIVE_NOUNS.has(lemma) || PLACE_NOUNS.has(lemma) || context.tag(head) === TAG.NUM) {
    const inner = trees.childrenWith(head, 'nmod').find((child) => context.preposition(child) === 'of');
    const actor = inner === undefined ? undefined : actorOf(context, inner, depth + 1);
    if (actor) return { head, entity: actor.entity };
  }
  if (!AGENT_NOUNS.has(lemma)) return undefined;
  return ownerOf(context, head);
}

/** "the governments of Peru and Chile", "British and French troops": the others whose part or agent a head is. */
function furtherOwners(context: ClauseContext, { head, entity }: Actor): readonly Actor[] {
  const lemma = context.lemma(head);
  if (!AGENT_NOUNS.has(lemma) || context.word(head) === lemma || context.entityAt(head) === entity) return [];
  const { trees } = context;
  return trees
    .childrenWith(head, 'nmod:poss', 'amod', 'compound', 'nmod')
    .filter((child) => context.entityAt(child) === entity)
    .flatMap((child) => trees.withConjuncts(child).slice(1))
    .flatMap((child): readonly Actor[] => {
      const owner = context.entityAt(child);
      return owner && isCollective(owner) && context.mentionAt(child)?.form === 'name'
        ? [{ head: child, entity: owner }]
        : [];
    });
}

/** What somebody who leads it does through it: "Assad's forces", "the Trump administration". */
const LED =
  /^(?:government|administration|regime|army|military|force|troop|militia|fighter|soldier|party|cabinet|campaign|team)$/;

/** "Russian forces", "Moscow's envoy", "the government of Kenya", "a spokesman for the ministry". */
function ownerOf(context: ClauseContext, head: number): Actor | undefined {
  const { trees } = context;
  for (const labels of [['nmod:poss'], ['amod', 'compound']] as const) {
    for (const child of trees.childrenWith(head, ...labels)) {
      const owner = context.entityAt(child);
      if (owner && (isCollective(owner) || (owner.type === 'person' && LED.test(context.lemma(head)))))
        return { head, entity: owner };
    }
  }
  for (const child of trees.childrenWith(head, 'nmod')) {
    if (!/^(?:of|for|from)$/.test(context.preposition(child))) continue;
    const owner = context.entityAt(child);
    if (owner && isCollective(owner)) return { head, entity: owner };
  }
  return undefined;
}

function isCollective({ type }: Entity): boolean {
  return type === 'country' || type === 'organization' || type === 'group';
}

/** A head inside a mention whose own head stands elsewhere: "Russian" in a phrase that the parser heads by its adjective. */
function isModifierOnly(context: ClauseContext, head: number): boolean {
  if (context.tag(head) !== TAG.ADJ) return false;
  const above = context.trees.head[head]!;
  return above >= 0 && context.isLabel(head, 'amod', 'compound') && context.isNoun(above);
}

/** The name in the same phrase: flat and compound names after a title, and appositions. */
function nameBeside(context: ClauseContext, head: number): Entity | undefined {
  for (const child of context.trees.childrenWith(head, 'flat', 'appos', 'compound', 'conj', 'nmod')) {
    const entity = context.entityAt(child);
    if (!entity || context.mentionAt(child)?.form !== 'name') continue;
    if (context.isLabel(child, 'conj', 'nmod')) {
      if (entity.type === 'person' && isHolderOf(context, head, child)) return entity;
      continue;
    }
    if (context.isLabel(child, 'flat') && child > head) return entity;
    const named = entity.type === 'person' || entity.type === 'organization' || entity.type === 'facility';
    if (context.isLabel(child, 'appos') && (named || entity.type === 'location')) return entity;
    if (context.isLabel(child, 'compound') && child > head) return entity;
  }
  return holderBehind(context, head);
}

/** "TIRANA (AP) -- Albania's parliament …": the phrase that a parser hangs below the place of a dateline, or -1. */
function beyondDateline(context: ClauseContext, head: number): number {
  const place = context.entityAt(head);
  if (!place || place.type === 'person') return -1;
  const first = context.view.layers.sentences.first[context.sentenceOf(head)]!;
  if (head > first + 4) return -1;
  let dash = -1;
  for (let i = head + 1; i < head + 9; i++) if (/^(?:-|--|–|—|:)$/.test(context.word(i))) dash = i;
  if (dash < 0) return -1;
  return (
    context.trees
      .childrenWith(head, 'appos', 'parataxis', 'list', 'dep', 'nmod', 'flat')
      .find((child) => child > dash && context.isNominal(child)) ?? -1
  );
}

/**
 * The participants of a coordinated phrase: its actors where it has any ("China as well as India"); else the phrase as a
 * whole, with a relative pronoun's antecedent in the pronoun's place.
 */
export function participantsOf(context: ClauseContext, head: number): readonly Participant[] {
  const subject = subjectOfPredicate(context, head);
  if (subject >= 0) return participantsOf(context, subject);
  const actors = actorsOf(context, head);
  if (actors.length) return actors;
  const antecedent = antecedentOf(context, head);
  const at = antecedent >= 0 ? antecedent : head;
  const beyond = beyondDateline(context, at);
  if (beyond >= 0) return participantsOf(context, beyond);
  if (!context.isNominal(at) || /^(?:there|what|which|that|who|this|these|those)$/.test(context.word(at))) return [];
  return [{ head: at, ...(context.trees.child(at, 'conj') >= 0 && { whole: true }) }];
}

/** "China and India are two economies that have not …": the antecedent that a copula equates with its subject; or -1. */
function subjectOfPredicate(context: ClauseContext, word: number): number {
  const { trees } = context;
  const antecedent = context.relativeAntecedent(word);
  const noun = antecedent >= 0 ? antecedent : word;
  if (antecedent < 0 || trees.child(noun, 'cop') < 0) return -1;
  return trees.child(noun, 'nsubj');
}

/** What a relative or reported pronoun stands for, or -1. */
function antecedentOf(context: ClauseContext, word: number): number {
  const relative = context.relativeAntecedent(word);
  return relative >= 0 ? relative : speakerBehind(context, word);
}

const PRONOUNS: Readonly<Record<string, 'one' | 'many' | 'thing'>> = {
  he: 'one',
  she: 'one',
  it: 'thing',
  they: 'many',
};

/**
 * "Ethiopia said it would help": a pronoun without an antecedent of its own, as the subject of what somebody says or
 * wants, is taken for him where nothing speaks against it. -1 where there is none.
 */
function speakerBehind(context: ClauseContext, word: number): number {
  const kind = PRONOUNS[context.word(word)];
  if (!kind || context.entityAt(word) || !context.isLabel(word, 'nsubj', 'nsubj:pass')) return -1;
  const { trees } = context;
  let below = trees.head[word]!;
  for (let steps = 0; below >= 0 && steps < 4; steps++) {
    const above = trees.head[below]!;
    if (above < 0 || !context.isLabel(below, 'ccomp', 'advcl', 'conj', 'xcomp', 'parataxis')) return -1;
    const subject = trees.child(above, 'nsubj', 'nsubj:pass');
    if (subject >= 0 && subject !== word && context.tag(subject) !== TAG.PRON) {
      const plural = trees.child(subject, 'conj') >= 0 || isPluralNoun(context, subject);
      const speaker = context.entityAt(subject)?.type;
      if (kind === 'many') return plural || speaker === 'organization' ? subject : -1;
      // "the mayor admitted it was late": nobody is "it", and no country is "he".
      const fits = !plural && (speaker === undefined || (speaker === 'person') === (kind === 'one'));
      return fits ? subject : -1;
    }
    below = above;
  }
  return -1;
}

function isPluralNoun(context: ClauseContext, noun: number): boolean {
  return /s$/.test(context.word(noun)) && context.word(noun) !== context.lemma(noun);
}

/** All actors of a coordinated phrase: "China as well as India", "Beijing and Moscow". */
export function actorsOf(context: ClauseContext, head: number): readonly Actor[] {
  const subject = subjectOfPredicate(context, head);
  if (subject >= 0) return actorsOf(context, subject);
  const actors: Actor[] = [];
  const antecedent = antecedentOf(context, head);
  for (const conjunct of context.trees.withConjuncts(antecedent >= 0 ? antecedent : head)) {
    if (conjunct !== head && isStrayPossessor(context, conjunct)) continue;
    const actor = actorOf(context, conjunct);
    const [first] = actors;
    if (!actor || (first?.entity.type === 'person' && isSecondTitle(context, first.head, actor.head))) continue;
    for (const one of [actor, ...furtherOwners(context, actor)])
      if (!actors.some(({ entity }) => entity === one.entity)) actors.push(one);
  }
  return actors;
}

/** "Turkey's Erdogan and Greece's Mitsotakis": Greece, whom a parser takes for a third; "Peru's and Chile's" are possessors both. */
function isStrayPossessor(context: ClauseContext, word: number): boolean {
  const above = context.trees.head[word]!;
  return isPossessor(context, word) && !(above >= 0 && isPossessor(context, above));
}

function isPossessor(context: ClauseContext, word: number): boolean {
  return context.trees.childrenWith(word, 'case').some((child) => child > word && /^['’]s?$/.test(context.word(child)));
}

/** What stands beside a noun phrase without being a part of it. */
const OUTSIDE = [
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
] as const;

/** A clause that fills an argument's place: "warned that help would damage ties". */
function clauseSpan(context: ClauseContext, head: number): Argument {
  const { tokens } = context.view.layers;
  const { start, end } = context.trees.subtree(head, ['punct', 'mark', 'parataxis', 'conj', 'cc']);
  return { start: tokens.start[start]!, end: tokens.end[end - 1]! };
}

/**
 * The span of an argument: the name at its head, else the noun phrase without its clauses and, where it stands for an
 * actor or its conjuncts have relations of their own, without those.
 */
export function argumentSpan(context: ClauseContext, { head, entity, whole, clause, words }: Participant): Argument {
  const { tokens } = context.view.layers;
  if (words) {
    return { start: tokens.start[words.start]!, end: tokens.end[words.end - 1]!, ...(entity && { entity: entity.id }) };
  }
  if (clause) return clauseSpan(context, head);
  const mention = context.mentionAt(head);
  const named = mention?.form === 'name' && context.entityAt(head) === entity;
  const conjuncts = whole ? [] : (['conj', 'cc'] as const);
  const loose = entity ? (['nmod'] as const) : [];
  const { start, end } = named
    ? { start: mention.firstToken, end: mention.endToken }
    : context.trees.subtree(head, [...OUTSIDE, ...conjuncts, ...loose]);
  return { start: tokens.start[start]!, end: tokens.end[end - 1]!, ...(entity && { entity: entity.id }) };
}
