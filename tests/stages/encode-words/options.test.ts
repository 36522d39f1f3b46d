import { afterEach, expect, test, vi } from 'vitest';
import { syntaxPipeline, TINY } from '../../support/encoder.js';

afterEach(() => vi.unstubAllEnvs());

const factsOf = async (options: Readonly<Record<string, unknown>>) =>
  (await syntaxPipeline(TINY, {}, options)).stages.find(({ name }) => name === 'encode-words')?.facts;

// Which weights they are, for runs that go on later.
const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);

test('a stage says which model and backend it runs', async () => {
  expect(await factsOf({ backend: 'wasm' })).toEqual({ model: 'tiny', sha256, backend: 'wasm' });
});

test('the environment says what auto means, and the option goes before it', async () => {
  vi.stubEnv('WHOWHOM_BACKEND', 'wasm');
  expect(await factsOf({})).toEqual({ model: 'tiny', sha256, backend: 'wasm' });
  vi.stubEnv('WHOWHOM_BACKEND', 'gpu');
  expect(await factsOf({ backend: 'wasm' })).toEqual({ model: 'tiny', sha256, backend: 'wasm' });
  await expect(factsOf({})).rejects.toMatchObject({ code: 'invalid-backend', facts: { got: 'gpu' } });
});

test('an unknown model and an unknown option stop before anything runs', async () => {
  await expect(syntaxPipeline('absent')).rejects.toMatchObject({ code: 'model-missing' });
  await expect(factsOf({ backend: 'gpu' })).rejects.toMatchObject({ code: 'invalid-pipeline' });
});
