import { expect, test } from 'vitest';
import { assembleGraph } from '../../src/graph/assemble-graph.js';
import { bestEvidenced, mostConnected } from '../../src/graph/ranking.js';
import { sketch } from '../support/documents.js';

const { graph } = assembleGraph([
  sketch({
    sentences: ['One.', 'Two.'],
    entities: ['person:a', 'person:b', 'country:CHN', 'location:heihe', 'person:alone'].map((id) => ({ id })),
    relations: [
      { subject: 'person:a', object: 'country:CHN', predicate: 'visit' },
      { subject: 'person:a', object: 'country:CHN', predicate: 'visit', sentence: 1 },
      { subject: 'person:b', object: 'country:CHN', predicate: 'leave', confidence: 0.9 },
      { subject: 'person:b', object: 'country:CHN', predicate: 'fear' },
      { subject: 'location:heihe', object: 'country:CHN', predicate: 'lie in', type: 'located-in' },
    ],
  }),
]);

test('most connected: neighbours, then evidence; places and who has no relation are no actors', () => {
  expect(mostConnected(graph, 10).map(({ id, neighbours, weight }) => [id, neighbours, weight])).toEqual([
    ['country:CHN', 3, 5],
    ['person:a', 1, 2],
    ['person:b', 1, 2],
  ]);
  expect(mostConnected(graph, 1)).toHaveLength(1);
});

test('best evidenced: weight, documents, confidence, then the names', () => {
  expect(bestEvidenced(graph, 3).map(({ source, attributes }) => [source, attributes.label])).toEqual([
    ['person:a', 'visit'],
    ['person:b', 'leave'],
    ['location:heihe', 'lie in'],
  ]);
});
