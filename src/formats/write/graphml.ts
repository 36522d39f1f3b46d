import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { compareText } from '../../graph/order.js';
import { EDGE_COLUMNS, type GraphmlColumn, LABEL_LIMIT, NODE_COLUMNS, TEXT_LIMIT } from './graphml-columns.js';
import { nmtoken, xmlAttribute, xmlContent } from './xml-text.js';

const HEAD = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ' xmlns:gephi="http://gephi.org/graphml"' +
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
];

/**
 * The graph as GraphML, piece by piece, sorted by node id and by source, target and edge label. Gephi tells parallel
 * edges apart by the `gephi:label` of the edge alone, so it is unique for each pair of nodes. Every character that XML
 * forbids becomes U+FFFD; long values are cut with "…"; ids that are no NMTOKENs are respelt.
 */
export function* graphmlChunks(graph: KnowledgeGraph): Generator<string> {
  yield `${HEAD.join('\n')}\n`;
  for (const column of NODE_COLUMNS) yield keyLine('node', column);
  for (const column of EDGE_COLUMNS) yield keyLine('edge', column);
  yield '  <graph id="whowhom" edgedefault="directed">\n';
  const nodes = graph.nodes().sort(compareText);
  const nodeIds = tokens(nodes, (id) => graph.hasNode(id));
  for (const node of nodes) {
    const attributes = graph.getNodeAttributes(node);
    yield `    <node id="${nodeIds.get(node) ?? node}">\n`;
    for (const column of NODE_COLUMNS) yield dataLine(column, column.value(attributes));
    yield '    </node>\n';
  }
  const edgeIds = tokens(graph.edges().sort(compareText), (id) => graph.hasEdge(id));
  for (const source of nodes) {
    for (const { id, target, label } of edgesFrom(graph, source)) {
      const attributes = graph.getEdgeAttributes(id);
      yield `    <edge id="${edgeIds.get(id) ?? id}" source="${nodeIds.get(source) ?? source}"` +
        ` target="${nodeIds.get(target) ?? target}" gephi:label="${xmlAttribute(label)}">\n`;
      for (const column of EDGE_COLUMNS) {
        yield dataLine(column, column.key === 'e_label' ? label : column.value(attributes));
      }
      yield '    </edge>\n';
    }
  }
  yield '  </graph>\n</graphml>\n';
}

function keyLine(owner: 'node' | 'edge', { key, name, type }: GraphmlColumn<never>): string {
  return `  <key id="${key}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function dataLine<T>({ key, name }: GraphmlColumn<T>, value: string | number | boolean | undefined): string {
  if (value === undefined || value === '') return '';
  const text = typeof value === 'string' ? xmlContent(cut(value, name === 'label' ? LABEL_LIMIT : TEXT_LIMIT)) : value;
  return `      <data key="${key}">${text}</data>\n`;
}

interface LabelledEdge {
  readonly id: string;
  readonly target: string;
  readonly label: string;
}

/** Edges of one source, sorted by target and label; two labels of a pair that are alike once cut get a number. */
function edgesFrom(graph: KnowledgeGraph, source: string): LabelledEdge[] {
  const edges = graph.mapOutEdges(source, (id, { label }, _source, target) => ({ id, target, label }));
  edges.sort((a, b) => compareText(a.target, b.target) || compareText(a.label, b.label) || compareText(a.id, b.id));
  const taken = new Set<string>();
  return edges.map(({ id, target, label }) => {
    const wanted = cut(label, LABEL_LIMIT);
    const key = (text: string) => JSON.stringify([target, xmlAttribute(text)]);
    let unique = wanted;
    for (let n = 2; taken.has(key(unique)); n++) unique = `${cut(wanted, LABEL_LIMIT - 12)} #${n}`;
    taken.add(key(unique));
    return { id, target, label: unique };
  });
}

/** New spellings of the ids that are no NMTOKENs; two that meet get a number. */
function tokens(ids: readonly string[], exists: (id: string) => boolean): Map<string, string> {
  const changed = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    const wanted = nmtoken(id);
    if (wanted === id) continue;
    let token = wanted;
    for (let n = 2; exists(token) || taken.has(token); n++) token = `${wanted}-${n}`;
    taken.add(token);
    changed.set(id, token);
  }
  return changed;
}

/** At most `limit` code units, the last being "…" where something was cut; never half a surrogate pair. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}
