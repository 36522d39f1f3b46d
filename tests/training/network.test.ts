import { expect, test } from 'vitest';
import { makeHead } from '../../src/model/head.js';
import {
  choiceGradient,
  classGradient,
  type NetworkOptions,
  trainNetwork,
  type Unit,
} from '../../training/heads/network.js';

const OPTIONS: NetworkOptions = {
  name: 'made',
  classes: ['no', 'yes'],
  vectorInputs: 2,
  hidden: 0,
  epochs: 60,
  rate: 0.05,
  vectorDecay: 0.01,
  featureDecay: 0.01,
  leastCount: 1,
  dropout: 0,
  seed: 7,
};

const example = (x: number, y: number, feature?: string) => ({
  vector: Float32Array.of(x, y),
  features: new Map(feature ? [[feature, 1]] : []),
});
const corners = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
] as const;

test('a hidden layer learns what no line parts, the same with the same seed', () => {
  const units = corners.flatMap(([x, y, label]) =>
    Array.from({ length: 8 }, (): Unit => ({ examples: [example(x, y)], gradient: classGradient(label) })),
  );
  const file = trainNetwork(units, { ...OPTIONS, hidden: 8, epochs: 200 });
  const head = makeHead(file, 'made here');
  for (const [x, y, label] of corners) {
    const [no, yes] = head.probabilities({ vector: Float32Array.of(x, y), features: [] });
    expect(yes! > no!).toBe(label === 1);
  }
  expect(trainNetwork(units, { ...OPTIONS, hidden: 8, epochs: 200 })).toEqual(file);
});

test('a ranker learns which candidate is chosen; features too rare are left out', () => {
  const units = Array.from({ length: 20 }, (_, i): Unit => {
    const examples = [example(i, 0, 'good'), example(i, 0, 'bad'), example(i, 0, i === 0 ? 'rare' : undefined)];
    return { examples, gradient: choiceGradient(new Set([0])) };
  });
  const file = trainNetwork(units, { ...OPTIONS, classes: ['score'], leastCount: 2 });
  expect(file.features).toEqual(['bad', 'good']);
  const head = makeHead(file, 'made here');
  const score = (feature: string) =>
    head.scores({ vector: Float32Array.of(3, 0), features: head.featureNumbers([feature]) })[0]!;
  expect(score('good')).toBeGreaterThan(score('bad') + 1);
});
