import { createRequire } from 'node:module';
import { LARGEST } from './appearance.js';
import { type Forces, moveNodes, NODE_FIELDS } from './forces.js';
import type { KnowledgeGraph } from './knowledge-graph.js';
import { compareText } from './order.js';
import { type PairGraph, pairsOf } from './pairs.js';
import { partBoxes } from './part-boxes.js';
import { startingPlaces } from './starting-places.js';

const require = createRequire(import.meta.url);
const { graphToByteArrays } = require('graphology-layout-forceatlas2/helpers') as {
  readonly graphToByteArrays: (
    graph: PairGraph,
    weight: (edge: string, attributes: { readonly weight: number }) => number,
  ) => Pick<Forces, 'nodes' | 'edges'>;
};
const DEFAULTS = require('graphology-layout-forceatlas2/defaults') as object;

/** Moved in place, step after step: a new map for each step would be the largest part of a large graph's layout. */
export interface Position {
  x: number;
  y: number;
}

export interface Sizes {
  /** Sum of the weights of a node's edges. */
  readonly strength: (id: string) => number;
  readonly size: (id: string) => number;
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
  place(moved: Float32Array | undefined): Map<string, Position>;
}

/**
 * A place for each node by ForceAtlas2: the same graph has the same layout. Nodes
 * without edges, and in a graph of more than LAYOUT_LIMIT nodes the weaker ones, stand around the others on a spiral.
 */
export function layOut(graph: KnowledgeGraph, sizes: Sizes): Map<string, Position> {
  const { forces, place } = planLayout(graph, sizes);
  return place(forces && moveNodes(forces));
}

export function planLayout(graph: KnowledgeGraph, { strength, size }: Sizes): LayoutPlan {
  const ranked = graph.nodes().sort((a, b) => strength(b) - strength(a) || compareText(a, b));
  const isolated = ranked.findIndex((id) => strength(id) === 0);
  const core = ranked.slice(0, Math.min(LAYOUT_LIMIT, isolated === -1 ? ranked.length : isolated));
  return {
    forces: forcesOf(graph, core),
    place: (moved) => placeAll(ranked, partLabels(graph, placesOf(core, moved), size)),
  };
}

/** Places for the nodes that have none, around the others. */
function placeAll(ranked: readonly string[], places: Map<string, Position>): Map<string, Position> {
  const core = places.size;
  let radius = 0;
  for (const { x, y } of places.values()) radius = Math.max(radius, Math.sqrt(x * x + y * y));
  // The rest goes on with the spiral where the disc of the core ends.
  const first = (radius / SMALL_ROOM + 1) ** 2;
  for (let i = core; i < ranked.length; i++) {
    places.set(ranked[i]!, onSpiral(first + i - core, SMALL_ROOM));
  }
  centre(places);
  return places;
}

function forcesOf(graph: KnowledgeGraph, nodes: readonly string[]): Forces | undefined {
  const pairs = pairsOf(graph, nodes);
  if (pairs.size === 0) return undefined;
  const starts = nodes.length > COARSE_LIMIT ? onTree(nodes, pairs) : nodes.map((_id, i) => onSpiral(i));
  for (const [i, id] of nodes.entries()) pairs.mergeNodeAttributes(id, starts[i]!);
  return {
    iterations: iterationsFor(pairs.order, pairs.size),
    // A pair of a hundred sentences would fall onto one point: what counts is that there are more.
    ...graphToByteArrays(pairs, (_edge, { weight }) => 1 + Math.log2(weight)),
    settings: {
      ...DEFAULTS,
      barnesHutOptimize: pairs.order > EXACT_LIMIT,
      barnesHutTheta: pairs.order > COARSE_LIMIT ? 1.5 : 1,
      gravity: 0.3,
      strongGravityMode: true,
      linLogMode: false,
      outboundAttractionDistribution: false,
      scalingRatio: 10,
      slowDown: 1 + Math.log(pairs.order),
    },
  };
}

/** The places that the forces have moved nodes to; without forces they stand on the spiral. */
function placesOf(nodes: readonly string[], moved: Float32Array | undefined): Map<string, Position> {
  if (!moved) return new Map(nodes.map((id, i) => [id, onSpiral(i)]));
  const at = (i: number) => ({ x: moved[NODE_FIELDS * i]!, y: moved[NODE_FIELDS * i + 1]! });
  return spread(new Map(nodes.map((id, i) => [id, at(i)])));
}

/** Stretches a layout so that nodes have room on average. */
function spread(places: Map<string, Position>): Map<string, Position> {
  centre(places);
  const extent = Math.sqrt(mean(places, ({ x, y }) => x * x + y * y));
  const factor = extent > 0 ? (ROOM * Math.sqrt(places.size)) / extent : 1;
  for (const place of places.values()) {
    place.x *= factor;
    place.y *= factor;
  }
  return places;
}

/** Moves the middle of all nodes to 0, 0, as Gephi does when it reads them. */
function centre(places: ReadonlyMap<string, Position>): void {
  const [middleX, middleY] = [mean(places, ({ x }) => x), mean(places, ({ y }) => y)];
  for (const place of places.values()) {
    place.x -= middleX;
    place.y -= middleY;
  }
}

function mean(places: ReadonlyMap<string, Position>, pick: (place: Position) => number): number {
  let sum = 0;
  for (const place of places.values()) sum += pick(place);
  return sum / places.size;
}

/** Moves nodes apart so that no name covers another, as Gephi draws them: the larger the node, the larger its name. */
function partLabels(
  graph: KnowledgeGraph,
  places: ReadonlyMap<string, Position>,
  size: (id: string) => number,
): Map<string, Position> {
  const ids = [...places.keys()];
  const labelled = ids.length <= LABEL_LIMIT;
  const letters = (id: string) => (labelled ? [...graph.getNodeAttribute(id, 'label')].length : 0);
  const boxes = {
    x: Float64Array.from(ids, (id) => places.get(id)!.x),
    y: Float64Array.from(ids, (id) => places.get(id)!.y),
    halfWidth: Float64Array.from(
      ids,
      (id) => size(id) * Math.max(1.1, Math.min(MOST_LETTERS, letters(id)) * HALF_LETTER),
    ),
    halfHeight: Float64Array.from(ids, (id) => size(id) * 1.6),
  };
  partBoxes(boxes, iterationsFor(ids.length));
  return new Map(ids.map((id, i) => [id, { x: boxes.x[i]!, y: boxes.y[i]! }]));
}

function onSpiral(index: number, room = ROOM): Position {
  const distance = room * Math.sqrt(index + 0.5);
  const angle = index * GOLDEN_ANGLE;
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

/** Places on a radial tree, each node's branches in the order of `nodes`. */
function onTree(nodes: readonly string[], pairs: PairGraph): Position[] {
  const number = new Map(nodes.map((id, i) => [id, i]));
  const neighboursOf = (i: number) => pairs.mapNeighbors(nodes[i]!, (id) => number.get(id)!).sort((a, b) => a - b);
  return startingPlaces(nodes.length, neighboursOf).map(({ x, y }) => ({ x: ROOM * x, y: ROOM * y }));
}
