import { describe, expect, it } from 'vitest';
import { isSeed, parsePlainText, parseSeed, readContext } from '../../../src/formats/read/index.js';

const HEAD = 'Envoys meet in Oslo\n20220615\nhttps://www.example.org/oslo\n';

describe('isSeed', () => {
  it.each([
    [HEAD, true],
    ['Title\n20220231\nhttp://example.org/a', true],
    ['Title\n2022-06-15\nhttps://example.org', true],
    [' Title \n 20220615 \n https://example.org/a \nA.', true],
    ['Title\n20220615\nwww.example.org/a', false],
    ['Title\nJune 15\nhttps://example.org/a', false],
    ['Title\n20220615\nhttps://example.org/a and more', false],
    ['\n20220615\nhttps://example.org/a', false],
    ['Title', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isSeed(text)).toBe(expected);
  });
});

describe('parseSeed', () => {
  it('keeps lines to the letter and takes the publisher from the address', () => {
    expect(parseSeed(`${HEAD}\nChinas envoy left.\n  He said "no".  \nThey met.\n\n`, 'a.txt')).toEqual({
      kind: 'article',
      article: {
        title: 'Envoys meet in Oslo',
        body: 'Chinas envoy left.\n  He said "no".  \nThey met.',
        date: '2022-06-15',
        url: 'https://www.example.org/oslo',
        publisher: 'example.org',
        path: 'a.txt',
        unordered: true,
      },
    });
  });

  it.each(['20220231', '2022615', '15/06/2022', '20221301'])('says what was expected where the date is %s', (date) => {
    expect(parseSeed(`Title\n${date}\nhttps://example.org/a\nA sentence.`, 'a.txt')).toEqual({
      kind: 'skip',
      skip: {
        code: 'impossible-date',
        path: 'a.txt',
        line: 2,
        message: 'Line 2 is no day of the calendar.',
        expected: 'YYYYMMDD',
        found: date,
      },
    });
  });

  it('names a head without text', () => {
    expect(parseSeed(`${HEAD}\n \n`, 'a.txt')).toMatchObject({
      kind: 'skip',
      skip: { code: 'missing-text', path: 'a.txt' },
    });
  });
});

describe('parsePlainText', () => {
  const context = readContext('a.txt', { title: ' Given\n title ', date: '20220615' });
  it('takes title and date from the options', () => {
    expect(parsePlainText('\n \n  First.\n\nSecond.\n', context)).toEqual({
      kind: 'article',
      article: { title: 'Given title', date: '2022-06-15', body: '  First.\n\nSecond.', path: 'a.txt' },
    });
    expect(parsePlainText('One.', readContext('a.txt', {}))).toEqual({
      kind: 'article',
      article: { body: 'One.', path: 'a.txt' },
    });
  });
  it('warns of a seed without its address', () => {
    expect(parsePlainText('Title\n20220615\nA sentence.', readContext('a.txt', {}))).toMatchObject({
      kind: 'article',
      article: { body: 'Title\n20220615\nA sentence.' },
      warnings: [{ code: 'looks-like-seed', line: 3 }],
    });
  });
});

it.each([
  [{ maxBytes: 0 }, 'maxBytes'],
  [{ maxBytes: Number.NaN }, 'maxBytes'],
  [{ date: '2022-02-31' }, 'date'],
  [{ date: 'soon' }, 'date'],
])('refuses the options %j', (options, option) => {
  expect(() => readContext('', options)).toThrow(
    expect.objectContaining({ code: 'invalid-option', facts: expect.objectContaining({ option }) }),
  );
});
