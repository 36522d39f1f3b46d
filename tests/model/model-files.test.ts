import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modelFolder, readModelFiles } from '../../src/model/model-files.js';
import { TINY } from '../support/encoder.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whowhom-model-'));
  cpSync(TINY, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const changeManifest = (change: (manifest: Record<string, unknown>) => void) => {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
};

test('a whole model is read', async () => {
  expect((await readModelFiles(folder)).manifest).toMatchObject({ formatVersion: 1, name: 'tiny', maxPieces: 32 });
});

test.each([
  ['model-missing', 'manifest.json', () => rmSync(join(folder, 'manifest.json'))],
  ['model-missing', 'model.onnx', () => rmSync(join(folder, 'model.onnx'))],
  ['model-damaged', 'vocab.txt', () => writeFileSync(join(folder, 'vocab.txt'), 'cut off')],
  ['model-damaged', 'model.onnx', () => writeFileSync(join(folder, 'model.onnx'), '')],
  ['model-damaged', 'manifest.json', () => writeFileSync(join(folder, 'manifest.json'), '{')],
  ['model-format', 'manifest.json', () => changeManifest((manifest) => Object.assign(manifest, { formatVersion: 2 }))],
  ['model-format', 'manifest.json', () => changeManifest((manifest) => Reflect.deleteProperty(manifest, 'labels'))],
  ['model-format', 'manifest.json', () => changeManifest((manifest) => Object.assign(manifest, { caseClasses: [] }))],
])('%s names %s', async (code, file, damage) => {
  damage();
  await expect(readModelFiles(folder)).rejects.toThrowError(
    expect.objectContaining({ code, facts: expect.objectContaining({ file: join(folder, file) }) }),
  );
});

test('a name is a folder below models/, a path is itself', async () => {
  expect(modelFolder('default')).toMatch(/models[\\/]default$/);
  expect(modelFolder(folder)).toBe(folder);
  await expect(readModelFiles('absent')).rejects.toThrowError(/git checkout -- models/);
});
