import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { type Measures, measureGraph } from '../../graph/measures.js';
import {
  type ColumnValue,
  columnText,
  DRAWING_COLUMNS,
  EDGE_COLUMNS,
  type GraphColumn,
  NODE_COLUMNS,
} from './graph-columns.js';
import { elementsOf } from './graph-elements.js';
import { xmlAttribute, xmlContent } from './xml-text.js';

const HEAD = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ' xmlns:gephi="http://gephi.org/graphml"' +
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
];
const COLUMNS_OF_NODES = [...NODE_COLUMNS, ...DRAWING_COLUMNS];

/**
 * The graph as GraphML, piece by piece, sorted by node id and by source, target and edge label. Gephi tells parallel
 * edges apart by the `gephi:label` of the edge alone, so it is unique for each pair of nodes. Every character that XML
 * forbids becomes U+FFFD; long values are cut with "…"; ids that are no NMTOKENs are respelt.
 */
export function* graphmlChunks(graph: KnowledgeGraph, measures: Measures = measureGraph(graph)): Generator<string> {
  yield `${HEAD.join('\n')}\n`;
  for (const column of COLUMNS_OF_NODES) yield keyLine('node', column);
  for (const column of EDGE_COLUMNS) yield keyLine('edge', column);
  yield '  <graph id="whowhom" edgedefault="directed">\n';
  const elements = elementsOf(graph);
  for (const { key, id } of elements.nodes()) {
    const row = { node: graph.getNodeAttributes(key), measures: measures.get(key)! };
    let text = `    <node id="${id}">\n`;
    for (const column of COLUMNS_OF_NODES) text += dataLine(column, column.value(row));
    yield `${text}    </node>\n`;
  }
  for (const { id, source, target, label, attributes } of elements.edges()) {
    let text = `    <edge id="${id}" source="${source.id}" target="${target.id}" gephi:label="${xmlAttribute(label)}">\n`;
    for (const column of EDGE_COLUMNS) {
      text += dataLine(column, column.key === 'e_label' ? label : column.value(attributes));
    }
    yield `${text}    </edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function keyLine(owner: 'node' | 'edge', { key, name, type }: GraphColumn<never>): string {
  return `  <key id="${key}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function dataLine<T>(column: GraphColumn<T>, value: ColumnValue): string {
  const text = columnText(column, value);
  return text === undefined ? '' : `      <data key="${column.key}">${xmlContent(text)}</data>\n`;
}
