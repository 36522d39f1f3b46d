import fc from 'fast-check';
import { CERTAINTIES, POLARITIES, TENSES } from '../../src/document/labels.js';
import type { DocumentJson } from '../../src/document/schema.js';
import { sketch } from './documents.js';

const IDS = ['person:a', 'person:b', 'country:CHN', 'organization:é', 'location:µ'] as const;
const day = fc.constantFrom('2022-06-15', '2021-01-01', '2023-12-31');
const name = fc.constantFrom('Ann', 'Ann Lee', 'Bo', 'INF', '=1+1', 'a|b', 'x\u{0}y', '\u{D800}', '😀', 'ﬀ');

const entity = fc.record(
  {
    name,
    aliases: fc.uniqueArray(name, { maxLength: 2 }),
    country: fc.constantFrom('CHN', 'RUS'),
    roles: fc.array(fc.record({ title: name, of: fc.constantFrom(...IDS) }, { requiredKeys: ['title'] }), {
      maxLength: 2,
    }),
    says: fc.array(name, { maxLength: 3 }),
  },
  { requiredKeys: ['name'] },
);

const relation = fc.record({
  subject: fc.option(fc.constantFrom(...IDS), { nil: undefined }),
  object: fc.option(fc.constantFrom(...IDS), { nil: undefined }),
  predicate: fc.constantFrom('visit', 'visit (CONSULT)', 'call\u{B}', '=cmd', 'x\u{0}', 'x\u{1}', 'k'.repeat(300)),
  type: fc.constantFrom('CONSULT', 'ASSAULT', 'member-of', 'other'),
  polarity: fc.constantFrom(...POLARITIES),
  certainty: fc.constantFrom(...CERTAINTIES),
  time: fc.constantFrom(...TENSES),
  sentence: fc.constantFrom(0, 1),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Documents over few ids and entities, so that they meet; the id does not fix the content. */
export const documentArbitrary: fc.Arbitrary<DocumentJson> = fc
  .record({
    id: fc.constantFrom('d1', 'd2', 'd3', '=d4'),
    title: name,
    date: fc.option(day, { nil: undefined }),
    entities: fc.uniqueArray(fc.tuple(fc.constantFrom(...IDS), entity), { selector: ([id]) => id, maxLength: 5 }),
    relations: fc.array(relation, { maxLength: 6 }),
  })
  .map(({ id, title, date, entities, relations }) =>
    sketch({
      id,
      title,
      ...(date !== undefined && { date }),
      sentences: ['Ann met Bo.', 'Bo\tmet "Ann", & <left>.'],
      entities: entities.map(([entityId, rest]) => ({ id: entityId, ...rest })),
      relations,
    }),
  );
