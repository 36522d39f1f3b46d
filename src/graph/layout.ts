import { createRequire } from 'node:module';
import type { AbstractGraph } from 'graphology-types';
import { LARGEST } from './appearance.js';
import { PairGraph } from './column-graphs.js';
import type { EdgeColumns } from './edge-columns.js';
import { type Forces, NODE_FIELDS } from './forces.js';
import { neighboursOf, type Pairs, pairsOf } from './pairs.js';
import { partBoxes } from './part-boxes.js';
import { onCircle, type Place, startingPlaces } from './starting-places.js';

const require = createRequire(import.meta.url);
const { graphToByteArrays } = require('graphology-layout-forceatlas2/helpers') as {
  readonly graphToByteArrays: (
    graph: AbstractGraph,
    weight: (edge: string, attributes: { readonly weight: number }) => number,
  ) => Pick<Forces, 'nodes' | 'edges'>;
};
const DEFAULTS = require('graphology-layout-forceatlas2/defaults') as object;

/** A place for each node, by number. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What a layout knows of nodes, by number. */
export interface LayoutNodes {
  /** Sum of the weights of a node's edges. */
  readonly strength: Float64Array;
  readonly sizes: Float64Array;
  readonly label: (node: number) => string;
}

/** Nodes that forces are worked out for; in a larger graph these are the strongest. */
export const LAYOUT_LIMIT = 5000;
/** Above this many nodes, forces of far nodes are taken together. */
const EXACT_LIMIT = 400;
/**
 * Above this many, nodes need be less far to be taken together: half the time, while edges are as short and neighbours as near (measured with 5000
 * nodes: a mean edge of 0.51 mean distances either way). They begin as a radial tree, from which they have half as far to go as from a spiral;
 * smaller graphs have the time for more steps, after which neither start is better (docs/scale.md).
 */
const COARSE_LIMIT = 3000;
/** Node visits that a layout may take: small graphs get the most iterations, large ones as many as this allows. */
const NODE_VISITS = 1_000_000;
const COARSE_VISITS = 500_000;
/** The same for pairs with an edge, which cost less: only the densest graphs come to it. */
const PAIR_VISITS = 50_000_000;
const MOST_ITERATIONS = 600;
/** In graphs of more nodes than this, names cannot all be read: only the nodes are kept apart. */
const LABEL_LIMIT = 1000;
/** Half the width of a letter, in sizes of its node, and the letters of a name that are given room. */
const HALF_LETTER = 0.56;
const MOST_LETTERS = 30;
/** Angle between neighbours on a sunflower's spiral, which fills a disc evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Room for a node with its name and edges, and for one without edges. */
const ROOM = 2.4 * LARGEST;
const SMALL_ROOM = LARGEST;

/** How many iterations a layout of so many nodes and pairs takes: a rule and not a clock, so that it is the same everywhere. */
export function iterationsFor(nodes: number, pairs = 0): number {
  const visits = nodes > COARSE_LIMIT ? COARSE_VISITS : NODE_VISITS;
  const allowed = Math.min(visits / Math.max(1, nodes), PAIR_VISITS / Math.max(1, pairs));
  return Math.max(1, Math.min(MOST_ITERATIONS, Math.floor(allowed)));
}

/** A layout whose forces have not moved yet: that is most of its work, and can be done in another thread. */
export interface LayoutPlan {
  /** None where no two nodes have to do with each other. */
  readonly forces: Forces | undefined;
  /** The places, from where the forces have moved the nodes. */
  place(moved: Float32Array | undefined): Places;
}

/**
 * A place for each node by ForceAtlas2: the same graph has the same layout. Nodes
 * without edges, and in a graph of more than LAYOUT_LIMIT nodes the weaker ones, stand around the others on a spiral.
 */
export function planLayout(edges: EdgeColumns, nodes: LayoutNodes): LayoutPlan {
  const { strength } = nodes;
  const ranked = Uint32Array.from(strength, (_, node) => node).sort((a, b) => strength[b]! - strength[a]! || a - b);
  const isolated = ranked.findIndex((node) => strength[node] === 0);
  const core = ranked.subarray(0, Math.min(LAYOUT_LIMIT, isolated === -1 ? ranked.length : isolated));
  return {
    forces: forcesOf(pairsOf(edges, core)),
    place: (moved) => placeAll(ranked, partLabels(core, nodes, placesOf(core.length, moved))),
  };
}

