import { z } from 'zod';
import type { Document, DocumentView } from '../../document/layers.js';
import { identifyHead } from '../../model/head.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { type Assertion, assertionOf } from './assertion.js';
import { ClauseContext, type RelationNeeds } from './clause-context.js';
import { EVENT_HEAD, loadEventTyping } from './event-typing.js';
import { findRelations } from './find-relations.js';
import { ruledType } from './ruled-type.js';
import { loadStateReview, STATE_HEAD } from './state-review.js';

/** Who does what to whom, over the dependencies: each relation with its words, its class, and what the text asserts of it. */
export const extractRelations = defineStage({
  name: 'extract-relations',
  needs: [
    'tokens',
    'encoding',
    'sentences',
    'tags',
    'dependencies',
    'mentions',
    'dates',
    'figures',
    'entities',
    'quotes',
  ],
  adds: ['relations'],
  options: z.strictObject({
    keep: z
      .enum(['actors', 'all'])
      .default('actors')
      .describe(
        'actors: leave out what clauses below the main one say of things; all: the tuples of whole clauses, with every argument, instead of what serves the graph',
      ),
    classes: z
      .enum(['trained', 'lexicon'])
      .default('trained')
      .describe(
        'Who gives events their class: the trained head over the vectors of encode-words, or the lexicon alone',
      ),
    states: z
      .enum(['trained', 'rules'])
      .default('trained')
      .describe(
        'Who says in which states actors stand: the rules and a trained head over the words between two actors, or the rules alone; without effect on the tuples of whole clauses',
      ),
  }),
  identify: ({ classes, states }) => ({
    ...(classes === 'trained' && identifyHead(EVENT_HEAD)),
    ...(states === 'trained' && headOfStates()),
  }),
  create({ keep, classes, states }) {
    const typing = classes === 'trained' ? loadEventTyping() : ruledType;
    const review = states === 'trained' && keep !== 'all' ? loadStateReview() : undefined;
    return eachDocument((view) => {
      const context = new ClauseContext(view);
      const found = findRelations(context, keep === 'all', typing);
      const reviewed = review ? review(context, found) : found;
      return { layers: { relations: reviewed.map(({ relation }) => relation) } };
    });
  },
});

function headOfStates(): Readonly<Record<string, string>> {
  const { head, sha256 } = identifyHead(STATE_HEAD);
  return { stateHead: head, stateSha256: sha256 };
}

/** What the text asserts of the event that one word names. Throws where a layer that this stage needs is missing. */
export function assertionAt(document: Document, word: number): Assertion {
  const { layers } = document;
  for (const name of extractRelations.needs) {
    if (!layers[name] && name !== 'encoding') throw new Error(`the document has no layer "${name}"`);
  }
  return assertionOf(new ClauseContext(document as DocumentView<RelationNeeds>), word);
}
