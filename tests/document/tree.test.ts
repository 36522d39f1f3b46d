import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEPENDENCY, type Dependency } from '../../src/document/labels.js';
import { Trees } from '../../src/document/tree.js';

function treesOf(words: readonly (readonly [head: number, label: Dependency])[]): Trees {
  return new Trees({
    head: Int32Array.from(words, ([head]) => head),
    label: Uint8Array.from(words, ([, label]) => DEPENDENCY[label]),
  });
}

/** "Xi , Ann and Bo met the old allies in Rome" */
const met = treesOf([
  [5, 'nsubj'],
  [2, 'punct'],
  [0, 'conj'],
  [4, 'cc'],
  [2, 'conj'],
  [-1, 'root'],
  [8, 'det'],
  [8, 'amod'],
  [5, 'obj'],
  [10, 'case'],
  [8, 'nmod'],
]);

describe('Trees', () => {
  test('children stand in text order', () => {
    expect([...met.children(5)]).toEqual([0, 8]);
    expect([...met.children(8)]).toEqual([6, 7, 10]);
    expect([...met.children(6)]).toEqual([]);
    expect([...met.children(10)]).toEqual([9]);
  });

  test('children with a label', () => {
    expect(met.is(8, 'obj')).toBe(true);
    expect(met.is(8, 'nsubj')).toBe(false);
    expect(met.child(5, 'obj', 'nsubj')).toBe(0);
    expect(met.child(5, 'iobj')).toBe(-1);
    expect(met.childrenWith(8, 'nmod', 'det')).toEqual([6, 10]);
    expect(met.childrenWith(8, 'case')).toEqual([]);
  });

  test('conjuncts at any depth', () => {
    expect(met.withConjuncts(0)).toEqual([0, 2, 4]);
    expect(met.withConjuncts(8)).toEqual([8]);
  });

  test('the words of a subtree, and without some children of its top', () => {
    expect(met.subtree(5)).toEqual({ start: 0, end: 11 });
    expect(met.subtree(8)).toEqual({ start: 6, end: 11 });
    expect(met.subtree(8, ['nmod'])).toEqual({ start: 6, end: 9 });
    expect(met.subtree(0, ['conj'])).toEqual({ start: 0, end: 1 });
    // Only the top's own children are left out: "Rome" keeps its "in".
    expect(met.subtree(8, ['case'])).toEqual({ start: 6, end: 11 });
  });

  test('of no words', () => {
    expect(treesOf([]).head).toHaveLength(0);
  });

  test('every word but the roots is the child of its head, once', () => {
    const heads = fc
      .array(fc.nat(), { minLength: 1, maxLength: 30 })
      // A head before the word, or none: always a forest.
      .map((numbers) => numbers.map((number, i) => (number % (i + 1)) - 1));
    fc.assert(
      fc.property(heads, (head) => {
        const trees = treesOf(head.map((value) => [value, 'dep'] as const));
        const found = head.flatMap((_, i) => [...trees.children(i)].map((child) => [child, i]));
        const expected = head.flatMap((value, i) => (value < 0 ? [] : [[i, value]]));
        expect(found.sort((a, b) => a[0]! - b[0]!)).toEqual(expected);
      }),
    );
  });
});
