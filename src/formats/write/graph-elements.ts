import type { EdgeAttributes, KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { compareText } from '../../graph/order.js';
import { cutText, LABEL_LIMIT } from './graph-columns.js';
import { nmtoken, xmlAttribute } from './xml-text.js';

/** A node or an edge as the XML files name it: `key` is the graph's, `id` an XML NMTOKEN. */
export interface WrittenNode {
  readonly key: string;
  readonly id: string;
}

export interface WrittenEdge extends WrittenNode {
  readonly source: WrittenNode;
  readonly target: WrittenNode;
  readonly attributes: EdgeAttributes;
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
  const nodeIds = respelt(() => keys);
  const edgeIds = respelt(() => edgeKeys(graph));
  const node = (key: string): WrittenNode => ({ key, id: nodeIds.get(key) ?? key });
  return {
    *nodes() {
      for (const key of keys) yield node(key);
    },
    *edges() {
      for (const key of keys) {
        const source = node(key);
        for (const { target, ...edge } of edgesFrom(graph, key)) {
          yield { ...edge, id: edgeIds.get(edge.key) ?? edge.key, source, target: node(target) };
        }
      }
    },
  };
}

function* edgeKeys(graph: KnowledgeGraph): Generator<string> {
  for (const { edge } of graph.edgeEntries()) yield edge;
}

interface LabelledEdge {
  readonly key: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
  readonly label: string;
}

/** Edges of one source, sorted by target and label; two labels of a pair that are alike once cut get a number. */
function edgesFrom(graph: KnowledgeGraph, source: string): LabelledEdge[] {
  const edges: LabelledEdge[] = [];
  for (const { edge: key, target, attributes } of graph.outEdgeEntries(source)) {
    edges.push({ key, target, attributes, label: attributes.label });
  }
  edges.sort((a, b) => compareText(a.target, b.target) || compareText(a.label, b.label) || compareText(a.key, b.key));
  const taken = new Set<string>();
  return edges.map((edge, i) => {
    const { target, label } = edge;
    const wanted = cutText(label, LABEL_LIMIT);
    // Most pairs have one edge, whose label nothing can be like.
    if (edges[i - 1]?.target !== target) {
      taken.clear();
      if (edges[i + 1]?.target !== target) return { ...edge, label: wanted };
    }
    let unique = wanted;
    for (let n = 2; taken.has(xmlAttribute(unique)); n++) unique = `${cutText(wanted, LABEL_LIMIT - 12)} #${n}`;
    taken.add(xmlAttribute(unique));
    return { ...edge, label: unique };
  });
}

/** New spellings of the ids that are no NMTOKENs; two that meet get a number. */
function respelt(ids: () => Iterable<string>): Map<string, string> {
  const wrong: string[] = [];
  for (const id of ids()) if (nmtoken(id) !== id) wrong.push(id);
  const changed = new Map<string, string>();
  if (wrong.length === 0) return changed;
  const taken = new Set(ids());
  for (const id of wrong.sort(compareText)) {
    const wanted = nmtoken(id);
    let token = wanted;
    for (let n = 2; taken.has(token); n++) token = `${wanted}-${n}`;
    taken.add(token);
    changed.set(id, token);
  }
  return changed;
}
