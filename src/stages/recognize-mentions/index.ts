import { z } from 'zod';
import type { DocumentView, Mention } from '../../document/layers.js';
import { compareSpans } from '../../document/span.js';
import { NameLexicon } from '../../knowledge/name-lexicon.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { findNames } from './names.js';
import { findNominals, findPronouns } from './nominals.js';
import { openReading } from './reading.js';

/**
 * Names by the encoder and datelines by rule; descriptions and pronouns by tags. Mentions may be nested: "Russian" in
 * "the Russian president". Two names never overlap.
 */
export const recognizeMentions = defineStage({
  name: 'recognize-mentions',
  needs: ['tokens', 'sentences', 'tags', 'encoding'],
  adds: ['mentions'],
  options: z.strictObject({
    descriptions: z
      .boolean()
      .default(true)
      .describe('Find descriptions ("the Russian president") and pronouns as well as names'),
  }),
  create({ descriptions }) {
    const lexicon = new NameLexicon();
    return eachDocument((document) => ({ layers: { mentions: findMentions(document, lexicon, descriptions) } }));
  },
});

/** The mentions of one document, sorted by start, the longer first. */
export function findMentions(
  document: DocumentView<'tokens' | 'sentences' | 'tags' | 'encoding'>,
  lexicon: NameLexicon,
  descriptions: boolean,
): Mention[] {
  const reading = openReading(document, lexicon);
  const { tokens, sentences, encoding } = document.layers;
  const names = findNames(reading, tokens, sentences, encoding);
  const others = descriptions ? [...findNominals(reading, names), ...findPronouns(reading)] : [];
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
