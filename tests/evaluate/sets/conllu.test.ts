import { expect, test } from 'vitest';
import { readConllu } from '../../../src/evaluate/sets/conllu.js';

const row = (id: string, form: string, head = '_', relation = '_', misc = '_') =>
  [id, form, form.toLowerCase(), 'X', '_', '_', head, relation, '_', misc].join('\t');

const CONLLU = [
  '# newdoc id = first',
  '# newpar',
  row('1-2', "They're", '_', '_', '_'),
  row('1', 'They', '2', 'nsubj'),
  row('2', "'re", '0', 'root'),
  row('2.1', 'nothing'),
  row('3', 'here', '2', 'advmod', 'SpaceAfter=No'),
  row('4', '.', '2', 'punct'),
  '',
  row('1', 'Yes', '0', 'root'),
  '',
  '# newpar',
  row('1-2', 'dunno', '_', '_', 'SpaceAfter=No'),
  row('1', 'do', '0', 'root'),
  row('2', 'know', '1', 'xcomp'),
  row('3', '!', '1', 'punct'),
  '',
  '# newdoc id = second',
  row('1', 'End', '0', 'root'),
  '',
].join('\n');

test('documents: text, words, heads, sentences', () => {
  const documents = readConllu(CONLLU, 'document');
  expect(documents.map(({ id, text }) => [id, text])).toEqual([
    ['first', "They're here. Yes\n\ndunno!"],
    ['second', 'End'],
  ]);
  const [{ text, words, sentences }] = documents as [(typeof documents)[0]];
  expect(words.map(({ start, end, head }) => [text.slice(start, end), head])).toEqual([
    ['They', 1],
    ["'re", -1],
    ['here', 1],
    ['.', 1],
    ['Yes', -1],
    // Words whose letters are not the surface word's have it whole.
    ['dunno', -1],
    ['dunno', 5],
    ['!', 5],
  ]);
  expect(sentences).toEqual([
    { first: 0, end: 4 },
    { first: 4, end: 5 },
    { first: 5, end: 8 },
  ]);
});

test('paragraphs', () => {
  expect(readConllu(CONLLU, 'paragraph').map(({ text }) => text)).toEqual(["They're here. Yes", 'dunno!', 'End']);
});

test('nothing', () => {
  expect(readConllu('', 'document')).toEqual([]);
});
