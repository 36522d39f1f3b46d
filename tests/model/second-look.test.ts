import { expect, test } from 'vitest';
import { secondLook } from '../../src/model/second-look.js';
import { readBioTags } from '../../src/model/viterbi.js';

const tags = readBioTags(['O', 'B-Person', 'I-Person', 'B-Place', 'I-Place']);
const look = (words: readonly string[], rows: readonly (readonly number[])[], sameWord: number, outside = 0) => {
  const out = secondLook(Float32Array.from(rows.flat(), Math.log), words.length, (i) => words[i]!, tags, {
    sameWord,
    outside,
  });
  return words.map((_, i) =>
    Array.from(out.subarray(i * 5, i * 5 + 5), (score) => Math.round(Math.exp(score) * 1000) / 1000),
  );
};
const SURE = [0.2, 0.7, 0.02, 0.06, 0.02];
const UNSURE = [0.2, 0.3, 0.06, 0.38, 0.06];

test('a word alone keeps its probabilities', () => {
  expect(look(['Kyiv', 'Lviv'], [SURE, UNSURE], 0.75)).toEqual([SURE, UNSURE]);
});

test('taken wholly together, two places have one share of each class', () => {
  const [first, second] = look(['Kyiv', 'Kyiv'], [SURE, UNSURE], 1) as [number[], number[]];
  // Person has 0.72 and 0.36 of 1.6 together: a share of 0.675 of each place's 0.8.
  const person = (row: readonly number[]) => (row[1]! + row[2]!) / (row[1]! + row[2]! + row[3]! + row[4]!);
  expect(person(first)).toBeCloseTo(0.675, 2);
  expect(person(second)).toBeCloseTo(0.675, 2);
  expect([first[0], second[0]]).toEqual([0.2, 0.2]);
});

test('small words, single letters and other spellings are left alone', () => {
  for (const words of [
    ['the', 'the'],
    ['A', 'A'],
    ['May', 'may'],
    ['2022', '2022'],
  ]) {
    expect(look(words, [SURE, UNSURE], 0.75)).toEqual([SURE, UNSURE]);
  }
});

test('no name gets what is added to it', () => {
  expect(look(['Kyiv'], [SURE], 0.75, Math.log(2))[0]![0]).toBe(0.4);
});
