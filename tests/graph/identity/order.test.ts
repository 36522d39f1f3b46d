import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentJson } from '../../../src/document/schema.js';
import { identify } from '../../../src/graph/identity/decide.js';
import { sketch } from '../../support/documents.js';

const NAMES = [
  'person:ada-quillmore Ada Quillmore',
  'person:ada-m-quillmore Ada M. Quillmore',
  'person:bert-quillmore Bert Quillmore',
  'person:quillmore Quillmore',
  'organization:acmetron Acmetron',
  'organization:acmetron-inc Acmetron Inc.',
  'organization:verdan-trade-union Verdan Trade Union',
  'organization:vtu VTU',
  'organization:supreme-court Supreme Court',
  'location:victoria Victoria',
  'product:acmetron Acmetron',
].map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);

const entity = fc.record(
  {
    name: fc.constantFrom(...NAMES),
    country: fc.constantFrom('GBR', 'AUS'),
    role: fc.constantFrom('president', 'minister'),
    alias: fc.constantFrom('Quillmore', 'VTU', 'Acmetron'),
  },
  { requiredKeys: ['name'] },
);

const collection: fc.Arbitrary<DocumentJson[]> = fc
  .array(
    fc.record(
      {
        date: fc.constantFrom('2022-06-15', '2021-01-01', '1999-12-31'),
        entities: fc.uniqueArray(entity, { selector: ({ name: [id] }) => id, maxLength: 5 }),
      },
      { requiredKeys: ['entities'] },
    ),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ date, entities }, i) =>
      sketch({
        id: `d${i}`,
        ...(date !== undefined && { date }),
        sentences: [`Sentence of document ${i}.`],
        entities: entities.map(({ name: [id, name], country, role, alias }) => ({
          id,
          name,
          ...(country !== undefined && { country }),
          roles: role === undefined ? [] : [{ title: role }],
          aliases: alias === undefined || alias === name ? [] : [alias],
          says: [name, ...(alias === undefined || alias === name ? [] : [alias])],
        })),
      }),
    ),
  );

/** All that is decided of a collection, whatever order its documents are named in. */
function told(documents: readonly DocumentJson[], seen: readonly DocumentJson[]) {
  const identity = identify(seen);
  const applied = new Map(seen.map((document) => [document.id, identity.apply(document)]));
  return { applied: documents.map(({ id }) => applied.get(id)), merges: identity.quotedMerges() };
}

test('the order of documents leaves no trace', () => {
  fc.assert(
    fc.property(
      collection.chain((documents) =>
        fc.tuple(fc.constant(documents), fc.shuffledSubarray(documents, { minLength: documents.length })),
      ),
      ([documents, shuffled]) => {
        expect(told(documents, shuffled)).toEqual(told(documents, documents));
      },
    ),
    { numRuns: 300 },
  );
});

test('every mention has its entity, and no article names one entity twice', () => {
  fc.assert(
    fc.property(collection, (documents) => {
      const identity = identify(documents);
      for (const document of documents) {
        const { entities, mentions } = identity.apply(document);
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        for (const { id, mentions: indices } of entities)
          for (const index of indices) expect(mentions[index]!.entity).toBe(id);
        expect(entities.flatMap(({ mentions: indices }) => indices).sort((a, b) => a - b)).toEqual(
          mentions.map((_, i) => i),
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('merges given back as overrides change nothing', () => {
  fc.assert(
    fc.property(collection, (documents) => {
      const first = identify(documents);
      const rows = first.merges.map(({ a, b, same }, i) => ({
        line: i + 2,
        decision: same ? ('same' as const) : ('different' as const),
        a: { id: a.id, name: a.form },
        b: { id: b.id, name: b.form },
      }));
      const again = identify(documents, rows);
      expect(again.unused).toEqual([]);
      expect(again.merges).toEqual(first.merges);
      expect(documents.map((document) => again.apply(document))).toEqual(
        documents.map((document) => first.apply(document)),
      );
    }),
    { numRuns: 300 },
  );
});
