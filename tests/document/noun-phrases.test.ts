import { expect, test } from 'vitest';
import { nounPhrases } from '../../src/document/noun-phrases.js';
import { Trees } from '../../src/document/tree.js';
import { handMade, type Line } from '../support/hand-made.js';

test.each<[string, readonly Line[], readonly string[]]>([
  [
    'words before the noun belong to it, words behind it do not',
    [
      ['the', 'DET', 3, 'det'],
      ['two', 'NUM', 3, 'nummod'],
      ['leaders', 'NOUN', 0, 'root'],
      ['of', 'ADP', 5, 'case'],
      ['unions', 'NOUN', 3, 'nmod'],
    ],
    ['the two leaders', 'unions'],
  ],
  [
    'a possessor with its own words, and a phrase of its own',
    [
      ['her', 'PRON', 3, 'nmod:poss'],
      ['old', 'ADJ', 3, 'amod'],
      ['aunt', 'NOUN', 5, 'nmod:poss'],
      ["'s", 'PART', 3, 'case'],
      ['house', 'NOUN', 0, 'root'],
    ],
    ['her old aunt', "her old aunt 's house"],
  ],
  [
    'parts of names and compounds are no phrases, and no preposition is in one',
    [
      ['in', 'ADP', 3, 'case'],
      ['police', 'NOUN', 3, 'compound'],
      ['cars', 'NOUN', 0, 'root'],
    ],
    ['police cars'],
  ],
  ['no noun, no phrase', [['left', 'VERB', 0, 'root']], []],
])('%s', (_name, lines, expected) => {
  const { tags, dependencies } = handMade(lines).layers;
  const found = nounPhrases(new Trees(dependencies), tags, () => false);
  const show = ({ first, end }: { first: number; end: number }) =>
    lines
      .slice(first, end)
      .map(([word]) => word)
      .join(' ');
  expect(found.map(show)).toEqual(expected);
});

test('what is taken is left out', () => {
  const { tags, dependencies } = handMade([['unions', 'NOUN', 0, 'root']]).layers;
  expect(nounPhrases(new Trees(dependencies), tags, () => true)).toEqual([]);
});
