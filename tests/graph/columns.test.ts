import { createRequire } from 'node:module';
import fc from 'fast-check';
import graphology from 'graphology';
import type louvainType from 'graphology-communities-louvain';
import type pagerankType from 'graphology-metrics/centrality/pagerank.js';
import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/graph/communities.js';
import { edgeColumns, startsOf, weightSums } from '../../src/graph/edge-columns.js';
import { pageranksOf } from '../../src/graph/pagerank.js';
import { findSorted, neighboursOf, pairsOf } from '../../src/graph/pairs.js';
import { fixedRandom } from '../../src/graph/random.js';
import { visits } from '../support/visits.js';

const require = createRequire(import.meta.url);
const louvain = require('graphology-communities-louvain') as typeof louvainType.default;
const pagerank = require('graphology-metrics/centrality/pagerank') as typeof pagerankType.default;

/** Nodes have the numbers of their letters. */
function columnsOf(people: string, ...pairs: string[]) {
  return edgeColumns(
    visits(people, ...pairs),
    [...people].map((letter) => `person:${letter}`),
  );
}

describe('edges in columns', () => {
  test('are sorted, each source and target once, with the sum of the weights', () => {
    const columns = columnsOf('abc', 'ca', 'ab', 'ab', 'abx', 'ac', 'cb');
    expect(columns).toEqual({
      nodes: 3,
      sources: Uint32Array.of(0, 0, 2, 2),
      targets: Uint32Array.of(1, 2, 0, 1),
      weights: Float64Array.of(3, 1, 1, 1),
    });
    expect(startsOf(columns)).toEqual(Uint32Array.of(0, 2, 2, 4));
    expect(weightSums(columns)).toEqual({
      inWeight: Float64Array.of(1, 4, 1),
      outWeight: Float64Array.of(4, 0, 2),
    });
  });

  test('of no edges', () => {
    const columns = columnsOf('ab');
    expect(startsOf(columns)).toEqual(Uint32Array.of(0, 0, 0));
    expect(pairsOf(columns)).toMatchObject({ nodes: 2, ends: new Uint32Array(), otherEnds: new Uint32Array() });
  });
});

describe('pairs', () => {
  test.each<[string, string[], number[] | undefined, [number, number, number][]]>([
    [
      'both ways are one',
      ['ab', 'ba', 'ba', 'bc'],
      undefined,
      [
        [0, 1, 3],
        [1, 2, 1],
      ],
    ],
    [
      'begin with who comes first',
      ['ba', 'cb'],
      undefined,
      [
        [1, 0, 1],
        [2, 1, 1],
      ],
    ],
    ['of the chosen alone, in their order', ['ab', 'ba', 'bc', 'ca'], [2, 0], [[0, 1, 1]]],
    [
      'by their places',
      ['ab', 'ba', 'bc', 'ca'],
      [1, 0, 2],
      [
        [0, 1, 2],
        [0, 2, 1],
        [2, 1, 1],
      ],
    ],
  ])('%s', (_name, pairs, chosen, expected) => {
    const columns = columnsOf('abc', ...pairs);
    const { ends, otherEnds, weights } = pairsOf(columns, chosen && Uint32Array.from(chosen));
    expect([...ends].map((end, i) => [end, otherEnds[i], weights[i]])).toEqual(expected);
  });

  test('neighbours are sorted, whichever way an edge points', () => {
    const neighbours = neighboursOf(pairsOf(columnsOf('abcd', 'cb', 'ab', 'ba', 'bd')));
    expect([0, 1, 2, 3].map(neighbours)).toEqual([[1], [0, 2, 3], [1], [1]]);
  });
});

test.each([
  [[1, 3, 3, 5], 0, 4, 3, 1],
  [[1, 3, 3, 5], 2, 4, 3, 2],
  [[1, 3, 3, 5], 0, 4, 4, -1],
  [[1, 3, 3, 5], 0, 3, 5, -1],
  [[], 0, 0, 1, -1],
])('among %j from %i to %i, %i stands at %i', (numbers, start, end, wanted, place) => {
  expect(findSorted(Uint32Array.from(numbers), start, end, wanted)).toBe(place);
});

test('the algorithms find in columns what they find in a graph of objects', () => {
  const pair = fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
      const people = 'abcdefghijkl';
      const columns = columnsOf(people, ...pairs.map(([a, b]) => people[a]! + people[b]!));
      const directed = new graphology.DirectedGraph<object, { weight: number }>();
      const undirected = new graphology.UndirectedGraph<object, { weight: number }>();
      for (const graph of [directed, undirected]) {
        for (const node of [...people].keys()) graph.addNode(node);
        const sorted = [...pairs].sort(([a, b], [c, d]) => a - c || b - d);
        for (const [a, b] of sorted) graph.updateEdge(a, b, (old) => ({ weight: (old.weight ?? 0) + 1 }));
      }
      const ranks = pagerank(directed, { getEdgeWeight: 'weight' });
      for (const [node, rank] of pageranksOf(columns).entries()) expect(rank).toBeCloseTo(ranks[node]!, 12);
      const communities = louvain(undirected, { getEdgeWeight: 'weight', rng: fixedRandom() });
      expect([...communitiesOf(columns)]).toEqual([...people].map((_, node) => communities[node]));
    }),
    { numRuns: 60 },
  );
});
