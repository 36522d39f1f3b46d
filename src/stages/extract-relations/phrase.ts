import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';

/** The relation's words as the text has them, in the text's order: auxiliaries, negation, verb, particle, noun, preposition. */
export function phraseOf(context: ClauseContext, frame: Frame): string {
  const { tokens } = context.view.layers;
  const { text } = context.view.source;
  const words = new Set(frame.words);
  for (const child of context.trees.children(frame.trigger)) {
    if (context.isLabel(child, 'aux', 'aux:pass', 'compound:prt', 'cop')) words.add(child);
    else if (context.isLabel(child, 'advmod') && /^(?:not|n't|nt|never|no|longer)$/.test(context.word(child)))
      words.add(child);
  }
  // "would keep backing": the aspect verb brings its own auxiliaries.
  const above = context.trees.head[frame.trigger]!;
  if (words.has(above)) {
    for (const child of context.trees.childrenWith(above, 'aux')) words.add(child);
    for (const child of context.trees.childrenWith(above, 'advmod'))
      if (/^(?:not|n't|never)$/.test(context.word(child))) words.add(child);
  }
  return [...words]
    .sort((a, b) => a - b)
    .map((i, k, all) => {
      const joined = k > 0 && all[k - 1] === i - 1 && tokens.end[i - 1] === tokens.start[i];
      return (k > 0 && !joined ? ' ' : '') + text.slice(tokens.start[i], tokens.end[i]);
    })
    .join('');
}
