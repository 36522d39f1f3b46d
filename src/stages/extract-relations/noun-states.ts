import type { EntityType, RelationType } from '../../document/labels.js';
import type { Entity } from '../../document/layers.js';
import { PLACE_NOUNS } from '../../knowledge/relation-nouns.js';
import {
  KIN_NOUNS,
  MEMBER_NOUNS,
  OFFICE_NOUNS,
  PART_NOUNS,
  SEATED_NOUNS,
  STAFF_NOUNS,
  TRADE_NOUNS,
} from '../../knowledge/state-nouns.js';
import { titleOf } from '../../knowledge/titles.js';
import { type Actor, actorsOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import { isHolderOf, isTitleNoun } from './double-titles.js';
import type { Frame } from './frame.js';
import { rankBefore, rankWords } from './states.js';
import { surfaceSubjects } from './subjects.js';

interface Target {
  readonly actor: Actor;
  /** The preposition; "poss" for a possessor; "of a country" for a demonym or a name before the noun. */
  readonly by: string;
  readonly words: readonly number[];
}

/**
 * What a noun says of whoever it stands for: the subject of its copula ("X is a lawyer from Spokane"), the name it stands
 * beside ("X, leader of the party"; "American singer X"; "his wife, X") and what it hangs on ("of", "in", a possessor, a
 * demonym).
 */
export function nounStates(context: ClauseContext, noun: number): readonly Frame[] {
  if (
    !context.isNominal(noun) ||
    (context.entityAt(noun)?.type === 'person' && context.mentionAt(noun)?.form === 'name')
  )
    return [];
  const lemma = context.lemma(noun);
  const holders = holdersOf(context, noun);
  if (holders.length === 0) return [];
  const frames: Frame[] = [];
  const targets = sharedTargetsOf(context, noun);
  const ranked = rankBefore(context, noun);
  const rank = rankWords(context, ranked, noun);
  // "Amnesty International's Nigeria director": the office is Amnesty's, the country what it looks at.
  const ofBody = targets.some(
    ({ actor: { head, entity } }) => entity.type === 'organization' && context.isLabel(head, 'nmod:poss'),
  );
  for (const target of targets) {
    if (ofBody && target.actor.entity.type === 'country') continue;
    for (const { actor: holder, rule } of holders) {
      if (holder.entity === target.actor.entity) continue;
      const state = stateBetween(context, noun, lemma, holder.entity, target);
      if (!state) continue;
      const swapped = state === 'founded-by';
      const preposition = target.words.map((word) => context.word(word)).join(' ') || 'of';
      frames.push({
        subject: swapped ? target.actor : holder,
        object: swapped ? holder : target.actor,
        trigger: noun,
        asserted: rule === 'copula' ? noun : -1,
        predicate:
          state === 'located-in'
            ? 'located in'
            : swapped
              ? 'founded by'
              : `${rule === 'copula' ? 'be ' : ''}${rank}${lemma} ${preposition}`,
        words: [...(rank ? [ranked] : []), noun, ...target.words],
        keys: [],
        type: state,
        rule,
        rank: rule === 'copula' ? 0.85 : 0.8,
      });
    }
  }
  return frames;
}

/**
 * Where a named place, site or body stands, by what hangs on its name: "Symphony Hall in Boston", "the Chilean National
 * Museum", "Bolivia's El Alto".
 */
export function namedStates(context: ClauseContext, head: number): readonly Frame[] {
  const entity = context.entityAt(head);
  const mention = context.mentionAt(head);
  if (!entity || mention?.form !== 'name' || !/^(?:location|facility|organization)$/.test(entity.type)) return [];
  const above = context.trees.head[head]!;
  if (above >= mention.firstToken && above < mention.endToken) return [];
  const { trees } = context;
  const frames: Frame[] = [];
  const add = (child: number, words: readonly number[]): void => {
    const place = context.entityAt(child);
    if (!place || place === entity || (child >= mention.firstToken && child < mention.endToken)) return;
    if (place.type !== 'country' && !(place.type === 'location' && words.length)) return;
    // "the Emirates and the European Union" are two: a demonym or a possessor stands right before the name.
    const between = mention.firstToken - context.mentionAt(child)!.endToken;
    if (!words.length && !(between === 0 || (between === 1 && /^'s?$/.test(context.word(mention.firstToken - 1)))))
      return;
    frames.push({
      subject: { head, entity },
      object: { head: child, entity: place },
      trigger: words[0] ?? head,
      asserted: -1,
      predicate: 'located in',
      words: words.length ? words : [child],
      keys: [],
      type: entity.type === 'organization' ? 'headquartered-in' : 'located-in',
      rule: words.length ? 'name-in-place' : 'demonym-before-name',
      rank: 0.75,
    });
  };
  for (const child of trees.childrenWith(head, 'amod', 'compound', 'nmod:poss')) if (child < head) add(child, []);
  for (const child of trees.childrenWith(head, 'nmod')) {
    if (child > head && /^(?:in|at|within)$/.test(context.preposition(child))) add(child, context.caseWords(child));
  }
  return frames;
}

function holdersOf(context: ClauseContext, noun: number, depth = 0): readonly { actor: Actor; rule: string }[] {
  const { trees } = context;
  const named = (word: number): Entity | undefined =>
    context.mentionAt(word)?.form === 'name' ? context.entityAt(word) : undefined;
  if (trees.child(noun, 'cop') >= 0) {
    return surfaceSubjects(context, noun).flatMap((subject) =>
      subject.entity ? [{ actor: subject as Actor, rule: 'copula' }] : [],
    );
  }
  const above = trees.head[noun]!;
  if (above >= 0 && context.isLabel(noun, 'appos', 'nmod:desc', 'flat', 'compound')) {
    const entity = named(above);
    const before = noun < above || context.isLabel(noun, 'appos');
    if (entity && before && entity !== context.entityAt(noun))
      return [{ actor: { head: above, entity }, rule: noun < above ? 'title-before' : 'apposition' }];
  }
  for (const child of trees.childrenWith(noun, 'appos', 'flat', 'nmod:desc')) {
    const entity = child > noun ? named(child) : undefined;
    // "a hamlet in the town of Guilderland, New York": a place behind a comma is an address, not the hamlet's name.
    if (entity && entity.type !== 'location' && entity.type !== 'country')
      return [{ actor: { head: child, entity }, rule: 'apposition' }];
  }
  for (const child of trees.childrenWith(noun, 'conj', 'nmod')) {
    const entity = child > noun ? named(child) : undefined;
    if (entity?.type === 'person' && isHolderOf(context, noun, child))
      return [{ actor: { head: child, entity }, rule: 'apposition' }];
  }
  if (above >= 0 && depth < 3 && context.isLabel(noun, 'conj')) return holdersOf(context, above, depth + 1);
  return [];
}

/** "the founder and CEO of Acme", "Kenya's finance minister and vice president": what hangs on one office is the other's too. */
function sharedTargetsOf(context: ClauseContext, noun: number): readonly Target[] {
  const own = targetsOf(context, noun);
  if (own.length > 0 || !isTitleNoun(context, noun) || context.trees.child(noun, 'det') >= 0) return own;
  const first = context.isLabel(noun, 'conj') ? context.trees.head[noun]! : noun;
  for (const other of context.trees.withConjuncts(first)) {
    if (other === noun || !isTitleNoun(context, other)) continue;
    const between = (word: number) => word > Math.min(noun, other) && word < Math.max(noun, other);
    const shared = targetsOf(context, other).filter(({ actor: { head } }) => !between(head));
    if (shared.length > 0) return shared;
  }
  return own;
}

function targetsOf(context: ClauseContext, noun: number): readonly Target[] {
  const { trees } = context;
  const targets: Target[] = [];
  for (const child of trees.childrenWith(noun, 'nmod:poss')) {
    for (const actor of actorsOf(context, child)) targets.push({ actor, by: 'poss', words: [] });
  }
  for (const child of trees.childrenWith(noun, 'amod', 'compound', 'nmod:desc', 'nmod:unmarked')) {
    const entity = child < noun ? context.entityAt(child) : undefined;
    if (entity) targets.push({ actor: { head: child, entity }, by: 'name', words: [] });
  }
  for (const child of trees.childrenWith(noun, 'nmod', 'obl')) {
    if (child < noun || !/^(?:of|in|at|for|from|to|with|within|near|on)$/.test(context.preposition(child))) continue;
    const words = context.caseWords(child);
    for (const actor of actorsOf(context, child)) {
      if (context.entityAt(actor.head) === actor.entity) targets.push({ actor, by: context.preposition(child), words });
    }
  }
  return targets;
}

const BODIES: ReadonlySet<EntityType> = new Set(['organization', 'facility']);
const PLACES: ReadonlySet<EntityType> = new Set(['country', 'location']);

function stateBetween(
  context: ClauseContext,
  noun: number,
  lemma: string,
  holder: Entity,
  { actor: { entity: target }, by }: Target,
): RelationType | undefined {
  if (holder.type === 'person') {
    if (KIN_NOUNS.has(lemma)) return target.type === 'person' && /^(?:poss|of)$/.test(by) ? 'family' : undefined;
    if (/^(?:co-?)?founder$/.test(lemma)) return BODIES.has(target.type) ? 'founded-by' : undefined;
    if (/^(?:co-?)?owner$/.test(lemma)) return BODIES.has(target.type) ? 'owns' : undefined;
    if (by === 'name' && target.type === 'country' && (!OFFICE_NOUNS.has(lemma) || TRADE_NOUNS.has(lemma)))
      return 'citizen-of';
    if (target.type === 'organization' && (MEMBER_NOUNS.has(lemma) || lemma === 'member')) return 'member-of';
    if (BODIES.has(target.type) && STAFF_NOUNS.has(lemma) && by !== 'with') return 'employed-by';
    if (OFFICE_NOUNS.has(lemma) && by !== 'from' && by !== 'with' && by !== 'near')
      return BODIES.has(target.type) || PLACES.has(target.type) ? 'position-held' : undefined;
    if (by === 'from' && target.type === 'country') return 'citizen-of';
    if (BODIES.has(target.type) && /^(?:of|at|for|poss)$/.test(by) && titleOf(lemma)) return 'employed-by';
    return undefined;
  }
  if (holder.type === 'location' || holder.type === 'facility') {
    const place =
      PLACE_NOUNS.has(lemma) ||
      /^(?:mountain|river|lake|site|area|resort|capital|centre|center|part|seat)$/.test(lemma);
    if (PLACES.has(target.type) && (place || SEATED_NOUNS.has(lemma)) && by !== 'to' && by !== 'with')
      return 'located-in';
    return undefined;
  }
  if (holder.type !== 'organization') return undefined;
  if (target.type === 'organization') {
    const part = PART_NOUNS[lemma];
    return part && /^(?:of|poss)$/.test(by) ? part : undefined;
  }
  if (PLACES.has(target.type) && SEATED_NOUNS.has(lemma) && /^(?:name|in|of|poss|from)$/.test(by)) {
    const state = context.trees
      .childrenWith(noun, 'compound', 'amod')
      .some((word) => /^state(?:-(?:owned|run|controlled))?$/.test(context.word(word)));
    return state && target.type === 'country' ? 'part-of' : 'headquartered-in';
  }
  return undefined;
}
