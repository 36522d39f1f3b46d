import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadHead, makeHead } from '../../src/model/head.js';
import { HEAD_FORMAT, type HeadFile, packLayer, unpackLayer } from '../../src/model/head-format.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whowhom-head-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const layer = (inputs: number, outputs: number, weights: readonly number[], bias: readonly number[]) =>
  packLayer({ inputs, outputs, weights: Float32Array.from(weights), bias: Float32Array.from(bias) });

/** Two numbers of a vector and one feature; the classes' scores are x + f and y. */
const PLAIN: HeadFile = {
  format: HEAD_FORMAT,
  name: 'plain',
  classes: ['left', 'right'],
  vectorInputs: 2,
  features: ['f'],
  layers: [layer(3, 2, [1, 0, 0, 1, 1, 0], [0, 0])],
  temperature: 1,
};

function write(head: object, manifest: object = {}): void {
  const bytes = JSON.stringify(head);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const facts = {
    formatVersion: 1,
    name: 'plain',
    files: { 'head.json': { sha256, bytes: bytes.length } },
    ...manifest,
  };
  writeFileSync(join(folder, 'head.json'), bytes);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(facts));
}

test('scores add vectors and the features that are known', () => {
  write(PLAIN);
  const { head } = loadHead(folder);
  const vector = Float32Array.of(2, 3);
  expect(head.featureNumbers(['f', 'unknown'])).toEqual([0]);
  expect([...head.scores({ vector, features: [] })]).toEqual([2, 3]);
  expect([...head.scores({ vector, features: [0, -1] })]).toEqual([3, 3]);
  expect([...head.scores({ vector, features: [0], values: [3] })]).toEqual([5, 3]);
  const [left, right] = head.probabilities({ vector, features: [] });
  expect(left).toBeCloseTo(1 / (1 + Math.E), 6);
  expect(left! + right!).toBeCloseTo(1, 6);
  const [alone] = head.chances({ vector, features: [] });
  expect(alone).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
});

test('a hidden layer passes on only what is above 0; one class is a yes or no; the temperature softens', () => {
  const head = makeHead(
    {
      ...PLAIN,
      classes: ['yes'],
      features: [],
      layers: [layer(2, 2, [1, -1, 0, 0], [0, 0]), layer(2, 1, [1, 10], [0])],
      temperature: 2,
    },
    'made here',
  );
  expect([...head.scores({ vector: Float32Array.of(4, 9), features: [] })]).toEqual([4]);
  expect(head.probabilities({ vector: Float32Array.of(4, 9), features: [] })[0]).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
});

test.each([
  ['model-missing', 'manifest.json', () => rmSync(join(folder, 'manifest.json'))],
  ['model-missing', 'head.json', () => rmSync(join(folder, 'head.json'))],
  ['model-damaged', 'head.json', () => writeFileSync(join(folder, 'head.json'), '{}')],
  ['model-damaged', 'manifest.json', () => writeFileSync(join(folder, 'manifest.json'), '{')],
  ['model-format', 'head.json', () => write({ ...PLAIN, format: 'whowhom/head@9' })],
  ['model-format', 'head.json', () => write({ ...PLAIN, classes: ['one'] })],
  ['model-format', 'head.json', () => write({ ...PLAIN, features: ['f', 'g'] })],
  ['model-format', 'manifest.json', () => write(PLAIN, { formatVersion: 2 })],
])('%s names %s', (code, file, damage) => {
  write(PLAIN);
  damage();
  expect(() => loadHead(folder)).toThrowError(
    expect.objectContaining({ code, facts: expect.objectContaining({ file: join(folder, file) }) }),
  );
});

test('packing keeps every weight within half a step of its input', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 6, maxLength: 6 }), (weights) => {
      const given = { inputs: 3, outputs: 2, weights: Float32Array.from(weights), bias: Float32Array.of(1, -2) };
      const { weights: read, bias } = unpackLayer(packLayer(given))!;
      expect([...bias]).toEqual([1, -2]);
      for (let i = 0; i < 6; i++) {
        const largest = Math.max(Math.abs(weights[i - (i % 2)]!), Math.abs(weights[i - (i % 2) + 1]!));
        expect(Math.abs(read[i]! - weights[i]!)).toBeLessThanOrEqual(largest / 254 + 1e-5);
      }
    }),
  );
});
