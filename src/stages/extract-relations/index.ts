import { z } from 'zod';
import type { Document, DocumentView } from '../../document/layers.js';
import { identifyHead } from '../../model/head.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { type Assertion, assertionOf } from './assertion.js';
import { ClauseContext, type RelationNeeds } from './clause-context.js';
import { CONFIDENCE_HEAD, loadConfidence } from './confidence.js';
import { EVENT_HEAD } from './event-typing.js';
import { loadFinder } from './finder.js';
import { STATE_HEAD } from './state-review.js';

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
  identify: ({ keep, classes, states }) => ({
    ...(classes === 'trained' && identifyHead(EVENT_HEAD)),
    ...(states === 'trained' && named('state', STATE_HEAD)),
    ...(keep === 'actors' && named('confidence', CONFIDENCE_HEAD)),
  }),
  create(options) {
    const find = loadFinder(options);
    const rate = options.keep === 'actors' ? loadConfidence() : undefined;
    return eachDocument((view) => {
      const context = new ClauseContext(view);
      const found = find(context);
      return { layers: { relations: rate ? rate(context, found) : found.map(({ relation }) => relation) } };
    });
  },
});

function named(what: string, model: string): Readonly<Record<string, string>> {
  const { head, sha256 } = identifyHead(model);
  return { [`${what}Head`]: head, [`${what}Sha256`]: sha256 };
}

/** What the text asserts of the event that one word names. Throws where a layer that this stage needs is missing. */
export function assertionAt(document: Document, word: number): Assertion {
  const { layers } = document;
  for (const name of extractRelations.needs) {
    if (!layers[name] && name !== 'encoding') throw new Error(`the document has no layer "${name}"`);
  }
  return assertionOf(new ClauseContext(document as DocumentView<RelationNeeds>), word);
}
