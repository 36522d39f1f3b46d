import { describe, expect, it } from 'vitest';
import { makeSource } from '../../../../src/document/source.js';
import { NameLexicon } from '../../../../src/knowledge/name-lexicon.js';
import { FEATURE_NAMES } from '../../../../src/stages/resolve-entities/antecedents/feature-table.js';
import { type Chooser, findAntecedents } from '../../../../src/stages/resolve-entities/antecedents/walk.js';
import { openArticle } from '../../../../src/stages/resolve-entities/article.js';
import { Drafts } from '../../../../src/stages/resolve-entities/drafts.js';
import { resolveNames } from '../../../../src/stages/resolve-entities/names.js';
import { readText } from '../../../support/read-text.js';

const lexicon = new NameLexicon();

/** "she: Angela Merkel | a report" for each choice: the anaphor and the last words that stand for each candidate. */
async function choices(body: string, choose: Chooser = () => -1): Promise<string[]> {
  const { text, layers } = await readText(body);
  const article = openArticle({ source: makeSource({ body }), layers });
  const drafts = new Drafts();
  resolveNames(article, drafts, lexicon);
  const seen: string[] = [];
  const show = ({ first, end }: { first: number; end: number }) =>
    text.slice(layers.tokens.start[first], layers.tokens.end[end - 1]);
  findAntecedents(article, drafts, lexicon, (choice) => {
    const { anaphor, candidates, features } = choice;
    expect(features).toHaveLength(candidates.length + 1);
    for (const number of features.flat()) expect(FEATURE_NAMES[number]).toBeDefined();
    seen.push(`${show(anaphor.reference)}: ${candidates.map(({ last }) => show(last!.reference)).join(' | ')}`);
    return choose(choice);
  });
  return seen;
}

describe('candidates', () => {
  it.each<[string, string[]]>([
    ['Angela Merkel spoke. She left.', ['She: Angela Merkel']],
    ['Angela Merkel spoke. He left.', []],
    ['Angela Merkel met Emmanuel Macron and thanked him.', ['him: Emmanuel Macron']],
    ['Angela Merkel spoke. Its citizens left.', []],
    ['Emmanuel Macron praised him.', []],
    ['Emmanuel Macron praised himself.', ['himself: Emmanuel Macron']],
    ['"I will go," Angela Merkel said.', ['I: Angela Merkel']],
  ])('%s', async (text, expected) => {
    expect(await choices(text)).toEqual(expected);
  });

  it('the nearest stands first, and a chain stands where it was last spoken of', async () => {
    const nearest: Chooser = ({ candidates }) => (candidates.length > 0 ? 0 : -1);
    expect(await choices('Angela Merkel came with Hillary Clinton. She spoke. She left.', nearest)).toEqual([
      'She: Hillary Clinton | Angela Merkel',
      'She: She | Angela Merkel',
    ]);
  });
});

it('work grows no faster than the text', async () => {
  const count = async (times: number) => {
    let most = 0;
    await choices('Angela Merkel met Hillary Clinton in the old palace and she left it. '.repeat(times), (choice) => {
      most = Math.max(most, choice.candidates.length);
      return -1;
    });
    return most;
  };
  expect(await count(12)).toBeLessThanOrEqual(22);
});
