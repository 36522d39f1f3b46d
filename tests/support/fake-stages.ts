import { z } from 'zod';
import type { DocumentView, Entity, Layers, Mention, Relation } from '../../src/document/layers.js';
import type { Registry } from '../../src/pipeline/pipeline.js';
import { defineStage, eachDocument } from '../../src/pipeline/stage.js';

/** A line is a sentence, a run of other than white space a word. */
const split = defineStage({
  name: 'split',
  needs: [],
  adds: ['tokens', 'sentences'],
  options: z.strictObject({}),
  create: () => eachDocument(splitText),
});

/** "Ann met Bo": words with a capital are people, a lower-case word between two of a line relates them. */
const relate = defineStage({
  name: 'relate',
  needs: ['tokens', 'sentences'],
  adds: ['mentions', 'dates', 'figures', 'entities', 'quotes', 'relations'],
  options: z.strictObject({ confidence: z.number().default(0.5) }),
  create:
    ({ confidence }) =>
    (documents) =>
      documents.map((document) => relatePeople(document, confidence)),
});

export const FAKE_REGISTRY: Registry = { split, relate } as unknown as Registry;
export const FAKE_PIPELINE = { schema: 'whowhom/pipeline@1', name: 'fake', stages: ['split', 'relate'] } as const;

function splitText({ source }: DocumentView<never>): { layers: Pick<Layers, 'tokens' | 'sentences'> } {
  if (source.text.includes('FAIL')) throw new Error('asked to fail');
  const words = [...source.text.matchAll(/\S+/g)];
  const lineOf = words.map((word) => source.text.slice(0, word.index).split('\n').length);
  const first = words.flatMap((_, i) => (lineOf[i] === lineOf[i - 1] ? [] : [i]));
  return {
    layers: {
      tokens: {
        count: words.length,
        start: Uint32Array.from(words, (word) => word.index),
        end: Uint32Array.from(words, (word) => word.index + word[0].length),
        word: Uint32Array.from(words.keys()),
        repair: new Uint8Array(words.length),
        strings: words.map((word) => word[0]),
      },
      sentences: {
        count: first.length,
        first: Uint32Array.from(first),
        end: Uint32Array.from(first, (_, s) => first[s + 1] ?? words.length),
      },
    },
  };
}

function relatePeople({ layers }: DocumentView<'tokens' | 'sentences'>, confidence: number) {
  const { tokens, sentences } = layers;
  const span = (i: number) => ({ start: tokens.start[i]!, end: tokens.end[i]! });
  const word = (i: number) => tokens.strings[i]!.replace(/\W/g, '');
  const id = (i: number) => `person:${word(i).toLowerCase()}`;
  const people = Array.from({ length: tokens.count }, (_, i) => i).filter((i) => /^[A-Z]/.test(word(i)));
  const mentions = people.map(
    (i): Mention => ({ ...span(i), type: 'person', form: 'name', confidence: 1, firstToken: i, endToken: i + 1 }),
  );
  const entities = [...new Set(people.map(id))].sort().map((entity): Entity => {
    const own = people.flatMap((i, m) => (id(i) === entity ? [m] : []));
    return {
      id: entity,
      type: 'person',
      name: word(people[own[0]!]!),
      aliases: [],
      roles: [],
      mentions: own,
      reasons: [],
    };
  });
  const relations: Relation[] = [];
  for (let s = 0; s < sentences.count; s++) {
    const [a, verb, b] = [0, 1, 2].map((offset) => sentences.first[s]! + offset) as [number, number, number];
    if (b >= sentences.end[s]! || !people.includes(a) || !people.includes(b) || people.includes(verb)) continue;
    relations.push({
      subject: { ...span(a), entity: id(a) },
      predicate: word(verb),
      phrase: word(verb),
      object: { ...span(b), entity: id(b) },
      type: 'other',
      trigger: span(verb),
      sentence: s,
      polarity: 'positive',
      certainty: 'certain',
      time: 'past',
      figures: [],
      rule: 'fake',
      confidence,
    });
  }
  return { layers: { mentions, dates: [], figures: [], entities, quotes: [], relations } };
}
