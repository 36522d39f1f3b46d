import { describe, expect, test } from 'vitest';
import type { DocumentJson } from '../../src/document/schema.js';
import { assembleGraph } from '../../src/graph/assemble-graph.js';
import { edgeId } from '../../src/graph/edge-builder.js';
import { type DocumentSketch, type RelationSketch, sketch } from '../support/documents.js';

const PAIR = [{ id: 'person:a' }, { id: 'person:b' }];
const AB = { subject: 'person:a', object: 'person:b' };
const BA = { subject: 'person:b', object: 'person:a' };

function edges(documents: DocumentJson[]) {
  const { graph } = assembleGraph(documents);
  return graph.mapEdges((id, attributes, source, target) => ({ id, source, target, ...attributes }));
}

/** One document of the pair with these relations. */
function pair(relations: RelationSketch[], rest: DocumentSketch = {}) {
  return sketch({ sentences: ['One.', 'Two.'], entities: PAIR, relations, ...rest });
}

describe('edges', () => {
  test('gather the sentences that say them', () => {
    const first = pair(
      [
        { ...AB, confidence: 0.9, sentence: 0 },
        { ...AB, confidence: 0.4, sentence: 0, polarity: 'negative' },
        { ...AB, confidence: 0.5, sentence: 1, polarity: 'negative', reportedBy: 'person:b' },
      ],
      { id: 'd1', date: '2022-06-15' },
    );
    const second = pair([{ ...AB, confidence: 0.25, certainty: 'possible', time: 'future' }], { id: 'd2' });
    expect(edges([second, first])).toEqual([
      {
        id: edgeId({ source: 'person:a', target: 'person:b', type: 'other', predicate: 'visit' }),
        source: 'person:a',
        target: 'person:b',
        label: 'visit',
        predicate: 'visit',
        type: 'other',
        family: 'other',
        symmetric: false,
        weight: 3,
        documents: 2,
        sources: 2,
        asserted: 1,
        negated: 1,
        reported: 1,
        possible: 1,
        firstDate: '2022-06-15',
        lastDate: '2022-06-15',
        days: [{ first: '2022-06-15', last: '2022-06-15' }],
        confidence: 0.55,
        sentence: 'One.',
        sentenceDocument: 'd1',
        evidence: [
          { document: 'd1', sentence: { start: 0, end: 4 }, relation: 0 },
          { document: 'd1', sentence: { start: 0, end: 4 }, relation: 1 },
          { document: 'd1', sentence: { start: 5, end: 9 }, relation: 2 },
          { document: 'd2', sentence: { start: 0, end: 4 }, relation: 0 },
        ],
      },
    ]);
  });

  test('count publishers as sources, an article without one for itself', () => {
    const documents = ['A', 'A', 'B', undefined].map((publisher, i) => ({
      ...pair([AB], { id: `d${i}` }),
      ...(publisher !== undefined && { publisher }),
    }));
    expect(edges(documents)).toMatchObject([{ documents: 4, sources: 3 }]);
  });

  test('with merged predicates are one a type, whose sentences count once', () => {
    const document = pair([
      { ...AB, predicate: 'call', type: 'CONSULT' },
      { ...AB, predicate: 'meet', type: 'CONSULT' },
      { ...AB, predicate: 'meet', type: 'CONSULT', sentence: 1 },
      { ...AB, predicate: 'meet', type: 'other' },
    ]);
    const { graph } = assembleGraph([document], { mergePredicates: true });
    expect(graph.mapEdges((_id, { label, predicate, type, weight }) => [label, predicate, type, weight])).toEqual([
      ['CONSULT', 'CONSULT', 'CONSULT', 2],
      ['other', 'other', 'other', 1],
    ]);
    expect(graph.getAttribute('mergedPredicates')).toBe(true);
  });

  test('the best sentence: confidence, then positive and certain, then document, then place', () => {
    const best = (...documents: DocumentJson[]) =>
      edges(documents).map((edge) => [edge.sentenceDocument, edge.sentence]);
    expect(
      best(
        pair([
          { ...AB, sentence: 0 },
          { ...AB, sentence: 1, confidence: 0.6 },
        ]),
      ),
    ).toEqual([['d1', 'Two.']]);
    expect(
      best(
        pair([
          { ...AB, certainty: 'probable' },
          { ...AB, sentence: 1 },
        ]),
      ),
    ).toEqual([['d1', 'Two.']]);
    expect(best(pair([AB], { id: 'd2' }), pair([{ ...AB, sentence: 1 }], { id: 'd1' }))).toEqual([['d1', 'Two.']]);
    expect(best(pair([{ ...AB, sentence: 1 }, AB]))).toEqual([['d1', 'One.']]);
  });

  test.each([
    ['CONSULT', 'meet with'],
    ['COOPERATE', 'step up cooperation'],
    ['AGREE', 'sign treaty with'],
    ['ally-of', 'be ally of'],
    ['trade-partner-of', 'be trading partner of'],
    ['family', 'marry'],
    ['meets', 'face'],
  ] as const)('%s by "%s" holds both ways: one edge in the order of the ids', (type, predicate) => {
    const found = edges([
      pair([
        { ...BA, type, predicate },
        { ...AB, type, predicate, sentence: 1 },
      ]),
    ]);
    expect(found.map(({ source, target, weight, symmetric }) => [source, target, weight, symmetric])).toEqual([
      ['person:a', 'person:b', 2, true],
    ]);
  });

  test.each([
    ['CONSULT', 'tell'],
    ['COOPERATE', 'join'],
    ['AGREE', 'promise'],
    ['ASSAULT', 'fight'],
    ['SUPPORT', 'back'],
    ['member-of', 'belong to'],
    ['other', 'see'],
  ] as const)('%s by "%s" has a direction', (type, predicate) => {
    const found = edges([
      pair([
        { ...BA, type, predicate },
        { ...AB, type, predicate },
      ]),
    ]);
    expect(found.map(({ source, symmetric }) => [source, symmetric])).toEqual([
      ['person:a', false],
      ['person:b', false],
    ]);
  });

  test('family of the type', () => {
    const found = edges([
      pair((['ASSAULT', 'owns', 'other'] as const).map((type) => ({ ...AB, type, predicate: type }))),
    ]);
    expect(found.map(({ predicate, family }) => [predicate, family])).toEqual([
      ['ASSAULT', 'event'],
      ['other', 'other'],
      ['owns', 'state'],
    ]);
  });

  test('one predicate under two types: the labels say the type', () => {
    const relations: RelationSketch[] = [
      { ...AB, type: 'CONSULT' },
      { ...AB, type: 'other' },
      { ...AB, type: 'ASSAULT', predicate: 'visit (CONSULT)' },
      { ...BA, type: 'other' },
    ];
    expect(edges([pair(relations)]).map(({ source, label, type }) => [source, label, type])).toEqual([
      ['person:a', 'visit (CONSULT)', 'ASSAULT'],
      ['person:a', 'visit (CONSULT) #2', 'CONSULT'],
      ['person:a', 'visit (other)', 'other'],
      ['person:b', 'visit', 'other'],
    ]);
  });

  test('white space in predicates makes no second edge', () => {
    expect(
      edges([
        pair([
          { ...AB, predicate: ' keep \n backing ' },
          { ...AB, predicate: 'keep backing' },
        ]),
      ]),
    ).toMatchObject([{ predicate: 'keep backing', weight: 1 }]);
  });

  test('what is no edge is counted with its reason', () => {
    const { graph, statistics } = assembleGraph([
      pair([
        AB,
        { subject: undefined, object: 'person:b' },
        { subject: 'person:a', object: undefined },
        { subject: 'person:a', object: 'person:a' },
        { subject: 'person:a', object: 'person:nobody' },
      ]),
      pair([], { id: 'd2' }),
      pair([AB], { id: 'd2', title: 'Another' }),
    ]);
    expect(graph.nodes()).toEqual(['person:a', 'person:b']);
    expect(statistics).toEqual({
      documents: 2,
      discardedDocuments: 1,
      copies: { reports: 0, documents: 0 },
      nodes: 2,
      edges: 1,
      identity: { joined: 0, doubtful: 0 },
      relations: 5,
      evidence: 1,
      dropped: { noEntity: 2, unknownEntity: 1, selfLoop: 1 },
    });
  });

  test('nothing gives an empty graph', () => {
    const { graph, statistics } = assembleGraph([]);
    expect([graph.order, graph.size, statistics.documents]).toEqual([0, 0, 0]);
  });
});

