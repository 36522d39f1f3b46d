import type { KnowledgeGraph, NodeAttributes } from '../../graph/knowledge-graph.js';
import { compareText } from '../../graph/order.js';
import { roleText } from './cells.js';
import { elementsOf, type WrittenEdge } from './graph-elements.js';
import { CONTEXT, ENTITY_TERMS, EVENT_ACTIONS, STATE_PROPERTIES } from './jsonld-terms.js';
import { legalXml } from './xml-text.js';

/**
 * The graph as JSON-LD, piece by piece: an entity with its class in schema.org and Wikidata, and each edge as a statement
 * with its counts and its best sentence. A state that is asserted and has a property in Wikidata is also a plain
 * property of its subject.
 */
export function* jsonldChunks(graph: KnowledgeGraph): Generator<string> {
  yield `{"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [`;
  let separator = '\n';
  for (const id of graph.nodes().sort(compareText)) {
    yield `${separator}${JSON.stringify(entity(graph, id, graph.getNodeAttributes(id)))}`;
    separator = ',\n';
  }
  for (const edge of elementsOf(graph).edges()) {
    yield `${separator}${JSON.stringify(statement(edge))}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

function entity(graph: KnowledgeGraph, id: string, node: NodeAttributes): object {
  const [type, wikidataClass] = ENTITY_TERMS[node.type];
  return {
    '@id': iri('entity', id),
    '@type': type,
    class: wikidataClass,
    name: node.label,
    ...(node.aliases.length && { alternateName: node.aliases.map(({ name }) => name) }),
    ...(node.type === 'country' && node.country !== undefined && { isoCode: node.country }),
    ...(node.type !== 'country' && node.country !== undefined && { country: node.country }),
    ...(node.roles.length && { jobTitle: node.roles.map(roleText) }),
    mentions: node.mentions,
    documents: node.documents,
    ...states(graph, id),
  };
}

/** The states of an entity that are asserted, by property. */
function states(graph: KnowledgeGraph, id: string): Record<string, { '@id': string }[]> {
  const found = new Map<string, Set<string>>();
  for (const { target, attributes } of graph.outEdgeEntries(id)) {
    const property = STATE_PROPERTIES[attributes.type];
    if (property === undefined || attributes.asserted === 0) continue;
    const targets = found.get(property) ?? new Set();
    found.set(property, targets.add(target));
  }
  const sorted = [...found].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(
    sorted.map(([property, targets]) => [
      property,
      [...targets].sort(compareText).map((target) => ({ '@id': iri('entity', target) })),
    ]),
  );
}

function statement({ key, attributes: edge, ...ends }: WrittenEdge): object {
  const [source, target] = [iri('entity', ends.source.key), iri('entity', ends.target.key)];
  const event = edge.family === 'event';
  return {
    '@id': iri('edge', key.replace(/^e:/, '')),
    '@type': ['rdf:Statement', ...(event ? [EVENT_ACTIONS[edge.type] ?? 'schema:Action'] : [])],
    subject: source,
    property: STATE_PROPERTIES[edge.type] ?? `urn:whowhom:term:${edge.type}`,
    value: target,
    ...(event && { agent: source, object: target }),
    name: edge.predicate,
    type: edge.type,
    ...(edge.firstDate !== undefined && { startTime: edge.firstDate }),
    ...(edge.lastDate !== undefined && { endTime: edge.lastDate }),
    weight: edge.weight,
    documents: edge.documents,
    asserted: edge.asserted,
    negated: edge.negated,
    reported: edge.reported,
    possible: edge.possible,
    confidence: edge.confidence,
    text: edge.sentence,
    citation: [...new Set(edge.evidence.map(({ document }) => document))].map((id) => iri('document', id)),
  };
}

/** An id as a compact IRI of the context; what an IRI cannot hold is percent-encoded, letters of all scripts stay. */
function iri(prefix: 'entity' | 'edge' | 'document', id: string): string {
  return `${prefix}:${legalXml(id).replace(/[^\p{L}\p{N}:._~-]/gu, (character) => encodeURIComponent(character))}`;
}
