import { z } from 'zod';
import type { Sentences, Source, Tokens } from '../../document/layers.js';
import { loadWink, type Wink } from '../../model/wink.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { findParagraphs } from './paragraphs.js';

/** Sentence ends: wink-nlp's within a paragraph, and always at a paragraph's border. */
export const splitSentences = defineStage({
  name: 'split-sentences',
  needs: ['tokens'],
  adds: ['sentences'],
  options: z.strictObject({}),
  create() {
    const wink = loadWink(['sbd']);
    return eachDocument(({ source, layers }) => ({
      layers: { sentences: findSentences(source, layers.tokens, wink) },
    }));
  },
});

function findSentences(source: Source, tokens: Tokens, wink: Wink): Sentences {
  const ends: number[] = [];
  let token = 0;
  for (const paragraph of findParagraphs(source)) {
    for (const end of sentenceEnds(source.text.slice(paragraph.start, paragraph.end), wink)) {
      const before = token;
      // A word is never cut: the sentence that holds its first character has it whole.
      while (token < tokens.count && tokens.start[token]! < paragraph.start + end) token++;
      if (token > before) ends.push(token);
    }
  }
  if (token < tokens.count) ends.push(tokens.count);
  const end = Uint32Array.from(ends);
  const first = new Uint32Array(end.length);
  for (let s = 1; s < end.length; s++) first[s] = end[s - 1]!;
  return { count: end.length, first, end };
}

/** wink slows down on very long paragraphs without a break; they are read in slices. */
const SLICE = 20_000;
/** A closing quotation mark or bracket belongs to the sentence that it closes. */
const CLOSING = /^["'”’»)\]]+(?=\s|$)/;

function sentenceEnds(paragraph: string, wink: Wink): readonly number[] {
  const ends: number[] = [];
  for (let from = 0; from < paragraph.length; from += SLICE) {
    const slice = paragraph.slice(from, from + SLICE);
    let at = 0;
    for (const sentence of wink.readDoc(slice).sentences().out() as readonly string[]) {
      const found = slice.indexOf(sentence, at);
      if (found < 0) continue;
      let end = found + sentence.length;
      const closing = CLOSING.exec(slice.slice(end, end + 4));
      if (closing) end += closing[0].length;
      if (end > at) ends.push(from + end);
      at = Math.max(at, end);
    }
  }
  ends.push(paragraph.length);
  return ends;
}
