import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DEPENDENCIES, PENN_TAGS, TAGS } from '../../src/document/labels.js';
import type { Encoding, Tokens } from '../../src/document/layers.js';
import { makeSource } from '../../src/document/source.js';
import type { WindowInput } from '../../src/model/backend.js';
import { encodeText } from '../../src/model/encode.js';
import { type Encoder, loadEncoder } from '../../src/model/encoder.js';
import { LemmaScripts } from '../../src/model/lemma-scripts.js';
import { normalWord } from '../../src/model/normal-word.js';
import { buildPipeline, type Registry } from '../../src/pipeline/pipeline.js';
import { defineStage } from '../../src/pipeline/stage.js';
import { parseDependencies } from '../../src/stages/parse-dependencies/index.js';
import { namesFromEncoding } from '../../src/stages/recognize-mentions/names-from-encoding.js';
import { splitSentences } from '../../src/stages/split-sentences/index.js';
import { tagWords } from '../../src/stages/tag-words/index.js';

/** What training/parity.py writes: Python's own decoding of the shipped int8 model's scores. */
interface Case {
  readonly name: string;
  readonly paragraphs: readonly (readonly string[])[];
  readonly ids: readonly number[];
  readonly case: readonly number[];
  readonly first: readonly number[];
  readonly int8: {
    readonly sentenceEnds: readonly number[];
    readonly upos: readonly string[];
    readonly xpos: readonly string[];
    readonly lemmas: readonly string[];
    readonly heads: readonly number[];
    readonly labels: readonly string[];
    readonly names: readonly { start: number; end: number; class: string; confidence?: number }[];
    readonly nameScores: readonly (readonly number[])[];
  };
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as unknown;
const { model, cases } = read('parity.json') as { model: string; cases: readonly Case[] };
const TYPES: Readonly<Record<string, string>> = {
  Person: 'person',
  Organization: 'organization',
  Location: 'location',
  Facility: 'facility',
  NORP: 'group',
  Product: 'product',
  Misc: 'miscellaneous',
};
/** Another processor may round an activation the other way. */
const TOLERANCE = 0.05;

let encoder: Encoder;
beforeAll(async () => {
  encoder = await loadEncoder('default', 'auto');
});

test('the answers were made with the model that is shipped', () => {
  expect(read('../../models/default/manifest.json')).toMatchObject({ files: { 'model.onnx': { sha256: model } } });
});

describe.each(cases)('$name', ({ paragraphs, ids, case: caseClasses, first, int8 }) => {
  const words = paragraphs.flat();
  const text = paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n');

  test('what the encoder reads', async () => {
    let input: WindowInput | undefined;
    const session: Encoder['session'] = {
      ...encoder.session,
      run: (window, outputs) => {
        input = window;
        return encoder.session.run(window, outputs);
      },
    };
    const text = { count: words.length, wordAt: (i: number) => words[i]!, paragraphEnds: endsOf(paragraphs) };
    await encodeText(text, { ...encoder, session }, false);
    expect({ ids: [...input!.ids], case: [...input!.case], first: [...input!.first] }).toEqual({
      ids,
      case: caseClasses,
      first,
    });
  });

  test('what the stages read from its scores', async () => {
    const [document] = await (await pipelineOver(words)).run([makeSource({ body: text })]);
    const { tokens, encoding, sentences, tags, dependencies } = document!.layers;
    expect(worstDifference(encoding!, int8.nameScores)).toBeLessThan(TOLERANCE);
    // The stage's tables of forms stand above the scripts; here the scripts alone are compared.
    const scripts = new LemmaScripts(encoding!.labels.lemmas);
    const label = (i: number) => DEPENDENCIES[dependencies!.label[i]!]!;
    const head = (i: number) => dependencies!.head[i]! + 1;
    expect({
      sentenceEnds: [...sentences!.end],
      upos: words.map((_, i) => TAGS[tags!.tag[i]!]),
      xpos: words.map((_, i) => PENN_TAGS[tags!.pennTag[i]!]),
      lemmas: words.map((word, i) => scripts.apply(encoding!.lemma[i]!, word) ?? normalWord(word)),
      heads: words.map((_, i) => head(i)),
      labels: words.map((_, i) => label(i)),
    }).toEqual({
      sentenceEnds: int8.sentenceEnds,
      upos: int8.upos,
      xpos: int8.xpos,
      lemmas: int8.lemmas,
      heads: int8.heads,
      labels: int8.labels,
    });
    const ends = endsOf(paragraphs);
    const whole = {
      count: ends.length,
      first: Uint32Array.from([0, ...ends.slice(0, -1)]),
      end: Uint32Array.from(ends),
    };
    const names = namesFromEncoding(tokens!, whole, encoding!);
    const wanted = int8.names.filter((name) => TYPES[name.class] !== undefined);
    expect(names.map(({ firstToken, endToken, type }) => [firstToken, endToken, type])).toEqual(
      wanted.map((name) => [name.start, name.end, TYPES[name.class]]),
    );
    for (const [i, { confidence }] of wanted.entries()) {
      if (confidence !== undefined) expect(Math.abs(names[i]!.confidence - confidence)).toBeLessThan(TOLERANCE);
    }
  });
});

function endsOf(paragraphs: readonly (readonly string[])[]): readonly number[] {
  let end = 0;
  return paragraphs.map((paragraph) => {
    end += paragraph.length;
    return end;
  });
}

function worstDifference(encoding: Encoding, rows: readonly (readonly number[])[]): number {
  const wanted = rows.flat();
  expect(encoding.names.length).toBe(wanted.length);
  return Math.max(...wanted.map((score, i) => Math.abs(score - encoding.names[i]!)));
}

/** The pipeline's stages over words that are given, not found: the tokenizer has tests of its own. */
function pipelineOver(words: readonly string[]) {
  const givenWords = defineStage({
    name: 'given-words',
    needs: [],
    adds: ['tokens'],
    options: z.strictObject({}),
    create: () => (documents) => documents.map(({ source }) => ({ layers: { tokens: place(source.text, words) } })),
  });
  const encodeGiven = defineStage({
    name: 'encode-given',
    needs: ['tokens'],
    adds: ['encoding'],
    options: z.strictObject({}),
    create: () => async (documents) =>
      Promise.all(
        documents.map(async ({ source }) => {
          const paragraphEnds = endsOf(source.text.split('\n\n').map((paragraph) => paragraph.split(' ')));
          const text = { count: words.length, wordAt: (i: number) => words[i]!, paragraphEnds };
          return { layers: { encoding: await encodeText(text, encoder, false) } };
        }),
      ),
  });
  const stages = [givenWords, encodeGiven, splitSentences, tagWords, parseDependencies];
  const registry = Object.fromEntries(stages.map((stage) => [stage.name, stage])) as unknown as Registry;
  const file = { schema: 'whowhom/pipeline@1', name: 'parity', stages: stages.map(({ name }) => name) };
  return buildPipeline(file, registry, { keepTransient: true });
}

function place(text: string, words: readonly string[]): Tokens {
  const start = new Uint32Array(words.length);
  const end = new Uint32Array(words.length);
  let at = 0;
  for (const [i, word] of words.entries()) {
    start[i] = text.indexOf(word, at);
    at = start[i]! + word.length;
    end[i] = at;
  }
  const numbers = Uint32Array.from(words, (_, i) => i);
  return { count: words.length, start, end, word: numbers, repair: new Uint8Array(words.length), strings: words };
}
