/** A graph walked breadth first, each part from its first node. */
interface Forest {
  /** The node above, or -1 for the first of a part. */
  readonly parent: Int32Array;
  /** Nodes in the order in which they are met, part after part. */
  readonly order: Int32Array;
  /** Steps from the first of the part. */
  readonly depth: Int32Array;
  /** Where in the order each part begins. */
  readonly parts: readonly number[];
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Places for a layout to begin with, the same room for each node: the largest part of a graph as a radial tree, walked breadth first from its first
 * node, where what hangs on a node shares a sector as wide as it is many, and the more steps away a node is the farther out; the other parts along a spiral
 * around it, each together. `neighboursOf` gives a node's neighbours in the order in which its sector is cut.
 */
export function startingPlaces(count: number, neighboursOf: (node: number) => readonly number[]): Place[] {
  const { order, parts, ...forest } = walk(count, neighboursOf);
  const part = parts.reduce(
    (largest, _first, i) => (sizeOf(parts, i, count) > sizeOf(parts, largest, count) ? i : largest),
    0,
  );
  const first = parts[part] ?? 0;
  const end = parts[part + 1] ?? count;
  const tree = { ...forest, order: order.subarray(first, end) };
  const places = new Array<Place>(count);
  const angle = angles(tree, count);
  for (const [rank, node] of outwards(tree).entries()) places[node] = onCircle(angle[node]!, Math.sqrt(rank + 0.5));
  let turned = 0;
  for (const [i, node] of [...order.subarray(0, first), ...order.subarray(end)].entries()) {
    const distance = Math.sqrt(tree.order.length + i + 0.5);
    turned += STEP / distance;
    places[node] = onCircle(turned, distance);
  }
  return places;
}

/** Steps along the spiral, and so between its windings, that give each node the room which it has in the tree. */
const STEP = Math.sqrt(Math.PI);

function sizeOf(parts: readonly number[], part: number, count: number): number {
  return (parts[part + 1] ?? count) - parts[part]!;
}

/** A place by its angle and its distance from the middle. */
export function onCircle(angle: number, distance: number): Place {
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

function walk(count: number, neighboursOf: (node: number) => readonly number[]): Forest {
  const parent = new Int32Array(count).fill(-1);
  const depth = new Int32Array(count);
  const order = new Int32Array(count);
  const seen = new Uint8Array(count);
  const parts: number[] = [];
  let met = 0;
  for (let root = 0; root < count; root++) {
    if (seen[root]) continue;
    seen[root] = 1;
    parts.push(met);
    let next = met;
    order[met++] = root;
    while (next < met) {
      const node = order[next++]!;
      for (const neighbour of neighboursOf(node)) {
        if (seen[neighbour]) continue;
        seen[neighbour] = 1;
        parent[neighbour] = node;
        depth[neighbour] = depth[node]! + 1;
        order[met++] = neighbour;
      }
    }
  }
  return { parent, order, depth, parts };
}

type Tree = Omit<Forest, 'parts'>;

/** The middle of the sector of each node of a tree; `count` is that of all nodes. */
function angles({ parent, order }: Tree, count: number): Float64Array {
  /** Nodes of the tree below each, itself among them. */
  const size = new Float64Array(count).fill(1);
  for (let i = order.length - 1; i > 0; i--) size[parent[order[i]!]!]! += size[order[i]!]!;
  /** Where in a node's sector the next below it begins. */
  const free = new Float64Array(count);
  const angle = new Float64Array(count);
  for (const [i, node] of order.entries()) {
    const above = parent[node]!;
    const first = i === 0 ? 0 : free[above]!;
    if (i > 0) free[above] = first + size[node]!;
    free[node] = first + 1;
    angle[node] = (2 * Math.PI * (first + (size[node]! - 1) / 2)) / order.length;
  }
  return angle;
}

/** The nodes of a tree by the steps to them, then as they are met: in rings, the disc is filled evenly. */
function outwards({ order, depth }: Tree): number[] {
  return Array.from(order, (_, i) => i)
    .sort((a, b) => depth[order[a]!]! - depth[order[b]!]! || a - b)
    .map((i) => order[i]!);
}
