import { expect, test } from 'vitest';
import { makeSource } from '../../src/document/source.js';
import { loadPipelineWith, pipelineContent, pipelinePath } from '../../src/pipeline/load-pipeline.js';
import { packagedPath } from '../../src/pipeline/packaged.js';
import type { PipelineFile } from '../../src/pipeline/pipeline.js';
import { REGISTRY } from '../../src/stages/registry.js';
import { TINY } from '../support/encoder.js';
import { FAKE_REGISTRY } from '../support/fake-stages.js';

const file = {
  schema: 'whowhom/pipeline@1',
  name: 'two',
  stages: ['split', { stage: 'relate', options: { confidence: 0.25 } }],
};

test.each([
  ['none', {}, { confidence: 0.25 }],
  ['of a stage in the file', { relate: { confidence: 0.5 } }, { confidence: 0.5 }],
  ['of a stage that is not in the file', { other: { confidence: 0.5 } }, { confidence: 0.25 }],
])('options over the file: %s', async (_, overrides, expected) => {
  const pipeline = await loadPipelineWith(FAKE_REGISTRY, file, overrides);
  expect(pipeline.stages.map(({ name, options }) => [name, options])).toEqual([
    ['split', {}],
    ['relate', expected],
  ]);
});

test("a wrong option over the file is the pipeline's problem", async () => {
  await expect(loadPipelineWith(FAKE_REGISTRY, file, { relate: { confidence: 'much' } })).rejects.toMatchObject({
    code: 'invalid-pipeline',
    problems: [{ code: 'invalid-option' }],
  });
});

test.each([
  ['news', packagedPath('pipelines', 'news.json')],
  ['fast', packagedPath('pipelines', 'fast.json')],
  ['absent', 'absent'],
  ['./news', './news'],
  ['fast.json', 'fast.json'],
])('a name is a packaged pipeline, a path is itself: %s', (file, path) => {
  expect(pipelinePath(file)).toBe(path);
});

test('both sizes are one pipeline with another model', async () => {
  const [news, fast] = await Promise.all(
    ['news', 'fast'].map((name) => pipelineContent(name) as Promise<PipelineFile>),
  );
  // The heads over vectors are trained for the default model alone.
  const encoder = { stage: 'encode-words', options: { vectors: true } };
  const smaller = { stage: 'encode-words', options: { model: 'shallow' } };
  expect(news!.stages).toContainEqual(encoder);
  expect(fast!.stages).toContainEqual(smaller);
  const named = (stages: PipelineFile['stages']) =>
    stages.map((entry) => (typeof entry !== 'string' && entry.stage === 'encode-words' ? entry.stage : entry));
  expect(named(fast!.stages)).toEqual(named(news!.stages));
});

test('the fast pipeline with the tiny model, and without any', async () => {
  const pipeline = await loadPipelineWith(REGISTRY, 'fast', { 'encode-words': { model: TINY } });
  expect(pipeline.stages[1]).toMatchObject({ name: 'encode-words', facts: { model: 'tiny' } });
  const without = loadPipelineWith(REGISTRY, 'fast', { 'encode-words': { model: 'absent' } });
  await expect(without).rejects.toMatchObject({
    code: 'model-missing',
    message: expect.stringMatching(/models[\\/]absent[\\/]manifest\.json cannot be read.*git checkout -- models/),
  });
});

/** The models that are there: `pipelines/NAME.json` each. */
const SIZES = ['news', 'fast'];
test.each(SIZES)('the model of %s.json says who and where', async (name) => {
  const pipeline = await loadPipelineWith(REGISTRY, name);
  const source = makeSource({ body: 'Minister Amara Okonjo met Piotr Zielak in Lagos on Tuesday.' });
  const [document] = await pipeline.run([source]);
  const { mentions = [] } = document!.layers;
  const names = mentions
    .filter(({ form }) => form === 'name')
    .map(({ start, end, type }) => [source.text.slice(start, end), type]);
  expect(names).toEqual([
    ['Amara Okonjo', 'person'],
    ['Piotr Zielak', 'person'],
    ['Lagos', 'location'],
  ]);
});
