import fc from 'fast-check';
import graphology from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { LABEL_LIMIT } from '../../../src/formats/write/graph-columns.js';
import { graphmlChunks } from '../../../src/formats/write/graphml.js';
import { assembleGraph } from '../../../src/graph/assemble-graph.js';
import type { KnowledgeGraph } from '../../../src/graph/knowledge-graph.js';
import type { Measures, NodeMeasures } from '../../../src/graph/measures.js';
import { documentArbitrary } from '../../support/arbitraries.js';
import { sketch } from '../../support/documents.js';

const write = (graph: KnowledgeGraph, measures?: Measures) => [...graphmlChunks(graph, measures)].join('');
const read = (graph: KnowledgeGraph) => parse(graphology.MultiDirectedGraph, write(graph));
const AB = { subject: 'person:a', object: 'person:b' };

/** A graph of two people, the first of this name, with these predicates between them. */
function pair(name: string, ...predicates: string[]): KnowledgeGraph {
  return assembleGraph([
    sketch({
      date: '2022-06-15',
      entities: [{ id: 'person:a', name }, { id: 'person:b' }],
      relations: predicates.map((predicate) => ({ ...AB, predicate })),
    }),
  ]).graph;
}

test('a small graph to the letter', () => {
  const graph = assembleGraph([
    sketch({
      date: '2022-06-15',
      sentences: ['Ann met Bo & "Cy".'],
      entities: [
        {
          id: 'person:a',
          name: 'Ann',
          aliases: ['Ms A', 'Mrs A'],
          country: 'KOR',
          roles: [{ title: 'President', of: 'country:KOR' }, { title: 'Dr' }],
        },
        { id: 'person:b', name: 'Bo' },
      ],
      relations: [{ ...AB, predicate: 'meet <with>', type: 'meets', confidence: 0.5 }],
    }),
  ]).graph;
  const ann: NodeMeasures = {
    community: 0,
    pagerank: 0.35,
    inWeight: 0,
    outWeight: 1,
    x: -1.5,
    y: 0,
    size: 4,
    colour: '#ee7733',
  };
  const bo = { ...ann, pagerank: 0.65, inWeight: 1, outWeight: 0, x: 1.5 };
  const measures = new Map([
    ['person:a', ann],
    ['person:b', bo],
  ]);
  const lines = write(graph, measures).split('\n');
  expect(lines.slice(0, 2)).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:gephi="http://gephi.org/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
  ]);
  const start = lines.indexOf('  <graph id="whowhom" edgedefault="directed">');
  expect(lines.slice(start).join('\n')).toBe(`  <graph id="whowhom" edgedefault="directed">
    <node id="person:a">
      <data key="n_label">Ann</data>
      <data key="n_type">person</data>
      <data key="n_country">KOR</data>
      <data key="n_roles">Dr | President of country:KOR</data>
      <data key="n_aliases">Mrs A | Ms A</data>
      <data key="n_mentions">1</data>
      <data key="n_documents">1</data>
      <data key="n_sources">1</data>
      <data key="n_first_seen">2022-06-15</data>
      <data key="n_last_seen">2022-06-15</data>
      <data key="n_community">0</data>
      <data key="n_pagerank">0.35</data>
      <data key="n_weight_in">0</data>
      <data key="n_weight_out">1</data>
      <data key="n_x">-1.5</data>
      <data key="n_y">0</data>
      <data key="n_size">4</data>
      <data key="n_color">#ee7733</data>
    </node>
    <node id="person:b">
      <data key="n_label">Bo</data>
      <data key="n_type">person</data>
      <data key="n_mentions">1</data>
      <data key="n_documents">1</data>
      <data key="n_sources">1</data>
      <data key="n_first_seen">2022-06-15</data>
      <data key="n_last_seen">2022-06-15</data>
      <data key="n_community">0</data>
      <data key="n_pagerank">0.65</data>
      <data key="n_weight_in">1</data>
      <data key="n_weight_out">0</data>
      <data key="n_x">1.5</data>
      <data key="n_y">0</data>
      <data key="n_size">4</data>
      <data key="n_color">#ee7733</data>
    </node>
    <edge id="${graph.edges()[0]}" source="person:a" target="person:b" gephi:label="meet &lt;with&gt;">
      <data key="e_label">meet &lt;with&gt;</data>
      <data key="e_weight">1</data>
      <data key="e_predicate">meet &lt;with&gt;</data>
      <data key="e_type">meets</data>
      <data key="e_family">state</data>
      <data key="e_symmetric">true</data>
      <data key="e_documents">1</data>
      <data key="e_sources">1</data>
      <data key="e_asserted">1</data>
      <data key="e_asserted_share">1</data>
      <data key="e_negated">0</data>
      <data key="e_reported">0</data>
      <data key="e_possible">0</data>
      <data key="e_first_date">2022-06-15</data>
      <data key="e_last_date">2022-06-15</data>
      <data key="e_confidence">0.5</data>
      <data key="e_sentence">Ann met Bo &amp; "Cy".</data>
      <data key="e_sentence_document">d1</data>
      <data key="e_evidence">d1#0</data>
    </edge>
  </graph>
</graphml>
`);
});

