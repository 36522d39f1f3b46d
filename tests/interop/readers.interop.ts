import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import graphology from 'graphology';
import { parse } from 'graphology-graphml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentJson } from '../../src/document/schema.js';
import { EDGE_COLUMNS, NODE_COLUMNS } from '../../src/formats/write/graph-columns.js';
import { writeOutputs } from '../../src/formats/write/outputs.js';
import { assembleGraph } from '../../src/graph/assemble-graph.js';
import { DocumentFold } from '../../src/graph/document-fold.js';
import type { KnowledgeGraph } from '../../src/graph/knowledge-graph.js';
import { measureGraph } from '../../src/graph/measures.js';
import { familyOf } from '../../src/graph/relation-types.js';
import { type Expected, expectedOf } from './expected.js';
import { type GephiGraph, heldByGephi, inGephi } from './gephi-values.js';
import { hostileDocuments, largeDocuments, seedDocuments } from './graphs.js';
import { askDuckdb, askNeo4j, checkSchema, runGephi, runPython } from './tools.js';

/** Documents of the large graph, of nine entities and eight relations each. */
const MANY = 2000;
const GRAPHS: readonly [string, () => DocumentJson[] | Promise<DocumentJson[]>][] = [
  ['seeds', seedDocuments],
  ['hostile', hostileDocuments],
  ['large', () => largeDocuments(MANY)],
];
const JAVA_TYPES = { string: 'String', int: 'Integer', double: 'Double', boolean: 'Boolean' } as const;
/** Columns of Gephi's own. */
const OWN = new Set(['id', 'label', 'timeset', 'weight']);

const table: (readonly [graph: string, reader: string, nodes: number, edges: number])[] = [];
afterAll(() => {
  const line = (cells: readonly unknown[]) =>
    cells.map((cell, i) => (i < 2 ? String(cell).padEnd(22) : String(cell).padStart(9))).join('');
  process.stdout.write(`\n${[['graph', 'read by', 'nodes', 'edges'], ...table].map(line).join('\n')}\n\n`);
});