/** Places for all nodes: those of the core, which are the first of the ranked, and around them those that have none. */
function placeAll(ranked: Uint32Array, core: Places): Places {
  const count = core.x.length;
  let radius = 0;
  for (let i = 0; i < count; i++)
    radius = Math.max(radius, Math.sqrt(core.x[i]! * core.x[i]! + core.y[i]! * core.y[i]!));
  // The rest goes on with the spiral where the disc of the core ends.
  const first = (radius / SMALL_ROOM + 1) ** 2;
  const all = { x: new Float64Array(ranked.length), y: new Float64Array(ranked.length) };
  all.x.set(core.x);
  all.y.set(core.y);
  for (let i = count; i < ranked.length; i++) {
    const { x, y } = onSpiral(first + i - count, SMALL_ROOM);
    all.x[i] = x;
    all.y[i] = y;
  }
  centre(all);
  const byNode = { x: new Float64Array(ranked.length), y: new Float64Array(ranked.length) };
  for (const [i, node] of ranked.entries()) {
    byNode.x[node] = all.x[i]!;
    byNode.y[node] = all.y[i]!;
  }
  return byNode;
}

function forcesOf(pairs: Pairs): Forces | undefined {
  const { nodes, ends } = pairs;
  if (ends.length === 0) return undefined;
  const starts = nodes > COARSE_LIMIT ? onTree(pairs) : Array.from({ length: nodes }, (_, i) => onSpiral(i));
  return {
    iterations: iterationsFor(nodes, ends.length),
    // A pair of a hundred sentences would fall onto one point: what counts is that there are more.
    ...graphToByteArrays(
      new PairGraph(pairs, (node) => starts[node]!).asGraph(),
      (_edge, { weight }) => 1 + Math.log2(weight),
    ),
    settings: {
      ...DEFAULTS,
      barnesHutOptimize: nodes > EXACT_LIMIT,
      barnesHutTheta: nodes > COARSE_LIMIT ? 1.5 : 1,
      gravity: 0.3,
      strongGravityMode: true,
      linLogMode: false,
      outboundAttractionDistribution: false,
      scalingRatio: 10,
      slowDown: 1 + Math.log(nodes),
    },
  };
}

/** The places that the forces have moved nodes to; without forces they stand on the spiral. */
function placesOf(count: number, moved: Float32Array | undefined): Places {
  const at = (i: number): Place =>
    moved ? { x: moved[NODE_FIELDS * i]!, y: moved[NODE_FIELDS * i + 1]! } : onSpiral(i);
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    const { x, y } = at(i);
    places.x[i] = x;
    places.y[i] = y;
  }
  return moved ? spread(places) : places;
}

/** Stretches a layout so that nodes have room on average. */
function spread(places: Places): Places {
  centre(places);
  const { x, y } = places;
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += x[i]! * x[i]! + y[i]! * y[i]!;
  const extent = Math.sqrt(squares / x.length);
  const factor = extent > 0 ? (ROOM * Math.sqrt(x.length)) / extent : 1;
  for (let i = 0; i < x.length; i++) {
    x[i]! *= factor;
    y[i]! *= factor;
  }
  return places;
}

/** Moves the middle of all nodes to 0, 0, as Gephi does when it reads them. */
function centre({ x, y }: Places): void {
  for (const axis of [x, y]) {
    const middle = axis.reduce((sum, value) => sum + value, 0) / axis.length;
    for (let i = 0; i < axis.length; i++) axis[i]! -= middle;
  }
}

/** Moves nodes apart so that no name covers another, as Gephi draws them: the larger the node, the larger its name. */
function partLabels(core: Uint32Array, { sizes, label }: LayoutNodes, places: Places): Places {
  const labelled = core.length <= LABEL_LIMIT;
  const letters = (node: number) => (labelled ? [...label(node)].length : 0);
  const boxes = {
    ...places,
    halfWidth: Float64Array.from(
      core,
      (node) => sizes[node]! * Math.max(1.1, Math.min(MOST_LETTERS, letters(node)) * HALF_LETTER),
    ),
    halfHeight: Float64Array.from(core, (node) => sizes[node]! * 1.6),
  };
  // In place.
  partBoxes(boxes, iterationsFor(core.length));
  return places;
}

function onSpiral(index: number, room = ROOM): Place {
  return onCircle(index * GOLDEN_ANGLE, room * Math.sqrt(index + 0.5));
}

/** Places on a radial tree, each node's branches in the order of the numbers. */
function onTree(pairs: Pairs): Place[] {
  return startingPlaces(pairs.nodes, neighboursOf(pairs)).map(({ x, y }) => ({ x: ROOM * x, y: ROOM * y }));
}
