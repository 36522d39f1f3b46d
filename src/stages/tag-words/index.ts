import { z } from 'zod';
import { TAG } from '../../document/labels.js';
import { type Encoding, REPAIR, type Source, type Tags, type Tokens } from '../../document/layers.js';
import { StringTable, wordOf } from '../../document/tokens.js';
import { LemmaScripts } from '../../model/lemma-scripts.js';
import { normalWord } from '../../model/normal-word.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { Inflections } from './inflections.js';

/** Part-of-speech tags; lemmas of inflected words by tables of forms, of all others by the scripts that the encoder chose. */
export const tagWords = defineStage({
  name: 'tag-words',
  needs: ['tokens', 'encoding'],
  adds: ['tags'],
  options: z.strictObject({}),
  create() {
    const inflections = new Inflections();
    const known = new WeakMap<readonly string[], LemmaScripts>();
    return eachDocument(({ source, layers }) => {
      const { lemmas } = layers.encoding.labels;
      const scripts = known.get(lemmas) ?? new LemmaScripts(lemmas);
      known.set(lemmas, scripts);
      return { layers: { tags: tagTokens(source, layers.tokens, layers.encoding, scripts, inflections) } };
    });
  },
});

function tagTokens(
  source: Source,
  tokens: Tokens,
  encoding: Encoding,
  scripts: LemmaScripts,
  inflections: Inflections,
): Tags {
  const table = new StringTable();
  const lemma = new Uint32Array(tokens.count);
  const { tag, pennTag } = encoding;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.repair[i] === REPAIR.lostPossessive) {
      lemma[i] = table.add(repairedLemma(wordOf(tokens, i), tag[i]!));
      continue;
    }
    const written = source.text.slice(tokens.start[i], tokens.end[i]);
    const scripted = scripts.apply(encoding.lemma[i]!, written) ?? normalWord(written);
    const hasForms = tag[i] !== TAG.AUX && /^\p{L}/u.test(written);
    const base = hasForms ? inflections.baseOf(written.toLowerCase(), pennTag[i]!) : undefined;
    lemma[i] = table.add(base === undefined ? scripted : chooseLemma(written, scripted, base));
  }
  return { tag, pennTag, lemma, strings: table.strings };
}

/** The endings of inflected words. */
const INFLECTED = /(?:ing|in['’]|s|ed|er|est)$/u;

/** The tables know the letters better, the encoder whether they are a name's ("Islamists"). */
function chooseLemma(written: string, scripted: string, base: string): string {
  if (base === scripted.toLowerCase()) return scripted;
  // What has no such ending is no such form, whatever the tag says ("leaders denounce" as a gerund): it stays as it is.
  if (base === written.toLowerCase()) return INFLECTED.test(base) ? scripted : base;
  const isName = scripted !== '' && scripted[0] === written[0] && scripted[0] !== scripted[0]!.toLowerCase();
  return isName ? base[0]!.toUpperCase() + base.slice(1) : base;
}

/** The repair has already taken the ending off. */
function repairedLemma(word: string, tag: number): string {
  return tag === TAG.PROPN ? word : word.toLowerCase();
}
