import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleGraph } from '../../src/graph/assemble-graph.js';
import { rowsOf } from '../../src/graph/rows.js';
import { documentArbitrary } from '../support/arbitraries.js';
import { sketch } from '../support/documents.js';

test('a document is a row for each entity and for each sentence of an edge', () => {
  const document = sketch({
    id: 'd1',
    title: 'T',
    sentences: ['Ann met Bo.'],
    entities: [
      { id: 'person:a', name: 'Ann', says: ['Ann'] },
      { id: 'person:b', name: 'Bo', country: 'CHN', says: ['Bo'] },
    ],
    relations: [
      {
        subject: 'person:a',
        object: 'person:b',
        predicate: 'accuse',
        type: 'ACCUSE',
        polarity: 'negative',
        certainty: 'certain',
        time: 'past',
        sentence: 0,
        confidence: 0.5,
      },
    ],
  });
  expect(rowsOf(document)).toEqual([
    {
      row: 'node',
      id: 'person:a',
      document: 'd1',
      source: 'd1',
      type: 'person',
      name: 'Ann',
      mentions: expect.any(Number),
    },
    {
      row: 'node',
      id: 'person:b',
      document: 'd1',
      source: 'd1',
      type: 'person',
      name: 'Bo',
      country: 'CHN',
      mentions: expect.any(Number),
    },
    {
      row: 'edge',
      id: expect.stringMatching(/^e:[0-9a-f]{20}$/),
      document: 'd1',
      publisher: 'd1',
      source: 'person:a',
      target: 'person:b',
      type: 'ACCUSE',
      predicate: 'accuse',
      asserted: 0,
      negated: 1,
      reported: 0,
      possible: 0,
    },
  ]);
});

test('the rows of an edge add up to its counts in the graph', () => {
  fc.assert(
    fc.property(documentArbitrary, (document) => {
      const { graph } = assembleGraph([document], { dedup: false });
      const sums = new Map<string, number[]>();
      for (const row of rowsOf(document)) {
        if (row.row === 'node') continue;
        const counts = [1, row.asserted, row.negated, row.reported, row.possible];
        sums.set(
          row.id,
          (sums.get(row.id) ?? [0, 0, 0, 0, 0]).map((sum, i) => sum + counts[i]!),
        );
      }
      const wanted = graph.mapEdges((id, { weight, asserted, negated, reported, possible }): [string, number[]] => [
        id,
        [weight, asserted, negated, reported, possible],
      ]);
      // Identity joins names within a document's own world too; where it joined none, the edges are the same.
      if (graph.order === document.entities.length) expect([...sums].sort()).toEqual(wanted.sort());
    }),
  );
});
