import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseClass } from '../../src/model/case-class.js';
import { basicParts, WordPieces } from '../../src/model/word-pieces.js';

const VOCABULARY = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'mos',
  '##cow',
  'm',
  '##o',
  '##s',
  "'",
  '1',
  '##2',
  'é',
  'e',
  '',
].join('\n');
const limits = { maxPieces: 4, maxCharacters: 6 };
const pieces = new WordPieces(VOCABULARY, limits);
const asWords = (word: string) => Array.from(pieces.of(word), (piece) => VOCABULARY.split('\n')[piece]);

describe('parts of a word', () => {
  test.each([
    ['Moscow', ['moscow']],
    ['İstanbul', ['istanbul']],
    ['Erdoğan', ['erdogan']],
    ['São', ['sao']],
    ['re-elected', ['re', '-', 'elected']],
    ['O’Brien', ['o', "'", 'brien']],
    ["''", ['"']],
    ['“', ['"']],
    ['a\u0000b\u200bc\ufffdd', ['abcd']],
    ['a\u00a0b\u2028c', ['a', 'b', 'c']],
    ['習近平x', ['習', '近', '平', 'x']],
    ['ひらがな', ['ひらかな']],
    ['a\ud800b', ['ab']],
    ['😀', ['😀']],
    ['', []],
    ['\u0301', []],
  ])('%j', (word, parts) => {
    expect(basicParts(word)).toEqual(parts);
  });
});

describe('pieces', () => {
  test.each([
    ['Moscow', ['mos', '##cow']],
    ['mo', ['m', '##o']],
    ['É', ['e']],
    ["Mos's", ['mos', "'", '[UNK]']],
    // The whole part is unknown when its end is, whatever its beginning was.
    ['moscox', ['[UNK]']],
    ['', ['[UNK]']],
    ['\ud800', ['[UNK]']],
    // Seven letters are more than this vocabulary's limit, though each would match.
    ['moooooo', ['[UNK]']],
    ["'''''''", ["'", "'", "'", "'"]],
  ])('%j', (word, wanted) => {
    expect(asWords(word)).toEqual(wanted);
  });

  test('a word is remembered as it was read first', () => {
    expect(pieces.of('Moscow')).toBe(pieces.of('Moscow'));
    for (let i = 0; i < 120_000; i++) pieces.of(`x${i}`);
    expect(asWords('Moscow')).toEqual(['mos', '##cow']);
  });

  test('a vocabulary without its special pieces is refused', () => {
    expect(() => new WordPieces('a\nb', limits)).toThrowError(expect.objectContaining({ code: 'model-format' }));
  });
});

/** Our own words with the numbers that training/piece_lines.py gives them; docs of that script say how it is checked. */
test('the shipped vocabulary gives the pieces and classes that the training saw', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const shipped = new WordPieces(read('../../models/default/vocab.txt'), { maxPieces: 10, maxCharacters: 100 });
  const rows = JSON.parse(read('pieces.json')) as readonly { word: string; pieces: readonly number[]; case: number }[];
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.map(({ word }) => ({ word, pieces: [...shipped.of(word)], case: caseClass(word) }))).toEqual(rows);
});

test.each([
  ['mos', true],
  ['œuvre', true],
  // one letter; not all letters; a continuation; not in the vocabulary
  ['m', false],
  ['o2', false],
  ['a_b', false],
  ['«x', false],
  ['cow', false],
  ['moscow', false],
])('a whole word of letters: %s', (word, expected) => {
  const known = new WordPieces(`${VOCABULARY}\nœuvre\no2\na_b\n«x`, limits);
  expect(known.isWord(word)).toBe(expected);
});
