import { z } from 'zod';
import type { Encoding, Sentences } from '../../document/layers.js';
import { paragraphTokenEnds } from '../../document/paragraphs.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';

/** Sentence ends: where the encoder says so, and always at a paragraph's end and at the end of what it read at once. */
export const splitSentences = defineStage({
  name: 'split-sentences',
  needs: ['tokens', 'encoding'],
  adds: ['sentences'],
  options: z.strictObject({}),
  create() {
    return eachDocument(({ source, layers }) => ({
      layers: { sentences: findSentences(paragraphTokenEnds(source, layers.tokens), layers.encoding) },
    }));
  },
});

function findSentences(paragraphEnds: readonly number[], { sentenceEnd, windows }: Encoding): Sentences {
  const ends = new Set<number>(paragraphEnds);
  for (const window of windows) ends.add(window.end);
  for (let i = 0; i < sentenceEnd.length; i++) if (sentenceEnd[i]! > 0) ends.add(i + 1);
  const end = Uint32Array.from(ends).sort();
  const first = new Uint32Array(end.length);
  for (let s = 1; s < end.length; s++) first[s] = end[s - 1]!;
  return { count: end.length, first, end };
}
