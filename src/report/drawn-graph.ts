import { DirectedGraph } from 'graphology';
import type { App, Pair } from './app.js';

export interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
}

export interface DrawnEdge {
  readonly pair: Pair;
  readonly type: 'line' | 'arrow' | 'curve' | 'curvedArrow';
}

export type DrawnGraph = DirectedGraph<DrawnNode, DrawnEdge>;

/**
 * The graph as it is drawn: the actors that have relations, and one line for all that one does to another. Keys are
 * indices of actors and of pairs. Sizes are
 * multiplied by `scale`, for small drawings.
 */
export function drawnGraph(app: App, scale: number): DrawnGraph {
  const graph: DrawnGraph = new DirectedGraph();
  const strength = new Map<number, number>();
  for (const { source, target, relations } of app.pairs) {
    const sentences = relations.reduce((sum, index) => sum + app.data.relations[index]!.sentences, 0);
    for (const actor of [source, target]) strength.set(actor, (strength.get(actor) ?? 0) + sentences);
  }
  const most = Math.max(1, ...strength.values());
  for (const [actor, sentences] of [...strength].sort(([a], [b]) => a - b)) {
    const { x, y, name } = app.actorOf(actor);
    graph.addNode(actor, { x, y, size: scale * (3.5 + 12 * Math.sqrt(sentences / most)), label: name });
  }
  const keys = new Set(app.pairs.map(({ source, target }) => `${source} ${target}`));
  for (const [index, pair] of app.pairs.entries()) {
    const { source, target, relations } = pair;
    // Two lines between the same two actors bend away from each other.
    const curved = keys.has(`${target} ${source}`);
    const both = relations.every((relation) => app.data.relations[relation]!.symmetric);
    const type = curved ? (both ? 'curve' : 'curvedArrow') : both ? 'line' : 'arrow';
    graph.addEdgeWithKey(index, source, target, { pair, type });
  }
  return graph;
}
