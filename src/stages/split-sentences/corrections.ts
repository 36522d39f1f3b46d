import { correctLists } from './list-markers.js';
import type { Words } from './words-view.js';

const CLOSING = /^(?:[.,;:!?…)\]}»”]+|["'’])$/;
const CLOSING_QUOTE = /^["'”’»]$/;
const STOP = /^[.!?]+$/;
/** Acronyms, companies and times of day: their full stop can end a sentence too. */
const WITH_STOP = /^(?:(?:\p{L}\.){1,6}|Co\.|co\.|Inc\.|Ltd\.|Corp\.|Bros\.|etc\.)$/u;
/** What hardly begins anything but a sentence, in headlines either. */
const STARTER = /^(?:He|She|It|They|We|You|Who|How|What|Why|Where|There|This|These|Those|But)$/;
const AUXILIARY = /^(?:Do|Does|Did|Is|Are|Was|Were|Has|Have|Had|Can|Could|Will|Would|Should)$/;
const PRONOUN = /^(?:I|you|he|she|it|they|we)$/;

/**
 * Corrects the encoder's sentence ends (`ends[i]` is 1 where word i ends a sentence) in the few places where writing leaves no
 * doubt. The rules run in this order because closing marks must be with their sentence before the others look at what follows.
 */
export function correctEnds(ends: Uint8Array, words: Words): void {
  keepClosingMarks(ends, words);
  for (let i = 0; i < words.count - 1; i++) {
    if (isBracketedSentence(ends, words, i)) continue;
    if (ends[i] && (continuesAfterQuote(words, i) || isQuotedComma(words, i) || isNameWithMark(words, i))) ends[i] = 0;
    else if (!ends[i] && (stopsBeforeStarter(words, i) || stopsAfterQuote(words, i) || stopsAtDots(words, i)))
      ends[i] = 1;
  }
  correctLists(ends, words);
}

/** No sentence begins with a mark that closes the one before: "Smith" | "." */
function keepClosingMarks(ends: Uint8Array, words: Words): void {
  for (let i = 0; i < words.count - 1; i++) {
    if (!ends[i]) continue;
    // The dots of an omission, with blanks between them.
    if (words.at(i) === '.' && words.at(i + 1) === '.') {
      ends[i] = 0;
      continue;
    }
    if (!words.isGlued(i + 1) || !CLOSING.test(words.at(i + 1))) continue;
    // A quotation mark that the next word is glued to opens: 'end."Next'.
    if (CLOSING_QUOTE.test(words.at(i + 1)) && words.isGlued(i + 2) && !CLOSING.test(words.at(i + 2))) continue;
    ends[i] = 0;
    ends[i + 1] = 1;
  }
}

/** “This is great.” she said. */
function continuesAfterQuote(words: Words, i: number): boolean {
  return isQuotedStop(words, i) && /^\p{Ll}/u.test(words.at(i + 1));
}

/** “This is great,” Chinese state television reported. */
function isQuotedComma(words: Words, i: number): boolean {
  return CLOSING_QUOTE.test(words.at(i)) && words.isGlued(i) && words.at(i - 1) === ',' && !words.isGlued(i + 1);
}

/** She works at Yahoo! in the accounting department. */
function isNameWithMark(words: Words, i: number): boolean {
  return words.at(i) === '!' && words.isGlued(i) && beginsCapital(words, i - 1) && /^\p{Ll}/u.test(words.at(i + 1));
}

/** “This is great.” She held it out. */
function stopsAfterQuote(words: Words, i: number): boolean {
  return isQuotedStop(words, i) && words.at(i - 1) !== '' && startsSentence(words, i + 1);
}

function isQuotedStop(words: Words, i: number): boolean {
  return CLOSING_QUOTE.test(words.at(i)) && words.isGlued(i) && STOP.test(words.at(i - 1)) && !words.isGlued(i + 1);
}

const LONGEST_BRACKET = 40;

/** It ended. (Applause.) Then: a sentence in brackets of its own stands alone. Marks both its ends. */
function isBracketedSentence(ends: Uint8Array, words: Words, i: number): boolean {
  if (words.at(i) !== ')' || !words.isGlued(i) || !STOP.test(words.at(i - 1)) || !/^[\p{Lu}"“]/u.test(words.at(i + 1)))
    return false;
  let open = i - 2;
  while (open >= 0 && i - open < LONGEST_BRACKET && words.at(open) !== '(') open--;
  const before = words.at(open - 1);
  if (words.at(open) !== '(' || !(open === 0 || STOP.test(before) || CLOSING_QUOTE.test(before))) return false;
  if (open > 0) ends[open - 1] = 1;
  ends[i] = 1;
  return true;
}

/** I live in the U.S. How about you? — You and I. Did he? — Hello?? Who is there? */
function stopsBeforeStarter(words: Words, i: number): boolean {
  const stops = WITH_STOP.test(words.at(i)) || (STOP.test(words.at(i)) && words.isGlued(i));
  return stops && startsSentence(words, i + 1);
}

function startsSentence(words: Words, i: number): boolean {
  if (words.isGlued(i)) return false;
  return STARTER.test(words.at(i)) || (AUXILIARY.test(words.at(i)) && PRONOUN.test(words.at(i + 1)));
}

/** Four dots are an omission and a full stop, with blanks between them or without: the stop comes first where it is glued to its word. */
function stopsAtDots(words: Words, i: number): boolean {
  if (/^\.{4,}$/.test(words.at(i))) return beginsCapital(words, i + 1);
  const { first, last } = dotsAround(words, i);
  if (last - first !== 3 || !beginsCapital(words, last + 1)) return false;
  return words.isGlued(first) ? i === first : i === last;
}

function dotsAround(words: Words, i: number): { readonly first: number; readonly last: number } {
  let first = i + 1;
  while (first > i - 4 && words.at(first - 1) === '.') first--;
  let last = first - 1;
  while (last < first + 4 && words.at(last + 1) === '.') last++;
  return { first, last };
}

function beginsCapital(words: Words, i: number): boolean {
  return /^\p{Lu}/u.test(words.at(i));
}
