import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Document, Source } from '../../../src/document/layers.js';
import { seedSet } from '../../../src/evaluate/sets/seed.js';
import { buildPipeline } from '../../../src/pipeline/pipeline.js';
import { FAKE_PIPELINE, FAKE_REGISTRY } from '../../support/fake-stages.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** The fake pipeline finds people by their capitals and "A verb B" at the start of a line. */
const ARTICLE = `Ann greeted Bo
20220615
https://example.org/a
Ann met Bo
Cy never called Bo
Bo praised Ann
`;

const person = (name: string, names = [name]) => ({ id: `person:${name.toLowerCase()}`, type: 'person', name, names });
const relation = (line: number, subject: string, gist: string, object: string | null, rest: object = {}) => ({
  line,
  subject: `person:${subject}`,
  gist: [gist],
  object: object && `person:${object}`,
  ...rest,
});
const NOTHING = { entities: [], not_entities: [], dates: [], figures: [], relations: [], wrong: [], quotes: [] };

/** The judge's verdicts "figure: counted" that are not of nothing, and its list of misses. */
async function judge(gold: object, article = ARTICLE): Promise<{ verdicts: string[]; errors: readonly string[] }> {
  const data = await temporaryFolder();
  await mkdir(join(data, 'gold'));
  await writeFile(join(data, 'gold/seed.txt'), article);
  await writeFile(join(data, 'gold/seed.json'), JSON.stringify({ ...NOTHING, ...gold }));
  const pipeline = await buildPipeline(FAKE_PIPELINE, FAKE_REGISTRY);
  const run = (sources: readonly Source[]): Promise<readonly Document[]> => pipeline.run(sources);
  const { scores, errors } = await seedSet.evaluate({ data, run });
  return {
    verdicts: scores
      .filter(({ detail }) => !detail?.endsWith('of 0'))
      .map(({ figure, detail }) => `${figure}: ${detail}`),
    errors,
  };
}

const ANN_AND_BO = [person('Ann'), person('Bo')];

test('entities: one found, one with a name that is not resolved to it, one absent', async () => {
  const { verdicts, errors } = await judge({
    entities: [person('Ann'), person('Bo', ['Bo', 'Robert']), person('Dora')],
  });
  expect(verdicts).toEqual(['entities: 1 of 3', 'people: one entity each, no other: 2 of 3']);
  expect(errors).toEqual([
    'entity person:dora is not found',
    'entity person:bo: names not resolved to it: Robert; country undefined',
    'entity person:dora: absent',
    'person that is none: person:cy',
  ]);
});

test('what is no entity is counted against', async () => {
  const { verdicts, errors } = await judge({
    entities: [...ANN_AND_BO, person('Cy')],
    not_entities: ['cy', 'Wednesday'],
  });
  expect(verdicts).toContain('not entities: kept out: 1 of 2');
  expect(errors).toEqual(['junk entity: cy']);
});

test.each<[name: string, relation: object, found: boolean]>([
  ['as it is', relation(1, 'ann', 'met', 'bo'), true],
  ['by the stem of its gist', relation(1, 'ann', 'meting', 'bo'), true],
  ['in the title', relation(0, 'ann', 'greet', 'bo'), true],
  ['with any object', relation(1, 'ann', 'met', null), true],
  ['in the other direction', relation(1, 'bo', 'met', 'ann'), false],
  ['in the other direction, symmetric', relation(1, 'bo', 'met', 'ann', { symmetric: true }), true],
  ['with the other polarity', relation(1, 'ann', 'met', 'bo', { polarity: 'negative' }), false],
  ['in another line', relation(3, 'ann', 'met', 'bo'), false],
  ['with another gist', relation(1, 'ann', 'sued', 'bo'), false],
])('a relation %s', async (_name, wanted, found) => {
  const { verdicts, errors } = await judge({ entities: [...ANN_AND_BO, person('Cy')], relations: [wanted] });
  expect(verdicts).toContain(`relations: actors, direction, polarity: ${found ? 1 : 0} of 1`);
  expect(errors).toHaveLength(found ? 0 : 1);
});

test('the class of a relation is judged where the gold names one', async () => {
  const entities = [...ANN_AND_BO, person('Cy')];
  const relations = [
    relation(1, 'ann', 'met', 'bo', { type: ['CONSULT', 'meets'] }),
    relation(3, 'bo', 'praised', 'ann', { type: ['other'] }),
  ];
  const { verdicts, errors } = await judge({ entities, relations });
  expect(verdicts.slice(-2)).toEqual([
    'relations: actors, direction, polarity: 2 of 2',
    'relations: class too, where the gold names one: 1 of 2',
  ]);
  expect(errors).toEqual(['class: line 1 met: other, not CONSULT or meets']);
});

test('a relation that must not be found', async () => {
  const entities = [...ANN_AND_BO, person('Cy')];
  const wrong = [relation(0, 'ann', 'met', 'bo'), relation(0, 'cy', 'called', 'bo'), relation(0, 'bo', 'met', 'ann')];
  const { verdicts, errors } = await judge({ entities, wrong });
  expect(verdicts).toContain('wrong relations: kept out: 2 of 3');
  expect(errors).toEqual(['WRONG: person:ann met person:bo in "met"']);
});

test('dates, figures and quotations that are not found are named', async () => {
  const { verdicts, errors } = await judge({
    entities: [...ANN_AND_BO, person('Cy')],
    dates: [{ line: 1, text: 'Wednesday', value: '2022-06-15' }],
    figures: [{ line: 2, text: '$5', kind: 'money', value: 5 }],
    quotes: [{ line: 3, text: 'so', speaker: 'person:ann' }],
  });
  expect(verdicts.filter((verdict) => verdict.endsWith('0 of 1'))).toHaveLength(3);
  expect(errors).toEqual([
    'date: line 1 "Wednesday" = 2022-06-15',
    'figure: line 2 "$5"',
    'quote: line 3 "so" by person:ann',
  ]);
});

test('every miss is printed where no number is asked for', () => {
  expect(seedSet.errorsShown).toBe(Number.POSITIVE_INFINITY);
});
