import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';

const NEGATION = /^(?:not|n't|nt|never|no|longer)$/;

/**
 * The relation's words as the text has them, in the text's order: auxiliaries, negation, the verbs that govern its
 * infinitive ("has refused to condemn"), verb, particle, noun, preposition.
 */
export function phraseOf(context: ClauseContext, frame: Frame): string {
  if (frame.implied !== undefined) return frame.implied;
  const { tokens } = context.view.layers;
  const { text } = context.view.source;
  const words = new Set(frame.words);
  addAuxiliaries(context, frame.trigger, words);
  let below = frame.trigger;
  for (let above = context.trees.head[below]!; above >= 0 && words.size < 14; above = context.trees.head[below]!) {
    if (!context.isLabel(below, 'xcomp') || !hasOwnSubject(context, below)) break;
    for (const mark of context.trees.childrenWith(below, 'mark')) if (context.word(mark) === 'to') words.add(mark);
    words.add(above);
    addAuxiliaries(context, above, words);
    below = above;
  }
  return [...words]
    .sort((a, b) => a - b)
    .map((i, k, all) => {
      const joined = k > 0 && all[k - 1] === i - 1 && tokens.end[i - 1] === tokens.start[i];
      return (k > 0 && !joined ? ' ' : '') + text.slice(tokens.start[i], tokens.end[i]);
    })
    .join('');
}

function addAuxiliaries(context: ClauseContext, word: number, words: Set<number>): void {
  for (const child of context.trees.children(word)) {
    if (context.isLabel(child, 'aux', 'aux:pass', 'compound:prt', 'cop')) words.add(child);
    else if (context.isLabel(child, 'advmod') && NEGATION.test(context.word(child))) words.add(child);
  }
}

/** Whether the verb above has no object between: with one, it is that object who does what the infinitive says. */
function hasOwnSubject(context: ClauseContext, verb: number): boolean {
  const above = context.trees.head[verb]!;
  return context.trees.child(above, 'obj', 'iobj') < 0;
}
