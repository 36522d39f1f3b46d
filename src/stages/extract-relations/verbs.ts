import { isEventNoun, isLightVerb } from '../../knowledge/event-types.js';
import { actorsOf, areSame, type Participant, participantsOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import { strikersBy } from './deeds.js';
import type { Frame } from './frame.js';
import { takesGerund } from './gerunds.js';
import { isJudging, nounPaths, obliquePaths, type Path } from './paths.js';
import { coreWords, isAspectual, keysOf, predicateOf } from './predicates.js';
import { givenFrames, isReceiving } from './received.js';
import { reciprocal } from './reciprocal.js';
import { agentsOf, isPassive, objectHeads, relativeObject, surfaceSubjects, toldName } from './subjects.js';

/** How much each way of finding a relation is preferred; an argument without an actor costs `PLAIN`. */
const RANK = {
  'nsubj-obj': 0.85,
  'nsubj-iobj': 0.8,
  'passive-agent': 0.85,
  'nsubj-obj-nmod': 0.7,
  'nsubj-obj-obl': 0.7,
  'nsubj-obl': 0.65,
  'nsubj-ccomp': 0.65,
  'passive-obl': 0.6,
} as const;
const PLAIN = 0.75;
const rankOf = (rule: keyof typeof RANK, subject: Participant, object: Participant) =>
  RANK[rule] * (subject.entity && object.entity ? 1 : PLAIN);
/** Verbs with two objects for one: whom they name, and what they make of him. */
const NAMES = /^(?:appoint|name|elect|call|make|declare|label|dub|designate|consider)$/;

/** Everything that a verb says its subject does to somebody. */
export function verbFrames(context: ClauseContext, verb: number): readonly Frame[] {
  // "the Coalition to Counter Piracy": a verb within a name says nothing.
  if (isAspectual(context, verb) || context.mentionAt(verb)?.form === 'name') return [];
  const { trees } = context;
  const passive = isPassive(context, verb);
  const core = coreWords(context, verb);
  // "called the plan a disaster" is no call.
  const named = context.lemma(verb) === 'call' ? trees.child(verb, 'obj') : -1;
  const naming =
    named >= 0 && trees.childrenWith(verb, 'xcomp').some((child) => child > named && !context.isVerb(child));
  const frames: Frame[] = [];
  const add = (
    subjects: readonly Participant[],
    { participants, parts, shadowed }: Path,
    rule: keyof typeof RANK,
    lean = '',
  ): void => {
    const predicate = `${lean}${predicateOf(context, core, parts)}${naming ? ' as' : ''}`;
    const keys =
      rule === 'passive-obl' || naming
        ? [predicate]
        : keysOf(context, verb, core, parts, objectHeads(context, verb)[0] ?? -1);
    for (const subject of subjects) {
      for (const object of participants) {
        if (areSame(subject, object)) continue;
        frames.push({
          subject,
          object,
          trigger: verb,
          asserted: verb,
          predicate,
          words: [...core, ...parts],
          keys,
          ...(shadowed && { shadowed }),
          rule,
          rank: rankOf(rule, subject, object),
        });
      }
    }
  };
  // "Friday said", "Nov. 2 discuss": a day that a parser takes for the subject does nothing.
  const surface = surfaceSubjects(context, verb)
    .filter(({ head, entity }) => entity || !context.isTime(head))
    .flatMap((subject) => {
      const strikers = passive ? [] : strikersBy(context, verb, subject);
      return strikers.length ? strikers : [subject];
    });
  const agents = passive ? agentsOf(context, verb) : surface;
  if (passive && agents.length) {
    for (const path of patientsThrough(context, verb, surface)) add(agents, path, 'passive-agent');
  }
  if (passive && surface.length) {
    for (const path of obliquePaths(context, verb, true)) {
      if (path.preposition === 'by') continue;
      // "were released from captivity by the army": the agent, though a parser hangs it on the noun before.
      if (agents.length === 0 && context.word(path.parts.at(-1)!) === 'by') {
        add(path.participants, { participants: surface, parts: [] }, 'passive-agent');
        continue;
      }
      // "Kyiv was asked by Moscow for help": the agent's relation says it already.
      if (agents.length && !path.participants.some(({ entity }) => entity)) continue;
      add(surface, path, 'passive-obl', 'be ');
    }
  }
  const objects = objectHeads(context, verb);
  const gap = relativeObject(context, verb);
  if (gap >= 0)
    objects.length === 0 && add(agents, { participants: participantsOf(context, gap), parts: [] }, 'nsubj-obj');
  let addressed = false;
  for (const object of trees.childrenWith(verb, 'iobj')) {
    addressed = true;
    add(agents, { participants: participantsOf(context, object), parts: [] }, 'nsubj-iobj');
  }
  const told = toldName(context, verb);
  if (told >= 0) {
    addressed = true;
    const entity = context.entityAt(told);
    add(agents, { participants: [{ head: told, ...(entity && { entity }) }], parts: [] }, 'nsubj-iobj');
  }
  const small = smallClauseSubject(context, verb);
  if (small >= 0) add(agents, { participants: participantsOf(context, small), parts: [] }, 'nsubj-obj');
  let direct = gap >= 0 || addressed || small >= 0;
  for (const object of objects) {
    // "appointed Haddad the commander": what somebody is made or called is no second person.
    if (object !== objects[0] && NAMES.test(context.lemma(verb))) break;
    const actors = actorsOf(context, object);
    // "withdraw its troops from a zone": what one does with one's own says nothing of a second.
    const own = actors.length > 0 && actors.every(({ entity }) => agents.some((agent) => agent.entity === entity));
    direct ||= actors.length > 0 && !own;
    if (own && !direct) {
      for (const path of obliquePaths(context, verb, true))
        add(agents, { ...path, parts: [object, ...path.parts] }, 'nsubj-obj-obl');
      continue;
    }
    if (actors.length) {
      add(agents, { participants: actors, parts: [] }, 'nsubj-obj');
      continue;
    }
    const paths = nounPaths(context, object, verb);
    // "earned $2 billion from Luanda" is no gift.
    const sum = context.isFigure(object) || !/\p{L}/u.test(context.word(object));
    const received = !passive && !sum && isReceiving(context.lemma(verb));
    const give = (path: Path, rule: 'nsubj-obj-nmod' | 'nsubj-obj-obl') => {
      if (!received || context.word(path.parts.at(-1)!) !== 'from') return add(agents, path, rule);
      for (const frame of givenFrames(context, verb, object, path, agents))
        frames.push({ ...frame, rule, rank: rankOf(rule, frame.subject, frame.object) });
    };
    for (const path of paths) give(path, 'nsubj-obj-nmod');
    const aimed = isEventNoun(context.lemma(object)) || isLightVerb(context.lemma(verb));
    const further = obliquePaths(context, verb, paths.length === 0, aimed).filter(
      ({ placed, preposition }) => !placed || (aimed && /^(?:on|at|between)$/.test(preposition)),
    );
    for (const path of further) give({ ...path, parts: [object, ...path.parts] }, 'nsubj-obj-obl');
    // "imposed sanctions on 15 officials": the event's target says more than the event, an actor or not.
    const shadowed =
      (aimed && further.some(({ preposition }) => /^(?:on|against)$/.test(preposition))) ||
      [...paths, ...further].some(({ participants }) =>
        participants.some(({ entity }) => entity && !agents.some((agent) => agent.entity === entity)),
      );
    if (!context.isTime(object))
      add(agents, { participants: participantsOf(context, object), parts: [], shadowed }, 'nsubj-obj');
  }
  if (!passive && (direct || objects.length === 0)) {
    for (const path of obliquePaths(context, verb, !direct)) add(agents, path, 'nsubj-obl');
  }
  const said = trees.child(verb, 'ccomp');
  if (!passive && said >= 0 && small < 0 && !addressed && objects.length === 0) {
    // "officials said that …": who says it is nobody of the article, unless he speaks of himself ("rebels said they would").
    // "…, the minister said": what stands in front says its own, and who reports it.
    const own = /^(?:it|they|he|she|we|i)$/.test(context.word(trees.child(said, 'nsubj', 'nsubj:pass')));
    const speakers = said > verb ? agents.filter(({ entity }) => entity || own) : [];
    add(speakers, { participants: [{ head: said, clause: true }], parts: [] }, 'nsubj-ccomp');
  }
  const joint = reciprocal(context, verb, core, surface);
  // "A and B held talks": that each of them held talks is said by it.
  const plain = joint.length ? frames.filter(({ subject, object }) => subject.entity && object.entity) : frames;
  return [...plain, ...joint];
}

/** "found Barbarin guilty", "called the envoy a fool": who is said to be so, where the parser makes a clause of it; or -1. */
function smallClauseSubject(context: ClauseContext, verb: number): number {
  const { trees } = context;
  // "accusing the army of failing", "accuses Russia of having brought": whom the gerund's subject is accused.
  if (takesGerund(context, verb)) {
    for (const clause of trees.childrenWith(verb, 'ccomp', 'xcomp', 'advcl')) {
      const subject = trees.child(clause, 'nsubj');
      const mark = trees.child(clause, 'mark', 'case');
      if (subject > verb && mark > subject && /^(?:of|from|for)$/.test(context.word(mark))) return subject;
    }
  }
  for (const clause of trees.childrenWith(verb, 'ccomp', 'xcomp')) {
    const verbless = !context.isVerb(clause) && trees.child(clause, 'cop', 'aux', 'mark') < 0;
    const infinitive =
      context.isVerb(clause) && trees.childrenWith(clause, 'mark').some((m) => context.word(m) === 'to');
    if (!(verbless || infinitive)) continue;
    const subject = trees.child(clause, 'nsubj');
    if (subject > verb) return subject;
  }
  return -1;
}

/** "Moscow's invasion was condemned by the EU": the one behind a noun that is no actor itself, with the words that lead to him. */
function patientsThrough(context: ClauseContext, verb: number, surface: readonly Participant[]): readonly Path[] {
  return surface.flatMap((patient) => {
    const plain: Path = { participants: [patient], parts: [] };
    if (patient.entity) return [plain];
    // "an attack on Mali claimed by the group" does nothing more to Mali than the attack does.
    if (isEventNoun(context.lemma(patient.head)) && !isJudging(context.lemma(verb))) return [plain];
    const inner = nounPaths(context, patient.head, verb).flatMap(({ participants, parts }) =>
      participants.map((participant): Path => ({ participants: [participant], parts })),
    );
    return [...inner.slice(0, 2), plain];
  });
}
