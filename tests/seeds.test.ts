import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { documentToJson } from '../src/document/json.js';
import type { Document, Layers, Source } from '../src/document/layers.js';
import { documentSchema } from '../src/document/schema.js';
import { assembleGraph, readArticles } from '../src/index.js';
import { packagedPath } from '../src/pipeline/packaged.js';
import { brokenColumns, brokenPromises } from './support/invariants.js';
import { runNews } from './support/run-texts.js';

/** The committed JSON Schema, read as any validator would. */
const jsonSchema = z.fromJSONSchema(
  JSON.parse(await readFile(packagedPath('docs', 'schema', 'document.schema.json'), 'utf8')),
);
const seeds = packagedPath('seeds');
const files = (await readdir(seeds)).filter((name) => !name.startsWith('README')).sort();

let documents: readonly Document[];

beforeAll(async () => {
  const sources: Source[] = [];
  for await (const event of readArticles(files.map((name) => join(seeds, name)))) {
    if (event.kind === 'skip') throw new Error(`${event.skip.code} ${event.skip.path}`);
    sources.push(event.source);
  }
  documents = await runNews(sources);
}, 60_000);

describe('the documents of the seeds', () => {
  test('are those of all files', () => {
    const paths = new Set(documents.map(({ source }) => source.path?.slice(source.path.lastIndexOf('/') + 1)));
    expect([...paths].sort()).toEqual(files);
  });

  test('keep the schemas', () => {
    for (const document of documents) {
      const json = documentToJson(document);
      expect(documentSchema.parse(json)).toEqual(json);
      const { success, error } = jsonSchema.safeParse(json);
      expect(error?.issues).toBeUndefined();
      expect(success).toBe(true);
    }
  });

  test('the JSON Schema refuses what it should', () => {
    const json = documentToJson(documents[0]!);
    const [mention, ...mentions] = json.mentions;
    for (const wrong of [
      { ...json, schema: 'whowhom/document@2' },
      { ...json, extra: 1 },
      { ...json, date: '2022-02-30' },
      { ...json, mentions: [{ ...mention, start: -1 }, ...mentions] },
      { ...json, mentions: [{ ...mention, type: 'country' }, ...mentions] },
      { ...json, mentions: [{ ...mention, entity: 'person:a b' }, ...mentions] },
    ]) {
      expect(jsonSchema.safeParse(wrong).success).toBe(false);
      expect(documentSchema.safeParse(wrong).success).toBe(false);
    }
  });

  test('keep every promise of spans, ids, order and indices', () => {
    for (const document of documents) {
      expect(brokenPromises(documentToJson(document))).toEqual([]);
      expect(brokenColumns(document.source.text, document.layers as Layers)).toEqual([]);
    }
  });

  test('fill every layer', () => {
    const empty = documents.flatMap((document) => {
      const { id: _id, schema: _schema, warnings: _warnings, quotes: _quotes, ...layers } = documentToJson(document);
      return Object.entries(layers).flatMap(([name, layer]) =>
        Array.isArray(layer) && layer.length === 0 ? [`${document.source.path}: ${name}`] : [],
      );
    });
    expect(empty).toEqual([]);
  });

  test('make a graph without two edges that Gephi would take for one', () => {
    const { graph, statistics } = assembleGraph(documents.map(documentToJson));
    const edges = graph.mapEdges((_edge, { label }, source, target) => `${source}\t${target}\t${label}`);
    expect(new Set(edges).size).toBe(edges.length);
    expect(statistics.documents).toBe(documents.length);
    expect(graph.hasNode('person:xi-jinping') && graph.hasNode('person:vladimir-putin')).toBe(true);
  });
});

test('the checks of promises find what is broken', () => {
  const json = documentToJson(documents[0]!);
  const [mention, second, ...mentions] = json.mentions as [
    (typeof json.mentions)[0],
    (typeof json.mentions)[0],
    ...(typeof json.mentions)[0][],
  ];
  expect(brokenPromises({ ...json, mentions: [second, mention, ...mentions] })).not.toEqual([]);
  expect(brokenPromises({ ...json, mentions: [{ ...mention, text: 'x' }, second, ...mentions] })).toEqual([
    'mentions.0: "x" is not what the text has there',
  ]);
  const relation = json.relations[0]!;
  expect(
    brokenPromises({ ...json, relations: [{ ...relation, figures: [9999], reportedBy: 'person:nobody' }] }),
  ).toEqual([
    'relations.0.reportedBy: person:nobody is no entity of the document',
    'relations.0.figures: there is no number 9999',
  ]);
  const layers = documents[0]!.layers as Layers;
  const head = layers.dependencies.head.slice().fill(0);
  expect(brokenColumns(json.text, { ...layers, dependencies: { ...layers.dependencies, head } })).not.toEqual([]);
});
