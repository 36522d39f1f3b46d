import type { EntityType, RelationType } from '../../document/labels.js';

/** What a type of entity is in schema.org, and its class in Wikidata. */
export const ENTITY_TERMS: Readonly<Record<EntityType, readonly [string, string]>> = {
  country: ['schema:Country', 'wd:Q6256'],
  person: ['schema:Person', 'wd:Q5'],
  organization: ['schema:Organization', 'wd:Q43229'],
  location: ['schema:Place', 'wd:Q2221906'],
  facility: ['schema:CivicStructure', 'wd:Q13226383'],
  group: ['schema:Thing', 'wd:Q16334295'],
  product: ['schema:Product', 'wd:Q2424752'],
  miscellaneous: ['schema:Thing', 'wd:Q35120'],
};

/** Properties of Wikidata that say what a state says, in the same direction. */
export const STATE_PROPERTIES: Readonly<Partial<Record<RelationType, string>>> = {
  'member-of': 'wdt:P463',
  'located-in': 'wdt:P131',
  'part-of': 'wdt:P361',
  'citizen-of': 'wdt:P27',
  'employed-by': 'wdt:P108',
  owns: 'wdt:P1830',
  family: 'wdt:P1038',
  'subsidiary-of': 'wdt:P749',
  'founded-by': 'wdt:P112',
  'headquartered-in': 'wdt:P159',
};

/** Actions of schema.org that events are; the others are plain actions. */
export const EVENT_ACTIONS: Readonly<Partial<Record<RelationType, string>>> = {
  AGREE: 'schema:AgreeAction',
  CONSULT: 'schema:CommunicateAction',
  SUPPORT: 'schema:EndorseAction',
  COOPERATE: 'schema:InteractAction',
  AID: 'schema:GiveAction',
  REQUEST: 'schema:AskAction',
  REJECT: 'schema:RejectAction',
  PROTEST: 'schema:DisagreeAction',
};

/** How the short names of the file are read; what is not schema.org's or Wikidata's is in whowhom's own namespace. */
export const CONTEXT = {
  '@vocab': 'urn:whowhom:term:',
  entity: 'urn:whowhom:entity:',
  edge: 'urn:whowhom:edge:',
  document: 'urn:whowhom:document:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  wd: 'http://www.wikidata.org/entity/',
  wdt: 'http://www.wikidata.org/prop/direct/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  jobTitle: 'schema:jobTitle',
  agent: { '@id': 'schema:agent', '@type': '@id' },
  object: { '@id': 'schema:object', '@type': '@id' },
  citation: { '@id': 'schema:citation', '@type': '@id' },
  text: 'schema:text',
  startTime: { '@id': 'schema:startTime', '@type': 'xsd:date' },
  endTime: { '@id': 'schema:endTime', '@type': 'xsd:date' },
  subject: { '@id': 'rdf:subject', '@type': '@id' },
  property: { '@id': 'rdf:predicate', '@type': '@id' },
  value: { '@id': 'rdf:object', '@type': '@id' },
  class: { '@id': 'wdt:P31', '@type': '@id' },
  isoCode: 'wdt:P298',
} as const;
