import { describe, expect, test } from 'vitest';
import { DocumentFold } from '../../src/graph/document-fold.js';
import { sketch } from '../support/documents.js';

const a = sketch({ id: 'x', title: 'A' });
const b = sketch({ id: 'x', title: 'B' });
const other = sketch({ id: 'w' });

function foldOf(...documents: (typeof a)[]): DocumentFold {
  const fold = new DocumentFold();
  for (const document of documents) fold.add(document);
  return fold;
}

describe('DocumentFold', () => {
  test('keeps documents by id, sorted', () => {
    expect(foldOf(a, other).documents()).toEqual([other, a]);
  });

  test('counts the same content once', () => {
    const fold = foldOf(a, structuredClone(a), a);
    expect([fold.size, fold.discarded]).toEqual([1, 0]);
  });

  test.each([[[a, b]], [[b, a]], [[b, b, a]], [[a, b, b]], [[b, a, b, a]]])(
    'of two contents keeps the one whose JSON sorts first, in every order',
    (documents) => {
      const fold = foldOf(...documents);
      expect(fold.documents()).toEqual([a]);
      expect(fold.discarded).toBe(1);
    },
  );

  test('merging is as adding', () => {
    const fold = foldOf(b);
    fold.merge(foldOf(b, a));
    fold.merge(foldOf(other, b));
    expect(fold.documents()).toEqual([other, a]);
    expect(fold.discarded).toBe(1);
  });

  test('merging leaves the other fold as it was', () => {
    const shard = foldOf(a, b);
    const fold = foldOf(other);
    fold.merge(shard);
    fold.add(sketch({ id: 'x', title: 'C' }));
    expect([shard.discarded, fold.discarded]).toEqual([1, 2]);
  });

  test.each([
    ['sentence', { relations: [{ subject: 'person:a', object: 'person:b', sentence: 1 }] }, 'relations.0.sentence'],
    ['date', { relations: [{ subject: 'person:a', object: 'person:b', date: 0 }] }, 'relations.0.date'],
    ['figure', { relations: [{ subject: 'person:a', object: 'person:b', figures: [0] }] }, 'relations.0.figures'],
  ])('refuses an index that dangles: %s', (_name, given, field) => {
    expect(() => new DocumentFold().add(sketch(given))).toThrow(
      expect.objectContaining({ code: 'invalid-document', facts: expect.objectContaining({ field }) }),
    );
  });

  test('refuses an entity that is there twice', () => {
    const entities = [{ id: 'person:a' }, { id: 'person:a' }];
    expect(() => new DocumentFold().add(sketch({ entities }))).toThrow('entities.1.id is there twice: "person:a"');
  });

  test('refuses a span outside the text', () => {
    const document = { ...a, sentences: [{ start: 0, end: 1000 }] };
    expect(() => new DocumentFold().add(document)).toThrow('sentences.0');
  });
});
