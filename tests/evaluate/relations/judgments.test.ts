import { expect, test } from 'vitest';
import type { Relation } from '../../../src/document/layers.js';
import { makeSource } from '../../../src/document/source.js';
import { isHeldOut, judgedKey, parseJudgments, readJudgments } from '../../../src/evaluate/relations/judgments.js';

const source = makeSource({ id: 'set/article', body: 'Kenya praised Chile.' });
const RELATION: Relation = {
  subject: { start: 0, end: 5, entity: 'country:KEN' },
  predicate: 'praise',
  phrase: 'praised',
  object: { start: 14, end: 19, entity: 'country:CHL' },
  type: 'SUPPORT',
  trigger: { start: 6, end: 13 },
  sentence: 0,
  polarity: 'positive',
  certainty: 'certain',
  time: 'past',
  figures: [],
  rule: 'nsubj-obj',
  confidence: 0.8,
};
const key = judgedKey({ source }, RELATION);

test('a key has the places, the rule and a digest, and no word of the text', () => {
  expect(key.split('\t')).toEqual([
    'set/article',
    '0-5',
    '6-13',
    '14-19',
    'nsubj-obj',
    expect.stringMatching(/^[0-9a-f]{8}$/),
  ]);
});

test.each<[string, Partial<Relation>, boolean]>([
  ['its confidence is another', { confidence: 0.2 }, true],
  ['its class is another event', { type: 'CONSULT' }, true],
  ['its time is another', { time: 'future' }, true],
  ['it is denied', { polarity: 'negative' }, false],
  ['its predicate is another', { predicate: 'praise for' }, false],
  ['its object is another actor', { object: { ...RELATION.object, entity: 'location:chile' } }, false],
  ['its object stands elsewhere', { object: { ...RELATION.object, end: 20 } }, false],
  ['its rule is another', { rule: 'nsubj-far' }, false],
  ['its class is a state', { type: 'owns' }, false],
])('a judgment holds where %s: %o', (_, change, holds) => {
  expect(judgedKey({ source }, { ...RELATION, ...change }) === key).toBe(holds);
});

test('judgments are read by key; remarks and empty lines are not', () => {
  const other = key.replace('0-5', '0-4');
  expect([...parseJudgments(`# what\n${key}\t-\n\n${other}\tentity\n`)]).toEqual([
    [key, undefined],
    [other, 'entity'],
  ]);
});

test.each([
  ['no fault', key],
  ['an unknown fault', `${key}\tbad`],
  ['a cell too many', `${key}\t-\t-`],
])('a line that is no judgment: %s', (_, line) => {
  expect(() => parseJudgments(line)).toThrow('No judgment of a relation');
});

test('the judgments that come with the sources: both halves, right and wrong ones', async () => {
  const judgments = await readJudgments();
  const count = (held: boolean, right: boolean) =>
    [...judgments].filter(([one, fault]) => isHeldOut(one.split('\t')[0]!) === held && (fault === undefined) === right)
      .length;
  for (const held of [true, false]) {
    expect(count(held, true)).toBeGreaterThan(300);
    expect(count(held, false)).toBeGreaterThan(100);
  }
});
