import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonldChunks } from '../../../src/formats/write/jsonld.js';
import { assembleGraph } from '../../../src/graph/assemble-graph.js';
import { documentArbitrary } from '../../support/arbitraries.js';
import { sketch } from '../../support/documents.js';

const parts = (...documents: ReturnType<typeof sketch>[]) =>
  JSON.parse([...jsonldChunks(assembleGraph(documents).graph)].join(''))['@graph'] as Record<string, unknown>[];

test('entities have their classes, asserted states are properties, edges are statements', () => {
  const [china, ann, member, assault] = parts(
    sketch({
      date: '2022-06-15',
      entities: [
        { id: 'person:a b', name: 'Ann', country: 'CHN', aliases: ['An'], roles: [{ title: 'Dr', of: 'country:CHN' }] },
        { id: 'country:CHN', country: 'CHN' },
      ],
      relations: [
        {
          subject: 'person:a b',
          object: 'country:CHN',
          predicate: 'be citizen of',
          type: 'citizen-of',
          time: 'present',
        },
        { subject: 'country:CHN', object: 'person:a b', predicate: 'hit', type: 'ASSAULT', polarity: 'negative' },
      ],
    }),
  ).sort((a, b) => Number(Array.isArray(a['@type'])) - Number(Array.isArray(b['@type'])));
  expect(china).toMatchObject({
    '@id': 'entity:country:CHN',
    '@type': 'schema:Country',
    class: 'wd:Q6256',
    isoCode: 'CHN',
  });
  expect(ann).toEqual({
    '@id': 'entity:person:a%20b',
    '@type': 'schema:Person',
    class: 'wd:Q5',
    name: 'Ann',
    alternateName: ['An'],
    country: 'CHN',
    jobTitle: ['Dr of country:CHN'],
    mentions: 1,
    documents: 1,
    'wdt:P27': [{ '@id': 'entity:country:CHN' }],
  });
  const statements = [member, assault].sort((a, b) => String(a?.['type']).localeCompare(String(b?.['type'])));
  expect(statements).toMatchObject([
    {
      '@type': ['rdf:Statement', 'schema:Action'],
      subject: 'entity:country:CHN',
      property: 'urn:whowhom:term:ASSAULT',
      value: 'entity:person:a%20b',
      agent: 'entity:country:CHN',
      negated: 1,
      startTime: '2022-06-15',
      citation: ['document:d1'],
    },
    { '@type': ['rdf:Statement'], property: 'wdt:P27', name: 'be citizen of', asserted: 1 },
  ]);
});

test('what is not asserted is no plain property', () => {
  const [, person] = parts(
    sketch({
      entities: [{ id: 'country:CHN' }, { id: 'person:a' }],
      relations: [{ subject: 'person:a', object: 'country:CHN', type: 'citizen-of', polarity: 'negative' }],
    }),
  );
  expect(person).not.toHaveProperty('wdt:P27');
});

test('any graph is one JSON value with a part for each node and edge, whose ids are all different', () => {
  fc.assert(
    fc.property(fc.array(documentArbitrary, { maxLength: 5 }), (documents) => {
      const { graph } = assembleGraph(documents);
      const found = parts(...documents);
      expect(found).toHaveLength(graph.order + graph.size);
      expect(new Set(found.map((part) => part['@id'])).size).toBe(found.length);
    }),
    { numRuns: 40 },
  );
});
