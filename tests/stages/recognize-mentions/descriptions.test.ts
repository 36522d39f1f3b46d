import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpans } from '../../../src/document/span.js';
import { type ReadText, readText } from '../../support/read-text.js';

function show({ text, mentions }: ReadText): string[] {
  return mentions
    .filter(({ form }) => form !== 'name')
    .map(({ start, end, form, type }) => `${text.slice(start, end)}/${form}/${type}`);
}

describe('recognize-mentions: descriptions and pronouns', () => {
  it.each<[string, string[]]>([
    [
      'The Russian president called his French counterpart.',
      ['The Russian president/nominal/person', 'his French counterpart/nominal/person', 'his/pronoun/person'],
    ],
    [
      'Talks between the two leaders failed, and the central bank said so.',
      ['the two leaders/nominal/person', 'the central bank/nominal/organization'],
    ],
    ['It rained when she left it.', ['she/pronoun/person', 'it/pronoun/organization']],
    ['It was the second visit.', []],
    ['A Russian soldier fled.', ['A Russian soldier/nominal/person']],
    ['The state-backed lender grew.', ['The state-backed lender/nominal/organization']],
    ['The plan grew.', []],
    ['A lender grew.', []],
  ])('%s', async (text, expected) => {
    expect(show(await readText(text))).toEqual(expected);
  });
});

describe('recognize-mentions: spans', () => {
  const words = fc.constantFrom(
    'China',
    'the',
    'president',
    'Xi',
    'said',
    '(EU)',
    'Bank',
    'of',
    '-',
    'US',
    '“',
    "'s",
    'McDonald’s',
    'he',
    '.',
    '\n',
    '😀',
    'Ålesund',
    'Al',
    'al',
    'al-Rai',
    'Talal',
    'İstanbul',
  );

  it('stand on tokens, are sorted and hold for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 30 }), async (parts) => {
        const { layers, mentions } = await readText(parts.join(' '));
        for (const { start, end, firstToken, endToken, confidence } of mentions) {
          expect([start, end]).toEqual([layers.tokens.start[firstToken], layers.tokens.end[endToken - 1]]);
          expect(confidence > 0 && confidence <= 1).toBe(true);
        }
        expect([...mentions].sort(compareSpans)).toEqual(mentions);
        const names = mentions.filter(({ form }) => form === 'name');
        for (let i = 1; i < names.length; i++)
          expect(names[i]!.firstToken).toBeGreaterThanOrEqual(names[i - 1]!.endToken);
      }),
      { numRuns: 60 },
    );
  });
});
