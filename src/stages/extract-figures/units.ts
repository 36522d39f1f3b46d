import { RATE_UNITS, SHORT_UNITS, UNITS } from '../../knowledge/units.js';
import { type FigureReader, own } from './reader.js';

export interface UnitRead {
  readonly end: number;
  readonly name: string;
}

interface Spelling {
  readonly words: readonly string[];
  readonly name: string;
}

const BY_FIRST = new Map<string, Spelling[]>();
for (const { name, spellings } of UNITS) {
  const plural = name.endsWith('foot')
    ? name.replace(/foot$/, 'feet')
    : name.endsWith('inch')
      ? `${name}es`
      : `${name}s`;
  for (const text of [
    name,
    plural,
    ...spellings,
    ...spellings.filter((s) => s.length > 3 && !s.endsWith('s')).map((s) => `${s}s`),
  ]) {
    const words = text.split(' ');
    const list = BY_FIRST.get(words[0]!) ?? [];
    list.push({ words, name });
    list.sort((a, b) => b.words.length - a.words.length);
    BY_FIRST.set(words[0]!, list);
  }
}

/** A unit of measure at i, the longest spelling; "hyphen" between number and unit is the caller's. */
export function readUnit(r: FigureReader, i: number): UnitRead | undefined {
  for (const { words, name } of BY_FIRST.get(r.word(i)) ?? []) {
    const end = r.phrase(i, words);
    if (end === undefined) continue;
    if (words.length === 1 && SHORT_UNITS.has(words[0]!) && r.spaced(i) && words[0]!.length < 2) continue;
    return { end, name };
  }
  return undefined;
}

/** "a day", "per second", "/h", "per square mile", "-a-day" after a unit or a currency. */
export function readRate(r: FigureReader, i: number): UnitRead | undefined {
  const word = r.word(i);
  let at = i;
  const hyphened = word === '-' && !r.spaced(i);
  if (hyphened) at++;
  const link = r.word(at);
  if (link === 'per' || link === 'a' || link === 'an' || link === 'each' || link === 'every') at++;
  else if (link === '/' && !hyphened) at++;
  else return undefined;
  if (hyphened && r.word(at) === '-') at++;
  if (link === 'per') {
    const area = readUnit(r, at);
    if (area && !(own(RATE_UNITS, r.word(at)) !== undefined && area.end === at + 1))
      return { end: area.end, name: area.name };
  }
  const unit = own(RATE_UNITS, r.word(at));
  if (unit === undefined || r.taken[at] === 1 || (r.word(at).length === 1 && link !== '/')) return undefined;
  // "a second", "a head", "a unit of": the article needs a plain noun that closes the phrase.
  if (
    (link === 'a' || link === 'an') &&
    (unit === 'person' || unit === 'unit' || unit === 'worker' || unit === 'flight' || unit === 'trip') &&
    link !== 'a'
  )
    return undefined;
  return { end: at + 1, name: unit };
}
