import { titleOf } from './titles.js';

/** What web pages print around articles: menus, consent, links, captions. Whole names only. */
const PAGE_WORDS: ReadonlySet<string> = new Set(
  `accept all|accept cookies|advertisement|advertisements|all rights reserved|also read|back to top|click here|comments|contact us|continue reading|cookie
  policy|cookie settings|cookies|copyright|download|email|faq|follow us|getty|getty images|home|image|latest news|live updates|load more|log in|login|menu|more news|most
  read|newsletter|newsletters|next|page|photo|photos|previous|privacy|privacy policy|print|read also|read more|recommended|register|related articles|related
  news|related stories|search|see also|share|share this|sign in|sign up|sitemap|skip to content|sponsored|subscribe|subscribe now|terms|terms and conditions|terms of
  service|terms of use|top stories|trending|video|videos|watch|you may also like`
    .replace(/\s+/g, ' ')
    .split('|'),
);
const TIME_WORDS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.?|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?|today|tomorrow|yesterday|tonight|am|pm|a\.m\.?|p\.m\.?|gmt|utc|est|ist)$/i;
/** Words that can begin a sentence and name nothing. */
const FUNCTION_WORDS =
  /^(?:an?|the|this|that|these|those|it|its|i|he|she|we|they|you|his|her|our|their|my|your|who|what|which|when|where|why|how|there|here|and|or|but|if|as|at|by|for|from|in|into|of|on|to|with|while|although|however|meanwhile|also|yes|no|not|all|some|many|most|both|each|every|another|other|others|such|so|then|thus|after|before|since|until|despite|according|by|via)$/i;
/** A number, a sum or an ordinal without a word: "40th", "Rs 500", "$147", "2022". */
const AMOUNT = /^(?:[A-Z]{0,3}[$€£¥₹]|Rs\.?)?\s*\d[\d.,:/-]*\s*(?:st|nd|rd|th|%|m|bn|k|mn|am|pm)?$/i;

/**
 * True for words that name nobody and nothing, whatever they look like: weekdays and months, single letters, titles alone ("President"),
 * function words, amounts, the furniture of web pages. `text` is a whole name, in any case.
 */
export function isNoName(text: string): boolean {
  const name = text.trim().replace(/\s+/g, ' ');
  return (
    isSingleLetter(name) ||
    TIME_WORDS.test(name) ||
    // "WHO" is a body, "Who" is none.
    (FUNCTION_WORDS.test(name) && (name !== name.toUpperCase() || name === 'THE')) ||
    AMOUNT.test(name) ||
    PAGE_WORDS.has(name.toLowerCase()) ||
    isTitleAlone(name)
  );
}

/** "X", "J." or no letter at all; not a sign of a script that writes words with one, and not "G7" or "X-1". */
function isSingleLetter(name: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\.?$/u.test(name) || !/[\p{L}\d]/u.test(name);
}

/** "President", "Prime Minister", "Ministers": a role is written of a person, who stands beside it. */
function isTitleAlone(name: string): boolean {
  return titleOf(name) !== undefined && /^\p{Lu}\p{Ll}*(?:[ -]\p{Lu}?\p{Ll}+)*$/u.test(name);
}
