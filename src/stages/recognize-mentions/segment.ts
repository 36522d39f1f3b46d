import { countriesByDemonym, countriesByName, isAmbiguousCountryName } from '../../knowledge/countries.js';
import { isPlaceOpener, typeOfHead } from '../../knowledge/name-heads.js';
import { knownOrganization } from '../../knowledge/organizations.js';
import { isHonorific, titleOf } from '../../knowledge/titles.js';
import { capitalize, isFunctionWord, isQualifier } from './name-words.js';
import type { Reading } from './reading.js';
import { isPlaceOrPeople, type Run } from './runs.js';

/** A piece of a run that is one name, or a title beside one; `title` pieces make no mention. */
export interface Piece extends Run {
  /** What stood before it in the same run, if that says what it is. */
  readonly after: 'title' | 'demonym' | 'none';
}

const LONGEST_TITLE = 4;
/** Titles that are as often the end of a name: "Sharm El Sheikh", "Billie Jean King". */
const SURNAMES = new Set(
  'sheikh king prince bishop judge marshal pope count duke baron imam dean priest master major star'.split(' '),
);
const LONGEST_COUNTRY = 6;

/** Cuts a run into names: titles aside, "Russian President Putin" into a people and a person, "Putin China" into two. */
export function segmentRun(reading: Reading, run: Run, after: Piece['after'] = 'none'): Piece[] {
  const { words } = reading;
  let { first, end } = run;
  const textOf = (from: number, to: number) => joinWords(reading, from, to);
  while (first < end && isFunctionWord(words[first]!.lower) && !beginsWithCountry(reading, first, end)) first++;
  while (
    end > first &&
    (isFunctionWord(words[end - 1]!.lower) || words[end - 1]!.case === 'none') &&
    countriesByName(words[end - 1]!.text).length === 0
  )
    end--;
  if (first >= end) return [];
  if (isListed(textOf(first, end))) return [{ first, end, after }];

  const title = findTitle(reading, first, end);
  if (title) {
    const left = isOffice(reading, first, title.first)
      ? []
      : segmentRun(reading, { first, end: dropQualifiers(reading, first, title.first) }, 'none');
    const right = title.end < end ? segmentRun(reading, { first: title.end, end }, 'title') : [];
    return [...left, ...right];
  }
  if (
    end - first > 1 &&
    isQualifier(words[first]!.lower) &&
    typeOfHead(words[end - 1]!.lower) === undefined &&
    words[first]!.lower !== 'new'
  ) {
    return segmentRun(reading, { first: first + 1, end }, after);
  }
  return cutCountries(reading, first, end, after);
}

function cutCountries(reading: Reading, first: number, end: number, after: Piece['after']): Piece[] {
  const { words } = reading;
  const head = typeOfHead(words[end - 1]!.lower);
  if (end - first === 1) return [{ first, end, after }];
  for (let to = Math.min(end - 1, first + LONGEST_COUNTRY); to > first; to--) {
    const text = joinWords(reading, first, to);
    const demonym = countriesByDemonym(text).length > 0;
    if (!demonym && countriesByName(text).length === 0) continue;
    // "Chinese Communist Party" and "South African Airways" are one name; "British Airways" too.
    if (head && head !== 'location') break;
    if (demonym && hasOfHead(reading, to, end)) break;
    if (!demonym && (isAmbiguousCountryName(text) || !splitsAfterCountry(reading, to, end))) break;
    const rest = segmentRun(reading, { first: to, end }, demonym ? 'demonym' : 'none');
    return [{ first, end: to, after: 'none' }, ...rest];
  }
  const person = personAfterBody(reading, first, end);
  if (person) return [...segmentRun(reading, { first, end: person }, after), { first: person, end, after: 'title' }];
  if (!head) {
    for (let from = Math.max(first + 1, end - LONGEST_COUNTRY); from < end; from++) {
      const text = joinWords(reading, from, end);
      if (countriesByName(text).length === 0 && countriesByDemonym(text).length === 0) continue;
      // "Michael Jordan" is one name.
      if (isAmbiguousCountryName(text) && reading.lexicon.find(words[first]!.lower).given !== undefined) break;
      const before = words[from - 1]!;
      if (before.case === 'small' || before.case === 'none') break;
      if (!standsAlone(reading, first, from)) break;
      return [...segmentRun(reading, { first, end: from }, after), { first: from, end, after: 'none' }];
    }
  }
  return [{ first, end, after }];
}

