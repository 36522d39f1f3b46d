import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layers } from '../../../src/document/layers.js';
import { dateSchema, figureSchema } from '../../../src/document/schema.js';
import { extractDates } from '../../../src/stages/extract-dates/index.js';
import { extractFigures } from '../../../src/stages/extract-figures/index.js';
import { chunked } from '../../support/hand-made.js';

const WORDS = [
  '1',
  '24',
  '2019',
  '1,234',
  '3.5',
  '0',
  '99999999999999999999',
  '$',
  '€',
  '%',
  '-',
  ',',
  '.',
  '/',
  ':',
  "'",
  '(',
  'May',
  'march',
  'Feb.',
  'Monday',
  'the',
  'of',
  'to',
  'and',
  'last',
  'next',
  'year',
  'days',
  'ago',
  'half',
  'a',
  'million',
  'one',
  'twenty',
  'first',
  'quarter',
  'early',
  'BC',
  'since',
  'every',
  'percent',
  'up',
  'fell',
  'by',
  'soldiers',
  'km',
  'per',
  'hour',
  'US',
  'rupees',
  '5-7',
  '24/02/2022',
  '30/30/2022',
  '2022-13-40',
  '12:61',
  '3pm',
  'GMT',
  'century',
  'thousands',
  'Easter',
  'Q3',
  'FY22',
  'aged',
  'two-thirds',
  '½',
  'Sept',
  '\u{1F600}',
  'dieciséis',
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(''));

describe('whatever the text', () => {
  test('spans stand in order inside it, values fit the schema, a second run says the same', async () => {
    const dates = await extractDates.create({ dateOrder: 'auto' });
    const figures = await extractFigures.create({});
    await fc.assert(
      fc.asyncProperty(
        text.filter((body) => body.trim() !== ''),
        async (body) => {
          const view = chunked(body);
          const run = async () => {
            const [dated] = await dates([view]);
            const layers = { ...view.layers, ...dated!.layers } as Layers;
            const [found] = await figures([{ source: view.source, layers }]);
            return { dates: dated!.layers.dates, figures: found!.layers.figures };
          };
          const result = await run();
          for (const list of [result.dates, result.figures]) {
            let end = 0;
            for (const span of list) {
              expect(span.start).toBeGreaterThanOrEqual(end);
              expect(span.end).toBeGreaterThan(span.start);
              end = span.end;
            }
            expect(end).toBeLessThanOrEqual(body.length);
          }
          for (const date of result.dates) {
            dateSchema.parse({ ...date, text: body.slice(date.start, date.end) });
            if (date.from !== undefined && date.to !== undefined) expect(date.from < date.to).toBe(true);
          }
          for (const figure of result.figures) {
            const { of, ...rest } = figure;
            figureSchema.parse({ ...rest, text: body.slice(figure.start, figure.end) });
            if (figure.low !== undefined) expect(figure.low).toBeLessThanOrEqual(figure.high!);
            if (of) expect(of.end).toBeLessThanOrEqual(body.length);
          }
          expect(await run()).toEqual(result);
        },
      ),
      { numRuns: 400 },
    );
  });
});
