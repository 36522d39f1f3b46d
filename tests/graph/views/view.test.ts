import { describe, expect, test } from 'vitest';
import { assembleGraph } from '../../../src/graph/assemble-graph.js';
import { findEntity } from '../../../src/graph/views/find-entity.js';
import { restricts, type View, viewGraph } from '../../../src/graph/views/view.js';
import { sketch } from '../../support/documents.js';

const { graph } = assembleGraph([
  sketch({
    id: 'd1',
    date: '2022-06-15',
    sentences: ['One.', 'Two.'],
    entities: [
      { id: 'person:a', name: 'Ann Lee', aliases: ['Lee', 'Ms A'] },
      { id: 'person:b', name: 'Bo Lee', aliases: ['Lee'] },
      { id: 'country:CHN', name: 'China' },
      { id: 'group:x' },
      { id: 'location:heihe' },
      { id: 'person:alone' },
    ],
    relations: [
      { subject: 'person:a', object: 'person:b', predicate: 'visit', type: 'CONSULT', confidence: 0.9 },
      { subject: 'person:a', object: 'person:b', predicate: 'visit', type: 'CONSULT', confidence: 0.9, sentence: 1 },
      { subject: 'person:b', object: 'country:CHN', predicate: 'sanction', type: 'SANCTION', time: 'future' },
      { subject: 'country:CHN', object: 'group:x', predicate: 'accuse', type: 'ACCUSE', polarity: 'negative' },
      { subject: 'group:x', object: 'location:heihe', predicate: 'lie in', type: 'located-in', confidence: 0.2 },
    ],
  }),
  sketch({
    id: 'd2',
    date: '2020-01-01',
    entities: [{ id: 'person:b' }, { id: 'country:CHN' }],
    relations: [{ subject: 'person:b', object: 'country:CHN', predicate: 'leave' }],
  }),
  sketch({
    id: 'd3',
    entities: [{ id: 'person:b' }, { id: 'country:CHN' }],
    relations: [{ subject: 'person:b', object: 'country:CHN', predicate: 'love' }],
  }),
]);

/** What a view shows: the ends of ids of nodes, and the predicates of edges. */
function shown(view: View): { nodes: string; edges: string } {
  const part = viewGraph(graph, view);
  return {
    nodes: part.mapNodes((id) => id.slice(id.indexOf(':') + 1)).join(' '),
    edges: part.mapEdges((_id, { predicate }) => predicate).join(' '),
  };
}

const ALL = { nodes: 'CHN x heihe a alone b', edges: 'accuse lie in visit leave love sanction' };

describe('a view', () => {
  test('of everything is the graph', () => {
    expect(shown({})).toEqual(ALL);
    expect(restricts({})).toBe(false);
    expect(restricts({ hops: 2, onlyAsserted: false })).toBe(false);
    expect(restricts({ minWeight: 1 })).toBe(true);
  });

  test.each<[string, View, { nodes: string; edges: string }]>([
    ['at least two sentences', { minWeight: 2 }, { nodes: 'a b', edges: 'visit' }],
    ['at least a confidence', { minConfidence: 0.9 }, { nodes: 'a b', edges: 'visit' }],
    ['too much of it', { minConfidence: 1 }, { nodes: '', edges: '' }],
    ['asserted', { onlyAsserted: true }, { nodes: 'CHN x heihe a b', edges: 'lie in visit leave love' }],
    ['types of nodes keep those without edges', { entityTypes: ['person'] }, { nodes: 'a alone b', edges: 'visit' }],
    ['types of edges do not', { relationTypes: ['ACCUSE'] }, { nodes: 'CHN x', edges: 'accuse' }],
    [
      'both',
      { entityTypes: ['person', 'country'], relationTypes: ['CONSULT', 'ACCUSE'] },
      { nodes: 'a b', edges: 'visit' },
    ],
    ['actors', { actorsOnly: true }, { nodes: 'CHN a alone b', edges: 'visit leave love sanction' }],
    ['until a day', { to: '2020-12-31' }, { nodes: 'CHN b', edges: 'leave' }],
    ['the day itself', { from: '2020-01-01', to: '2020-01-01' }, { nodes: 'CHN b', edges: 'leave' }],
    ['from a day', { from: '2022-06-15' }, { nodes: 'CHN x heihe a b', edges: 'accuse lie in visit sanction' }],
    ['around one', { around: 'person:a' }, { nodes: 'a b', edges: 'visit' }],
    ['two edges away, in any direction', { around: 'China', hops: 2 }, { nodes: 'CHN x heihe a b', edges: ALL.edges }],
    ['around one that is alone', { around: 'person:alone' }, { nodes: 'alone', edges: '' }],
    [
      'around what a type would leave out',
      { around: 'group:x', actorsOnly: true },
      { nodes: 'CHN x', edges: 'accuse' },
    ],
    [
      'around, along what is asserted',
      { around: 'person:a', hops: 9, onlyAsserted: true },
      { nodes: 'CHN a b', edges: 'visit leave love' },
    ],
  ])('%s', (_name, view, expected) => {
    expect(shown(view)).toEqual(expected);
  });

  test('keeps keys and attributes, and leaves the graph as it is', () => {
    const part = viewGraph(graph, { minWeight: 2 });
    const [edge] = part.edges();
    expect(part.getEdgeAttributes(edge!)).toEqual(graph.getEdgeAttributes(edge!));
    expect(part.getNodeAttributes('person:a')).toEqual(graph.getNodeAttributes('person:a'));
    expect([graph.order, graph.size]).toEqual([6, 6]);
  });
});

describe('findEntity', () => {
  test.each([
    ['an id', 'person:a', 'person:a'],
    ['an id in another case', 'COUNTRY:chn', 'country:CHN'],
    ['a name', 'ann  lee', 'person:a'],
    ['an alias', 'Ms A', 'person:a'],
  ])('%s', (_name, words, id) => {
    expect(findEntity(graph, words)).toBe(id);
  });

  test.each([
    ['an alias of two', 'Lee', 'ambiguous-entity', ['person:a', 'person:b']],
    ['half a name', 'chin', 'unknown-entity', ['country:CHN']],
    ['nothing like it', 'Zed', 'unknown-entity', []],
    ['nothing', ' ', 'unknown-entity', []],
  ])('%s is an error', (_name, words, code, candidates) => {
    expect(() => findEntity(graph, words)).toThrow(
      expect.objectContaining({ code, facts: { entity: words, candidates } }),
    );
  });
});
