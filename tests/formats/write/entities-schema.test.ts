import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entitiesJsonChunks } from '../../../src/formats/write/entities-json.js';
import { entitiesSchema } from '../../../src/formats/write/entities-schema.js';
import { assembleGraph } from '../../../src/graph/assemble-graph.js';
import { documentArbitrary } from '../../support/arbitraries.js';

test('every entities.json has the form of its schema', () => {
  fc.assert(
    fc.property(fc.array(documentArbitrary, { maxLength: 6 }), (documents) => {
      const text = [...entitiesJsonChunks(assembleGraph(documents).graph)].join('');
      expect(entitiesSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
    }),
    { numRuns: 100 },
  );
});