describe('near-copies of a report', () => {
  const text =
    'Engineers closed the spillway of the Orsk dam on Tuesday after cracks were found in its northern wall, the water ministry said, and moved 3,200 people.';
  const copy = (id: string, publisher?: string, more: Partial<DocumentSketch> = {}) => ({
    ...sketch({ id, sentences: [text], entities: [{ id: 'person:a' }, { id: 'person:b' }], relations: [AB], ...more }),
    ...(publisher !== undefined && { publisher }),
  });

  test('are one piece of evidence with several sources', () => {
    const { graph, statistics } = assembleGraph([copy('d1', 'A'), copy('d2', 'B'), copy('d3', 'A'), copy('d4')]);
    const [edge] = graph.mapEdges((_id, attributes) => attributes);
    expect(edge).toMatchObject({ weight: 1, documents: 1, sources: 3, asserted: 1, sentenceDocument: 'd1' });
    expect(edge!.evidence.map(({ document }) => document)).toEqual(['d1']);
    expect(graph.getNodeAttributes('person:a')).toMatchObject({ mentions: 1, documents: 1, sources: 3 });
    expect(statistics).toMatchObject({ documents: 4, copies: { reports: 1, documents: 4 }, relations: 4, evidence: 1 });
  });

  test('what only a later copy says counts once, with that copy', () => {
    const more = { relations: [AB, { ...AB, predicate: 'call' }] };
    const { graph } = assembleGraph([copy('d1', 'A'), copy('d2', 'B', more), copy('d3', 'C', more)]);
    const found = graph.mapEdges((_id, { predicate, weight, sources, sentenceDocument }) => ({
      predicate,
      weight,
      sources,
      sentenceDocument,
    }));
    expect(found).toEqual([
      { predicate: 'call', weight: 1, sources: 2, sentenceDocument: 'd2' },
      { predicate: expect.any(String), weight: 1, sources: 3, sentenceDocument: 'd1' },
    ]);
  });

  test('count as documents of their own where that is asked for', () => {
    const { graph, statistics } = assembleGraph([copy('d1', 'A'), copy('d2', 'B')], { dedup: false });
    expect(graph.mapEdges((_id, { weight, documents, sources }) => [weight, documents, sources])).toEqual([[2, 2, 2]]);
    expect(statistics.copies).toEqual({ reports: 0, documents: 0 });
  });
});