describe.each(GRAPHS)('%s', (name, documentsOf) => {
  let folder: string;
  let documents: readonly DocumentJson[];
  let graph: KnowledgeGraph;
  let expected: Expected;
  const note = (reader: string, nodes: number, edges: number) => table.push([name, reader, nodes, edges]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'whowhom-interop-'));
    const fold = new DocumentFold();
    for (const document of await documentsOf()) fold.add(document);
    const { identity, copies, ...assembled } = assembleGraph(fold);
    graph = assembled.graph;
    documents = [...fold.documents()].map((document) => identity.apply(document));
    expected = expectedOf(graph, measureGraph(graph));
    await writeOutputs(folder, fold, graph, { command: 'interop' }, { jsonld: true, identity, copies });
    await writeOutputs(join(folder, 'neo4j'), fold, graph, { command: 'interop' }, { neo4j: true, identity, copies });
    note('written', graph.order, graph.size);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('xmllint: GraphML is valid by our schema', () => checkSchema('graphml.xsd', join(folder, 'graph.graphml')));

  test('Gephi: no issue, every node, edge, column and value; with GEXF a timeline', async () => {
    const files = ['graph.graphml', 'graph.gexf'];
    const printed = await runGephi('ReadGraph', ...files.map((file) => join(folder, file)));
    for (const [i, text] of printed.trimEnd().split('\n').entries()) {
      const held = JSON.parse(text) as GephiGraph;
      const timed = files[i] === 'graph.gexf';
      note(`Gephi, ${timed ? 'GEXF' : 'GraphML'}`, held.nodes, held.edges);
      expect(held.issues.filter((issue) => issue !== 'INFO: GEXF version 1.3')).toEqual([]);
      expect([held.nodes, held.edges]).toEqual([graph.order, graph.size]);
      expect([held.dynamic, held.format]).toEqual(timed ? [true, 'DATE'] : [false, 'DOUBLE']);
      const types = (columns: GephiGraph['nodeColumns']) =>
        Object.entries(columns)
          .filter(([id]) => !OWN.has(id))
          .map(([id, { title, type }]) => [id, title, type]);
      const wanted = (columns: readonly { key: string; name: string; type: keyof typeof JAVA_TYPES }[]) =>
        columns
          .filter((column) => !OWN.has(column.name))
          .map((column) => [column.key, column.name, JAVA_TYPES[column.type]]);
      expect(types(held.nodeColumns)).toEqual(wanted(NODE_COLUMNS));
      expect(types(held.edgeColumns)).toEqual(wanted(EDGE_COLUMNS));
      // docs/outputs.md says so.
      const changed = (value: string) => (/^null$/i.test(value) ? undefined : value.replaceAll('INF', 'Infinity'));
      expect(heldByGephi(held)).toEqual(inGephi(expected, changed, timed));
      // Gephi stretches sizes to 4-100 and positions with them, but not beyond 5000 from the middle.
      const places = [...expected.nodes.values()];
      const reach = places.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0);
      const smallest = places.reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY);
      const largest = places.reduce((most, { size }) => Math.max(most, size), 0);
      const ratio = Math.min(96 / (largest - smallest), 5000 / reach);
      const differences = held.nodeList.map(({ id, x, y, size }) => {
        const node = expected.nodes.get(id)!;
        const moved = Math.max(Math.abs(x - node.x * ratio), Math.abs(y - node.y * ratio));
        return Math.max(moved, Math.abs(size - (4 + (node.size - smallest) * ratio)));
      });
      expect(differences.filter((difference) => !(difference < 0.1))).toEqual([]);
    }
  });

  test('networkx, igraph, rdflib and pandas: the same graph', async () => {
    const read = JSON.parse(await runPython('read_graph.py', folder));
    for (const reader of ['networkx', 'igraph']) {
      const { nodes, edges, directed } = read[reader];
      note(reader, Object.keys(nodes).length, Object.keys(edges).length);
      expect(directed).toBe(true);
      expect(valuesRead(nodes)).toEqual(plainNodes(expected));
      expect(valuesRead(edges)).toEqual(plainEdges(expected));
    }
    note('rdflib, JSON-LD', read.rdflib.nodes, read.rdflib.edges);
    expect(read.rdflib).toEqual({ nodes: graph.order, edges: graph.size });
    note('pandas, nodes.csv', read.pandas.nodes, 0);
    expect(read.pandas).toEqual({ nodes: graph.order, relations: evidenceOf(graph) });
  });

  test('graphology: the same graph', async () => {
    const read = parse(graphology.MultiDirectedGraph, await readFile(join(folder, 'graph.graphml'), 'utf8'));
    note('graphology', read.order, read.size);
    const nodes = Object.fromEntries(read.mapNodes((id, attributes) => [id, attributes]));
    const edges = Object.fromEntries(
      read.mapEdges((id, attributes, source, target) => [id, { source, target, ...attributes }]),
    );
    expect(valuesRead(nodes)).toEqual(plainNodes(expected));
    expect(valuesRead(edges)).toEqual(plainEdges(expected));
  });

  test('DuckDB: the tables, and who acted on whom most', async () => {
    // Given and not guessed: a row of the hostile graph is longer than what DuckDB looks at.
    const dialect = `header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', max_line_size = 20000000`;
    const csv = (file: string) => `read_csv('${join(folder, file)}', ${dialect})`;
    const [[nodes, edges, relations]] = (await askDuckdb(
      `select (select count(*) from ${csv('nodes.csv')}), count(distinct edge), count(*) from ${csv('relations.csv')}`,
    )) as [[string, string, string]];
    note('DuckDB', Number(nodes), Number(edges));
    expect([nodes, edges, relations].map(Number)).toEqual([graph.order, graph.size, evidenceOf(graph)]);
    const most = await askDuckdb(
      `select subject, object, count(*) as n from ${csv('relations.csv')} where family = 'event'
       group by all order by n desc, subject, object limit 1`,
    );
    expect(most.map(([, , count]) => Number(count))).toEqual([mostEvents(documents)]);
  });

  test('Neo4j: its importer and the statements of docs/neo4j.md give the same graph', async () => {
    const types = new Map<string, number>();
    for (const { attributes } of graph.nodeEntries()) types.set(attributes.type, (types.get(attributes.type) ?? 0) + 1);
    const expectedRows = [
      [[graph.order]],
      [[evidenceOf(graph), graph.size]],
      [...types].sort(([a], [b]) => (a < b ? -1 : 1)),
      [[mostEvents(documents)]],
    ];
    const [, statements] = /```cypher\n(.*?)```/s.exec(await readFile('docs/neo4j.md', 'utf8'))!;
    const cypher = join(folder, 'load.cypher');
    await writeFile(cypher, statements!);
    for (const [reader, home, files, how, type] of [
      ['Neo4j, importer', join(folder, 'imported'), join(folder, 'neo4j'), 'import', 'labels(n)[0]'],
      ['Neo4j, LOAD CSV', join(folder, 'loaded'), folder, cypher, 'n.type'],
    ] as const) {
      const rows = await askNeo4j(
        home,
        files,
        how,
        'match (n) return count(n)',
        'match ()-[r]->() return count(r), count(distinct r.edge)',
        `match (n) return ${type} as type, count(n) order by type`,
        `optional match (a)-[r {family: 'event'}]->(b) where a <> b with a, b, count(r) as n return n order by n desc limit 1`,
      );
      note(reader, Number(rows[0]![0]![0]), Number(rows[1]![0]![1]));
      expect(rows).toEqual(expectedRows);
    }
  });
});

type Elements = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** Names that readers give to what is no column of ours. */
const EXTRA = new Set(['id', 'x', 'y', 'size', 'color', 'edgelabel', 'gephi:label']);

function valuesRead(elements: Elements): Map<string, Record<string, unknown>> {
  return new Map(
    Object.entries(elements).map(([id, values]) => [
      id,
      Object.fromEntries(
        Object.entries(values).filter(([name, value]) => !EXTRA.has(name) && value !== null && value !== ''),
      ),
    ]),
  );
}

function plainNodes({ nodes }: Expected) {
  return new Map([...nodes].map(([id, { label, values }]) => [id, { label, ...values }]));
}

function plainEdges({ edges }: Expected) {
  return new Map(
    [...edges].map(([id, { source, target, label, weight, values }]) => [
      id,
      { source, target, label, weight, ...values },
    ]),
  );
}

function evidenceOf(graph: KnowledgeGraph): number {
  let count = 0;
  for (const { attributes } of graph.edgeEntries()) count += attributes.evidence.length;
  return count;
}

/** The most relations of events that one entity is the subject and another the object of, counted from the documents. */
function mostEvents(documents: readonly DocumentJson[]): number {
  const counts = new Map<string, number>();
  for (const { relations } of documents) {
    for (const { subject, object, type } of relations) {
      if (familyOf(type) !== 'event' || !subject.entity || !object.entity || subject.entity === object.entity) continue;
      const pair = `${subject.entity} ${object.entity}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return Math.max(0, ...counts.values());
}
