import { EVENT_TYPES } from '../../document/labels.js';
import { eventType, isEventNoun, isLightVerb, isMutualVerb, isSymmetricNoun } from '../../knowledge/event-types.js';
import { actorsOf, type Participant, participantsOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { isCircumstance, nounPaths, obliquePaths, type Path } from './paths.js';
import {
  agentsOf,
  isPassive,
  objectHeads,
  relativeObject,
  subjectHead,
  surfaceSubjects,
  toldName,
} from './subjects.js';

const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES);

/** Verbs that only say how another verb goes on: "keep backing". */
const ASPECT = new Set('keep continue begin start resume go'.split(' '));
/** How sure each way of finding a relation is; an argument without an actor costs `PLAIN`. */
const CONFIDENCE = {
  'nsubj-obj': 0.85,
  'nsubj-iobj': 0.8,
  'passive-agent': 0.85,
  'nsubj-obj-nmod': 0.7,
  'nsubj-obj-obl': 0.7,
  'nsubj-obl': 0.65,
  'nsubj-ccomp': 0.65,
  'passive-obl': 0.6,
  reciprocal: 0.7,
} as const;
const PLAIN = 0.75;

/** Everything that a verb says its subject does to somebody. */
export function verbFrames(context: ClauseContext, verb: number): readonly Frame[] {
  if (isAspectual(context, verb)) return [];
  const { trees } = context;
  const passive = isPassive(context, verb);
  const core = coreWords(context, verb);
  const frames: Frame[] = [];
  const add = (
    subjects: readonly Participant[],
    { participants, parts, shadowed }: Path,
    rule: keyof typeof CONFIDENCE,
    lean = '',
  ): void => {
    const predicate = `${lean}${predicateOf(context, core, parts)}`;
    const keys =
      rule === 'passive-obl' ? [predicate] : keysOf(context, verb, core, parts, objectHeads(context, verb)[0] ?? -1);
    for (const subject of subjects) {
      for (const object of participants) {
        if (subject.head === object.head || (subject.entity && subject.entity === object.entity)) continue;
        const named = subject.entity && object.entity;
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
          confidence: CONFIDENCE[rule] * (named ? 1 : PLAIN),
        });
      }
    }
  };
  const surface = surfaceSubjects(context, verb);
  const agents = passive ? agentsOf(context, verb) : surface;
  if (passive && agents.length)
    add(agents, { participants: patientsThrough(context, verb, surface), parts: [] }, 'passive-agent');
  if (passive && surface.length) {
    for (const path of obliquePaths(context, verb, true)) {
      if (path.preposition === 'by') continue;
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
    const actors = actorsOf(context, object);
    direct ||= actors.length > 0;
    if (actors.length) {
      add(agents, { participants: actors, parts: [] }, 'nsubj-obj');
      continue;
    }
    const paths = nounPaths(context, object, verb);
    for (const path of paths) add(agents, path, 'nsubj-obj-nmod');
    const aimed = isEventNoun(context.lemma(object)) || isLightVerb(context.lemma(verb));
    const further = obliquePaths(context, verb, paths.length === 0, aimed).filter(
      ({ placed, preposition }) => !placed || (aimed && /^(?:on|at|between)$/.test(preposition)),
    );
    for (const path of further) add(agents, { ...path, parts: [object, ...path.parts] }, 'nsubj-obj-obl');
    const shadowed = [...paths, ...further].some(({ participants }) => participants.some(({ entity }) => entity));
    if (!context.isTime(object))
      add(agents, { participants: participantsOf(context, object), parts: [], shadowed }, 'nsubj-obj');
  }
  if (!passive && (direct || objects.length === 0)) {
    for (const path of obliquePaths(context, verb, !direct)) add(agents, path, 'nsubj-obl');
  }
  const said = trees.child(verb, 'ccomp');
  if (!passive && said >= 0 && small < 0 && !addressed && objects.length === 0) {
    add(agents, { participants: [{ head: said, clause: true }], parts: [] }, 'nsubj-ccomp');
  }
  const joint = reciprocal(context, verb, core, surface);
  // "A and B held talks": that each of them held talks is said by it.
  const plain = joint.length ? frames.filter(({ subject, object }) => subject.entity && object.entity) : frames;
  return [...plain, ...joint];
}

