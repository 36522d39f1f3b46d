import { expect, test } from 'vitest';
import { actorNounType } from '../../src/knowledge/actor-nouns.js';

test.each([
  ['president', 'person'],
  ['spokesperson', 'person'],
  ['anchorwoman', 'person'],
  ['bank', 'organization'],
  ['police', 'organization'],
  ['troops', 'group'],
  ['province', 'location'],
  ['airport', 'facility'],
  ['plan', undefined],
  ['human', undefined],
  ['major', undefined],
])('%s is %s', (noun, expected) => {
  expect(actorNounType(noun)).toBe(expected);
});