/** "World Economic Forum Borge Brende", "University of Havana Julio Fernández": where a person's name begins behind a body's; none without one. */
function personAfterBody(reading: Reading, first: number, end: number): number | undefined {
  const { words } = reading;
  if (end - first < 4 || typeOfHead(words[end - 1]!.lower) !== undefined) return undefined;
  for (let i = Math.max(first + 2, end - 3); i <= end - 2; i++) {
    const ofBody = words
      .slice(first, i - 1)
      .some((word, k, all) => word.lower === 'of' && k > 0 && typeOfHead(all[k - 1]!.lower) !== undefined);
    const afterHead =
      typeOfHead(words[i - 1]!.lower) === 'organization' &&
      words[i]!.case === 'capital' &&
      !reading.lexicon.find(words[i]!.lower).common;
    if (
      afterHead ||
      (ofBody && words[i - 1]!.case === 'capital' && reading.lexicon.find(words[i]!.lower).given !== undefined)
    )
      return i;
  }
  return undefined;
}

/** A country's name ends where a person's begins: "Russia Putin" in a headline. */
function splitsAfterCountry(reading: Reading, from: number, end: number): boolean {
  return standsAlone(reading, from, end);
}

/** True where the tokens are a person's or a country's name by themselves. */
function standsAlone(reading: Reading, first: number, end: number): boolean {
  const entry = reading.lexicon.find(reading.words[first]!.lower);
  const last = reading.lexicon.find(reading.words[end - 1]!.lower);
  return entry.given !== undefined || last.surname || countriesByName(joinWords(reading, first, end)).length > 0;
}

function hasOfHead(reading: Reading, first: number, end: number): boolean {
  return reading.words
    .slice(first, end)
    .some((word, k, all) => word.lower === 'of' && k > 0 && typeOfHead(all[k - 1]!.lower) !== undefined);
}

/** "US", "The Gambia", "The Hague": small words in form, names in fact. */
function beginsWithCountry(reading: Reading, first: number, end: number): boolean {
  const { text } = reading.words[first]!;
  if (countriesByName(text).length > 0) return true;
  const whole = joinWords(reading, first, Math.min(end, first + 2));
  return countriesByName(whole).length > 0 || whole === 'The Hague';
}

function isListed(text: string): boolean {
  return (
    countriesByName(text).length > 0 || countriesByDemonym(text).length > 0 || knownOrganization(text) !== undefined
  );
}

/** The first title in a run that is a title there: not in "Ministry of Justice", "General Motors" or "Martin Luther King". */
function findTitle(reading: Reading, first: number, end: number): Run | undefined {
  const { words } = reading;
  for (let i = first; i < end; i++) {
    const before = i > first ? words[i - 1]! : undefined;
    if (before && (before.case === 'small' || before.text === '&' || before.text === '-')) continue;
    let to = longestTitle(reading, i, end);
    if (to === i && isHonorific(words[i]!.text) && i + 1 < end) to = i + 1;
    if (to === i) continue;
    while (to < end && (longestTitle(reading, to, end) > to || (isHonorific(words[to]!.text) && to + 1 < end))) {
      to = Math.max(longestTitle(reading, to, end), to + 1);
    }
    const tail = words[end - 1]!;
    const tailHead = typeOfHead(tail.lower);
    if (to < end && to - i === 1 && tailHead && tailHead !== 'product') continue;
    if (to < end && words[to]!.case === 'small') {
      // "Minister of Finance X", "Governor of Kano": the title goes on; what follows "of" is judged by itself.
      return { first: i, end: endOfOffice(reading, to + 1, end) };
    }
    if (to === end && before && SURNAMES.has(words[i]!.lower)) continue;
    if (
      to === end &&
      before &&
      to - i === 1 &&
      reading.lexicon.find(before.lower).given &&
      words[i]!.case === 'capital'
    )
      continue;
    if (to < end && words[to]!.text === '-') continue;
    return { first: i, end: to };
  }
  return undefined;
}

