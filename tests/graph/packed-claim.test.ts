import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf } from '../../src/graph/claims.js';
import { packClaim, pairOf, unpackClaim } from '../../src/graph/packed-claim.js';
import { documentArbitrary } from '../support/arbitraries.js';
import { sketch } from '../support/documents.js';

test('a claim comes back from what stands on the disk', () => {
  const leader = fc.option(fc.constantFrom('d1', 'é\u{D800}'), { nil: undefined });
  const publisher = fc.option(fc.constantFrom('', 'paper.example'), { nil: undefined });
  fc.assert(
    fc.property(documentArbitrary, leader, publisher, (document, first, name) => {
      const published = { ...document, ...(name !== undefined && { publisher: name }) };
      for (const claim of claimsOf(published).claims) {
        const led = { ...claim, ...(first !== undefined && { leader: first }) };
        const packed = JSON.parse(JSON.stringify(packClaim(led))) as ReturnType<typeof packClaim>;
        expect(unpackClaim(packed, pairOf(claim))).toEqual(led);
      }
    }),
    { numRuns: 200 },
  );
});

test('several relations of a sentence are one claim with all of them behind it', () => {
  const said = { subject: 'person:a', object: 'person:b', predicate: 'call' };
  const entities = [{ id: 'person:a' }, { id: 'person:b' }];
  const relations = [said, { ...said, polarity: 'negative', confidence: 0.1 } as const];
  const [claim] = claimsOf(sketch({ date: '2024-02-29', entities, relations })).claims;
  expect(packClaim(claim!).slice(-2)).toEqual([0, 1]);
  expect(unpackClaim(packClaim(claim!), pairOf(claim!))).toEqual(claim);
});
