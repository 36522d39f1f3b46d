import { expect, test } from 'vitest';
import { loadPipelineWith } from '../../src/pipeline/load-pipeline.js';
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
