import { describe, expect, test } from 'vitest';
import { runText } from '../../support/run-figures.js';

async function figures(text: string) {
  const { layers, source } = await runText(text, '2022-06-15');
  return layers.figures!.map(({ start, end, kind, value, unit, comparator, change, low, high }) => [
    source.text.slice(start, end),
    kind,
    value,
    unit,
    ...(low === undefined ? [] : [[low, high]]),
    comparator + (change === 'none' ? '' : change),
  ]);
}

describe('figures and their values', () => {
  test.each<[string, unknown[]]>([
    ['The loan was $147 billion.', [['$147 billion', 'money', 147e9, 'USD', '=']]],
    ['Trade rose more than 30 percent.', [['more than 30 percent', 'percent', 30, 'percent', '>up']]],
    ['It cost 1.5bn euros.', [['1.5bn euros', 'money', 1.5e9, 'EUR', '=']]],
    ['The fine was Rs 500 crore.', [['Rs 500 crore', 'money', 5e9, 'INR', '=']]],
    ['The bank lent A$20 million.', [['A$20 million', 'money', 20e6, 'AUD', '=']]],
    ['It paid 20 billion kronor.', [['20 billion kronor', 'money', 20e9, 'SEK', '=']]],
    ['A cup is 50 cents.', [['50 cents', 'money', 0.5, 'USD', '=']]],
    ['Some 300 soldiers died.', [['Some 300', 'quantity', 300, 'soldier', '~']]],
    ['Oil is at 100 dollars a barrel.', [['100 dollars a barrel', 'money', 100, 'USD per barrel', '=']]],
    ['It drove at 120 km/h.', [['120 km/h', 'quantity', 120, 'kilometre per hour', '=']]],
    ['Shares fell by 2 points.', [['2 points', 'quantity', 2, 'point', '=down']]],
    ['A 69-year-old man was held.', [['69-year-old', 'age', 69, 'year', '=']]],
    ['It was his 69th birthday.', [['69th', 'ordinal', 69, undefined, '=']]],
    ['Between 3 and 5 million people fled.', [['Between 3 and 5 million', 'quantity', 4e6, 'person', [3e6, 5e6], '=']]],
    ['About 10-15 per cent of voters agreed.', [['About 10-15 per cent', 'percent', 12.5, 'percent', [10, 15], '~']]],
    ['Half a million people fled.', [['Half a million', 'quantity', 5e5, 'person', '=']]],
    ['It sold for 120 MEUR.', [['120 MEUR', 'money', 120e6, 'EUR', '=']]],
    ['The fare is 15 dollars 50.', [['15 dollars 50', 'money', 15.5, 'USD', '=']]],
    [
      'It cost 15 dollars and 50 people came.',
      [
        ['15 dollars', 'money', 15, 'USD', '='],
        ['50', 'quantity', 50, 'person', '='],
      ],
    ],
    [
      'He paid rmb 10 usd 20.',
      [
        ['rmb 10', 'money', 10, 'CNY', '='],
        ['usd 20', 'money', 20, 'USD', '='],
      ],
    ],
    ['The ratio is 20 over 3.', [['20 over 3', 'number', 20 / 3, undefined, '=']]],
    ['It bought 12 diesel-electric submarines.', [['12', 'quantity', 12, 'submarine', '=']]],
    ['Prices doubled.', [['doubled', 'quantity', 2, 'time', '=up']]],
  ])('%s', async (text, expected) => {
    expect(await figures(text)).toEqual(expected);
  });
});

describe('numbers that are no figures', () => {
  test.each([
    'The F-16 was hit.',
    'COVID-19 spread.',
    'The G7 met.',
    'They won 5-4.',
    'Flight 370 vanished.',
    'Call +92 300 1234567.',
    'He lives at 10 Downing Street.',
    'It left from gate 7.',
    'See https://example.org/a%2872%29/77 and www.example.org/5,000.',
    'It ended in 1945.',
    'He came on 24 February 2022.',
  ])('%s', async (text) => {
    expect(await figures(text)).toEqual([]);
  });
});

describe('change and its reach', () => {
  test.each<[string, unknown[]]>([
    [
      'Exports rose 7.4 percent in August to $23.6 billion.',
      [
        ['7.4 percent', 'percent', 7.4, 'percent', '=up'],
        ['$23.6 billion', 'money', 23.6e9, 'USD', '=up'],
      ],
    ],
    [
      'The index fell 1.5 percent, or 500 points, to 30,000.',
      [
        ['1.5 percent', 'percent', 1.5, 'percent', '=down'],
        ['500 points', 'quantity', 500, 'point', '=down'],
        ['30,000', 'number', 30_000, undefined, '=down'],
      ],
    ],
    [
      'Output dropped from 10 tonnes to 8 tonnes.',
      [
        ['10 tonnes', 'quantity', 10, 'tonne', '='],
        ['8 tonnes', 'quantity', 8, 'tonne', '=down'],
      ],
    ],
    ['The bank raised its key rate to 9.5 percent.', [['9.5 percent', 'percent', 9.5, 'percent', '=up']]],
    ['Prices were 40 percent higher.', [['40 percent', 'percent', 40, 'percent', '=up']]],
    // Neither a comparator's "up to" nor things lost are a change of the figure.
    ['Up to 20 ships sailed.', [['Up to 20', 'quantity', 20, 'ship', '<=']]],
    ['They lost 300 soldiers.', [['300', 'quantity', 300, 'soldier', '=']]],
  ])('%s', async (text, expected) => {
    expect(await figures(text)).toEqual(expected);
  });
});

describe('currencies by the country that the text speaks of', () => {
  test.each<[string, string]>([
    ['The loan was $5 million.', 'USD'],
    ['Pakistan needs 5 million rupees.', 'PKR'],
    ['India needs 5 million rupees.', 'INR'],
    ['Officials in Australia said Australian farmers lost $5 million.', 'AUD'],
    ['Officials in Australia said Australian farmers sold $5 million of beef to the United States.', 'USD'],
    ['Egypt paid 5 million pounds.', 'EGP'],
    ['It paid 5 million pounds.', 'GBP'],
  ])('%s', async (text, unit) => {
    expect((await figures(text)).map((figure) => figure[3])).toEqual([unit]);
  });
});

describe('names, ratios and known ones are no figures', () => {
  test.each([
    'The iPhone 4 sold well.',
    'The two leaders met.',
    'Nine out of ten agreed.',
    'COP 26 failed.',
    'The Security Council passed Resolution 1441.',
    'It was a one-in-a-million chance.',
  ])('%s', async (text) => {
    expect(await figures(text)).toEqual([]);
  });
});
