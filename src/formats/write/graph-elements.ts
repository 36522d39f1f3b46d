import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { compareText } from '../../graph/order.js';
import { cutText, LABEL_LIMIT } from './graph-columns.js';
import { nmtoken, xmlAttribute } from './xml-text.js';

/** A node or an edge as the XML files name it: `key` is the graph's, `id` an XML NMTOKEN. */
export interface WrittenNode {
  readonly key: string;
  readonly id: string;
}

export interface WrittenEdge extends WrittenNode {
  readonly source: string;
  readonly target: string;
  /** Cut, and different for all edges of a pair of nodes even as XML has it. */
  readonly label: string;
}

export interface GraphElements {
  /** By id. */
  nodes(): Iterable<WrittenNode>;
  /** By source, target and label. */
  edges(): Iterable<WrittenEdge>;
}

/** The elements of a graph in the order and under the ids in which GraphML and GEXF have them. */
export function elementsOf(graph: KnowledgeGraph): GraphElements {
  const keys = graph.nodes().sort(compareText);
  const nodeIds = respelt(keys, (id) => graph.hasNode(id));
  const edgeIds = respelt(graph.edgeEntries(), (id) => graph.hasEdge(id));
  const nodeId = (key: string) => nodeIds.get(key) ?? key;
  return {
    *nodes() {
      for (const key of keys) yield { key, id: nodeId(key) };
    },
    *edges() {
      for (const source of keys) {
        for (const { key, target, label } of edgesFrom(graph, source)) {
          yield { key, id: edgeIds.get(key) ?? key, source: nodeId(source), target: nodeId(target), label };
        }
      }
    },
  };
}

interface LabelledEdge {
  readonly key: string;
  readonly target: string;
  readonly label: string;
}

/** Edges of one source, sorted by target and label; two labels of a pair that are alike once cut get a number. */
function edgesFrom(graph: KnowledgeGraph, source: string): LabelledEdge[] {
  const edges = graph.mapOutEdges(source, (key, { label }, _source, target) => ({ key, target, label }));
  edges.sort((a, b) => compareText(a.target, b.target) || compareText(a.label, b.label) || compareText(a.key, b.key));
  const taken = new Set<string>();
  return edges.map(({ key, target, label }, i) => {
    const wanted = cutText(label, LABEL_LIMIT);
    // Most pairs have one edge, whose label nothing can be like.
    if (edges[i - 1]?.target !== target) {
      taken.clear();
      if (edges[i + 1]?.target !== target) return { key, target, label: wanted };
    }
    let unique = wanted;
    for (let n = 2; taken.has(xmlAttribute(unique)); n++) unique = `${cutText(wanted, LABEL_LIMIT - 12)} #${n}`;
    taken.add(xmlAttribute(unique));
    return { key, target, label: unique };
  });
}

/** New spellings of the ids that are no NMTOKENs; two that meet get a number. */
function respelt(
  ids: Iterable<string | { readonly edge: string }>,
  exists: (id: string) => boolean,
): Map<string, string> {
  const wrong: string[] = [];
  for (const entry of ids) {
    const id = typeof entry === 'string' ? entry : entry.edge;
    if (nmtoken(id) !== id) wrong.push(id);
  }
  const changed = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of wrong.sort(compareText)) {
    const wanted = nmtoken(id);
    let token = wanted;
    for (let n = 2; exists(token) || taken.has(token); n++) token = `${wanted}-${n}`;
    taken.add(token);
    changed.set(id, token);
  }
  return changed;
}
