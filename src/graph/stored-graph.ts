import type {
  EdgeAttributes,
  EdgeEntry,
  GraphAttributes,
  KnowledgeGraph,
  NodeAttributes,
  NodeEntry,
} from './knowledge-graph.js';
import { findSorted } from './pairs.js';
import type { Scratch } from './scratch.js';
import { StoredEdges, type StoredEdgesData } from './stored-edges.js';
import { StoredNodes, type StoredNodesData } from './stored-nodes.js';
import { type OpenStored, StoredValues } from './stored-values.js';

/** A graph as plain data, for another thread. */
export interface StoredGraphData {
  readonly nodes: StoredNodesData;
  readonly edges: StoredEdgesData;
  readonly attributes: GraphAttributes;
}

/**
 * A knowledge graph of which what is long stands on the disk. It is added to in the order of ids: nodes first, then edges by source and target; then it is read, as long as
 * its scratch is there.
 */
export class StoredGraph implements KnowledgeGraph {
  readonly #nodes: StoredNodes;
  readonly #edges: StoredEdges;
  #attributes: GraphAttributes;
  #index: Index | undefined;

  private constructor(nodes: StoredNodes, edges: StoredEdges, attributes: GraphAttributes) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.#attributes = attributes;
  }

  /** A graph with nothing in it. */
  static in(scratch: Scratch): StoredGraph {
    const nodes = new StoredNodes(new StoredValues(scratch.open('nodes')));
    return new StoredGraph(nodes, new StoredEdges(new StoredValues(scratch.open('edges'))), {});
  }

  /** A graph that another thread handed over: to be read. */
  static of({ nodes, edges, attributes }: StoredGraphData, open: OpenStored): StoredGraph {
    return new StoredGraph(StoredNodes.of(nodes, open), StoredEdges.of(edges, open), attributes);
  }

  /** What another thread needs for reading the graph, while its scratch is there and nothing is added. */
  handOver(): StoredGraphData {
    return { nodes: this.#nodes.handOver(), edges: this.#edges.handOver(), attributes: this.#attributes };
  }

  addNode(id: string, attributes: NodeAttributes): void {
    this.#nodes.add(id, attributes);
  }

  addDirectedEdgeWithKey(key: string, source: string, target: string, attributes: EdgeAttributes): void {
    this.#edges.add(key, this.#number(source), this.#number(target), attributes);
    this.#index = undefined;
  }

  setAttribute<Name extends keyof GraphAttributes>(name: Name, value: GraphAttributes[Name]): void {
    this.#attributes = { ...this.#attributes, [name]: value };
  }

  getAttribute(name: 'mergedPredicates'): boolean | undefined {
    return this.#attributes[name];
  }

  get order(): number {
    return this.#nodes.ids.length;
  }

  get size(): number {
    return this.#edges.length;
  }

  nodes(): string[] {
    return [...this.#nodes.ids];
  }

  hasNode(id: string): boolean {
    return this.#nodes.find(id) !== undefined;
  }

  getNodeAttributes(id: string): NodeAttributes {
    return this.#nodes.attributes(this.#number(id));
  }

  getNodeAttribute<Name extends keyof NodeAttributes>(id: string, name: Name): NodeAttributes[Name] {
    return this.#nodes.attribute(this.#number(id), name);
  }

  *nodeEntries(): Generator<NodeEntry> {
    for (const [i, node] of this.#nodes.ids.entries()) yield { node, attributes: this.#nodes.attributes(i) };
  }

  *edgeEntries(): Generator<EdgeEntry> {
    for (let edge = 0; edge < this.size; edge++) yield this.#entry(edge);
  }

  *outEdgeEntries(source: string, target?: string): Generator<EdgeEntry> {
    const { starts, targets } = this.#indexed();
    const node = this.#number(source);
    const end = starts[node + 1]!;
    const wanted = target === undefined ? undefined : this.#number(target);
    const start = wanted === undefined ? starts[node]! : findSorted(targets, starts[node]!, end, wanted);
    if (start === -1) return;
    for (let edge = start; edge < end; edge++) {
      if (wanted !== undefined && targets[edge] !== wanted) return;
      yield this.#entry(edge);
    }
  }

  *inEdgeEntries(target: string): Generator<EdgeEntry> {
    const { inStarts, byTarget } = this.#indexed();
    const node = this.#number(target);
    for (let i = inStarts[node]!; i < inStarts[node + 1]!; i++) yield this.#entry(byTarget[i]!);
  }

  #entry(edge: number): EdgeEntry {
    return new StoredEntry(this.#nodes, this.#edges, edge);
  }

  #number(id: string): number {
    const number = this.#nodes.find(id);
    if (number === undefined) throw new RangeError(`No node of the graph is ${JSON.stringify(id)}`);
    return number;
  }

  #indexed(): Index {
    this.#index ??= indexOf(this.order, this.#edges);
    return this.#index;
  }
}

/** Where the edges of each node are: from it those from `starts[node]` to before the next start, to it those that `byTarget` has there. */
interface Index {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
  readonly inStarts: Uint32Array;
  readonly byTarget: Uint32Array;
}

function indexOf(nodes: number, edges: StoredEdges): Index {
  const targets = new Uint32Array(edges.length);
  const starts = new Uint32Array(nodes + 1);
  const inStarts = new Uint32Array(nodes + 1);
  for (let edge = 0; edge < edges.length; edge++) {
    targets[edge] = edges.number(edge, 'target');
    starts[edges.number(edge, 'source') + 1]! += 1;
    inStarts[targets[edge]! + 1]! += 1;
  }
  for (let node = 0; node < nodes; node++) {
    starts[node + 1]! += starts[node]!;
    inStarts[node + 1]! += inStarts[node]!;
  }
  const byTarget = new Uint32Array(edges.length);
  const next = inStarts.slice();
  for (let edge = 0; edge < edges.length; edge++) byTarget[next[targets[edge]!]!++] = edge;
  return { starts, targets, inStarts, byTarget };
}

/** An edge with its ends, each read when it is asked for. */
class StoredEntry implements EdgeEntry {
  readonly #nodes: StoredNodes;
  readonly #edges: StoredEdges;
  readonly #edge: number;

  constructor(nodes: StoredNodes, edges: StoredEdges, edge: number) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.#edge = edge;
  }

  get edge(): string {
    return this.#edges.key(this.#edge);
  }

  get source(): string {
    return this.#nodes.ids[this.#edges.number(this.#edge, 'source')]!;
  }

  get target(): string {
    return this.#nodes.ids[this.#edges.number(this.#edge, 'target')]!;
  }

  get attributes(): EdgeAttributes {
    return this.#edges.attributes(this.#edge);
  }
}
