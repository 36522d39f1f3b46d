import { expect, test } from 'vitest';
import { extractLines } from '../../src/corpus/extract-lines.js';
import type { ReadEvent } from '../../src/corpus/read-event.js';
import { makeSource } from '../../src/document/source.js';
import { FAKE_PIPELINE, FAKE_REGISTRY } from '../support/fake-stages.js';

async function* articles(texts: readonly string[], broken: boolean): AsyncGenerator<ReadEvent> {
  for (const [i, body] of texts.entries()) {
    yield { kind: 'article', source: makeSource({ id: `${i}`, body, path: `${i}` }) };
  }
  if (broken) throw new Error('no more can be read');
}

test.each([
  ['all are read', ['Ann met Bo', 'FAIL'], false],
  ['none is there', [], false],
  ['the first cannot be read', [], true],
  ['a later one cannot be read', ['Ann met Bo'], true],
])('what is done around the work ends with it where %s', async (_name, texts, broken) => {
  const seen: string[] = [];
  const around = () => {
    seen.push('begins');
    return () => seen.push('ends');
  };
  const startWorkers = () => {
    throw new Error('too few for threads');
  };
  const lines = extractLines(articles(texts, broken), {
    registry: FAKE_REGISTRY,
    settings: { pipeline: FAKE_PIPELINE },
    workers: 2,
    startWorkers,
    around,
  });
  const work = async () => {
    for await (const line of lines) seen.push(line.kind);
  };
  if (broken) await expect(work()).rejects.toThrow('no more can be read');
  else await work();
  // What was read when reading fails is not done: `run --resume` does it.
  expect(seen).toEqual([
    'begins',
    ...(broken ? [] : texts.map((text) => (text === 'FAIL' ? 'skip' : 'document'))),
    'ends',
  ]);
});
