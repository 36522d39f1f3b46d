import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type GoldTokens, readTokenFile, toGoldText, trimSpan } from '../../../src/evaluate/names/gold.js';
import { foldToThree, listErrors, scoreConfusions, scoreSpans } from '../../../src/evaluate/names/score.js';
import { loseApostrophes, takeHeadline } from '../../../src/evaluate/names/transform.js';

const LABELS = { PER: 'person', ORG: 'organization', LOC: 'location' } as const;
const folder = mkdtempSync(join(tmpdir(), 'names-'));
afterAll(() => rmSync(folder, { recursive: true }));

function tokensOf(text: string): GoldTokens {
  return {
    id: 'x',
    paragraphs: text.split('|').map((part) =>
      part
        .trim()
        .split(' ')
        .map((item) => {
          const [form = '', label = 'O'] = item.split('/');
          return { form, label };
        }),
    ),
  };
}

/** The spans as text, so that offsets are tested by what they cut out. */
function cut({ text, spans }: ReturnType<typeof toGoldText>): string[] {
  return spans.map(({ start, end, label }) => `${text.slice(start, end)}/${label}`);
}

describe('gold of names', () => {
  it('reads documents, paragraphs and tags', () => {
    const path = join(folder, 'a.bio');
    writeFileSync(path, '-DOCSTART- one.txt\tO\n\nAda\tB-PER\nleft\tO\n\nParis\tB-LOC\n-DOCSTART- two.txt\tO\nX\tO\n');
    expect(readTokenFile(path, '\t', 0)).toEqual([
      {
        id: 'one.txt',
        paragraphs: [
          [
            { form: 'Ada', label: 'B-PER' },
            { form: 'left', label: 'O' },
          ],
          [{ form: 'Paris', label: 'B-LOC' }],
        ],
      },
      { id: 'two.txt', paragraphs: [[{ form: 'X', label: 'O' }]] },
    ]);
  });

  it('makes documents of a number of paragraphs where none are marked, and says which line has no tag', () => {
    const path = join(folder, 'b.txt');
    writeFileSync(path, 'A O\n\nB O\n\nC O\n');
    expect(readTokenFile(path, ' ', 2).map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1]);
    writeFileSync(path, 'A O\nbroken\n');
    expect(() => readTokenFile(path, ' ', 2)).toThrow(expect.objectContaining({ code: 'bad-gold-line' }));
  });

  it('maps BIO and IO tags to spans', () => {
    expect(
      cut(
        toGoldText(
          tokensOf("Ada/B-PER Lovelace/I-PER 's friend Bob/B-PER Eve/B-PER met | Acme/I-ORG Paris/I-LOC"),
          LABELS,
        ),
      ),
    ).toEqual(['Ada Lovelace/person', 'Bob/person', 'Eve/person', 'Acme/organization', 'Paris/location']);
  });

  it('trims spans and drops empty ones', () => {
    expect(trimSpan(' Ada ', { start: 0, end: 5, label: 'person' })).toEqual({ start: 1, end: 4, label: 'person' });
    expect(trimSpan('   ', { start: 0, end: 3, label: 'person' })).toBeUndefined();
  });

  it('loses apostrophes with the name stretched over the word as written', () => {
    const lost = toGoldText(loseApostrophes(tokensOf("Ada/B-PER 's plan was n't Bob/B-PER 's")), LABELS);
    expect([lost.text, cut(lost)]).toEqual(['Adas plan was nt Bobs', ['Adas/person', 'Bobs/person']]);
  });

  it('takes the first sentence as a headline and leaves short ones alone', () => {
    const taken = takeHeadline(tokensOf('the mayor of Lyon/B-LOC will resign . More | The mayor left .'));
    expect(taken && [toGoldText(taken.headline, LABELS).text, toGoldText(taken.rest, LABELS).text]).toEqual([
      'The Mayor of Lyon Will Resign',
      'The mayor left.',
    ]);
    expect(takeHeadline(tokensOf('Rain fell . | More .'))).toBeUndefined();
  });
});

describe('scores of names', () => {
  const gold = toGoldText(tokensOf('Ada/B-PER met Acme/B-ORG in Paris/B-LOC and Rome/B-LOC'), LABELS);
  // Ada right, Acme as a person, Paris missed, Rome right, "met" made up.
  const found = [
    { start: 0, end: 3, label: 'person' },
    { start: 4, end: 7, label: 'location' },
    { start: 8, end: 12, label: 'person' },
    { start: 26, end: 30, label: 'facility' },
  ] as const;

  it('counts strict spans and labels', () => {
    const [all, person] = scoreSpans('set', [{ gold, found }], ['person', 'organization', 'location', 'facility']);
    expect(all).toEqual({ figure: 'set F1', value: 25, detail: 'P 25.0 R 25.0, 1 right of 4 found, 4 wanted' });
    expect(person?.detail).toBe('P 50.0 R 100.0, 1 right of 2 found, 1 wanted');
  });

  it('folds facilities into places', () => {
    const [all] = scoreSpans('set', [foldToThree({ gold, found })], ['person', 'organization', 'location']);
    expect(all?.detail).toBe('P 50.0 R 50.0, 2 right of 4 found, 4 wanted');
  });

  it('counts confusions and lists errors in context', () => {
    expect(scoreConfusions('set', [{ gold, found }], 1)).toEqual([
      { figure: 'set confused: location as facility', value: 1, unit: 'spans' },
    ]);
    expect(listErrors('set', [{ gold, found }], ['person', 'organization', 'location', 'facility'])).toEqual([
      'set x: location as facility — Ada met Acme in Paris and [Rome]',
      'set x: missed location — Ada met Acme in [Paris] and Rome',
      'set x: no name, found location — Ada [met] Acme in Paris and Rome',
      'set x: organization as person — Ada met [Acme] in Paris and Rome',
    ]);
  });
});
