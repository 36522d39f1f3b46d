import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PipelineError } from '../../src/pipeline/errors.js';
import { buildPipeline, type Registry } from '../../src/pipeline/pipeline.js';
import { emptyStage, pipelineOf, registryOf } from '../support/empty-stage.js';

const words = emptyStage('words', [], ['tokens']);
const sentences = emptyStage('sentences', ['tokens'], ['sentences']);
const dates = emptyStage('dates', ['tokens', 'sentences'], ['dates'], {
  options: z.strictObject({ order: z.enum(['dmy', 'mdy']).default('dmy') }),
});
const otherDates = emptyStage('other-dates', ['tokens'], ['dates']);
const registry = registryOf(words, sentences, dates, otherDates);

/** The problems of a pipeline as "code: message"; none where it can be built. */
async function problemsOf(file: unknown, stages: Registry = registry): Promise<readonly string[]> {
  try {
    await buildPipeline(file, stages);
    return [];
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return error.problems.map(({ code, message }) => `${code}: ${message}`);
  }
}

const KNOWN = 'known stages: dates, other-dates, sentences, words';

describe('the problems of a pipeline', () => {
  test.each<[name: string, stages: unknown[], problems: string[]]>([
    ['none', ['words', 'sentences', { stage: 'dates', options: { order: 'mdy' } }], []],
    ['a stage that is not known', ['words', 'wrods'], [`unknown-stage: stage 2 "wrods" is not known; ${KNOWN}`]],
    [
      'a name that every object has',
      ['toString', '__proto__'],
      [
        `unknown-stage: stage 1 "toString" is not known; ${KNOWN}`,
        `unknown-stage: stage 2 "__proto__" is not known; ${KNOWN}`,
      ],
    ],
    [
      'a needed layer that comes later',
      ['sentences', 'words'],
      ['wrong-order: stage 1 "sentences" needs the layer "tokens", which "words" adds only after it'],
    ],
    [
      'a needed layer that never comes',
      ['words', 'dates'],
      ['missing-layer: stage 2 "dates" needs the layer "sentences", which no stage before it adds'],
    ],
    [
      'two stages that add one layer',
      ['words', 'sentences', 'dates', 'other-dates'],
      ['two-owners: stage 4 "other-dates" adds the layer "dates", which "dates" already added'],
    ],
    [
      'the same stage twice',
      ['words', 'words'],
      ['two-owners: stage 2 "words" adds the layer "tokens", which "words" already added'],
    ],
    [
      'an option of another kind',
      ['words', 'sentences', { stage: 'dates', options: { order: 'ymd' } }],
      ['invalid-option: stage 3 "dates": options.order: Invalid option: expected one of "dmy"|"mdy"'],
    ],
    [
      'an option that there is not',
      [{ stage: 'words', options: { fast: true } }],
      ['invalid-option: stage 1 "words": options: Unrecognized key: "fast"'],
    ],
  ])('%s', async (_name, stages, problems) => {
    expect(await problemsOf(pipelineOf(...stages))).toEqual(problems);
  });

  test('are told all at once, in the order of the stages', async () => {
    const file = pipelineOf(
      'sentences',
      { stage: 'words', options: { fast: true } },
      'wrods',
      { stage: 'dates', options: { order: 'ymd', first: 1 } },
      'other-dates',
    );
    const codes = (await problemsOf(file)).map((problem) => problem.slice(0, problem.indexOf(':')));
    expect(codes).toEqual([
      'wrong-order',
      'invalid-option',
      'unknown-stage',
      'invalid-option',
      'invalid-option',
      'two-owners',
    ]);
    await expect(buildPipeline(file, registry)).rejects.toMatchObject({
      code: 'invalid-pipeline',
      message: expect.stringMatching(/^The pipeline has 6 problems:\n(?: {2}- .* \[[a-z-]+\]\n?){6}$/),
    });
  });

  test.each<[name: string, file: unknown, at: readonly string[]]>([
    ['nothing', undefined, ['the file']],
    ['a list', ['words'], ['the file']],
    ['no stage', pipelineOf(), ['stages']],
    ['a stage that is a number', pipelineOf('words', 7), ['stages.1']],
    [
      'another format, no name, and a word too many',
      { schema: 'x', stages: ['words'], more: 1 },
      ['schema', 'name', 'the file'],
    ],
  ])('a file that holds %s', async (_name, file, at) => {
    const problems = await problemsOf(file);
    expect(problems.map((problem) => problem.split(': ').slice(0, 2))).toEqual(
      at.map((place) => ['invalid-file', place]),
    );
  });

  test('are found before any stage is created', async () => {
    const created: string[] = [];
    const watched = emptyStage('watched', [], ['quotes'], {
      create: () => {
        created.push('watched');
        return (documents) => documents.map(() => ({ layers: { quotes: [] } }) as never);
      },
    });
    const stages = registryOf(words, watched);
    expect(await problemsOf(pipelineOf('watched', 'nothing'), stages)).toHaveLength(1);
    expect(created).toEqual([]);
    await buildPipeline(pipelineOf('watched', 'words'), stages);
    expect(created).toEqual(['watched']);
  });
});

describe('a pipeline that was built', () => {
  test('tells its stages with their options, defaults filled in', async () => {
    const pipeline = await buildPipeline(pipelineOf('words', 'sentences', 'dates'), registry);
    expect({ name: pipeline.name, stages: pipeline.stages }).toEqual({
      name: 'test',
      stages: [
        { name: 'words', options: {} },
        { name: 'sentences', options: {} },
        { name: 'dates', options: { order: 'dmy' } },
      ],
    });
  });

  test('is frozen', async () => {
    const pipeline = await buildPipeline(pipelineOf('words', 'sentences'), registry);
    expect([pipeline, pipeline.stages, ...pipeline.stages].map(Object.isFrozen)).toEqual([true, true, true, true]);
    expect(() => Object.assign(pipeline, { name: 'other' })).toThrow(TypeError);
    expect(() => (pipeline.stages as unknown[]).push('words')).toThrow(TypeError);
  });
});
