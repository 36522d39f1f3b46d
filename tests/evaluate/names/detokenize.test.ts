import { describe, expect, it } from 'vitest';
import { detokenize } from '../../../src/evaluate/names/detokenize.js';

describe('detokenize', () => {
  it.each([
    ['The deal , he said , failed .', 'The deal, he said, failed.'],
    ["Ruto 's plan ( the first ) costs $ 5 .", "Ruto's plan (the first) costs $5."],
    ['He said : " It is n\'t over , " and left .', 'He said: "It isn\'t over," and left.'],
    ['It was a six - month term for Lai Wai - lok .', 'It was a six-month term for Lai Wai-lok.'],
    ['Sheikh Khalid Al - Thani spoke .', 'Sheikh Khalid Al-Thani spoke.'],
    ['HARARE - Doctors struck .', 'HARARE - Doctors struck.'],
    ['China ’ s fleet and the U. S. Navy', 'China’s fleet and the U.S. Navy'],
    ['9 / 11', '9/11'],
  ])('%s', (tokens, text) => {
    expect(detokenize([tokens.split(' ')]).text).toBe(text);
  });

  it('keeps the place of every token, over paragraphs', () => {
    const paragraphs = [
      ['Rain', 'fell', '.'],
      ['"', 'Good', '"', ',', 'he', 'said'],
    ];
    const { text, start, end } = detokenize(paragraphs);
    expect(text).toBe('Rain fell.\n"Good", he said');
    expect(paragraphs.flat().map((_, i) => text.slice(start[i], end[i]))).toEqual(paragraphs.flat());
  });
});
