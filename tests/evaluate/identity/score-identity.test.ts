import { expect, test } from 'vitest';
import { makeSource } from '../../../src/document/source.js';
import { alignNames } from '../../../src/evaluate/identity/align.js';
import { type IdentityArticle, scoreEntities } from '../../../src/evaluate/identity/score-identity.js';
import { sketch } from '../../support/documents.js';

/** An article that names people by one word each: the word, its chain and our entity. */
function article(
  id: string,
  names: readonly (readonly [string, string | undefined, string | undefined])[],
  complete = false,
) {
  const body = names.map(([word]) => word).join(' ');
  let at = 0;
  const spans = names.map(([word, chain, entity]) => {
    const start = at;
    at += word.length + 1;
    return { start, end: start + word.length, word, chain, entity };
  });
  const gold: IdentityArticle = {
    source: makeSource({ id, body }),
    topic: 't',
    names: spans.flatMap(({ start, end, chain }) => (chain === undefined ? [] : [{ start, end, chain }])),
    ...(complete && { complete: { start: 0, end: body.length } }),
  };
  const document = {
    ...sketch({ id, sentences: [body] }),
    mentions: spans.flatMap(({ start, end, word, entity }) =>
      entity === undefined
        ? []
        : [{ start, end, text: word, type: 'person' as const, form: 'name' as const, entity, confidence: 1 }],
    ),
  };
  return { gold, document };
}

test('links across documents: what is cut, what is mixed, what is missed, what is not in the gold', () => {
  const articles = [
    article(
      'd1',
      [
        ['Ann', 'A', 'person:ann'],
        ['Lee', 'A', 'person:lee'],
        ['Bo', 'B', 'person:bo'],
      ],
      true,
    ),
    article(
      'd2',
      [
        ['Ann', 'A', 'person:ann'],
        ['Bo', 'B', undefined],
        ['Lee', undefined, 'person:lee'],
      ],
      true,
    ),
  ];
  const { scores } = scoreEntities(
    articles.map(({ gold }) => gold),
    articles.map(({ document }) => document),
  );
  // Wanted across: A 1-2 twice, B once; found: person:ann once (right), person:lee once (wrong).
  expect(scores.map(({ figure, value, detail }) => [figure, Math.round(value), detail])).toEqual([
    ['names of the gold that are found', 80, '4 of 5'],
    ['links across documents F1', 40, 'P 50.0 R 33.3'],
    ['links, also within documents, F1', 33, 'P 50.0 R 25.0'],
    ['B-cubed F1', 54, 'P 70.0 R 43.3'],
  ]);
});

test('a name stands for one name: those that end together, or share half; the larger share first', () => {
  const gold = [
    { start: 0, end: 14, chain: 'a' },
    { start: 20, end: 30, chain: 'b' },
  ];
  const ours = [
    { start: 10, end: 14, entity: 'person:x' },
    { start: 20, end: 29, entity: 'person:y' },
    { start: 25, end: 30, entity: 'person:z' },
    { start: 0, end: 5, entity: 'person:w' },
  ];
  expect([...alignNames(gold, ours)].sort()).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
