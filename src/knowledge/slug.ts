import { foldDiacritics } from './normalize-name.js';

/** Letters, digits, combining marks and the signs of an XML name; letters outside the basic plane are within XML's range too. */
const NOT_NAME = /[^\p{L}\p{Nd}\p{M}]+/gu;

/** "Xi Jinping" -> "xi-jinping": Latin letters without marks, other letters kept, everything else a hyphen. */
export function slugOf(name: string): string {
  const slug = foldDiacritics(name)
    .replace(/[’'.]/g, '')
    .toLowerCase()
    .replace(NOT_NAME, '-')
    .replace(/[^\p{L}\p{Nd}·-]/gu, '')
    .replace(/^-+|-+$/g, '');
  return slug || codePoints(name);
}

/** A name without letters or digits is spelt by its code points, so that two of them never clash. */
function codePoints(name: string): string {
  return `u${Array.from(name, (character) => character.codePointAt(0)!.toString(16)).join('-')}`;
}
