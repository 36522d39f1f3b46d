import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import { showDocument } from '../../src/cli/show-document.js';
import { documentSchema } from '../../src/document/schema.js';
import { call, type World } from '../support/command-line.js';
import { sketch } from '../support/documents.js';
import { FAKE_PIPELINE } from '../support/fake-stages.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function show(words: string[], world?: World) {
  const pipeline = join(await temporaryFolder(), 'pipeline.json');
  await writeFile(pipeline, JSON.stringify(FAKE_PIPELINE));
  return call(runCommandLine, ['show', '-p', pipeline, ...words], world);
}

describe('show', () => {
  test('marks mentions in brackets where no person looks', async () => {
    const { code, stdout } = await show(['Ann met Bo', '--date', '2022-06-15']);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(1).join('\n')).toBe(`
[Ann person] met [Bo person]

Entities
  Ann (person:ann)
  Bo (person:bo)

Relations
  Ann --- met --> Bo  [other, past]
`);
    expect(stdout).toMatch(/^[0-9a-f]{16} · 2022-06-15\n/);
  });

  test.each([
    ['a terminal', { isTTY: true }, true],
    ['a terminal with NO_COLOR', { isTTY: true, environment: { NO_COLOR: '1' } }, false],
    ['a terminal with an empty NO_COLOR', { isTTY: true, environment: { NO_COLOR: '' } }, true],
    ['a pipe', { isTTY: false }, false],
  ] as [string, World, boolean][])('colour on %s', async (_name, world, colour) => {
    const { stdout } = await show(['Ann met Bo'], world);
    expect(stdout.includes('\u{1B}[1;32mAnn\u{1B}[0m met')).toBe(colour);
    expect(stdout.includes('\u{1B}')).toBe(colour);
  });

  test('--json prints the document', async () => {
    const { stdout } = await show(['Ann met Bo', '--json']);
    expect(documentSchema.parse(JSON.parse(stdout))).toMatchObject({ path: 'Ann met Bo', text: 'Ann met Bo' });
  });

  test('nothing to show is exit 1 with the reason', async () => {
    expect(await show(['skip'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'whowhom: skip: The file is empty [empty-file]\n',
    });
  });
});

test('dates, figures, quotes, shades of relations and warnings in words; no escape sequence of the article', () => {
  const document = sketch({
    id: 'd\u{1B}[2J',
    sentences: ['Xi \u{1B}[31mrefused.'],
    entities: [
      {
        id: 'person:xi',
        name: 'Xi',
        aliases: ['Mr Xi'],
        country: 'CHN',
        roles: [{ title: 'President', of: 'country:CHN' }],
      },
    ],
    dates: [{ start: 0, end: 1, text: 'June', kind: 'date', value: '2022-06', from: '2022-06-01', to: '2022-07-01' }],
    figures: [
      {
        start: 0,
        end: 1,
        text: 'over $5',
        kind: 'money',
        value: 5,
        unit: 'USD',
        comparator: '>',
        change: 'up',
        of: { start: 0, end: 1, text: 'trade' },
      },
    ],
    relations: [
      {
        subject: 'person:xi',
        object: undefined,
        polarity: 'negative',
        certainty: 'possible',
        time: 'future',
        reportedBy: 'person:xi',
        date: 0,
        figures: [0],
      },
    ],
  });
  const shown = showDocument(
    {
      ...document,
      mentions: [{ ...document.mentions[0]!, start: 0, end: 2 }],
      quotes: [
        { start: 0, end: 2, text: 'Xi', direct: true, speaker: { start: 0, end: 2, text: 'Xi', entity: 'person:xi' } },
      ],
      warnings: [{ code: 'long', message: 'Too long', stage: 'split' }],
    },
    false,
  );
  expect(shown).toBe(`d\u{FFFD}[2J

[Xi person] \u{FFFD}[31mrefused.

Entities
  Xi (person:xi): CHN; President of country:CHN; also Mr Xi

Dates
  June = 2022-06 [2022-06-01, 2022-07-01)

Figures
  over $5 = > 5 USD, up, of trade

Quotes
  Xi: Xi

Relations
  Xi --- visit --> "O"  [other, not, possible, future, says Xi, 2022-06, over $5]

Warnings
  Too long [split: long]
`);
});
