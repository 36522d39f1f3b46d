import type { AbstractGraph } from 'graphology-types';
import { type EdgeColumns, startsOf } from './edge-columns.js';
import type { Pairs } from './pairs.js';

/*
 * graphology's algorithms read a graph once, into arrays of their own. What they ask is answered here from columns: a graph of objects for it would take
 * ten times the memory. Nodes are numbers.
 */

/** By these the algorithms know a graph of graphology's; they call none of them. */
abstract class ColumnGraph {
  abstract readonly type: 'directed' | 'undirected';
  abstract readonly order: number;
  abstract readonly size: number;
  readonly multi = false;
  readonly selfLoopCount = 0;

  addUndirectedEdgeWithKey(): never {
    throw new TypeError('Columns do not change');
  }

  dropNode(): never {
    throw new TypeError('Columns do not change');
  }

  nodes(): number[] {
    return Array.from({ length: this.order }, (_, i) => i);
  }

  /** This graph for an algorithm. */
  asGraph(): AbstractGraph {
    return this as unknown as AbstractGraph;
  }
}

type NodeVisit = (node: number, attributes: object) => void;
type EdgeVisit = (edge: number, attributes: { readonly weight: number }, source: number, target: number) => void;

/** Pairs as an undirected graph; `attributes` are those of a node, for algorithms that ask for any. */
export class PairGraph extends ColumnGraph {
  readonly type = 'undirected';
  readonly #pairs: Pairs;
  readonly #degrees: Uint32Array;
  readonly #attributes: (node: number) => object;

  constructor(pairs: Pairs, attributes: (node: number) => object = () => ({})) {
    super();
    this.#pairs = pairs;
    this.#attributes = attributes;
    this.#degrees = new Uint32Array(pairs.nodes);
    for (const ends of [pairs.ends, pairs.otherEnds]) for (const node of ends) this.#degrees[node]! += 1;
  }

  get order(): number {
    return this.#pairs.nodes;
  }

  get size(): number {
    return this.#pairs.ends.length;
  }

  undirectedDegreeWithoutSelfLoops(node: number): number {
    return this.#degrees[node]!;
  }

  forEachNode(visit: NodeVisit): void {
    for (let node = 0; node < this.order; node++) visit(node, this.#attributes(node));
  }

  forEachEdge(visit: EdgeVisit): void {
    const { ends, otherEnds, weights } = this.#pairs;
    for (let i = 0; i < ends.length; i++) visit(i, { weight: weights[i]! }, ends[i]!, otherEnds[i]!);
  }
}

/** Edges as a directed graph, read from the side of their sources. */
export class OutGraph extends ColumnGraph {
  readonly type = 'directed';
  readonly undirectedSize = 0;
  readonly #edges: EdgeColumns;
  readonly #starts: Uint32Array;

  constructor(edges: EdgeColumns) {
    super();
    this.#edges = edges;
    this.#starts = startsOf(edges);
  }

  get order(): number {
    return this.#edges.nodes;
  }

  get size(): number {
    return this.#edges.sources.length;
  }

  get directedSize(): number {
    return this.size;
  }

  outboundEdges(node: number): number[] {
    const start = this.#starts[node]!;
    return Array.from({ length: this.#starts[node + 1]! - start }, (_, i) => start + i);
  }

  opposite(_node: number, edge: number): number {
    return this.#edges.targets[edge]!;
  }

  getEdgeAttributes(edge: number): { readonly weight: number } {
    return { weight: this.#edges.weights[edge]! };
  }
}
