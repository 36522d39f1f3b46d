import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagedPath } from '../../src/pipeline/packaged.js';

const manifest = (...folder: readonly string[]) =>
  JSON.parse(readFileSync(join(packagedPath('models', ...folder), 'manifest.json'), 'utf8')) as {
    readonly name: string;
    readonly files: Readonly<Record<string, { readonly sha256: string }>>;
    readonly encoder?: { readonly name: string; readonly sha256: string };
  };

/** A head that read another encoder's vectors is not used: what ships must fit together. */
test.each(readdirSync(packagedPath('models', 'heads')))('the head %s reads the encoder that ships', (head) => {
  const { encoder } = manifest('heads', head);
  if (!encoder) return;
  const shipped = manifest(encoder.name);
  expect({ name: shipped.name, sha256: shipped.files['model.onnx']!.sha256 }).toEqual(encoder);
});

test.each(['default', 'shallow'])('the model %s has the name of its folder', (name) => {
  expect(manifest(name).name).toBe(name);
});
