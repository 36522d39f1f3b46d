import { expect, test } from 'vitest';
import { pipelineFor } from '../../src/evaluate/run-sets.js';
import { packagedPath } from '../../src/pipeline/packaged.js';
import type { PipelineFile } from '../../src/pipeline/pipeline.js';

const own: PipelineFile = { schema: 'whowhom/pipeline@1', name: 'own', stages: ['split-words', 'encode-words'] };
const all = { 'extract-relations': { keep: 'all' } };
const fast = packagedPath('pipelines', 'fast.json');
const encoder = { 'encode-words': { model: 'shallow' } };

test.each<[string, Parameters<typeof pipelineFor>, Awaited<ReturnType<typeof pipelineFor>>]>([
  ['nothing said', [{}], { file: undefined, overrides: undefined }],
  ["the set's file", [{ pipeline: 'x.json', options: all }], { file: 'x.json', overrides: all }],
  ['a chosen file goes before it', [{ pipeline: 'x.json', options: all }, 'fast'], { file: 'fast', overrides: all }],
  ["the set's stages", [{ pipeline: own }], { file: own, overrides: undefined }],
  [
    "stay, with the chosen file's options",
    [{ pipeline: own, options: all }, fast],
    { file: own, overrides: { ...encoder, ...all } },
  ],
])('the pipeline of a set: %s', async (_, given, wanted) => {
  expect(await pipelineFor(...given)).toEqual(wanted);
});
