import type { Tokens } from './layers.js';

const LONGEST = 14;
const DASH = /^(?:[-–—]+)$/;

/**
 * The token after a dateline that begins at token `first` ("BEIJING (AFP) -", "NAIROBI, Kenya (AP) —", "BRUSSELS, 4 May -"), or -1 where
 * there is none: a place in capitals, then capitals, digits and punctuation alone, a free-standing dash, and a sentence after it.
 */
export function datelineEnd(text: string, tokens: Tokens, first: number, end: number): number {
  const wordAt = (i: number): string => text.slice(tokens.start[i], tokens.end[i]);
  if (!/^\p{Lu}[\p{Lu}.'’-]{2,}$/u.test(wordAt(first))) return -1;
  for (let i = first + 1; i < Math.min(end - 1, first + LONGEST); i++) {
    const word = wordAt(i);
    if (DASH.test(word) && isFree(tokens, i)) return /^["'“‘«(]|^\p{Lu}|^\d/u.test(wordAt(i + 1)) ? i + 1 : -1;
    if (/^\p{Ll}/u.test(word) || /[!?;]/.test(word)) return -1;
  }
  return -1;
}

/** Space on both sides: not the hyphen of "AL-QAIDA". */
function isFree(tokens: Tokens, i: number): boolean {
  return tokens.start[i]! > tokens.end[i - 1]! && tokens.start[i + 1]! > tokens.end[i]!;
}
