import { eventType, isEventNoun, isSymmetricNoun } from '../../knowledge/event-types.js';
import { actorsOf, type Participant } from './arguments.js';
import type { ClauseContext } from './clause-context.js';

/** The agent that a passive names: "by Moscow"; or -1. */
export function agentHead(context: ClauseContext, verb: number): number {
  const { trees } = context;
  const agent = trees.child(verb, 'obl:agent');
  // "were killed, according to the army": a parser may call the source an agent, too.
  const isAgent = agent >= 0 && !context.preposition(agent).startsWith('according');
  const head = isAgent
    ? agent
    : (trees.childrenWith(verb, 'obl').find((oblique) => context.preposition(oblique) === 'by') ?? -1);
  return head >= 0 && context.isTime(head) ? -1 : head;
}

/** "was killed in an Israeli raid", "in a strike by Iran", "in a raid conducted by the army": whose deed it was in which it was done. */
export function raidersOf(context: ClauseContext, verb: number): readonly Participant[] {
  const { trees } = context;
  for (const deed of trees.childrenWith(verb, 'obl')) {
    const lemma = context.lemma(deed);
    if (!/^(?:in|during)$/.test(context.preposition(deed)) || !isEventNoun(lemma) || isSymmetricNoun(lemma)) continue;
    const makers = makersOf(context, deed);
    if (makers.length) return makers;
  }
  return [];
}

/** Whose deed a noun names: "a raid by Iran", "an attack claimed by the group", "Israel's strike", "the Russian attack". */
function makersOf(context: ClauseContext, deed: number): readonly Participant[] {
  const { trees } = context;
  const by = trees.childrenWith(deed, 'nmod').find((child) => context.preposition(child) === 'by');
  if (by !== undefined) return actorsOf(context, by);
  const made = trees.childrenWith(deed, 'acl').find((child) => agentHead(context, child) >= 0);
  if (made !== undefined) return actorsOf(context, agentHead(context, made));
  return trees
    .childrenWith(deed, 'nmod:poss', 'amod', 'compound')
    .flatMap((child): readonly Participant[] => {
      const entity = context.entityAt(child);
      return entity ? [{ head: child, entity }] : actorsOf(context, child);
    })
    .filter(({ entity }) => entity?.type !== 'location' && entity?.type !== 'facility');
}

/** "ISIL's attacks killed dozens": who strikes by the deed that a parser has for the subject; nothing of other verbs. */
export function strikersBy(
  context: ClauseContext,
  verb: number,
  { head, entity }: Participant,
): readonly Participant[] {
  if (entity || eventType(context.lemma(verb)) !== 'ASSAULT') return [];
  return eventType(context.lemma(head)) === 'ASSAULT' ? makersOf(context, head) : [];
}
