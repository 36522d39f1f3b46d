import { describe, expect, test } from 'vitest';
import type { DateMention, DocumentView } from '../../src/document/layers.js';
import { makeSource } from '../../src/document/source.js';
import { buildPipeline } from '../../src/pipeline/pipeline.js';
import type { Stage } from '../../src/pipeline/stage.js';
import { emptyStage, pipelineOf, registryOf } from '../support/empty-stage.js';

const sources = ['one', 'two', 'three'].map((body) => makeSource({ id: body, body }));

/** Adds the date layer: one date that covers the whole text. */
const wholeText = emptyStage('whole-text', [], ['dates'], {
  create: () => (documents) =>
    documents.map(({ source }) => ({
      layers: { dates: [{ start: 0, end: source.text.length, kind: 'date', value: source.id } satisfies DateMention] },
      warnings: [{ code: 'read', message: `read ${source.id}` }],
    })) as never,
});

async function run(...stages: readonly Stage[]) {
  const pipeline = await buildPipeline(pipelineOf(...stages.map(({ name }) => name)), registryOf(...stages));
  const timings: Record<string, number> = {};
  return { documents: await pipeline.run(sources, timings), timings, pipeline };
}

describe('running a pipeline', () => {
  test('attaches the layers and warnings of each document, in the order of the sources', async () => {
    const { documents, timings } = await run(wholeText, emptyStage('quotes', ['dates'], ['quotes']));
    expect(documents).toEqual(
      sources.map((source) => ({
        source,
        layers: { dates: [{ start: 0, end: source.text.length, kind: 'date', value: source.id }], quotes: [] },
        warnings: [{ code: 'read', message: `read ${source.id}`, stage: 'whole-text' }],
      })),
    );
    expect(Object.keys(timings)).toEqual(['whole-text', 'quotes']);
  });

  test('goes through the stages in order, each once a batch', async () => {
    const seen: string[] = [];
    const watch = (name: string, needs: Stage['needs'], adds: Stage['adds']) =>
      emptyStage(name, needs, adds, {
        create: () => async (documents: readonly DocumentView[]) => {
          seen.push(`${name} ${documents.map(({ source, layers }) => [source.id, ...Object.keys(layers)].join('+'))}`);
          return documents.map(() => ({ layers: Object.fromEntries(adds.map((layer) => [layer, []])) })) as never;
        },
      });
    await run(watch('a', [], ['dates']), watch('b', ['dates'], ['figures', 'quotes']));
    expect(seen).toEqual(['a one,two,three', 'b one+dates,two+dates,three+dates']);
  });

  test('a layer that a stage returns without having declared it is not attached', async () => {
    const greedy = emptyStage('greedy', [], ['dates'], {
      create: () => (documents) => documents.map(() => ({ layers: { dates: [], quotes: [] } })) as never,
    });
    const { documents } = await run(greedy);
    expect(documents.map(({ layers }) => layers)).toEqual([{ dates: [] }, { dates: [] }, { dates: [] }]);
  });

  test('no documents are no error', async () => {
    const { pipeline } = await run(wholeText);
    expect(await pipeline.run([])).toEqual([]);
  });

  test.each<[name: string, create: Stage['create']]>([
    [
      'throws',
      () => () => {
        throw new Error('asked to fail');
      },
    ],
    ['rejects', () => () => Promise.reject(new Error('asked to fail'))],
  ])('a stage that %s is named, with its documents and its cause', async (_name, create) => {
    await expect(run(wholeText, emptyStage('broken', ['dates'], ['quotes'], { create }))).rejects.toMatchObject({
      code: 'stage-failed',
      message: 'Stage "broken" failed: asked to fail',
      facts: { stage: 'broken', documents: ['one', 'two', 'three'] },
      cause: new Error('asked to fail'),
    });
  });

  test.each<[name: string, results: number]>([
    ['too few', 2],
    ['too many', 4],
  ])('a stage that returns %s results is named', async (_name, results) => {
    const broken = emptyStage('broken', [], ['quotes'], {
      create: () => () => Array.from({ length: results }, () => ({ layers: { quotes: [] } })) as never,
    });
    await expect(run(broken)).rejects.toMatchObject({
      code: 'stage-failed',
      message: `Stage "broken" failed: it returned ${results} results for 3 documents`,
    });
  });

  test('a stage that leaves out a layer that it declared is named', async () => {
    const broken = emptyStage('broken', [], ['quotes'], {
      create: () => (documents) => documents.map(() => ({ layers: {} })) as never,
    });
    await expect(run(broken)).rejects.toMatchObject({
      code: 'stage-failed',
      message: 'Stage "broken" failed: it returned no layer "quotes" for the document one',
    });
  });
});
