import { describe, expect, test } from 'vitest';
import { runText } from '../../support/run-figures.js';

const DATE = '2022-06-15'; // a Wednesday

async function dates(text: string, date: string | undefined = DATE) {
  const { layers, source } = await runText(text, date);
  return layers.dates!.map(({ start, end, kind, value, mod }) => [
    source.text.slice(start, end),
    kind,
    value,
    ...(mod ? [mod] : []),
  ]);
}

describe('dates and their values', () => {
  test.each<[string, unknown[]]>([
    ['The talks began on Wednesday.', [['Wednesday', 'date', '2022-06-15']]],
    ['The talks will begin on Monday.', [['Monday', 'date', '2022-06-20']]],
    ['They met on Monday.', [['Monday', 'date', '2022-06-13']]],
    ['They met on Feb. 24.', [['Feb. 24', 'date', '2022-02-24']]],
    ['They met on 24 February 2022.', [['24 February 2022', 'date', '2022-02-24']]],
    ['It was signed on 2022-02-24.', [['2022-02-24', 'date', '2022-02-24']]],
    ['It was signed on 24/02/2022.', [['24/02/2022', 'date', '2022-02-24']]],
    ['It rained last week.', [['last week', 'date', '2022-W23']]],
    ['Sales fell last quarter.', [['last quarter', 'date', '2022-Q1']]],
    ['Floods came in early February.', [['early February', 'date', '2022-02', 'START']]],
    ['It began at the start of the year.', [['the start of the year', 'date', '2022', 'START']]],
    ['He left two years ago.', [['two years ago', 'date', '2020']]],
    ['It grew in the past three months.', [['the past three months', 'duration', 'P3M']]],
    ['He has ruled since 2014.', [['2014', 'date', '2014']]],
    ['It ended in the 1990s.', [['the 1990s', 'date', '199']]],
    ['It was built in the 19th century.', [['the 19th century', 'date', '18']]],
    ['Profit rose in Q3 2022.', [['Q3 2022', 'date', '2022-Q3']]],
    ['They met on Tuesday night.', [['Tuesday night', 'time', '2022-06-14TNI']]],
    ['It struck at 3 p.m. GMT on Tuesday.', [['3 p.m. GMT on Tuesday', 'time', '2022-06-14T15:00Z']]],
    ['They meet every Monday.', [['every Monday', 'set', 'XXXX-WXX-1']]],
    ['They meet twice a year.', [['twice a year', 'set', 'P1Y']]],
    ['Ties grew in recent years.', [['recent years', 'date', 'PAST_REF']]],
    ['They are now at war.', [['now', 'date', 'PRESENT_REF']]],
    ['It closed on Christmas Day 2021.', [['Christmas Day 2021', 'date', '2021-12-25']]],
    ['The war lasted three days.', [['three days', 'duration', 'P3D']]],
    [
      'It came two days before the 24 February invasion.',
      [
        ['two days before', 'date', '2022-02-22'],
        ['24 February', 'date', '2022-02-24'],
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(await dates(text)).toEqual(expected);
  });
});

describe('numbers as dates', () => {
  test.each<[string, unknown[]]>([
    ['It was held in 11-2016.', [['11-2016', 'date', '2016-11']]],
    ['The report of 2016 - 11.', [['2016 - 11', 'date', '2016-11']]],
    ['The order of 08/12,2015 stands.', [['08/12,2015', 'date', '2015-08-12']]],
    ['They met on 4-22.', [['4-22', 'date', '2022-04-22']]],
    [
      'It ran from 3/1 to 4/2.',
      [
        ['3/1', 'date', '2022-03-01'],
        ['4/2', 'date', '2022-04-02'],
      ],
    ],
    ['It was written in 2016, Nov.', [['2016, Nov.', 'date', '2016-11']]],
    ['It happened in August 99.', [['August 99', 'date', '1999-08']]],
    ['They meet in week 35.', [['week 35', 'date', '2022-W35']]],
    ['The report of week 10 of 2021 came out.', [['week 10 of 2021', 'date', '2021-W10']]],
    ['It fell in the year 247.', [['the year 247', 'date', '0247']]],
    ['It began in the twenty-tens.', [['the twenty-tens', 'date', '201']]],
    ['Profit rose in 2016H2.', [['2016H2', 'date', '2016-H2']]],
    // Scores, seasons and counts.
    ['They won 4-2.', []],
    [
      'The 2010-11 season was long.',
      [
        ['2010', 'date', '2010'],
        ['11', 'date', '2011'],
      ],
    ],
    ['In Week 3 of the season they lost.', []],
    ['Year 9 pupils sat the test.', []],
    ['They sold 2016 - 11 people bought.', [['2016', 'date', '2016']]],
  ])('%s', async (text, expected) => {
    expect(await dates(text)).toEqual(expected);
  });
});

describe('counted and placed', () => {
  test.each<[string, unknown[]]>([
    ['They met two Sundays ago.', [['two Sundays ago', '2022-06-05', '2022-06-05', '2022-06-06']]],
    ['They will meet two Mondays from now.', [['two Mondays from now', '2022-06-27', '2022-06-27', '2022-06-28']]],
    ['They will meet on the third Sunday.', [['the third Sunday', '2022-06-19', '2022-06-19', '2022-06-20']]],
    ['It will open in three weeks.', [['three weeks', '2022-W27', '2022-07-04', '2022-07-11']]],
    ['It was built in three weeks.', [['three weeks', 'P3W', undefined, undefined]]],
    ['It will rain in the next two days.', [['the next two days', 'P2D', '2022-06-16', '2022-06-18']]],
    ['It must pay within the next two days.', [['the next two days', 'P2D', '2022-06-15', '2022-06-17']]],
    ['It will rain for the rest of the week.', [['the rest of the week', '2022-W24', '2022-06-15', '2022-06-20']]],
    ['Sales fell in the year to date.', [['the year to date', '2022', '2022-01-01', '2022-06-16']]],
    [
      'He will be away for three days starting Monday.',
      [
        ['three days', 'P3D', '2022-06-20', '2022-06-23'],
        ['Monday', '2022-06-20', '2022-06-20', '2022-06-21'],
      ],
    ],
    [
      'They will meet next week between Wednesday and Friday.',
      [
        ['next week', '2022-W25', '2022-06-20', '2022-06-27'],
        ['Wednesday', '2022-06-22', '2022-06-22', '2022-06-23'],
        ['Friday', '2022-06-24', '2022-06-24', '2022-06-25'],
      ],
    ],
    [
      'They will meet on Christmas of next year.',
      [['Christmas of next year', '2023-12-25', '2023-12-25', '2023-12-26']],
    ],
    ['They fasted in Ramadan.', [['Ramadan', 'P1M', '2022-04-03', '2022-05-03']]],
    ['The order came after two working days.', [['two working days', 'P2D', undefined, undefined]]],
  ])('%s', async (text, expected) => {
    const { layers, source } = await runText(text, DATE);
    expect(
      layers.dates!.map(({ start, end, value, from, to }) => [source.text.slice(start, end), value, from, to]),
    ).toEqual(expected);
  });
});

describe('neighbours do not lend what is not theirs', () => {
  test.each<[string, unknown[]]>([
    [
      'The fair runs June 10-12 and July 3.',
      [
        ['June 10', 'date', '2022-06-10'],
        ['12', 'date', '2022-06-12'],
        ['July 3', 'date', '2022-07-03'],
      ],
    ],
    ['It will invest over the next five years.', [['the next five years', 'duration', 'P5Y']]],
    ['It took over five years.', [['over five years', 'duration', 'P5Y', 'MORE_THAN']]],
    ['It will close on Independence Day.', [['Independence Day', 'date', '2022-07-04']]],
    ["It will close on Ukraine's Independence Day.", [['Independence Day', 'date', '2022-08-24']]],
    ["It will close on Tuvalu's Independence Day.", []],
    ['See https://example.org/2022/05/03/a for more.', []],
  ])('%s', async (text, expected) => {
    expect(await dates(text)).toEqual(expected);
  });
});

describe('what is no date', () => {
  test.each([
    'He may march to the border.',
    'The Sun reported it.',
    'He came second in the race.',
    'The 49ers won the game.',
    'It was his 69th birthday.',
    'The army sent 2019 troops to the border.',
    'A 34-year-old man was held.',
    'Theresa May spoke to the crowd.',
  ])('%s', async (text) => {
    expect(await dates(text)).toEqual([]);
  });
});

describe('lost apostrophes', () => {
  test('the span is the token as written, the value the weekday', async () => {
    expect(await dates('Wednesdays call between the two leaders fell on his birthday.')).toEqual([
      ['Wednesdays', 'date', '2022-06-15'],
    ]);
  });
});

describe('short forms of news', () => {
  test.each<[string, unknown[]]>([
    [
      'Prices rose in April, May and June.',
      [
        ['April', 'date', '2022-04'],
        ['May', 'date', '2022-05'],
        ['June', 'date', '2022-06'],
      ],
    ],
    ['It will be sold at year-end.', [['year-end', 'date', '2022', 'END']]],
    ['It was cheaper this time last year.', [['this time last year', 'date', '2021']]],
    ['They sat at the year end table.', []],
    ['Last years figures were poor.', [['Last years', 'date', '2021']]],
    ['They spoke before this weeks vote.', [['this weeks', 'date', '2022-W24']]],
    ['They await next months summit.', [['next months', 'date', '2022-07']]],
    ['It is a week ago today.', [['a week ago today', 'date', '2022-06-08']]],
    // A plural that is one.
    ['The last years of the war were hard.', [['The last years', 'duration', 'PXY']]],
  ])('%s', async (text, expected) => {
    expect(await dates(text)).toEqual(expected);
  });
});

describe('without an article date', () => {
  test('relative dates stay open and one warning says so', async () => {
    const { layers, warnings } = await runText('They met on Wednesday and again in February.');
    expect(layers.dates!.map(({ value }) => value)).toEqual(['XXXX-WXX-3', 'XXXX-02']);
    expect(warnings.filter(({ code }) => code === 'no-anchor')).toHaveLength(1);
  });

  test('absolute dates need none', async () => {
    const { layers, warnings } = await runText('They met on 24 February 2022.');
    expect(layers.dates!.map(({ value, from, to }) => [value, from, to])).toEqual([
      ['2022-02-24', '2022-02-24', '2022-02-25'],
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('ranges and lists share what they have in common', () => {
  test.each<[string, string[]]>([
    ['It lasted from March to May 2019.', ['2019-03', '2019-05']],
    ['They fought on 5-7 June 1942.', ['1942-06-05', '1942-06-07']],
    ['They talked on March 5-9, 1918.', ['1918-03-05', '1918-03-09']],
    ['It ran from October 1943 to March.', ['1943-10', '1944-03']],
    ['They met in April and June 1955.', ['1955-04', '1955-06']],
    ['He ruled from 264 to 241 BC.', ['BC0264', 'BC0241']],
    ['It was signed in 1914-18.', ['1914', '1918']],
  ])('%s', async (text, values) => {
    expect((await dates(text)).map((date) => date[2])).toEqual(values);
  });
});

describe('the side that the clause speaks of', () => {
  test.each<[string, string]>([
    ['The trial is set to begin on Friday.', '2022-06-17'],
    ['The firm announced on Friday that it will close.', '2022-06-10'],
    ['The deal is due in March.', '2023-03'],
    ['They signed in March.', '2022-03'],
    ['Talks should end by July 3.', '2022-07-03'],
    ['They fled over the weekend.', '2022-W23-WE'],
    ['They will vote over the weekend.', '2022-W24-WE'],
  ])('%s', async (text, value) => {
    expect((await dates(text)).map((date) => date[2])).toEqual([value]);
  });
});

describe('anchors', () => {
  test('the date last spoken of', async () => {
    expect((await dates('On 3 March 2021 they met. A day later they left.')).map((date) => date[2])).toEqual([
      '2021-03-03',
      '2021-03-04',
    ]);
  });

  test('the same month of another year', async () => {
    expect((await dates('Sales fell in May compared with the same month last year.')).map((date) => date[2])).toEqual([
      '2022-05',
      '2021-05',
    ]);
  });

  test('a history takes its years from itself', async () => {
    const text =
      'The war began in 1914. In August 1914 Liege fell. Ypres was fought in 1915 and in 1917. On 21 March 1918 the attack began. By 5 April it was over. In July the tide turned.';
    expect((await dates(text)).map((date) => date[2])).toEqual([
      '1914',
      '1914-08',
      '1915',
      '1917',
      '1918-03-21',
      '1918-04-05',
      '1918-07',
    ]);
  });

  test('in a source without order, only the sentence and the article', async () => {
    const { runSources } = await import('../../support/run-figures.js');
    const { makeSource } = await import('../../../src/document/source.js');
    const body = 'They met on 3 March 2021.\nA day later they left.';
    const [document] = await runSources([makeSource({ body, date: DATE, unordered: true })]);
    expect(document!.layers.dates!.map(({ value }) => value)).toEqual(['2021-03-03', '2022-06-16']);
  });
});

describe('the order of day and month', () => {
  test.each<[string, string[]]>([
    ['It ran from 04/05/2022.', ['2022-04-05']],
    ['It ran from 04/05/2022 to 25/06/2022.', ['2022-05-04', '2022-06-25']],
  ])('%s', async (text, values) => {
    expect((await dates(text)).map((date) => date[2])).toEqual(values);
  });
});
