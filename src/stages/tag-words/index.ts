import { z } from 'zod';
import { TAG } from '../../document/labels.js';
import { type Encoding, LEMMA_CHOICES, REPAIR, type Source, type Tags, type Tokens } from '../../document/layers.js';
import { StringTable, wordOf } from '../../document/tokens.js';
import { LemmaScripts } from '../../model/lemma-scripts.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';

/** Part-of-speech tags, and lemmas by the scripts that the encoder chose. */
export const tagWords = defineStage({
  name: 'tag-words',
  needs: ['tokens', 'encoding'],
  adds: ['tags'],
  options: z.strictObject({}),
  create() {
    const known = new WeakMap<readonly string[], LemmaScripts>();
    return eachDocument(({ source, layers }) => {
      const { lemmas } = layers.encoding.labels;
      const scripts = known.get(lemmas) ?? new LemmaScripts(lemmas);
      known.set(lemmas, scripts);
      return { layers: { tags: tagTokens(source, layers.tokens, layers.encoding, scripts) } };
    });
  },
});

function tagTokens(source: Source, tokens: Tokens, encoding: Encoding, scripts: LemmaScripts): Tags {
  const table = new StringTable();
  const lemma = new Uint32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const written = source.text.slice(tokens.start[i], tokens.end[i]);
    const base =
      tokens.repair[i] === REPAIR.lostPossessive
        ? repairedLemma(wordOf(tokens, i), encoding.tag[i]!)
        : scripts.lemmaOf(written, encoding.lemma, i * LEMMA_CHOICES, LEMMA_CHOICES);
    lemma[i] = table.add(base);
  }
  return { tag: encoding.tag, pennTag: encoding.pennTag, lemma, strings: table.strings };
}

/** The repair has already taken the ending off. */
function repairedLemma(word: string, tag: number): string {
  return tag === TAG.PROPN ? word : word.toLowerCase();
}
