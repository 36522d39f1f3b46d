import { expect, test } from 'vitest';
import { CASE_CLASSES, caseClass } from '../../src/model/case-class.js';

test.each([
  ['', 'none'],
  ['—', 'none'],
  ['$', 'none'],
  ['北京', 'none'],
  ['بيروت', 'none'],
  ['moscow', 'lower'],
  ['ß', 'lower'],
  ["n't", 'lower'],
  ['Moscow', 'capitalised'],
  ['Élysée', 'capitalised'],
  ['O’', 'single'],
  ['NATO', 'upper'],
  ['U.S.', 'upper'],
  ['A', 'single'],
  ['A.', 'single'],
  ['iPhone', 'mixed'],
  ['McDonald', 'mixed'],
  ['tO', 'mixed'],
  ['2022', 'number'],
  ['1,000.50', 'number'],
  ['1990s', 'alphanumeric'],
  ['F16', 'alphanumeric'],
  // Digits are ASCII's: others are no letters either.
  ['٣', 'none'],
])('%j is %s', (word, name) => {
  expect(CASE_CLASSES[caseClass(word)]).toBe(name);
});
