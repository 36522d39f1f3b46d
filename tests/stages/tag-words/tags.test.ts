import { expect, test } from 'vitest';
import { PENN_TAG, type PennTag, TAG, type Tag } from '../../../src/document/labels.js';
import { type Layers, NO_LEMMA, REPAIR } from '../../../src/document/layers.js';
import { makeSource } from '../../../src/document/source.js';
import { lemmaOf } from '../../../src/document/tokens.js';
import { WordSplitter } from '../../../src/stages/split-words/chunks.js';
import { splitText } from '../../../src/stages/split-words/index.js';
import { tagWords } from '../../../src/stages/tag-words/index.js';
import { labelsWith } from '../../support/encoder.js';

const SCRIPTS = ['l0:', 'k0:', 'k1:', 'l1:', '=be'];

async function lemmas(
  text: string,
  rows: readonly (readonly [Tag, PennTag, string | undefined])[],
): Promise<readonly string[]> {
  const tokens = splitText(text, new WordSplitter(), true);
  const encoding = {
    labels: { ...labelsWith([]), lemmas: SCRIPTS },
    windows: [],
    sentenceEnd: new Float32Array(rows.length),
    tag: Uint8Array.from(rows, ([tag]) => TAG[tag]),
    pennTag: Uint8Array.from(rows, ([, tag]) => PENN_TAG[tag]),
    lemma: Uint16Array.from(rows, ([, , script]) => (script === undefined ? NO_LEMMA : SCRIPTS.indexOf(script))),
    names: new Float32Array(),
    asDependent: new Float32Array(),
    asHead: new Float32Array(),
    vectorSize: 0,
  };
  const process = await tagWords.create({});
  const [result] = await process([
    { source: makeSource({ body: text }), layers: { tokens, encoding } as unknown as Layers },
  ]);
  expect(tokens.count).toBe(rows.length);
  if (text.startsWith('Moscows')) expect(tokens.repair[0]).toBe(REPAIR.lostPossessive);
  return rows.map((_, i) => lemmaOf(result!.layers.tags, i));
}

test('tables of forms for inflected words, scripts for others', async () => {
  const words = await lemmas('Islamists were carrying “it', [
    ['NOUN', 'NNS', 'k1:'],
    ['AUX', 'VBD', '=be'],
    ['VERB', 'VBG', 'l1:'],
    ['PUNCT', '``', 'k0:'],
    ['PRON', 'PRP', undefined],
  ]);
  expect(words).toEqual(['Islamist', 'be', 'carry', '"', 'it']);
});

test('a lost apostrophe: the name without its ending', async () => {
  const words = await lemmas('Moscows invasion', [
    ['PROPN', 'NNP', 'k1:'],
    ['NOUN', 'NN', 'l0:'],
  ]);
  expect(words).toEqual(['Moscow', 'invasion']);
});
