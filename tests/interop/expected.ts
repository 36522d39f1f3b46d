import {
  type ColumnValue,
  columnText,
  EDGE_COLUMNS,
  type GraphColumn,
  NODE_COLUMNS,
} from '../../src/formats/write/graph-columns.js';
import { elementsOf } from '../../src/formats/write/graph-elements.js';
import { legalXml } from '../../src/formats/write/xml-text.js';
import { joinDays } from '../../src/graph/days.js';
import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.js';
import type { Measures } from '../../src/graph/measures.js';

type Values = Record<string, string | number | boolean>;

export interface ExpectedNode {
  readonly label: string;
  readonly values: Values;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly days: readonly (readonly [string, string])[];
}

export interface ExpectedEdge {
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly weight: number;
  readonly values: Values;
  readonly days: readonly (readonly [string, string])[];
}

/** What a graph file says, by written id: legal, cut text under the names of the columns, labels and weights apart. */
export interface Expected {
  readonly nodes: ReadonlyMap<string, ExpectedNode>;
  readonly edges: ReadonlyMap<string, ExpectedEdge>;
}

export function expectedOf(graph: KnowledgeGraph, measures: Measures): Expected {
  const elements = elementsOf(graph);
  const nodes = new Map<string, ExpectedNode>();
  for (const { key, id } of elements.nodes()) {
    const row = { node: graph.getNodeAttributes(key), measures: measures.get(key)! };
    const { label, ...values } = valuesOf(NODE_COLUMNS, row);
    const ofEdges = [...graph.outEdgeEntries(key), ...graph.inEdgeEntries(key)];
    const days = joinDays([...row.node.seen, ...ofEdges.flatMap(({ attributes }) => attributes.days)]);
    nodes.set(id, {
      label: String(label),
      values,
      x: row.measures.x,
      y: row.measures.y,
      size: row.measures.size,
      color: row.measures.colour,
      days: days.map(({ first, last }) => [first, last] as const),
    });
  }
  const edges = new Map<string, ExpectedEdge>();
  for (const { id, source, target, label, attributes: row } of elements.edges()) {
    const { label: _label, weight, ...values } = valuesOf(EDGE_COLUMNS, row);
    const days = row.days.map(({ first, last }) => [first, last] as const);
    edges.set(id, {
      source: source.id,
      target: target.id,
      label: legalXml(label),
      weight: Number(weight),
      values,
      days,
    });
  }
  return { nodes, edges };
}

function valuesOf<T>(columns: readonly GraphColumn<T>[], row: T): Values {
  const values: Values = {};
  for (const column of columns) {
    const value: ColumnValue = column.value(row);
    if (value === undefined || value === '') continue;
    values[column.name] = typeof value === 'string' ? legalXml(columnText(column, value)!) : value;
  }
  return values;
}
