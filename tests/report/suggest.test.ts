import { expect, test } from 'vitest';
import type { ReportActor } from '../../src/formats/write/report/payload.js';
import { suggest } from '../../src/report/suggest.js';

const actor = (name: string, mentions: number, ...aliases: string[]): ReportActor => ({
  id: `person:${name}`,
  name,
  type: 'person',
  roles: [],
  aliases: aliases.map((alias) => ({ name: alias, mentions: 1 })),
  reasons: [],
  mentions,
  articles: 1,
  x: 0,
  y: 0,
});
const ACTORS = [
  actor('Xi Jinping', 3, 'Xi'),
  actor('Mexico', 9),
  actor('Jean Victor Généus', 2),
  actor('Taxi', 50),
  actor('Ann Xi', 1),
];
const ARTICLES = [{ id: '1', title: 'Xi and Putin speak' }, { id: '2' }];

test.each([
  ['xi', ['Xi Jinping', 'Ann Xi', 'Taxi', 'Mexico', 'Xi and Putin speak']],
  [' XI J', ['Xi Jinping']],
  ['geneus', ['Jean Victor Généus']],
  ['putin', ['Xi and Putin speak']],
  ['', []],
  ['   ', []],
  ['zzz', []],
] as [string, string[]][])('%j', (words, expected) => {
  const found = suggest(words, ACTORS, ARTICLES, 10);
  expect(found.map(({ kind, index }) => (kind === 'actor' ? ACTORS[index]!.name : ARTICLES[index]!.title))).toEqual(
    expected,
  );
});

test('says the alias that was found, and keeps to the limit', () => {
  expect(suggest('xi', ACTORS, ARTICLES, 1)).toEqual([{ kind: 'actor', index: 0, alias: 'Xi' }]);
});
