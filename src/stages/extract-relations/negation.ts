import type { ClauseContext } from './clause-context.js';

const NEGATIONS = new Set("not n't never nor neither nt".split(' '));
/** "not only": more than that, not the contrary. */
const MERELY = /^(?:only|just|merely|simply|solely)$/;

/** Whether a word is negated where it stands: by an adverb, a determiner, a subject or an object that is nobody. */
export function isNegated(context: ClauseContext, word: number): boolean {
  if (hasNegativeArgument(context, word)) return true;
  for (const child of context.trees.children(word)) {
    if (NEGATIONS.has(context.word(child)) && !MERELY.test(context.word(child + 1))) return true;
    if (context.isLabel(child, 'det') && context.word(child) === 'no') return true;
    // "no longer", "no" before the object: "took no part in"
    if (context.isLabel(child, 'advmod') && context.word(child) === 'longer' && context.word(child - 1) === 'no')
      return true;
    if (context.isLabel(child, 'obj')) {
      const determiner = context.trees.child(child, 'det');
      if (determiner >= 0 && context.word(determiner) === 'no') return true;
    }
  }
  return false;
}

/** "No minister visited", "attacked neither Belarus nor Moldova". */
function hasNegativeArgument(context: ClauseContext, word: number): boolean {
  return context.trees.childrenWith(word, 'nsubj', 'nsubj:pass', 'obj').some(
    (argument) =>
      // "none of them visited", "nobody visited"
      /^(?:none|nobody|nothing|neither|no-one)$/.test(context.word(argument)) ||
      context.trees
        .childrenWith(argument, 'det', 'cc:preconj', 'cc', 'advmod')
        .some((child) => /^(?:no|neither|none)$/.test(context.word(child)) && child < argument),
  );
}
