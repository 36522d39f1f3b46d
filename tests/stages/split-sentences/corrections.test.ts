import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSource } from '../../../src/document/source.js';
import { correctEnds } from '../../../src/stages/split-sentences/corrections.js';
import { viewWords } from '../../../src/stages/split-sentences/words-view.js';
import { WordSplitter } from '../../../src/stages/split-words/chunks.js';
import { splitText } from '../../../src/stages/split-words/index.js';

const splitter = new WordSplitter();

/** `marked` has a bar where the encoder ends a sentence; the answer has one where the corrected sentences end. */
function correct(marked: string): string {
  const text = marked.replaceAll('|', '');
  const tokens = splitText(text, splitter, false);
  const ends = new Uint8Array(tokens.count);
  let at = 0;
  for (const part of marked.split('|').slice(0, -1)) {
    at += part.length;
    for (let i = 0; i < tokens.count; i++)
      if (tokens.end[i]! <= at && (tokens.end[i + 1] ?? Infinity) > at) ends[i] = 1;
  }
  correctEnds(ends, viewWords(makeSource({ body: text }), tokens));
  let answer = '';
  let from = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (!ends[i]) continue;
    answer += `${text.slice(from, tokens.end[i])}|`;
    from = tokens.end[i]!;
  }
  return answer + text.slice(from);
}

describe('left as they are', () => {
  test.each([
    'He came.| She left.|',
    'The U.S. Senate voted.|',
    'Mr. Smith of the U.S. Is Not Here',
    'He said “no” and left.|',
    'It rose... Then it fell.|',
    'It fell by 5. The rest rose.',
    'We met in room a. Smith came.',
    '“Really?”| Smith said no.|',
    'He came (at last!) Tuesday.|',
  ])('%s', (text) => {
    expect(correct(text)).toBe(text);
  });
});

test.each([
  // closing marks
  ['This is Smith|.', 'This is Smith.|'],
  ['He said “no.|” Then he left.|', 'He said “no.”| Then he left.|'],
  ['It ended.|) Then', 'It ended.)| Then'],
  ['It ended . |. |. Nothing', 'It ended . . . Nothing'],
  // quotes
  ['“This is great.”| she said.|', '“This is great.” she said.|'],
  ['“This is great.” She held it out.|', '“This is great.”| She held it out.|'],
  ['“This is great,”| Chinese television said.|', '“This is great,” Chinese television said.|'],
  ['The town, "Old|', 'The town, "Old|'],
  ['He left, and "then", "Ada"| Ben came.|', 'He left, and "then", "Ada"| Ben came.|'],
  // brackets
  ['It ended. (Applause.|) Then he left.|', 'It ended.| (Applause.)| Then he left.|'],
  // abbreviations
  ['I live in the U.S. How about you?|', 'I live in the U.S.| How about you?|'],
  ['They work for Kestrel & Co. It closed yesterday.|', 'They work for Kestrel & Co.| It closed yesterday.|'],
  ['It is you and I. Did you see?|', 'It is you and I.| Did you see?|'],
  ['It was 4 p.m. We went home.|', 'It was 4 p.m.| We went home.|'],
  ['Hello?? Who is there?|', 'Hello??| Who is there?|'],
  // omissions
  ['I never meant that.... She left.|', 'I never meant that....| She left.|'],
  ['the end . . . . Next one.|', 'the end . . . .| Next one.|'],
  ['the end. . . . Next one.|', 'the end.| . . . Next one.|'],
  // a name with a mark
  ['She works at Yahoo!| in the office.|', 'She works at Yahoo! in the office.|'],
  // lists
  ['1.| The first item 2.| The second item', '1. The first item| 2. The second item'],
  ['a) The first b) The second', 'a) The first| b) The second'],
  ['• 9. The first • 10.| The second', '• 9. The first| • 10. The second'],
  ['1.) One item. 2.) Another', '1.) One item.| 2.) Another'],
  ['Intro.| 3. First 4. Second 9. No item', 'Intro.| 3. First| 4. Second 9. No item'],
])('%s', (marked, wanted) => {
  expect(correct(marked)).toBe(wanted);
});

test('any text and any ends: nothing is written outside', () => {
  const part = fc.constantFrom('.', '"', '”', ' ', 'U.S.', '1.', 'a)', '• ', 'He', 'did', '!', '....', '\n');
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 30 }),
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      (parts, marks) => {
        const text = parts.join('');
        const tokens = splitText(text, splitter, false);
        const ends = Uint8Array.from({ length: tokens.count }, (_, i) => Number(marks[i % 60]));
        correctEnds(ends, viewWords(makeSource({ body: text }), tokens));
        expect(ends.length).toBe(tokens.count);
        expect(ends.every((end) => end === 0 || end === 1)).toBe(true);
      },
    ),
  );
});
