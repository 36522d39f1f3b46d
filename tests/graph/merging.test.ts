import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleGraph } from '../../src/graph/assemble-graph.js';
import { DocumentFold } from '../../src/graph/document-fold.js';
import { documentArbitrary } from '../support/arbitraries.js';

describe('merging', () => {
  test('any order, any sharding and any repetition give the same graph', () => {
    const documents = fc.array(documentArbitrary, { maxLength: 6 });
    fc.assert(
      fc.property(documents, fc.infiniteStream(fc.nat(2)), (list, stream) => {
        const whole = assembleGraph(list);
        const shards = [new DocumentFold(), new DocumentFold(), new DocumentFold()];
        for (const document of [...list].reverse()) {
          shards[stream.next().value]!.add(document);
          shards[stream.next().value]!.add(structuredClone(document));
        }
        const [a, b, c] = shards as [DocumentFold, DocumentFold, DocumentFold];
        c.merge(b);
        c.merge(a);
        a.merge(c);
        const joined = assembleGraph(a);
        expect(joined.statistics).toEqual(whole.statistics);
        expect(JSON.stringify(joined.graph.export())).toBe(JSON.stringify(whole.graph.export()));
      }),
      { numRuns: 200 },
    );
  });

  test('no pair of nodes has a label twice', () => {
    fc.assert(
      fc.property(fc.array(documentArbitrary, { maxLength: 6 }), (list) => {
        const labels = assembleGraph(list).graph.mapEdges((_edge, { label }, source, target) =>
          JSON.stringify([source, target, label]),
        );
        expect(new Set(labels).size).toBe(labels.length);
      }),
      { numRuns: 200 },
    );
  });
});
