import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/graph/communities.js';
import type { EdgeColumns } from '../../src/graph/edge-columns.js';
import { buffersOf, type MeasureTask, runMeasureTask } from '../../src/graph/measure-task.js';

type Edge = readonly [source: number, target: number, weight: number];

/** As they stand in columns: sorted by source and target, each once. */
function columns(nodes: number, edges: readonly Edge[]): EdgeColumns {
  const sums = new Map<number, number>();
  for (const [source, target, weight] of edges) {
    const key = source * nodes + target;
    sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  const keys = [...sums.keys()].sort((a, b) => a - b);
  return {
    nodes,
    sources: Uint32Array.from(keys, (key) => Math.floor(key / nodes)),
    targets: Uint32Array.from(keys, (key) => key % nodes),
    weights: Float64Array.from(keys, (key) => sums.get(key)!),
  };
}

/** The nodes that are together, each group and all groups in their order. */
function groups(communities: Uint32Array): number[][] {
  const members = new Map<number, number[]>();
  for (const [node, community] of communities.entries()) {
    members.set(community, [...(members.get(community) ?? []), node]);
  }
  return [...members.values()];
}

const TRIANGLES: readonly Edge[] = [
  [0, 1, 1],
  [1, 2, 1],
  [2, 0, 1],
  [3, 4, 1],
  [4, 5, 1],
  [5, 3, 1],
  [2, 3, 1],
];

describe('communities of pairs', () => {
  test.each<[string, number, readonly Edge[], number[][]]>([
    ['no node', 0, [], []],
    ['nodes without edges are alone', 3, [], [[0], [1], [2]]],
    [
      'two triangles with a bridge',
      6,
      TRIANGLES,
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
    ],
    [
      'a heavy bridge joins what it joins',
      4,
      [
        [0, 1, 1],
        [1, 2, 50],
        [2, 3, 1],
      ],
      [[0, 1, 2, 3]],
    ],
    [
      'edges of both directions count together',
      4,
      [
        [0, 1, 3],
        [1, 0, 3],
        [2, 1, 1],
        [2, 3, 3],
        [3, 2, 3],
      ],
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ])('%s', (_name, nodes, edges, expected) => {
    expect(groups(communitiesOf(columns(nodes, edges)))).toEqual(expected);
  });
});

describe('a task of measuring', () => {
  const task = (edges: readonly Edge[]): MeasureTask => ({ edges: columns(6, edges) });

  test('gives the same when it has crossed to another thread, where its arrays go', () => {
    const edge = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
        const chosen = edges.filter(([source, target]) => source !== target);
        const given = task(chosen);
        const crossed = structuredClone(given, { transfer: buffersOf(given) });
        expect(given.edges.sources.length).toBe(0);
        expect(runMeasureTask(crossed)).toEqual(runMeasureTask(task(chosen)));
      }),
      { numRuns: 50 },
    );
  });
});
