import { expect, test } from 'vitest';
import { documentToJson } from '../../src/document/json.js';
import type { Document } from '../../src/document/layers.js';
import { documentSchema } from '../../src/document/schema.js';

const text = 'Xi rang Putin on Friday, he said. Trade rose to $5.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** Every field of every layer, in another order than the schema's. */
const full: Document = {
  source: { path: 'a.txt', publisher: 'Example', url: 'https://example.org', date: '2022-06-18', text, id: 'a' },
  layers: {
    tokens: {
      count: 3,
      start: Uint32Array.of(0, 3, 34),
      end: Uint32Array.of(2, 33, 51),
      word: Uint32Array.of(0, 1, 2),
      repair: new Uint8Array(3),
      strings: ['Xi', 'rang', 'Trade'],
    },
    sentences: { count: 2, first: Uint32Array.of(0, 2), end: Uint32Array.of(2, 3) },
    mentions: [
      { confidence: 0.9, form: 'name', type: 'person', ...at('Xi'), firstToken: 0, endToken: 1 },
      { confidence: 0.8, form: 'name', type: 'person', ...at('Putin'), firstToken: 1, endToken: 2 },
      { confidence: 0.5, form: 'pronoun', type: 'person', ...at('he'), firstToken: 1, endToken: 2 },
    ],
    dates: [
      { to: '2022-06-18', from: '2022-06-17', value: '2022-06-17', mod: 'APPROX', kind: 'date', ...at('Friday') },
    ],
    figures: [
      {
        date: 0,
        of: at('Trade'),
        change: 'up',
        high: 6,
        low: 4,
        comparator: '~',
        unit: 'USD',
        value: 5,
        kind: 'money',
        ...at('$5'),
      },
    ],
    entities: [
      {
        reasons: ['same name'],
        mentions: [0, 2],
        roles: [{ of: 'country:CHN', title: 'President' }, { title: 'Chairman' }],
        country: 'CHN',
        aliases: ['Xi'],
        name: 'Xi Jinping',
        type: 'person',
        id: 'person:xi-jinping',
      },
      { id: 'person:putin', type: 'person', name: 'Putin', aliases: [], roles: [], mentions: [1], reasons: [] },
    ],
    quotes: [
      { cue: at('said'), speaker: { ...at('he'), entity: 'person:xi-jinping' }, direct: false, ...at('Xi rang') },
    ],
    relations: [
      {
        confidence: 0.7,
        rule: 'nsubj-obj',
        figures: [0],
        date: 0,
        reportedBy: 'person:xi-jinping',
        time: 'past',
        certainty: 'probable',
        polarity: 'positive',
        sentence: 0,
        trigger: at('rang'),
        type: 'CONSULT',
        object: at('Putin'),
        phrase: 'rang',
        predicate: 'ring',
        subject: { entity: 'person:xi-jinping', ...at('Xi') },
      },
    ],
  },
  warnings: [{ stage: 'tag', message: 'a message', code: 'a-code' }],
};

test('a document is written field by field in the order of the schema', () => {
  const json = documentToJson(full);
  expect(documentSchema.parse(json)).toEqual(json);
  expect(JSON.stringify(json, undefined, 1).replace(/\s+/g, ' ')).toBe(
    `{ "schema": "whowhom/document@1", "id": "a", "date": "2022-06-18", "url": "https://example.org", \
"publisher": "Example", "path": "a.txt", "text": "${text}", \
"sentences": [ { "start": 0, "end": 33 }, { "start": 34, "end": 51 } ], \
"mentions": [ \
{ "start": 0, "end": 2, "text": "Xi", "type": "person", "form": "name", "entity": "person:xi-jinping", "confidence": 0.9 }, \
{ "start": 8, "end": 13, "text": "Putin", "type": "person", "form": "name", "entity": "person:putin", "confidence": 0.8 }, \
{ "start": 25, "end": 27, "text": "he", "type": "person", "form": "pronoun", "entity": "person:xi-jinping", "confidence": 0.5 } ], \
"dates": [ { "start": 17, "end": 23, "text": "Friday", "kind": "date", "value": "2022-06-17", "mod": "APPROX", "from": "2022-06-17", "to": "2022-06-18" } ], \
"figures": [ { "start": 48, "end": 50, "text": "$5", "kind": "money", "value": 5, "unit": "USD", "comparator": "~", "low": 4, "high": 6, "change": "up", "of": { "start": 34, "end": 39, "text": "Trade" }, "date": 0 } ], \
"entities": [ \
{ "id": "person:xi-jinping", "type": "person", "name": "Xi Jinping", "aliases": [ "Xi" ], "country": "CHN", "roles": [ { "title": "President", "of": "country:CHN" }, { "title": "Chairman" } ], "mentions": [ 0, 2 ], "reasons": [ "same name" ] }, \
{ "id": "person:putin", "type": "person", "name": "Putin", "aliases": [], "roles": [], "mentions": [ 1 ], "reasons": [] } ], \
"quotes": [ { "start": 0, "end": 7, "text": "Xi rang", "direct": false, "speaker": { "start": 25, "end": 27, "text": "he", "entity": "person:xi-jinping" }, "cue": { "start": 28, "end": 32, "text": "said" } } ], \
"relations": [ { "subject": { "start": 0, "end": 2, "text": "Xi", "entity": "person:xi-jinping" }, "predicate": "ring", "phrase": "rang", "object": { "start": 8, "end": 13, "text": "Putin" }, "type": "CONSULT", \
"trigger": { "start": 3, "end": 7, "text": "rang" }, "sentence": 0, "polarity": "positive", "certainty": "probable", "time": "past", "reportedBy": "person:xi-jinping", "date": 0, "figures": [ 0 ], "rule": "nsubj-obj", "confidence": 0.7 } ], \
"warnings": [ { "code": "a-code", "message": "a message", "stage": "tag" } ] }`,
  );
});

test('layers that no stage added are empty lists, and what is not known is left out', () => {
  expect(documentToJson({ source: { id: 'a', text: '' }, layers: {}, warnings: [] })).toEqual({
    schema: 'whowhom/document@1',
    id: 'a',
    text: '',
    sentences: [],
    mentions: [],
    dates: [],
    figures: [],
    entities: [],
    quotes: [],
    relations: [],
    warnings: [],
  });
});

test('what a document holds is not changed', () => {
  const before = structuredClone(full);
  documentToJson(full);
  expect(full).toEqual(before);
});