describe('keys', () => {
  const keys = [...write(pair('Ann')).matchAll(/<key id="(.*?)" for="(.*?)" attr.name="(.*?)" attr.type="(.*?)"\/>/g)];

  test('are named by owner, in lower case, once each', () => {
    expect(new Set(keys.map(([, id]) => id)).size).toBe(39);
    for (const [, id, owner] of keys) expect(id).toMatch(owner === 'node' ? /^n_[a-z_]+$/ : /^e_[a-z_]+$/);
  });

  test('have types that Gephi knows and no names that it keeps for its statistics', () => {
    for (const [, , , name, type] of keys) {
      expect(['boolean', 'int', 'double', 'string']).toContain(type);
      expect(['id', 'timeset', 'degree', 'modularity_class', 'pageranks']).not.toContain(name);
    }
  });
});

/** Names, and how they come back where XML cannot hold them. */
const HOSTILE: readonly [string, string?][] = [
  ['INFORMATION'],
  ['INF'],
  ['null'],
  ['\u{0}\u{1}\u{FFFE}', '\u{FFFD}\u{FFFD}\u{FFFD}'],
  ['\u{D83D}', '\u{FFFD}'],
  ['<script>alert("x")</script>'],
  [']]>'],
  ['&amp;'],
  ['مرحبا بالعالم'],
  ['😀'],
  [' spaces '],
  [`it's "quoted"`],
];

describe('hostile text', () => {
  test.each(HOSTILE)('%j comes back as a label, legal', (name, expected = name) => {
    const graph = read(pair(name, 'visit'));
    expect(graph.getNodeAttribute('person:a', 'label')).toBe(expected);
  });

  test('a label of a million characters is cut with a mark', () => {
    const label = read(pair('😀'.repeat(500_000), 'visit')).getNodeAttribute('person:a', 'label') as string;
    expect(label).toBe(`${'😀'.repeat((LABEL_LIMIT - 2) / 2)}…`);
  });

  test('edge labels that are alike once cut or made legal stay apart', () => {
    const long = 'k'.repeat(LABEL_LIMIT + 1);
    const graph = read(pair('Ann', `${long}a`, `${long}b`, 'x\u{0}', 'x\u{1}'));
    const labels = graph.mapEdges((_edge, { label }) => label as string);
    expect(labels).toEqual([
      `${'k'.repeat(LABEL_LIMIT - 1)}…`,
      `${'k'.repeat(LABEL_LIMIT - 13)}… #2`,
      'x\u{FFFD}',
      'x\u{FFFD} #2',
    ]);
  });

  test('ids that are no NMTOKENs are respelt at both ends', () => {
    const entities = [{ id: 'person:µ' }, { id: 'person:_xB5_' }];
    const relations = [{ subject: 'person:µ', object: 'person:_xB5_' }];
    const graph = read(assembleGraph([sketch({ entities, relations })]).graph);
    expect(graph.nodes()).toEqual(['person:_xB5_', 'person:_xB5_-2']);
    expect(graph.mapEdges((_edge, _attributes, source, target) => [source, target])).toEqual([
      ['person:_xB5_-2', 'person:_xB5_'],
    ]);
  });
});

describe('any graph', () => {
  const anyGraph = fc.array(documentArbitrary, { maxLength: 6 }).map((documents) => assembleGraph(documents).graph);

  test('comes back with its nodes, edges and weights', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const copy = read(graph);
        expect([copy.order, copy.size]).toEqual([graph.order, graph.size]);
        graph.forEachEdge((id, { weight, type, confidence }) => {
          expect(copy.getEdgeAttributes(id)).toMatchObject({ weight, type, confidence });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('holds no illegal character, only NMTOKENs as ids, no pair with a Gephi label twice, no weight of 0', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const text = write(graph);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(text).not.toMatch(/[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{FFFE}\u{FFFF}\u{D800}-\u{DFFF}]/u);
        for (const [, id] of text.matchAll(/<(?:node|edge) id="([^"]*)"/g)) expect(id).toMatch(/^[\p{L}\p{N}:._-]+$/u);
        const labels = [...text.matchAll(/source="([^"]*)" target="([^"]*)" gephi:label="([^"]*)"/g)];
        expect(labels).toHaveLength(graph.size);
        expect(new Set(labels.map(([whole]) => whole)).size).toBe(graph.size);
        for (const [, weight] of text.matchAll(/<data key="e_weight">(.*)<\/data>/g)) {
          expect(Number(weight)).toBeGreaterThan(0);
        }
        expect(text).not.toMatch(/<(?:default|desc)\b/);
      }),
      { numRuns: 60 },
    );
  });
});
