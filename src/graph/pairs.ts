import { type EdgeColumns, startsOf } from './edge-columns.js';

/** Edges whichever way they point: one entry a pair, with the sum of the weights; the ends are numbers below `nodes`. */
export interface Pairs {
  readonly nodes: number;
  readonly ends: Uint32Array;
  readonly otherEnds: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * The pairs among `chosen` nodes, numbered by their places there; by default those among all. They come in the order of the chosen, and of their targets; each
 * begins with the node that came first.
 */
export function pairsOf(edges: EdgeColumns, chosen: Uint32Array = everyNode(edges.nodes)): Pairs {
  const { nodes, targets, weights } = edges;
  const starts = startsOf(edges);
  const place = new Int32Array(nodes).fill(-1);
  for (const [i, node] of chosen.entries()) place[node] = i;
  /** For each edge the number of its pair. */
  const pairOf = new Uint32Array(targets.length);
  const ends = new Uint32Array(targets.length);
  const otherEnds = new Uint32Array(targets.length);
  const sums = new Float64Array(targets.length);
  let count = 0;
  for (const [i, source] of chosen.entries()) {
    for (let edge = starts[source]!; edge < starts[source + 1]!; edge++) {
      const target = targets[edge]!;
      const other = place[target]!;
      if (other === -1) continue;
      const back = other < i ? findSorted(targets, starts[target]!, starts[target + 1]!, source) : -1;
      const pair = back === -1 ? count++ : pairOf[back]!;
      if (back === -1) {
        ends[pair] = i;
        otherEnds[pair] = other;
      }
      pairOf[edge] = pair;
      sums[pair]! += weights[edge]!;
    }
  }
  return {
    nodes: chosen.length,
    ends: ends.slice(0, count),
    otherEnds: otherEnds.slice(0, count),
    weights: sums.slice(0, count),
  };
}

/** The neighbours of each node, by number. */
export function neighboursOf({ nodes, ends, otherEnds }: Pairs): (node: number) => number[] {
  const lists = Array.from({ length: nodes }, (): number[] => []);
  for (let i = 0; i < ends.length; i++) {
    lists[ends[i]!]!.push(otherEnds[i]!);
    lists[otherEnds[i]!]!.push(ends[i]!);
  }
  for (const list of lists) list.sort((a, b) => a - b);
  return (node) => lists[node]!;
}

function everyNode(nodes: number): Uint32Array {
  return Uint32Array.from({ length: nodes }, (_, i) => i);
}

/** Where a number first stands among sorted ones from `start` to before `end`; -1: nowhere. */
export function findSorted(numbers: Uint32Array, start: number, end: number, wanted: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end && numbers[low] === wanted ? low : -1;
}
