import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../../src/document/layers.js';
import { makeHead } from '../../../src/model/head.js';
import { HEAD_FORMAT, packLayer } from '../../../src/model/head-format.js';
import { ArcCertainty } from '../../../src/stages/extract-relations/arc-certainty.js';
import { ClauseContext } from '../../../src/stages/extract-relations/clause-context.js';
import { withConfidence } from '../../../src/stages/extract-relations/confidence.js';
import { ConfidenceInput } from '../../../src/stages/extract-relations/confidence-input.js';
import { findRelations } from '../../../src/stages/extract-relations/find-relations.js';
import { ruledType } from '../../../src/stages/extract-relations/ruled-type.js';
import { parsedView } from '../../support/parsed-view.js';

const PRAISED = `
  Kenya   Kenya  PROPN 2 nsubj country:KEN
  praised praise VERB  0 root
  Chile   Chile  PROPN 2 obj   country:CHL
`;
const THINGS = `
  Critics critic NOUN  2 nsubj
  praised praise VERB  0 root
  the     the    DET   4 det
  deal    deal   NOUN  2 obj
`;
const BEHIND = `
  Chile   Chile  PROPN 2 obj   country:CHL
  praised praise VERB  0 root
  Kenya   Kenya  PROPN 2 nsubj country:KEN
`;
const FORCES = `
  Kenyan   Kenyan PROPN 2 amod  country:KEN
  forces   force  NOUN  3 nsubj
  attacked attack VERB  0 root
  them     they   PRON  3 obj
`;

/** The context of rows with arc scores: one row of scores a word, its first the root's. */
function contextOf(rows: string, arcs?: readonly (readonly number[])[]): ClauseContext {
  const view = parsedView(rows);
  if (!arcs) return new ClauseContext(view);
  const size = arcs.length + 1;
  const scores = new Float32Array(size * size);
  arcs.forEach((row, i) => {
    scores.set(row, (i + 1) * size);
  });
  const encoding = { windows: [{ first: 0, end: arcs.length, arcs: scores }] } as unknown as Encoding;
  return new ClauseContext({ ...view, layers: { ...view.layers, encoding } } as typeof view);
}

const inputOf = (rows: string) => {
  const context = contextOf(rows);
  const input = new ConfidenceInput(context);
  return findRelations(context, false, ruledType).map((found) => {
    const features: Record<string, number> = {};
    input.read(found, (name, value) => {
      features[name] = value;
    });
    return features;
  });
};

describe('what is read of a relation', () => {
  test.each([
    ['two names', PRAISED, { 'actors:2': 1, 'subject:name': 1, 'object:name': 1, 'log distance': Math.log(2) }],
    ['two things', THINGS, { 'actors:0': 1, 'subject:thing': 1, 'object:thing': 1, 'log distance': Math.log(3) }],
    [
      'a subject behind its verb, an object before it',
      BEHIND,
      {
        'actors:2': 1,
        'subject:name': 1,
        'object:name': 1,
        'log distance': Math.log(2),
        'subject behind': 1,
        'object before': 1,
      },
    ],
    [
      'a phrase that stands for its owner, a pronoun that stands for nobody',
      FORCES,
      { 'actors:1': 1, 'subject:through': 1, 'object:open pronoun': 1, 'log distance': Math.log(2) },
    ],
  ])('%s', (_, rows, features) => {
    const actors = Object.keys(features)[0]!;
    expect(inputOf(rows)).toEqual([
      {
        'rule:nsubj-obj': 1,
        [`rule:nsubj-obj ${actors}`]: 1,
        'log arc': 0,
        'log name': 0,
        'log people': Math.log(3),
        ...features,
      },
    ]);
  });
});

describe('how sure the parser is', () => {
  const sure = [
    [0, 0, 9, 0],
    [9, 0, 0, 0],
    [0, 0, 9, 0],
  ];

  test.each([
    ['nothing else is likely', sure, 0],
    ['two heads are as likely', [[0, 0, 9, 9], ...sure.slice(1)], Math.log(1 / 2)],
    ['another head is far likelier', [...sure.slice(0, 2), [50, 0, 9, 0]], -3],
  ])('%s', (_, arcs, least) => {
    expect(new ArcCertainty(contextOf(PRAISED, arcs)).leastBetween(0, 0, 2)).toBeCloseTo(least, 2);
  });

  test('words outside are not asked; without scores nothing is unsure', () => {
    const arcs = [[0, 0, 9, 9], ...sure.slice(1)];
    expect(new ArcCertainty(contextOf(PRAISED, arcs)).leastBetween(0, 1, 2)).toBeCloseTo(0, 2);
    expect(new ArcCertainty(contextOf(PRAISED)).leastBetween(0, 0, 2)).toBe(0);
  });
});

test('the probability is the logistic function of the weights; features that the head does not know count nothing', () => {
  const layer = packLayer({
    inputs: 2,
    outputs: 1,
    weights: Float32Array.of(-1, 2),
    bias: Float32Array.of(0.5),
  });
  const head = makeHead(
    {
      format: HEAD_FORMAT,
      name: 'x',
      classes: ['right'],
      vectorInputs: 0,
      features: ['log distance', 'actors:0'],
      layers: [layer],
      temperature: 1,
    },
    'x',
  );
  const logistic = (score: number) => 1 / (1 + Math.exp(-score));
  const rated = (rows: string) => {
    const context = contextOf(rows);
    const found = findRelations(context, false, ruledType);
    const [relation, ...more] = withConfidence(context, found, head);
    expect(more).toEqual([]);
    expect(relation).toEqual({ ...found[0]!.relation, confidence: expect.any(Number) });
    return relation!.confidence;
  };
  expect(rated(PRAISED)).toBeCloseTo(logistic(0.5 - Math.log(2)), 5);
  expect(rated(THINGS)).toBeCloseTo(logistic(2.5 - Math.log(3)), 5);
});
