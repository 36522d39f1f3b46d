import { describe, expect, test } from 'vitest';
import { EVENT_TYPES, RELATION_TYPES } from '../../src/document/labels.js';
import { CLAIM, type ReportFigure, type ReportStatement } from '../../src/formats/write/report/payload.js';
import { GROUPS, groupOf, typeName } from '../../src/report/groups.js';
import { dateText, dayText, figureText, mannerOf, saidText } from '../../src/report/words.js';

describe('how a sentence says it', () => {
  test.each([
    ['positive', 'certain', 'past', undefined, 'Stated as a fact, in the past'],
    ['positive', 'certain', 'future', undefined, 'Expected or planned, in the future'],
    ['negative', 'certain', 'present', undefined, 'Denied or not done, at present'],
    ['positive', 'probable', 'past', 'Xi Jinping', 'Called probable, in the past, according to Xi Jinping'],
    ['negative', 'possible', 'future', undefined, 'Called possible that it is not so, in the future'],
  ] as const)('%s, %s, %s, %s', (polarity, certainty, time, reportedBy, expected) => {
    const statement = { polarity, certainty, time, ...(reportedBy !== undefined && { reportedBy }) } as ReportStatement;
    expect(saidText(statement)).toBe(expected);
  });

  test.each([
    [0, 'fact'],
    [CLAIM.reported, 'fact'],
    [CLAIM.expected, 'expected'],
    [CLAIM.uncertain | CLAIM.expected, 'uncertain'],
    [CLAIM.denied | CLAIM.uncertain, 'denied'],
  ] as const)('%i is %s', (said, expected) => {
    expect(mannerOf(said)).toBe(expected);
  });
});

test.each([
  [{ kind: 'money', value: 147e9, unit: 'USD' }, '147,000,000,000 USD'],
  [{ kind: 'percent', value: 30, unit: 'percent', comparator: '>' }, 'more than 30%'],
  [{ kind: 'quantity', value: 15, low: 10, high: 20, unit: 'soldier', change: 'up' }, '10 to 20 soldier, up'],
  [{ kind: 'number', value: 5e6, comparator: '~', of: 'people' }, 'about 5,000,000, of people'],
  [{ kind: 'ordinal', value: 31 }, 'number 31'],
] as [Partial<ReportFigure>, string][])('the figure %j', (figure, expected) => {
  expect(figureText({ at: [0, 1], value: 0, kind: 'number', comparator: '=', change: 'none', ...figure })).toBe(
    expected,
  );
});

test.each([
  [{ value: '2022-06-15', from: '2022-06-15', to: '2022-06-16' }, '15 Jun 2022'],
  [{ value: '2022-06', from: '2022-06-01', to: '2022-07-01' }, '1 Jun 2022 to 30 Jun 2022'],
  [{ value: 'PRESENT_REF' }, 'PRESENT_REF'],
  [{ value: '2022-06-15T10:00', from: '2022-06-15T10:00', to: '2022-06-15T11:00' }, '2022-06-15T10:00'],
  [{ value: 'x', from: 'no day', to: 'no day' }, 'x'],
] as [{ value: string; from?: string; to?: string }, string][])('the date %j', (date, expected) => {
  expect(dateText(date)).toBe(expected);
});

test('a day that is none stays as it is', () => {
  expect(dayText('soon')).toBe('soon');
});

test('every type of relation stands in one group, and has words', () => {
  expect(GROUPS.flatMap(({ types }) => types).sort()).toEqual([...RELATION_TYPES].sort());
  expect(EVENT_TYPES.filter((type) => ['state', 'other'].includes(groupOf(type)))).toEqual([]);
  expect(typeName('position-held')).toBe('position held');
});
