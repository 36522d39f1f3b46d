import { expect, test } from 'vitest';
import { REPAIR } from '../../../src/document/layers.js';
import { wordOf } from '../../../src/document/tokens.js';
import { readText } from '../../support/read-text.js';

/** Words as they are read, a repaired one with an asterisk. */
async function words(text: string): Promise<string> {
  const { layers } = await readText(text);
  const { tokens } = layers;
  return Array.from(
    { length: tokens.count },
    (_, i) => wordOf(tokens, i) + (tokens.repair[i] === REPAIR.lostPossessive ? '*' : ''),
  ).join(' ');
}

test.each([
  ['Xi, who called Putin, left.', 'Xi , who called Putin , left .'],
  ['$147 billion (up 30%)', '$ 147 billion ( up 30 % )'],
  ['the U.S. and the U.K.', 'the U.S. and the U.K.'],
  ["China’s and Russia's", "China 's and Russia 's"],
  ['Moscows invasion of Ukraine', 'Moscow* invasion of Ukraine'],
  ['The United States has two Koreas', 'The United States has two Koreas'],
  ['', ''],
])('%j', async (text, expected) => {
  expect(await words(text)).toBe(expected);
});
