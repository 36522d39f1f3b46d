import { z } from 'zod';
import { REPAIR, type Tokens } from '../../document/layers.js';
import { StringTable } from '../../document/tokens.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { WordSplitter } from './chunks.js';
import { findLostApostrophes } from './lost-apostrophes.js';
import { straighten } from './straighten.js';

/** Words with exact offsets, by wink-nlp's tokenizer, in the manner of Universal Dependencies; lost apostrophes are marked. */
export const splitWords = defineStage({
  name: 'split-words',
  needs: [],
  adds: ['tokens'],
  options: z.strictObject({
    repairApostrophes: z.boolean().default(true).describe('Mark lost apostrophes: "Moscows invasion", "didnt"'),
  }),
  create({ repairApostrophes }) {
    const splitter = new WordSplitter();
    return eachDocument(({ source }) => ({ layers: { tokens: splitText(source.text, splitter, repairApostrophes) } }));
  },
});

export function splitText(text: string, splitter: WordSplitter, repairApostrophes: boolean): Tokens {
  const ends: number[] = [];
  const starts: number[] = [];
  splitter.split(text, starts, ends);
  const count = starts.length;
  const table = new StringTable();
  const word = new Uint32Array(count);
  const repair = new Uint8Array(count);
  const start = Uint32Array.from(starts);
  const end = Uint32Array.from(ends);
  for (let i = 0; i < count; i++) word[i] = table.add(straighten(text.slice(start[i], end[i])));
  if (repairApostrophes) {
    for (const { token, word: repaired } of findLostApostrophes(count, (i) => table.strings[word[i]!]!)) {
      word[token] = table.add(repaired);
      repair[token] = REPAIR.lostPossessive;
    }
  }
  return { count, start, end, word, repair, strings: table.strings };
}
