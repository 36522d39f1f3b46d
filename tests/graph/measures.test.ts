import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleGraph } from '../../src/graph/assemble-graph.js';
import { emptyGraph } from '../../src/graph/empty-graph.js';
import { iterationsFor } from '../../src/graph/layout.js';
import { type Measures, measureGraph, type NodeMeasures } from '../../src/graph/measures.js';
import { documentArbitrary } from '../support/arbitraries.js';
import { visits } from '../support/visits.js';

const valuesOf = (measures: Measures): NodeMeasures[] => [...measures].map(([, values]) => values);

describe('measures', () => {
  test('of nothing are none', () => {
    expect(measureGraph(emptyGraph()).size).toBe(0);
  });

  test('weights in and out count sentences', () => {
    const measures = measureGraph(visits('abc', 'ab', 'ab', 'ca'));
    expect([...measures].map(([id, { inWeight, outWeight }]) => [id, inWeight, outWeight])).toEqual([
      ['person:a', 1, 2],
      ['person:b', 2, 0],
      ['person:c', 0, 1],
    ]);
  });

  test('PageRank adds up to 1 and favours who is visited', () => {
    const measures = measureGraph(visits('abcd', 'ad', 'bd', 'cd'));
    const ranks = valuesOf(measures).map(({ pagerank }) => pagerank);
    expect(ranks.reduce((sum, rank) => sum + rank)).toBeCloseTo(1, 5);
    expect(ranks.indexOf(Math.max(...ranks))).toBe(3);
  });

  test('communities are numbered by size', () => {
    const graph = visits('abcdefg', 'ab', 'cd', 'de', 'ec');
    const communities = valuesOf(measureGraph(graph)).map(({ community }) => community);
    expect(communities).toEqual([1, 1, 0, 0, 0, 2, 3]);
  });

  test('sizes go from 4 without edges to 100; colours are those of types', () => {
    const measures = measureGraph(visits('abc', 'ab'));
    expect(valuesOf(measures).map(({ size, colour }) => [size, colour])).toEqual([
      [100, '#ee7733'],
      [100, '#ee7733'],
      [4, '#ee7733'],
    ]);
  });

  test('positions are all different, with the middle of all at 0, 0', () => {
    const places = valuesOf(measureGraph(visits('abcdefgh', 'ab', 'bc', 'ca', 'de')));
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(8);
    for (const axis of ['x', 'y'] as const) {
      expect(places.reduce((sum, place) => sum + place[axis], 0) / places.length).toBeCloseTo(0, 1);
    }
  });

  test('are finite, and the same for the same documents in another order', () => {
    fc.assert(
      fc.property(fc.array(documentArbitrary, { maxLength: 6 }), (documents) => {
        const measures = measureGraph(assembleGraph(documents).graph);
        expect([...measures]).toEqual([...measureGraph(assembleGraph([...documents].reverse()).graph)]);
        for (const { x, y, size, pagerank, community } of valuesOf(measures)) {
          expect([x, y, size, pagerank, community].every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  [0, 0, 600],
  [100, 4950, 600],
  [1666, 10_000, 600],
  [3000, 100_000, 333],
  [5000, 100_000, 100],
  [5000, 1_000_000, 50],
  [5000, 12_497_500, 4],
  [2_000_000, 0, 1],
])('a layout of %i nodes and %i pairs takes %i iterations', (nodes, pairs, iterations) => {
  expect(iterationsFor(nodes, pairs)).toBe(iterations);
});
