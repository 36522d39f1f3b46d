import { z } from 'zod';
import { TAG, type Tag } from '../../document/labels.js';
import { REPAIR, type Sentences, type Tags, type Tokens } from '../../document/layers.js';
import { StringTable, wordOf } from '../../document/tokens.js';
import { loadWink, type Wink } from '../../model/wink.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';

/** Part-of-speech tags and lemmas by wink-nlp, aligned to our own words by their offsets. */
export const tagWords = defineStage({
  name: 'tag-words',
  needs: ['tokens', 'sentences'],
  adds: ['tags'],
  options: z.strictObject({}),
  create() {
    const wink = loadWink(['pos']);
    return eachDocument(({ layers }) => ({ layers: { tags: tagTokens(layers.tokens, layers.sentences, wink) } }));
  },
});

/** Words a call: wink's own documents stay small, whatever a "sentence" is. */
const LONGEST = 400;

function tagTokens(tokens: Tokens, sentences: Sentences, wink: Wink): Tags {
  const table = new StringTable();
  const tag = new Uint8Array(tokens.count);
  const lemma = new Uint32Array(tokens.count);
  for (let s = 0; s < sentences.count; s++) {
    for (let first = sentences.first[s]!; first < sentences.end[s]!; first += LONGEST) {
      tagSlice(tokens, first, Math.min(first + LONGEST, sentences.end[s]!), wink, tag, lemma, table);
    }
  }
  return { tag, lemma, strings: table.strings };
}

function tagSlice(
  tokens: Tokens,
  first: number,
  end: number,
  wink: Wink,
  tag: Uint8Array,
  lemma: Uint32Array,
  table: StringTable,
): void {
  // Words joined by blanks, so that wink's words can be laid on ours by counting characters.
  const words: string[] = [];
  for (let i = first; i < end; i++) words.push(wordOf(tokens, i));
  const read = wink.readDoc(words.join(' ')).tokens();
  let token = first;
  let left = words[0]?.length ?? 0;
  let fresh = true;
  read.each((item) => {
    const value = item.out(wink.its.value) as string;
    if (token >= end) return;
    if (fresh) {
      const pos = item.out(wink.its.pos) as string;
      tag[token] = TAG[pos as Tag] ?? TAG.X;
      const base = item.out(wink.its.lemma) as string;
      const whole = value.length === words[token - first]!.length;
      lemma[token] = table.add(lemmaFor(words[token - first]!, tag[token]!, whole ? base : undefined));
      if (tokens.repair[token] === REPAIR.lostPossessive) tag[token] = TAG.PROPN;
    }
    left -= value.length;
    fresh = left <= 0;
    if (fresh) {
      token++;
      left = words[token - first]?.length ?? 0;
    }
  });
}

/** Names keep their form; everything else is what wink says, in lower case. */
function lemmaFor(word: string, tag: number, base: string | undefined): string {
  if (tag === TAG.PROPN) return word;
  return (base ?? word).toLowerCase();
}
