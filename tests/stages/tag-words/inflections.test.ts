import { expect, test } from 'vitest';
import { PENN_TAG, type PennTag } from '../../../src/document/labels.js';
import { Inflections } from '../../../src/stages/tag-words/inflections.js';

const inflections = new Inflections();

test.each([
  ['carried', 'VBD', 'carry'],
  ['sung', 'VBN', 'sing'],
  ['hung', 'VBN', 'hang'],
  ['mistaken', 'VBN', 'mistake'],
  ['withdrew', 'VBD', 'withdraw'],
  // Presents of headlines that were taken for pasts.
  ['denounce', 'VBD', 'denounce'],
  ['slam', 'VBD', 'slam'],
  ['leave', 'VBN', 'leave'],
  ['dismiss', 'VBZ', 'dismiss'],
  ['taken', 'VBN', 'take'],
  ['done', 'VBN', 'do'],
  ['understood', 'VBN', 'understand'],
  ['held', 'VBN', 'hold'],
  ['run', 'VBN', 'run'],
  ['let', 'VBN', 'let'],
  ['put', 'VBD', 'put'],
  ['shuts', 'VBN', 'shut'],
  ['voting', 'VBG', 'vote'],
  ['putting', 'VBG', 'put'],
  ['refuses', 'VBZ', 'refuse'],
  ['lives', 'VBZ', 'live'],
  ['lives', 'NNS', 'life'],
  ['studies', 'NNS', 'study'],
  ['witnesses', 'NNS', 'witness'],
  ['people', 'NNS', 'person'],
  ['troops', 'NNS', 'troops'],
  ['bigger', 'JJR', 'big'],
  ['simplest', 'JJS', 'simple'],
  // These tags say that the word is its own base.
  ['study', 'NN', undefined],
  ['cut', 'VB', undefined],
  ['Senators', 'NNPS', undefined],
] as readonly (readonly [string, PennTag, string | undefined])[])('%s/%s: %s', (word, tag, base) => {
  expect(inflections.baseOf(word, PENN_TAG[tag])).toBe(base);
});
