import { z } from 'zod';
import type { DocumentView, Mention } from '../../document/layers.js';
import { compareSpans } from '../../document/span.js';
import { Gazetteer } from '../../knowledge/gazetteer/gazetteer.js';
import { NameLexicon } from '../../knowledge/name-lexicon.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { findNames } from './names.js';
import { findNominals, findPronouns, type Scope } from './nominals.js';
import { openReading } from './reading.js';

/**
 * Names by the encoder and datelines by rule; descriptions and pronouns by tags and trees. Mentions may be nested: "Russian" in
 * "the Russian president". Two names never overlap.
 */
export const recognizeMentions = defineStage({
  name: 'recognize-mentions',
  needs: ['tokens', 'sentences', 'tags', 'dependencies', 'encoding'],
  adds: ['mentions'],
  options: z.strictObject({
    descriptions: z
      .boolean()
      .default(true)
      .describe('Find descriptions ("the Russian president") and pronouns as well as names'),
    scope: z
      .enum(['actors', 'all'])
      .default('actors')
      .describe('Describe actors and places, or whatever a noun names ("the plan"), with "we", "you" and "this"'),
  }),
  create({ descriptions, scope }) {
    const lists = { lexicon: new NameLexicon(), gazetteer: new Gazetteer() };
    return eachDocument((document) => ({
      layers: { mentions: findMentions(document, lists, descriptions ? scope : undefined) },
    }));
  },
});

/** The mentions of one document, sorted by start, the longer first. */
export function findMentions(
  document: DocumentView<'tokens' | 'sentences' | 'tags' | 'dependencies' | 'encoding'>,
  { lexicon, gazetteer }: { readonly lexicon: NameLexicon; readonly gazetteer: Gazetteer },
  scope: Scope | undefined,
): Mention[] {
  const reading = openReading(document, lexicon);
  const { tokens, sentences, tags, dependencies, encoding } = document.layers;
  const names = findNames(reading, tokens, sentences, encoding, gazetteer);
  const others = scope
    ? [...findNominals(reading, names, { tags, dependencies }, scope), ...findPronouns(reading, dependencies, scope)]
    : [];
  return [...names.map((name) => ({ ...name, form: 'name' as const })), ...others]
    .map(({ firstToken, endToken, type, form, confidence }) => ({
      start: reading.startOf(firstToken),
      end: reading.endOf(endToken - 1),
      type,
      form,
      confidence,
      firstToken,
      endToken,
    }))
    .sort(compareSpans);
}
