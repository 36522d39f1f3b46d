import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ScratchFolder } from '../../src/corpus/scratch-folder.js';
import { assembleGraph } from '../../src/graph/assemble-graph.js';
import type { EdgeEntry, KnowledgeGraph } from '../../src/graph/knowledge-graph.js';
import { StoredGraph } from '../../src/graph/stored-graph.js';
import { documentArbitrary } from '../support/arbitraries.js';
import { sketch } from '../support/documents.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** The same graph, on the disk. */
function stored(graph: KnowledgeGraph, scratch: ScratchFolder): StoredGraph {
  const copy = StoredGraph.in(scratch);
  for (const { node, attributes } of graph.nodeEntries()) copy.addNode(node, attributes);
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    copy.addDirectedEdgeWithKey(edge, source, target, attributes);
  }
  const merged = graph.getAttribute('mergedPredicates');
  if (merged !== undefined) copy.setAttribute('mergedPredicates', merged);
  return copy;
}

/** An edge with all that it says, as plain data. */
function plain({ edge, source, target, attributes }: EdgeEntry): object {
  const { label, predicate, type, family, symmetric, weight, documents, sources } = attributes;
  const { asserted, negated, reported, possible, firstDate, lastDate, days, confidence } = attributes;
  const { sentence, sentenceDocument, evidence } = attributes;
  const dates = { has: ['firstDate' in attributes, 'lastDate' in attributes], firstDate, lastDate, days };
  const counts = { weight, documents, sources, asserted, negated, reported, possible, confidence };
  const words = { label, predicate, type, family, symmetric, sentence, sentenceDocument, evidence };
  return { edge, source, target, ...dates, ...counts, ...words };
}

/** All that can be asked of a graph. Edges of one node come in no promised order. */
function everything(graph: KnowledgeGraph): object {
  const ids = graph.nodes();
  const sorted = (edges: Iterable<EdgeEntry>) =>
    [...edges].sort((a, b) => (a.edge < b.edge ? -1 : 1)).map((edge) => plain(edge));
  return {
    counts: [graph.order, graph.size],
    merged: graph.getAttribute('mergedPredicates'),
    nodes: [...graph.nodeEntries()].map(({ node, attributes }) => [node, attributes]),
    edges: [...graph.edgeEntries()].map(plain),
    byNode: ids.map((id) => [
      id,
      graph.hasNode(id),
      graph.getNodeAttributes(id),
      [
        graph.getNodeAttribute(id, 'label'),
        graph.getNodeAttribute(id, 'type'),
        graph.getNodeAttribute(id, 'mentions'),
        graph.getNodeAttribute(id, 'aliases'),
        graph.getNodeAttribute(id, 'country'),
      ],
      sorted(graph.outEdgeEntries(id)),
      sorted(graph.inEdgeEntries(id)),
      ids.map((target) => sorted(graph.outEdgeEntries(id, target))),
    ]),
  };
}

test('answers as the graph in memory does', async () => {
  const folder = await temporaryFolder();
  fc.assert(
    fc.property(fc.array(documentArbitrary, { maxLength: 5 }), fc.boolean(), (documents, mergePredicates) => {
      const scratch = new ScratchFolder(join(folder, 'stored'));
      const { graph } = assembleGraph(documents, { mergePredicates });
      expect(everything(stored(graph, scratch))).toEqual(everything(graph));
      scratch.remove();
    }),
    { numRuns: 60 },
  );
});

test('holds more edges than its columns first have room for', async () => {
  const scratch = new ScratchFolder(join(await temporaryFolder(), 'stored'));
  const sentences = Array.from({ length: 1500 }, (_, i) => `Sentence ${i}.`);
  const people = sentences.map((_, i) => ({ id: `person:p${String(i).padStart(4, '0')}` }));
  const relations = people.flatMap(({ id }, i) =>
    i === 0 ? [] : [{ subject: id, object: people[0]!.id, sentence: i, predicate: `act ${i}` }],
  );
  const { graph } = assembleGraph([sketch({ sentences, entities: people, relations })]);
  const copy = stored(graph, scratch);
  expect([...copy.edgeEntries()].map(plain)).toEqual([...graph.edgeEntries()].map(plain));
  expect([...copy.inEdgeEntries('person:p0000')]).toHaveLength(1499);
  scratch.remove();
});

test('says which node is not there', async () => {
  const scratch = new ScratchFolder(join(await temporaryFolder(), 'stored'));
  const { graph } = assembleGraph([sketch({ sentences: ['A.'], entities: [{ id: 'person:a' }] })]);
  const copy = stored(graph, scratch);
  expect(copy.hasNode('person:b')).toBe(false);
  expect(() => copy.getNodeAttributes('person:b')).toThrow('No node of the graph is "person:b"');
  expect(() => [...copy.outEdgeEntries('person:a', 'person:b')]).toThrow('"person:b"');
  scratch.remove();
});