/** "Minister of Foreign Affairs X": the everyday words after "of" name the office; a body's name is left to be one. */
function endOfOffice(reading: Reading, from: number, end: number): number {
  if (isPlaceOrPeople(reading, from, Math.min(from + 1, end))) return from;
  // "Director of Health Ronald Lam": the person begins with a given name.
  for (let i = from + 1; i <= Math.min(from + 4, end - 2); i++)
    if (
      reading.lexicon.find(reading.words[i]!.lower).given !== undefined &&
      typeOfHead(reading.words[i - 1]!.lower) === undefined
    )
      return i;
  let to = from;
  while (
    to < end &&
    (reading.lexicon.find(reading.words[to]!.lower).common || isFunctionWord(reading.words[to]!.lower)) &&
    !isListed(reading.words[to]!.text)
  )
    to++;
  // "Governor of the Central Bank": a body's name, which is an actor of its own.
  return typeOfHead(reading.words[end - 1]!.lower) !== undefined && end - from > 1 ? from : to;
}

/** "Secretary of | State Antony Blinken": a run that begins behind "<title> of" loses the words that name the office. */
export function skipOffice(reading: Reading, { first, end }: Run): { run: Run; after: Piece['after'] } {
  const { words } = reading;
  let at = first - 1;
  if (words[at]?.lower === 'the') at--;
  const behindTitle = /^(?:of|for)$/.test(words[at]?.lower ?? '') && titleOf(words[at - 1]?.lower ?? '') !== undefined;
  const from = behindTitle ? endOfOffice(reading, first, end) : first;
  return { run: { first: from, end }, after: from > first ? 'title' : 'none' };
}

function longestTitle(reading: Reading, i: number, end: number): number {
  for (let to = Math.min(end, i + LONGEST_TITLE); to > i; to--) {
    const text = joinWords(reading, i, to);
    if (titleOf(text) && !isPlaceOpener(text)) return to;
  }
  return i;
}

/** "Chief Election Commissioner", "Senior Ranger": everyday words before a title belong to it, unless they end in a body's head. */
function isOffice(reading: Reading, first: number, end: number): boolean {
  if (end === first) return true;
  if (end - first > 1 && typeOfHead(reading.words[end - 1]!.lower) !== undefined) return false;
  for (let i = first; i < end; i++) {
    const { lower, text } = reading.words[i]!;
    if (isListed(text) || !(reading.lexicon.find(lower).common || isQualifier(lower) || reading.seenSmall.has(lower)))
      return false;
  }
  return true;
}

function dropQualifiers(reading: Reading, first: number, end: number): number {
  let at = end;
  while (at > first && isQualifier(reading.words[at - 1]!.lower)) at--;
  return at;
}

/** The words of a stretch as a name is looked up: one space between words, none at hyphens and apostrophes. */
export function joinWords(reading: Reading, first: number, end: number): string {
  let text = '';
  for (let i = first; i < end; i++) {
    const gap = i > first && reading.startOf(i) > reading.endOf(i - 1);
    text += (gap ? ' ' : '') + reading.words[i]!.text;
  }
  return text;
}

/** "BEIJING" as "Beijing": for lookups of names in capitals. */
export function titleCase(text: string): string {
  return text.toLowerCase().replace(/\p{L}+/gu, capitalize);
}
