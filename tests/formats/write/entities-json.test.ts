import { expect, test } from 'vitest';
import { entitiesJsonChunks } from '../../../src/formats/write/entities-json.js';
import { assembleGraph } from '../../../src/graph/assemble-graph.js';
import { sketch } from '../../support/documents.js';

const write = (...documents: ReturnType<typeof sketch>[]) =>
  [...entitiesJsonChunks(assembleGraph(documents).graph)].join('');

test('is indented JSON with the entities sorted by id', () => {
  const text = write(
    sketch({
      date: '2022-06-15',
      entities: [
        { id: 'person:b', name: 'Bo', aliases: ['B'], country: 'KOR', roles: [{ title: 'Dr' }], says: ['B', 'Bo'] },
        { id: 'person:a', name: 'Ann' },
      ],
    }),
  );
  const value = {
    schema: 'whowhom/entities@1',
    entities: [
      {
        id: 'person:a',
        type: 'person',
        name: 'Ann',
        aliases: [],
        roles: [],
        mentions: 1,
        documents: 1,
        sources: 1,
        firstSeen: '2022-06-15',
        lastSeen: '2022-06-15',
        joined: [],
        reasons: [],
      },
      {
        id: 'person:b',
        type: 'person',
        name: 'Bo',
        country: 'KOR',
        aliases: [{ name: 'B', mentions: 1 }],
        roles: [{ title: 'Dr', documents: 1, firstSeen: '2022-06-15', lastSeen: '2022-06-15' }],
        mentions: 2,
        documents: 1,
        sources: 1,
        firstSeen: '2022-06-15',
        lastSeen: '2022-06-15',
        joined: [],
        reasons: [],
      },
    ],
  };
  expect(text).toBe(`${JSON.stringify(value, undefined, 2)}\n`);
});

test('of nothing is an empty list', () => {
  expect(JSON.parse(write())).toEqual({ schema: 'whowhom/entities@1', entities: [] });
});

test("a line separator in a name is the name's own", () => {
  const name = 'Line\u{2028}Separator';
  const { entities } = JSON.parse(write(sketch({ entities: [{ id: 'person:a', name }] })));
  expect(entities).toMatchObject([{ name }]);
});
