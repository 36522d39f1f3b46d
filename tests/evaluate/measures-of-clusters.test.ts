import { describe, expect, test } from 'vitest';
import {
  addClusterCounts,
  bCubed,
  type ClusterMeasure,
  ceafE,
  clusterF1,
  links,
  mentionSpans,
  muc,
  onSharedMentions,
} from '../../src/evaluate/measures-of-clusters.js';

type Case = [
  name: string,
  measure: ClusterMeasure,
  found: string[],
  wanted: string[],
  precision: number,
  recall: number,
];

/** A cluster is a string of one-letter mentions. */
const letters = (clusters: readonly string[]) => clusters.map((cluster) => [...cluster]);

describe('measures of clusters', () => {
  test.each<Case>([
    // Luo 2005: truth 1-5, 6-7, 8-12; one response joins two of them, the other joins the first and the last.
    ['MUC', muc, ['12345', '6789abc'], ['12345', '67', '89abc'], 9 / 10, 1],
    ['MUC', muc, ['1234589abc', '67'], ['12345', '67', '89abc'], 9 / 10, 1],
    [
      'B-cubed, small and great joined',
      bCubed,
      ['12345', '6789abc'],
      ['12345', '67', '89abc'],
      (5 + (4 + 25) / 7) / 12,
      1,
    ],
    ['B-cubed, two great joined', bCubed, ['1234589abc', '67'], ['12345', '67', '89abc'], (2 + (25 + 25) / 10) / 12, 1],
    [
      'CEAF-e, small and great joined',
      ceafE,
      ['12345', '6789abc'],
      ['12345', '67', '89abc'],
      (1 + 10 / 12) / 2,
      (1 + 10 / 12) / 3,
    ],
    [
      'CEAF-e, two great joined',
      ceafE,
      ['1234589abc', '67'],
      ['12345', '67', '89abc'],
      (1 + 10 / 15) / 2,
      (1 + 10 / 15) / 3,
    ],
    // Pradhan et al. 2014, their worked example: key {a,b,c} {d,e,f,g}, response {a,b} {c,d} {f,g,h,i}.
    ['MUC, example of 2014', muc, ['ab', 'cd', 'fghi'], ['abc', 'defg'], 2 / 5, 2 / 5],
    ['B-cubed, example of 2014', bCubed, ['ab', 'cd', 'fghi'], ['abc', 'defg'], 4 / 8, 35 / 84],
    ['CEAF-e, example of 2014', ceafE, ['ab', 'cd', 'fghi'], ['abc', 'defg'], 1.3 / 3, 1.3 / 2],
    ['links, example of 2014', links, ['ab', 'cd', 'fghi'], ['abc', 'defg'], 2 / 8, 2 / 9],
    ['mentions, example of 2014', mentionSpans, ['ab', 'cd', 'fghi'], ['abc', 'defg'], 6 / 8, 6 / 7],
    ['MUC knows no clusters of one', muc, ['a', 'bc'], ['a', 'bc'], 1, 1],
    ['B-cubed counts clusters of one', bCubed, ['a', 'b', 'cd'], ['ab', 'cd'], 1, (0.5 + 0.5 + 2) / 4],
    // The likest pair alone would be worth 6/9, the other two together are worth 4/7 + 2/7.
    ['CEAF-e matches for the best sum', ceafE, ['abcde', 'fgh'], ['abcf', 'de'], 3 / 7, 3 / 7],
  ])('%s: %j', (_name, measure, found, wanted, precision, recall) => {
    const scores = clusterF1(measure(letters(found), letters(wanted)));
    expect(scores.precision).toBeCloseTo(100 * precision, 9);
    expect(scores.recall).toBeCloseTo(100 * recall, 9);
    expect(scores.f1).toBeCloseTo((200 * precision * recall) / (precision + recall), 9);
  });

  test.each([muc, bCubed, ceafE, links, mentionSpans])('nothing found, nothing wanted, or neither', (measure) => {
    const zero = { precision: 0, recall: 0, f1: 0 };
    expect(clusterF1(measure([], letters(['ab'])))).toEqual(zero);
    expect(clusterF1(measure(letters(['ab']), []))).toEqual(zero);
    expect(clusterF1(measure([], []))).toEqual(zero);
  });

  test('documents are added up before dividing', () => {
    const both = addClusterCounts(
      links(letters(['ab']), letters(['ab'])),
      links(letters(['abc', 'd']), letters(['ab', 'cd'])),
    );
    expect(both).toEqual({ rightOfFound: 2, found: 4, rightOfWanted: 2, wanted: 3 });
  });

  test('mentions that one side lacks are left out of both', () => {
    expect(onSharedMentions(letters(['ab', 'x']), letters(['abc', 'd']))).toEqual({
      found: letters(['ab']),
      wanted: letters(['ab']),
    });
  });
});
