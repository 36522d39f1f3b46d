import { isEventNoun, isSymmetricNoun } from '../../knowledge/event-types.js';
import { type Actor, actorsOf, type Participant, participantsOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { agentsOf, isPassive } from './subjects.js';

const TARGET = new Set('of against on to for with in into over at between from toward towards'.split(' '));
/** After these nouns "in" and "for" name the other side: "war in Ukraine", "help for Moscow". */
const GOES_IN = /^(?:war|invasion|intervention|offensive|campaign|incursion)$/;

/** "Russia's invasion of Ukraine", "talks between A and B", "US sanctions on Iran", "help for Moscow from Beijing". */
export function nominalFrames(context: ClauseContext, noun: number): readonly Frame[] {
  const lemma = context.lemma(noun);
  if (!context.isNoun(noun) || !isEventNoun(lemma)) return [];
  const agents: Actor[] = [];
  const targets: { actors: readonly Participant[]; preposition: string; words: readonly number[] }[] = [];
  for (const child of context.trees.childrenWith(noun, 'nmod:poss', 'compound', 'amod')) {
    const actors = ownersOf(context, child).filter(({ entity }) => entity.type !== 'location');
    if (actors.length) agents.push(...actors);
  }
  // "the attack on a market claimed by the group"
  for (const child of context.trees.childrenWith(noun, 'acl')) {
    if (!isPassive(context, child)) continue;
    for (const { head, entity } of agentsOf(context, child)) if (entity) agents.push({ head, entity });
  }
  let pair: Frame | undefined;
  for (const child of context.trees.childrenWith(noun, 'nmod')) {
    const preposition = context.preposition(child);
    if (!TARGET.has(preposition) && preposition !== 'by') continue;
    const named = actorsOf(context, child);
    // "the ISIL attack on a market": whom it hits need not be named.
    const hit = agents.length > 0 && /^(?:against|on|at)$/.test(preposition) && !context.isTime(child);
    const actors = named.length || !hit ? named : participantsOf(context, child);
    if (!actors.length) continue;
    const words = context.caseWords(child);
    if (preposition === 'between' && actors.length === 2)
      pair = frame(context, noun, actors[0]!, actors[1]!, 'between', words);
    else if (preposition === 'by' || (preposition === 'from' && !agents.length)) agents.push(...named);
    else if (preposition === 'in' && !GOES_IN.test(lemma)) continue;
    else if (preposition === 'of' && !agents.length && isSymmetricNoun(lemma) && actors.length === 1)
      agents.push(...named);
    else targets.push({ actors, preposition, words });
  }
  const frames: Frame[] = pair ? [pair] : [];
  for (const agent of agents) {
    for (const { actors, preposition, words } of targets) {
      for (const target of actors) {
        if (agent.entity !== target.entity) frames.push(frame(context, noun, agent, target, preposition, words));
      }
    }
  }
  if (agents.length === 2 && !targets.length && isSymmetricNoun(lemma) && agents[0]!.entity !== agents[1]!.entity) {
    frames.push(frame(context, noun, agents[0]!, agents[1]!, 'between', []));
  }
  return frames;
}

/** Whose event it is: "Moscow's invasion", "the US and Israeli attack"; an adjective stands for the country that it names. */
function ownersOf(context: ClauseContext, child: number): readonly Actor[] {
  if (context.isLabel(child, 'nmod:poss')) return actorsOf(context, child);
  const owners: Actor[] = [];
  for (const head of context.trees.withConjuncts(child)) {
    const entity = context.entityAt(head);
    if (entity && !owners.some((owner) => owner.entity === entity)) owners.push({ head, entity });
  }
  return owners.length ? owners : actorsOf(context, child);
}

function frame(
  context: ClauseContext,
  noun: number,
  subject: Participant,
  object: Participant,
  preposition: string,
  words: readonly number[],
): Frame {
  const lemma = context.lemma(noun);
  return {
    subject,
    object,
    trigger: noun,
    asserted: noun,
    predicate: `${lemma} ${preposition}`,
    words: [noun, ...words],
    keys: [`${lemma} ${preposition}`, lemma],
    rule: 'event-noun',
    rank: object.entity ? 0.7 : 0.55,
  };
}
