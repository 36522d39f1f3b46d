import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gexfChunks } from '../../../src/formats/write/gexf.js';
import { assembleGraph } from '../../../src/graph/assemble-graph.js';
import { documentArbitrary } from '../../support/arbitraries.js';
import { sketch } from '../../support/documents.js';

const write = (...documents: ReturnType<typeof sketch>[]) => [...gexfChunks(assembleGraph(documents).graph)].join('');
const AB = { subject: 'person:a', object: 'person:b' };
const PAIR = [{ id: 'person:a', name: 'A "&" <b>' }, { id: 'person:b' }];
const spellsOf = (xml: string, element: 'node' | 'edge') =>
  [...xml.matchAll(new RegExp(`<${element} id[^]*?</${element}>`, 'g'))].map(([text]) =>
    [...text.matchAll(/<spell start="(.*?)" end="(.*?)"\/>/g)].map(([, start, end]) => `${start}..${end}`),
  );

test('nodes and edges have labels, typed attributes, sizes, positions and colours', () => {
  const xml = write(sketch({ date: '2022-06-15', entities: PAIR, relations: [{ ...AB, type: 'meets' }] }));
  expect(xml).toContain('<gexf xmlns="http://gexf.net/1.3"');
  expect(xml).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
  expect(xml).toContain('<attribute id="n_mentions" title="mentions" type="integer"/>');
  expect(xml).toContain('<attribute id="e_symmetric" title="symmetric" type="boolean"/>');
  expect(xml).toContain('<node id="person:a" label="A &quot;&amp;&quot; &lt;b&gt;">');
  expect(xml).toMatch(/<edge id="e:\w{20}" source="person:a" target="person:b" kind="visit" label="visit" weight="1">/);
  expect(xml).toContain('<attvalue for="e_symmetric" value="true"/>');
  expect(xml.match(/<viz:color r="238" g="119" b="51"\/>/g)).toHaveLength(2);
  expect(xml.match(/<viz:size value="100"\/>/g)).toHaveLength(2);
  expect(xml.match(/<viz:position x="[-\d.]+" y="[-\d.]+" z="0"\/>/g)).toHaveLength(2);
  expect(xml).not.toMatch(/for="(?:n_label|e_label|e_weight|n_x)"/);
});

test('an edge lives on its days, a node on those of its articles and edges', () => {
  const dates = [
    { start: 0, end: 1, text: 'x', kind: 'date' as const, value: '2015', from: '2015-01-01', to: '2016-01-01' },
  ];
  const xml = write(
    sketch({ id: 'd1', date: '2022-06-15', entities: PAIR, dates, relations: [{ ...AB, date: 0 }] }),
    sketch({ id: 'd2', date: '2022-06-16', entities: PAIR.slice(0, 1) }),
    sketch({ id: 'd3', date: '2022-06-20', entities: PAIR, relations: [AB] }),
  );
  expect(spellsOf(xml, 'edge')).toEqual([['2015-01-01..2015-12-31', '2022-06-20..2022-06-20']]);
  expect(spellsOf(xml, 'node')).toEqual([
    ['2015-01-01..2015-12-31', '2022-06-15..2022-06-16', '2022-06-20..2022-06-20'],
    ['2015-01-01..2015-12-31', '2022-06-15..2022-06-15', '2022-06-20..2022-06-20'],
  ]);
});

test('a graph without dates is static', () => {
  const xml = write(sketch({ entities: PAIR, relations: [AB] }));
  expect(xml).toContain('mode="static">\n    <attributes');
  expect(xml).not.toContain('timeformat');
  expect(xml).not.toContain('<spell');
});

test('every edge has a kind of its own among those of its pair, and nothing is illegal in XML', () => {
  fc.assert(
    fc.property(fc.array(documentArbitrary, { maxLength: 6 }), (documents) => {
      const { graph } = assembleGraph(documents);
      const xml = [...gexfChunks(graph)].join('');
      const kinds = [...xml.matchAll(/<edge id="[^"]*" (source="[^"]*" target="[^"]*" kind="[^"]*")/g)];
      expect(new Set(kinds.map(([, kind]) => kind)).size).toBe(graph.size);
      expect([...xml.matchAll(/<node id=/g)]).toHaveLength(graph.order);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(xml).not.toMatch(/[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{FFFE}\u{FFFF}\u{D800}-\u{DFFF}]/u);
    }),
    { numRuns: 40 },
  );
});
