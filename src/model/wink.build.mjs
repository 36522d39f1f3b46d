// Puts the part of wink-nlp that is used here (wink.ts) into dist/wink.cjs: the library itself, and of its English model what its tokenizer
// asks of it. The whole model takes a process a quarter of a second to load, and most of it is lemmas, tags and feelings of plain words.
import { createRequire } from 'node:module';
import { bundlePart } from '../bundle-part.mjs';

const require = createRequire(import.meta.url);
const { packing, tcat, trex, preserve, pos, features, lexicon, xpansions } = require('wink-eng-lite-web-model').core();
const { isContraction } = packing.layout;
const bitsOf = (word, [place, mask, shift]) => (lexicon[place + word * packing.size] & mask) >>> shift;

// A word of letters alone is one token whether the lexicon has it or not; only what has other signs, or stands for two words, is looked up.
const kept = new Map([[0, 0]]);
const keep = (word) => kept.get(word) ?? kept.set(word, kept.size).get(word);
for (const [word, text] of features.lexeme.list.entries()) {
  if (bitsOf(word, isContraction) || !/^[a-z]+$/i.test(text)) keep(word);
}
// An expansion is four numbers: lexeme, normal, lemma, tag. Their places stay, because contractions point there.
const expanded = Array.from(xpansions, (number, at) => (at % 4 === 0 ? keep(number) : 0));
const words = [...kept.keys()];
const core = {
  tcat,
  trex,
  preserve,
  pos,
  packing: { ...packing, efList: [] },
  lexicon: words.flatMap((word) => [...lexicon.subarray(word * packing.size, (word + 1) * packing.size)]),
  xpansions: expanded,
  lexemes: words.map((word) => features.lexeme.list[word]),
};

const entry = `
  import wink from ${JSON.stringify(require.resolve('wink-nlp'))};
  const core = () => {
    const { lexemes, ...core } = JSON.parse(${JSON.stringify(JSON.stringify(core))});
    const hash = Object.create(null);
    for (let i = 0; i < lexemes.length; i++) hash[lexemes[i]] = i;
    const size = { intrinsicSize: lexemes.length, index: lexemes.length };
    return {
      ...core,
      lexicon: Uint32Array.from(core.lexicon),
      xpansions: Uint32Array.from(core.xpansions),
      features: { lexeme: { list: lexemes, hash, ...size }, posClusters: { list: [] } },
    };
  };
  const none = () => ({ machines: [], transformers: [] });
  const empty = () => ({ machines: [JSON.stringify([100, 0, { 0: {} }, {}, {}, {}])] });
  const model = { core, sbd: none, ner: none, pos: none, metaCER: none, negation: empty, sa: empty, featureFn: () => ({}), addons: {} };
  export const tokenizer = () => wink(model, []);`;
await bundlePart(entry, 'wink.cjs');
