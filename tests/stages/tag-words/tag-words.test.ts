import { expect, test } from 'vitest';
import { lemmaOf, tagOf } from '../../../src/document/tokens.js';
import { readText } from '../../support/read-text.js';

test.each([
  ['She met the ministers.', 'she/PRON meet/VERB the/DET minister/NOUN ./PUNCT'],
  [
    'The companies quickly sold 40 ships to Iran.',
    'the/DET company/NOUN quickly/ADV sell/VERB 40/NUM ship/NOUN to/ADP iran/PROPN ./PUNCT',
  ],
  ['They did not agree.', 'they/PRON do/AUX not/PART agree/VERB ./PUNCT'],
])('%s', async (text, expected) => {
  const { layers } = await readText(text);
  const found = Array.from(
    { length: layers.tokens.count },
    (_, i) => `${lemmaOf(layers.tags, i).toLowerCase()}/${tagOf(layers.tags, i)}`,
  );
  expect(found.join(' ')).toBe(expected);
});
