import { createRequire } from 'node:module';
import graphology from 'graphology';
import type forceAtlas2Type from 'graphology-layout-forceatlas2';

const forceAtlas2 = createRequire(import.meta.url)('graphology-layout-forceatlas2') as typeof forceAtlas2Type.default;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Steps of the layout: what a small graph needs to settle, less for a large one so that the time is bounded. */
const STEPS = 400;
const WORK = 600_000;
/** Nodes from which forces are approximated. */
const MANY = 800;

/**
 * Positions of `count` nodes joined by weighted links, by ForceAtlas2 from a spiral: the same for the same input, with
 * no random start. Rounded to hundredths.
 */
export function layout(
  count: number,
  links: readonly (readonly [from: number, to: number, weight: number])[],
): Point[] {
  if (count === 0) return [];
  const graph = new graphology.UndirectedGraph<{ x: number; y: number }, { weight: number }>();
  for (let node = 0; node < count; node++) {
    // The golden angle spreads the starting points evenly.
    const angle = node * 2.399963229728653;
    const radius = 10 * Math.sqrt(node + 1);
    graph.addNode(node, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  }
  for (const [from, to, weight] of links) {
    if (from === to) continue;
    if (graph.hasEdge(from, to)) graph.updateEdgeAttribute(from, to, 'weight', (known) => (known ?? 0) + weight);
    else graph.addEdge(from, to, { weight });
  }
  forceAtlas2.assign(graph, {
    iterations: Math.max(60, Math.min(STEPS, Math.round(WORK / count))),
    settings: {
      barnesHutOptimize: count > MANY,
      gravity: 1,
      linLogMode: false,
      scalingRatio: 10,
      slowDown: 2,
      strongGravityMode: true,
      edgeWeightInfluence: 0.3,
    },
  });
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return graph.mapNodes((_node, { x, y }) => ({ x: rounded(x), y: rounded(y) }));
}
