import { titleOf } from '../../knowledge/titles.js';
import { actorsOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { stateOfNoun } from './states.js';

/** "Beijing is Moscow's largest trading partner", "Kenya is a member of the EAC": what a noun behind "be" says of two actors. */
export function copulaFrames(context: ClauseContext, noun: number): readonly Frame[] {
  const { trees } = context;
  const copula = trees.child(noun, 'cop');
  if (copula < 0) return [];
  const subject = trees.child(noun, 'nsubj');
  if (subject < 0) return [];
  const lemma = context.lemma(noun);
  const modifiers = trees.childrenWith(noun, 'compound', 'amod');
  const isTrade = modifiers.some((word) => /^trad(?:e|ing)$/.test(context.word(word)));
  const frames: Frame[] = [];
  const others = [
    ...trees.childrenWith(noun, 'nmod:poss').map((head) => ({ head, words: [] as readonly number[] })),
    ...trees
      .childrenWith(noun, 'nmod')
      .filter((child) => /^(?:of|to|for|with|in)$/.test(context.preposition(child)))
      .map((head) => ({ head, words: trees.childrenWith(head, 'case') })),
  ];
  for (const { head, words } of others) {
    for (const object of actorsOf(context, head)) {
      for (const actor of actorsOf(context, subject)) {
        if (actor.entity === object.entity) continue;
        const role = titleOf(lemma);
        const type =
          stateOfNoun(lemma, isTrade) ?? (role && actor.entity.type === 'person' ? 'position-held' : undefined);
        const preposition = words.length ? context.word(words[0]!) : 'of';
        frames.push({
          subject: actor,
          object,
          trigger: noun,
          asserted: noun,
          predicate: `be ${[...modifiers.filter((word) => trees.is(word, 'compound')), noun].map((word) => context.lemma(word)).join(' ')} ${preposition}`,
          words: [copula, ...modifiers, noun, ...words],
          keys: [lemma],
          ...(type && { type }),
          rule: 'copula',
          confidence: 0.8,
        });
      }
    }
  }
  return frames;
}
