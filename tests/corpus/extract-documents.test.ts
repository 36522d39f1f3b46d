import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExtractEvent, extractDocuments } from '../../src/corpus/extract-documents.js';
import type { ReadEvent } from '../../src/corpus/read-event.js';
import { makeSource } from '../../src/document/source.js';
import { buildPipeline } from '../../src/pipeline/pipeline.js';
import { FAKE_PIPELINE, FAKE_REGISTRY } from '../support/fake-stages.js';

const pipeline = await buildPipeline(FAKE_PIPELINE, FAKE_REGISTRY);

function event(kind: 'good' | 'fail' | 'skip', index: number): ReadEvent {
  if (kind === 'skip') return { kind: 'skip', skip: { code: 'bad', path: `${index}`, message: 'bad' } };
  const body = kind === 'good' ? 'Ann met Bo' : 'FAIL';
  return { kind: 'article', source: makeSource({ id: `${index}`, body, path: `${index}` }) };
}

const outcome = (result: ExtractEvent) =>
  result.kind === 'document' ? `document ${result.document.source.id}` : `${result.skip.code} ${result.skip.path}`;

test('articles and skips come in the order of the input, whatever the batch; a failing article is a skip', async () => {
  const kinds = fc.array(fc.constantFrom('good', 'fail', 'skip'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(kinds, fc.integer({ min: 1, max: 8 }), async (list, batchSize) => {
      const found: string[] = [];
      for await (const result of extractDocuments(list.map(event), pipeline, { batchSize }))
        found.push(outcome(result));
      const names = { good: 'document', fail: 'stage-failed', skip: 'bad' };
      expect(found).toEqual(list.map((kind, index) => `${names[kind]} ${index}`));
    }),
    { numRuns: 100 },
  );
});

test('a skip of a failing article says which stage failed, on what and why', async () => {
  const results: ExtractEvent[] = [];
  for await (const result of extractDocuments([event('fail', 7)], pipeline)) results.push(result);
  expect(results).toEqual([
    {
      kind: 'skip',
      skip: {
        code: 'stage-failed',
        path: '7',
        message: 'Stage "split" failed: asked to fail (document "7")',
      },
    },
  ]);
});

test('no more than a batch is read ahead', async () => {
  let read = 0;
  const events = (function* () {
    for (let i = 0; i < 100; i++) {
      read += 1;
      yield event('good', i);
    }
  })();
  const results = extractDocuments(events, pipeline, { batchSize: 4 });
  await results.next();
  expect(read).toBe(4);
  await results.return(undefined);
});

test('time is counted by stage', async () => {
  const timings = {};
  for await (const _ of extractDocuments([event('good', 0)], pipeline, { timings }));
  expect(Object.keys(timings)).toEqual(['split', 'relate']);
});

test('warnings of the reader stay with their article', async () => {
  const warning = { code: 'unknown-date', path: 'x', message: 'No date.' };
  const events = [{ ...event('good', 0), warnings: [warning] }, event('good', 1)] as ReadEvent[];
  const found: unknown[] = [];
  for await (const result of extractDocuments(events, pipeline))
    found.push('warnings' in result ? result.warnings : []);
  expect(found).toEqual([[warning], []]);
});
