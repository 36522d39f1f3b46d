import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSource } from '../../src/document/source.js';
import { withKeptEncoding } from '../../src/evaluate/kept-encoding.js';
import { buildPipeline, type Registry } from '../../src/pipeline/pipeline.js';
import { defineStage } from '../../src/pipeline/stage.js';
import { encodeWords } from '../../src/stages/encode-words/index.js';
import { splitSentences } from '../../src/stages/split-sentences/index.js';
import { splitWords } from '../../src/stages/split-words/index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The real stages with the small model of the tests; counts the texts that the encoder read. */
function counting(): { registry: Registry; encoded: string[] } {
  const encoded: string[] = [];
  const spied = defineStage({
    ...encodeWords,
    async create(options) {
      const process = await encodeWords.create(options);
      return (documents) => {
        encoded.push(...documents.map(({ source }) => source.text));
        return process(documents);
      };
    },
  });
  return {
    registry: { 'split-words': splitWords, 'encode-words': spied, 'split-sentences': splitSentences },
    encoded,
  };
}

async function sentencesOf(registry: Registry, text: string, vectors = false) {
  const stages = [
    'split-words',
    { stage: 'encode-words', options: { model: './tests/model/tiny', backend: 'wasm', vectors } },
    'split-sentences',
  ];
  const pipeline = await buildPipeline({ schema: 'whowhom/pipeline@1', name: 'kept', stages }, registry);
  const [document] = await pipeline.run([makeSource({ body: text })]);
  return document?.layers.sentences;
}

describe('an encoder that keeps what it said', () => {
  it('reads the same words once, other words and other options anew', async () => {
    const { registry, encoded } = counting();
    const kept = withKeptEncoding(registry, folder);
    const text = 'Ana met Bo. Bo left.';
    const first = await sentencesOf(kept, text);
    expect(first).toEqual(await sentencesOf(registry, text));
    encoded.length = 0;
    expect(await sentencesOf(kept, text)).toEqual(first);
    expect(encoded).toEqual([]);
    await sentencesOf(kept, 'Ana left Bo.');
    await sentencesOf(kept, text, true);
    expect(encoded).toEqual(['Ana left Bo.', text]);
  });

  it('reads a text again whose file is broken or gone', async () => {
    const { registry, encoded } = counting();
    const kept = withKeptEncoding(registry, folder);
    const first = await sentencesOf(kept, 'Ana met Bo.');
    for (const file of readdirSync(folder)) rmSync(join(folder, file));
    expect(await sentencesOf(kept, 'Ana met Bo.')).toEqual(first);
    expect(encoded).toHaveLength(2);
  });
});
