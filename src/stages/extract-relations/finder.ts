import type { ClauseContext } from './clause-context.js';
import { loadEventTyping } from './event-typing.js';
import { type Found, findRelations } from './find-relations.js';
import { ruledType } from './ruled-type.js';
import { loadStateReview } from './state-review.js';

/** The stage's options, as the pipeline file may set them. */
export interface FinderOptions {
  readonly keep: 'actors' | 'all';
  readonly classes: 'trained' | 'lexicon';
  readonly states: 'trained' | 'rules';
}

/** Finds a document's relations, with the heads of classes and of states where the options ask for them. Throws as loadHead does. */
export function loadFinder({ keep, classes, states }: FinderOptions): (context: ClauseContext) => readonly Found[] {
  const typing = classes === 'trained' ? loadEventTyping() : ruledType;
  const review = states === 'trained' && keep === 'actors' ? loadStateReview() : undefined;
  return (context) => {
    const found = findRelations(context, keep === 'all', typing);
    return review ? review(context, found) : found;
  };
}
