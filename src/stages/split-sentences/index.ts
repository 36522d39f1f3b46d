import { z } from 'zod';
import { datelineEnd } from '../../document/datelines.js';
import type { Encoding, Sentences, Source, Tokens } from '../../document/layers.js';
import { paragraphTokenEnds } from '../../document/paragraphs.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { correctEnds } from './corrections.js';
import { viewWords } from './words-view.js';

/** Sentence ends: where the encoder says so, and always at a paragraph's end and at the end of what it read at once. */
export const splitSentences = defineStage({
  name: 'split-sentences',
  needs: ['tokens', 'encoding'],
  adds: ['sentences'],
  options: z.strictObject({}),
  create() {
    return eachDocument(({ source, layers }) => ({
      layers: { sentences: findSentences(source, layers.tokens, layers.encoding) },
    }));
  },
});

function findSentences(source: Source, tokens: Tokens, { sentenceEnd, windows }: Encoding): Sentences {
  const ends = Uint8Array.from(sentenceEnd, (score) => (score > 0 ? 1 : 0));
  correctEnds(ends, viewWords(source, tokens));
  let first = 0;
  for (const end of paragraphTokenEnds(source, tokens)) {
    ends[end - 1] = 1;
    // Where a report was filed is no part of its first sentence.
    const body = datelineEnd(source.text, tokens, first, end);
    if (body > 0) {
      ends.fill(0, first, body);
      ends[body - 1] = 1;
    }
    first = end;
  }
  for (const window of windows) ends[window.end - 1] = 1;
  const bounds: number[] = [];
  for (let i = 0; i < ends.length; i++) if (ends[i]) bounds.push(i + 1);
  const end = Uint32Array.from(bounds);
  const begin = new Uint32Array(end.length);
  for (let s = 1; s < end.length; s++) begin[s] = end[s - 1]!;
  return { count: end.length, first: begin, end };
}
