import { describe, expect, test } from 'vitest';
import type { DocumentJson } from '../../src/document/schema.js';
import { assembleGraph } from '../../src/graph/assemble-graph.js';
import { sketch } from '../support/documents.js';

const PAIR = [{ id: 'person:a' }, { id: 'person:b' }];

describe('nodes', () => {
  const node = (documents: DocumentJson[], id = 'person:a') => assembleGraph(documents).graph.getNodeAttributes(id);

  test('gather what documents say', () => {
    const first = sketch({
      id: 'd1',
      date: '2022-06-16',
      entities: [
        {
          id: 'person:a',
          name: 'Ann Lee',
          aliases: ['Ann', 'Ms Lee'],
          country: 'KOR',
          roles: [{ title: 'President', of: 'country:KOR' }],
          says: ['Ann Lee', 'Ann', 'she'],
        },
      ],
    });
    const second = sketch({
      id: 'd2',
      date: '2022-06-14',
      entities: [{ id: 'person:a', name: 'Ann', country: 'KOR', roles: [{ title: 'President', of: 'country:KOR' }] }],
    });
    expect(node([first, second])).toEqual({
      label: 'Ann Lee',
      type: 'person',
      country: 'KOR',
      roles: [{ title: 'President', of: 'country:KOR', documents: 2, firstSeen: '2022-06-14', lastSeen: '2022-06-16' }],
      aliases: [
        { name: 'Ann', mentions: 2 },
        { name: 'Ms Lee', mentions: 0 },
      ],
      mentions: 4,
      documents: 2,
      sources: 2,
      firstSeen: '2022-06-14',
      lastSeen: '2022-06-16',
      seen: [
        { first: '2022-06-14', last: '2022-06-14' },
        { first: '2022-06-16', last: '2022-06-16' },
      ],
    });
  });

  test.each([
    [
      'most mentions',
      [
        ['Bo', 3],
        ['Bo Chan', 2],
      ],
      'Bo',
    ],
    [
      'then the longest',
      [
        ['Bo', 2],
        ['Bo Chan', 2],
      ],
      'Bo Chan',
    ],
    [
      'then code points',
      [
        ['Bob', 1],
        ['Boa', 1],
      ],
      'Boa',
    ],
  ] as [string, [string, number][], string][])('label: %s', (_name, names, expected) => {
    const documents = names.map(([name, count], i) =>
      sketch({ id: `d${i}`, entities: [{ id: 'person:a', name, says: Array(count).fill(name) }] }),
    );
    expect(node(documents).label).toBe(expected);
  });

  test('country: the most frequent, then code order, else none', () => {
    const documents = ['RUS', 'CHN', 'RUS'].map((country, i) =>
      sketch({ id: `d${i}`, entities: [{ id: 'person:a', country }] }),
    );
    expect(node(documents).country).toBe('RUS');
    expect(node(documents.slice(0, 2)).country).toBe('CHN');
    expect(node([sketch({ entities: PAIR })])).not.toHaveProperty('country');
  });

  test('an entity without relations is a node; without a date it has no days', () => {
    expect(node([sketch({ entities: PAIR })])).toEqual({
      label: 'a',
      type: 'person',
      roles: [],
      aliases: [],
      mentions: 1,
      documents: 1,
      sources: 1,
      seen: [],
    });
  });
});
