import { TAG } from '../../document/labels.js';
import { OFFICE_NOUNS } from '../../knowledge/state-nouns.js';
import { actorsOf, areSame, participantsOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { isCircumstance, isPlace } from './paths.js';
import { stateOfNoun } from './states.js';
import { surfaceSubjects } from './subjects.js';

/**
 * "Beijing is Moscow's largest trading partner", "Kenya is a member of the EAC", "the EU is critical of Moscow": what a
 * noun or an adjective behind "be" says of two actors; with none in it, what the subject is.
 */
export function copulaFrames(context: ClauseContext, word: number): readonly Frame[] {
  const { trees } = context;
  const copula = trees.child(word, 'cop');
  if (copula < 0) return [];
  const subjects = surfaceSubjects(context, word);
  if (subjects.length === 0) return [];
  const isAdjective = context.tag(word) === TAG.ADJ || context.tag(word) === TAG.ADV;
  const lemma = context.lemma(word);
  const modifiers = trees.childrenWith(word, 'compound', 'amod').filter((child) => child < word);
  const frames: Frame[] = [];
  const noun = isAdjective
    ? lemma
    : [...modifiers.filter((child) => trees.is(child, 'compound')), word].map((i) => context.lemma(i)).join(' ');
  for (const { head, words } of complements(context, word)) {
    const preposition = words.map((i) => context.word(i)).join(' ') || 'of';
    for (const object of actorsOf(context, head)) {
      for (const subject of subjects) {
        if (subject.entity === object.entity) continue;
        const type = stateOf(context, word, subject.entity?.type, object.entity.type, modifiers);
        // What somebody is the founder of is founded by him.
        const turned = type === 'founded-by';
        frames.push({
          subject: turned ? object : subject,
          object: turned ? subject : object,
          trigger: word,
          asserted: word,
          predicate: turned ? 'founded by' : `be ${noun} ${preposition}`,
          words: [copula, ...modifiers, word, ...words],
          keys: [`be ${noun} ${preposition}`, `be ${lemma} ${preposition}`, lemma],
          ...(type && { type }),
          rule: isAdjective ? 'copula-adjective' : 'copula',
          rank: subject.entity ? 0.8 : 0.6,
        });
      }
    }
  }
  if (frames.length === 0 && !isAdjective) frames.push(...plainCopula(context, word, copula));
  return frames;
}

/** "Celeski is an Australian footballer", "the base is in Djibouti". */
function plainCopula(context: ClauseContext, word: number, copula: number): readonly Frame[] {
  const cases = context.caseWords(word);
  const preposition = context.preposition(word);
  if (isCircumstance(preposition) || context.isTime(word)) return [];
  const frames: Frame[] = [];
  for (const subject of surfaceSubjects(context, word)) {
    for (const object of participantsOf(context, word)) {
      if (areSame(subject, object)) continue;
      const located =
        object.entity && isPlace(preposition) && /^(?:country|location|facility)$/.test(object.entity.type);
      frames.push({
        subject,
        object,
        trigger: copula,
        asserted: word,
        predicate: `be${preposition && ` ${preposition}`}`,
        words: [copula, ...cases],
        keys: [],
        ...(located && { type: 'located-in' }),
        rule: 'copula-plain',
        rank: subject.entity && object.entity ? 0.6 : 0.5,
      });
    }
  }
  return frames;
}

interface Complement {
  readonly head: number;
  readonly words: readonly number[];
}

function complements(context: ClauseContext, word: number): readonly Complement[] {
  const { trees } = context;
  return [
    ...trees.childrenWith(word, 'nmod:poss').map((head) => ({ head, words: [] })),
    ...trees
      .childrenWith(word, 'nmod', 'obl')
      .filter(
        (child) =>
          child > word &&
          /^(?:of|to|for|with|in|on|at|from|about|by|against|towards?|between)$/.test(context.preposition(child)),
      )
      .filter((child) => !context.isTime(child))
      .map((head) => ({ head, words: context.caseWords(head) })),
  ];
}

function stateOf(
  context: ClauseContext,
  word: number,
  subject: string | undefined,
  object: string,
  modifiers: readonly number[],
): string | undefined {
  const lemma = context.lemma(word);
  const isTrade = modifiers.some((child) => /^trad(?:e|ing)$/.test(context.word(child)));
  const state = stateOfNoun(lemma, isTrade);
  if (state) return state;
  if (subject === 'person' && object !== 'person' && OFFICE_NOUNS.has(lemma)) return 'position-held';
  return undefined;
}
