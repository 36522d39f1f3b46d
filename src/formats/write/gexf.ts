import { channels } from '../../graph/appearance.js';
import { type Days, joinDays } from '../../graph/days.js';
import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { type Measures, measureGraph, type NodeMeasures } from '../../graph/measures.js';
import {
  type ColumnValue,
  columnText,
  cutText,
  EDGE_COLUMNS,
  type GraphColumn,
  LABEL_LIMIT,
  NODE_COLUMNS,
} from './graph-columns.js';
import { elementsOf } from './graph-elements.js';
import { xmlAttribute } from './xml-text.js';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>whowhom</creator>
    <description>Who did what to whom</description>
  </meta>
`;
/** What GEXF has attributes of its own for. */
const OWN: ReadonlySet<string> = new Set(['n_label', 'e_label', 'e_weight']);
const NODE_ATTRIBUTES = NODE_COLUMNS.filter(({ key }) => !OWN.has(key));
const EDGE_ATTRIBUTES = EDGE_COLUMNS.filter(({ key }) => !OWN.has(key));
const TYPES = { string: 'string', int: 'integer', double: 'double', boolean: 'boolean' } as const;

/**
 * The graph as GEXF 1.3 with time, piece by piece, in the order and under the ids of GraphML. An edge lives on the days
 * that its sentences are about, a node on the days of its articles and of its edges (Gephi shows an edge only while
 * both its ends are there). What has no date at all lives always.
 */
export function* gexfChunks(graph: KnowledgeGraph, measures: Measures = measureGraph(graph)): Generator<string> {
  yield HEAD;
  const time = isDated(graph) ? 'mode="dynamic" timeformat="date" timerepresentation="interval"' : 'mode="static"';
  yield `  <graph defaultedgetype="directed" idtype="string" ${time}>\n`;
  yield attributeList('node', NODE_ATTRIBUTES);
  yield attributeList('edge', EDGE_ATTRIBUTES);
  const elements = elementsOf(graph);
  yield '    <nodes>\n';
  for (const { key, id } of elements.nodes()) {
    const row = { node: graph.getNodeAttributes(key), measures: measures.get(key)! };
    const label = xmlAttribute(cutText(row.node.label, LABEL_LIMIT));
    yield `      <node id="${id}" label="${label}">
${attributeValues(NODE_ATTRIBUTES, row)}${spells(lifetime(graph, key))}${drawing(row.measures)}      </node>\n`;
  }
  yield '    </nodes>\n    <edges>\n';
  for (const { id, source, target, label, attributes } of elements.edges()) {
    const text = xmlAttribute(label);
    // Gephi tells parallel edges apart by `kind` alone.
    yield `      <edge id="${id}" source="${source.id}" target="${target.id}" kind="${text}" label="${text}" weight="${attributes.weight}">
${attributeValues(EDGE_ATTRIBUTES, attributes)}${spells(attributes.days)}      </edge>\n`;
  }
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function isDated(graph: KnowledgeGraph): boolean {
  for (const { attributes } of graph.nodeEntries()) if (attributes.seen.length > 0) return true;
  for (const { attributes } of graph.edgeEntries()) if (attributes.days.length > 0) return true;
  return false;
}

/** The days on which a node is there: those of its articles and of its edges, which may be about other days. */
function lifetime(graph: KnowledgeGraph, key: string): Days[] {
  const days = [...graph.getNodeAttribute(key, 'seen')];
  for (const { attributes } of graph.outEdgeEntries(key)) days.push(...attributes.days);
  for (const { attributes } of graph.inEdgeEntries(key)) days.push(...attributes.days);
  return joinDays(days);
}

function attributeList<T>(owner: 'node' | 'edge', columns: readonly GraphColumn<T>[]): string {
  const lines = columns.map(
    ({ key, name, type }) => `      <attribute id="${key}" title="${name}" type="${TYPES[type]}"/>\n`,
  );
  return `    <attributes class="${owner}" mode="static">\n${lines.join('')}    </attributes>\n`;
}

function attributeValues<T>(columns: readonly GraphColumn<T>[], row: T): string {
  let text = '        <attvalues>\n';
  for (const column of columns) text += attributeValue(column, column.value(row));
  return `${text}        </attvalues>\n`;
}

function attributeValue<T>(column: GraphColumn<T>, value: ColumnValue): string {
  const text = columnText(column, value);
  return text === undefined ? '' : `          <attvalue for="${column.key}" value="${xmlAttribute(text)}"/>\n`;
}

/** Days as GEXF has them: both ends belong to the interval. */
function spells(days: readonly Days[]): string {
  if (days.length === 0) return '';
  const lines = days.map(({ first, last }) => `          <spell start="${first}" end="${last}"/>\n`);
  return `        <spells>\n${lines.join('')}        </spells>\n`;
}

function drawing({ x, y, size, colour }: NodeMeasures): string {
  const [red, green, blue] = channels(colour);
  return `        <viz:size value="${size}"/>
        <viz:position x="${x}" y="${y}" z="0"/>
        <viz:color r="${red}" g="${green}" b="${blue}"/>\n`;
}