/** "found Barbarin guilty", "called the envoy a fool": who is said to be so, where the parser makes a clause of it; or -1. */
function smallClauseSubject(context: ClauseContext, verb: number): number {
  const { trees } = context;
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

/** "Moscow's invasion was condemned by the EU": the one behind a noun that is no actor itself. */
function patientsThrough(
  context: ClauseContext,
  verb: number,
  surface: readonly Participant[],
): readonly Participant[] {
  return surface.flatMap((patient) => {
    if (patient.entity) return [patient];
    const inner = nounPaths(context, patient.head, verb).flatMap(({ participants }) => participants);
    return inner.length ? [...inner.slice(0, 2), patient] : [patient];
  });
}

/** "Beijing and Moscow have stepped up cooperation", "the leaders of A and B met": what two do with one another. */
function reciprocal(
  context: ClauseContext,
  verb: number,
  core: readonly number[],
  surface: readonly Participant[],
): readonly Frame[] {
  const actors = both(context, verb, surface);
  if (!actors || isPassive(context, verb)) return [];
  const noun = jointNoun(context, verb);
  const object = context.trees.child(verb, 'obj');
  const symmetric = noun >= 0;
  const mutual = isMutualVerb(context.lemma(verb)) && (object < 0 || /^(?:each|one)$/.test(context.word(object)));
  if (!(symmetric || mutual)) return [];
  if (symmetric && nounPaths(context, noun, verb).length) return [];
  if (obliquePaths(context, verb, false).some(({ preposition }) => /^(?:with|against)$/.test(preposition))) return [];
  const parts = symmetric ? [...context.caseWords(noun), noun] : [];
  return [
    {
      subject: actors[0],
      object: actors[1],
      trigger: verb,
      asserted: verb,
      predicate: predicateOf(context, core, parts),
      words: [...core, ...parts],
      keys: keysOf(context, verb, core, parts, -1),
      rule: 'reciprocal',
      confidence: CONFIDENCE.reciprocal,
    },
  ];
}

/** The two that a coordinated subject names, one of them at least an actor; "the armies of A and B" names two as well. */
function both(
  context: ClauseContext,
  verb: number,
  surface: readonly Participant[],
): readonly [Participant, Participant] | undefined {
  const actors = surface.filter(({ entity }) => entity);
  if (actors.length === 2) return [actors[0]!, actors[1]!];
  const head = subjectHead(context, verb);
  if (head < 0 || actors.length > 2) return undefined;
  const heads = context.trees.withConjuncts(head);
  if (heads.length === 2 && actors.length === 1) {
    const other = heads.find((word) => word !== actors[0]!.head);
    return other === undefined ? undefined : order(actors[0]!, { head: other });
  }
  if (heads.length !== 1) return undefined;
  // "British and EU negotiators"
  for (const child of context.trees.childrenWith(head, 'amod', 'compound')) {
    const [one, other, ...more] = actorsOf(context, child);
    if (one && other && more.length === 0) return [one, other];
  }
  const inner = context.trees
    .childrenWith(head, 'nmod')
    .filter((child) => context.preposition(child) === 'of')
    .flatMap((child) => actorsOf(context, child));
  return inner.length === 2 ? [inner[0]!, inner[1]!] : undefined;
}

function order(a: Participant, b: Participant): readonly [Participant, Participant] {
  return a.head < b.head ? [a, b] : [b, a];
}

/** The noun of a joint undertaking among the verb's object and phrases: "held talks", "began a round of joint exercises". */
function jointNoun(context: ClauseContext, verb: number): number {
  const { trees } = context;
  const candidates = [
    ...trees.childrenWith(verb, 'obj'),
    ...trees
      .childrenWith(verb, 'obl')
      .filter((child) => !isCircumstance(context.preposition(child)) && context.preposition(child) !== 'by'),
  ];
  for (const noun of candidates) {
    const inner = trees.childrenWith(noun, 'nmod').filter((child) => context.preposition(child) === 'of');
    for (const word of [noun, ...inner]) {
      if (isSymmetricNoun(context.lemma(word))) return word;
      const joint = trees
        .childrenWith(word, 'amod')
        .some((child) => /^(?:joint|mutual|bilateral)$/.test(context.word(child)));
      if (joint) return word;
    }
  }
  return -1;
}

/** The verb with its particle, and the aspect verb above it: "keep backing". */
function coreWords(context: ClauseContext, verb: number): readonly number[] {
  const words = [verb, ...context.trees.childrenWith(verb, 'compound:prt')];
  const above = context.trees.head[verb]!;
  if (above >= 0 && context.isLabel(verb, 'xcomp') && ASPECT.has(context.lemma(above))) words.unshift(above);
  return words;
}

function isAspectual(context: ClauseContext, verb: number): boolean {
  return (
    ASPECT.has(context.lemma(verb)) && context.trees.childrenWith(verb, 'xcomp').some((child) => context.isVerb(child))
  );
}

function predicateOf(context: ClauseContext, core: readonly number[], parts: readonly number[]): string {
  const words = core.map((word, i) =>
    i > 0 && context.isVerb(word) && context.word(word).endsWith('ing') ? context.word(word) : context.lemma(word),
  );
  return [...words, ...parts.map((part) => (context.isNoun(part) ? context.lemma(part) : context.word(part)))].join(
    ' ',
  );
}

/** Class look-ups: a light noun decides before its verb, a verb with its preposition before the verb alone. */
function keysOf(
  context: ClauseContext,
  verb: number,
  core: readonly number[],
  parts: readonly number[],
  object: number,
): readonly string[] {
  const lemma = context.lemma(verb);
  const particle = core.filter((word) => word > verb).map((word) => context.word(word));
  const full = [lemma, ...particle].join(' ');
  const nouns = parts.filter((part) => context.isNoun(part)).map((part) => context.lemma(part));
  const isEvent = (noun: string): boolean => EVENTS.has(eventType(noun) ?? '');
  if (object >= 0 && !parts.includes(object) && !context.entityAt(object)) nouns.push(context.lemma(object));
  const keys: string[] = [];
  const preposition = parts.find((part) => !context.isNoun(part));
  if (nouns.length) keys.push(`${full} ${nouns[0]}`, `${lemma} ${nouns[0]}`);
  if (preposition !== undefined && parts[0] === preposition) keys.push(`${full} ${context.word(preposition)}`);
  if (isLightVerb(lemma) || !eventType(full)) keys.push(...nouns.filter(isEvent), full, lemma);
  else keys.push(full, lemma, ...nouns.filter((noun) => isEvent(noun) && isEventNoun(noun)));
  return keys;
}
