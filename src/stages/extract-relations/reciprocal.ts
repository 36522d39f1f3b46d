import { isMutualVerb, isSymmetricNoun } from '../../knowledge/event-types.js';
import { actorsOf, type Participant } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { isCircumstance, isJudging, nounPaths, obliquePaths } from './paths.js';
import { keysOf, predicateOf } from './predicates.js';
import { isPassive, subjectHead } from './subjects.js';

/** How much a relation of two who do it together is preferred. */
const RANK = 0.7;

/** What two do with whatever it is. */
const EXCHANGE = /^(?:exchange|swap|trade)$/;

/** "Beijing and Moscow have stepped up cooperation", "the leaders of A and B met": what two do with one another. */
export function reciprocal(
  context: ClauseContext,
  verb: number,
  core: readonly number[],
  surface: readonly Participant[],
): readonly Frame[] {
  const actors = both(context, verb, surface);
  if (!actors || isPassive(context, verb)) return [];
  const noun = jointNoun(context, verb);
  const object = context.trees.child(verb, 'obj');
  // "Under the pact, A and B will help C": what they do together is done to somebody else.
  if (object >= 0 && actorsOf(context, object).length) return [];
  // "A and B hailed the talks": whose talks these are is not said.
  if (isJudging(context.lemma(verb))) return [];
  const symmetric = noun >= 0;
  // "accused each other": whatever it is, both do it to one another.
  const eachOther = object >= 0 && /^(?:each other|one another)$/.test(eachOtherAt(context, object));
  // "exchanged fire"
  const exchanged = object >= 0 && !symmetric && EXCHANGE.test(context.lemma(verb));
  const mutual = eachOther || exchanged || (isMutualVerb(context.lemma(verb)) && object < 0);
  if (!(symmetric || mutual)) return [];
  if (symmetric && nounPaths(context, noun, verb).length) return [];
  if (obliquePaths(context, verb, false).some(({ preposition }) => /^(?:with|against)$/.test(preposition))) return [];
  const parts = symmetric ? [...context.caseWords(noun), noun] : exchanged ? [object] : [];
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
      rank: RANK,
    },
  ];
}

/** The word at an object with its neighbour, where one of them is the other's head or word: "each other". */
function eachOtherAt(context: ClauseContext, object: number): string {
  const first = /^(?:each|one)$/.test(context.word(object)) ? object : object - 1;
  return `${context.word(first)} ${context.word(first + 1)}`;
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
  for (const child of context.trees.childrenWith(head, 'amod', 'compound', 'nmod:poss')) {
    const [one, other, ...more] = context.trees.withConjuncts(child).flatMap((word): readonly Participant[] => {
      const entity = context.entityAt(word);
      return entity ? [{ head: word, entity }] : [];
    });
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
      .filter(
        (child) => child > verb && !isCircumstance(context.preposition(child)) && context.preposition(child) !== 'by',
      ),
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
