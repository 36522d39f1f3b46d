import { describe, expect, test } from 'vitest';
import type { DocumentView, Figure, Layers } from '../../../src/document/layers.js';
import { extractDates } from '../../../src/stages/extract-dates/index.js';
import { extractFigures } from '../../../src/stages/extract-figures/index.js';
import { handMade, type Line } from '../../support/hand-made.js';

async function figuresOf(lines: readonly Line[]) {
  const view = handMade(lines);
  const dates = await extractDates.create({ dateOrder: 'auto' });
  const figures = await extractFigures.create({});
  const [dated] = await dates([view]);
  const whole = { source: view.source, layers: { ...view.layers, ...dated!.layers } as Layers };
  const [result] = await figures([whole as DocumentView]);
  const text = view.source.text;
  return result!.layers.figures.map(({ start, end, unit, of, date }: Figure) => [
    text.slice(start, end),
    unit,
    of && text.slice(of.start, of.end),
    date === undefined ? undefined : whole.layers.dates[date]!.value,
  ]);
}

describe('what a figure is of, by Universal Dependencies', () => {
  test('the counted noun is the unit, its phrase what is counted', async () => {
    const lines: Line[] = [
      ['They', 'PRON', 2, 'nsubj'],
      ['sent', 'VERB', 0, 'root', 'send'],
      ['9,000', 'NUM', 5, 'nummod'],
      ['Russian', 'ADJ', 5, 'amod'],
      ['soldiers', 'NOUN', 2, 'obj', 'soldier'],
      ['.', 'PUNCT', 2, 'punct'],
    ];
    expect(await figuresOf(lines)).toEqual([['9,000', 'soldier', 'Russian soldiers', undefined]]);
  });

  test('the subject of the clause', async () => {
    const lines: Line[] = [
      ['Trade', 'NOUN', 2, 'compound'],
      ['volumes', 'NOUN', 3, 'nsubj', 'volume'],
      ['hit', 'VERB', 0, 'root'],
      ['$147', 'SYM', 3, 'obj'],
      ['billion', 'NUM', 4, 'nummod'],
      ['in', 'ADP', 7, 'case'],
      ['2021', 'NUM', 3, 'obl'],
      ['.', 'PUNCT', 3, 'punct'],
    ];
    expect(await figuresOf(lines)).toEqual([['$147 billion', 'USD', 'Trade volumes', '2021']]);
  });

  test('the noun that its clause modifies, and the same for the step after it', async () => {
    const lines: Line[] = [
      ['with', 'ADP', 3, 'case'],
      ['trade', 'NOUN', 3, 'compound'],
      ['volumes', 'NOUN', 0, 'root', 'volume'],
      ['that', 'PRON', 5, 'obj'],
      ['hit', 'VERB', 3, 'acl:relcl'],
      ['$147', 'SYM', 5, 'obj'],
      ['billion', 'NUM', 6, 'nummod'],
      [',', 'PUNCT', 9, 'punct'],
      ['up', 'ADV', 5, 'advmod'],
      ['30', 'NUM', 11, 'nummod'],
      ['percent', 'NOUN', 9, 'obl'],
      ['on', 'ADP', 13, 'case'],
      ['2019', 'NUM', 9, 'obl'],
    ];
    expect(await figuresOf(lines)).toEqual([
      ['$147 billion', 'USD', 'trade volumes', undefined],
      ['30 percent', 'percent', 'trade volumes', undefined],
    ]);
  });

  test('the noun after "of"', async () => {
    const lines: Line[] = [
      ['About', 'ADV', 2, 'advmod'],
      ['30', 'NUM', 3, 'nummod'],
      ['percent', 'NOUN', 7, 'nsubj'],
      ['of', 'ADP', 6, 'case'],
      ['the', 'DET', 6, 'det'],
      ['voters', 'NOUN', 3, 'nmod', 'voter'],
      ['stayed', 'VERB', 0, 'root', 'stay'],
      ['away', 'ADV', 7, 'advmod'],
    ];
    expect(await figuresOf(lines)).toEqual([['About 30 percent', 'percent', 'voters', undefined]]);
  });
});
