import { countriesByDemonym, countriesByName, countryByCapital } from '../../knowledge/countries.js';
import { takesOf, typeOfHead } from '../../knowledge/name-heads.js';
import { REGIONS } from '../../knowledge/regions.js';
import { isNameWord } from './name-words.js';
import type { Reading, SentenceRange } from './reading.js';

/** A stretch of tokens that could be one name, half-open. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

const PARTICLES = new Set(
  'de del della di da do dos das du des la le van von der den ter ten bin ibn bint al el ul ud ur e y zu of-the abu ould mac san'.split(
    ' ',
  ),
);
const DEFINITE = new Set(['the']);

/** The longest stretches of name words in a sentence, with the small words that names hold between them. */
export function findRuns(reading: Reading, range: SentenceRange): Run[] {
  const runs: Run[] = [];
  let i = range.first;
  while (i < range.end) {
    if (!isNameWord(reading, range, i)) {
      i++;
      continue;
    }
    const first = startWithParticle(reading, Math.max(range.first, runs.at(-1)?.end ?? 0), i);
    let end = i + 1;
    for (;;) {
      const next = continueRun(reading, range, first, end);
      if (next === end) break;
      end = next;
    }
    runs.push({ first, end });
    i = end;
  }
  return runs;
}

/** "al - Shabaab", "al-Assad" at the start of a name written small. */
function startWithParticle({ words }: Reading, floor: number, i: number): number {
  const starts = i - 2 >= floor && words[i - 1]!.text === '-' && /^(?:al|el|ul|ad|as|an)$/.test(words[i - 2]!.lower);
  return starts ? i - 2 : i;
}

/** Where the run goes on from `end`; `end` itself where it stops. */
function continueRun(reading: Reading, range: SentenceRange, first: number, end: number): number {
  const { words } = reading;
  const at = (k: number) => (k < range.end ? words[k] : undefined);
  const word = at(end);
  const last = words[end - 1]!;
  if (!word || last.lostPossessive) return end;
  const isName = (k: number) => k < range.end && isNameWord(reading, range, k);
  if (isName(end)) return end + 1;
  if (word.text === '.' && /^\p{Lu}$/u.test(last.text) && isName(end + 1)) return end + 2;
  if ((word.text === '-' || word.text === '–') && touches(reading, end - 1, end) && touches(reading, end, end + 1)) {
    // "Ching-yan", "Guinea-Bissau", but not "Beijing-based" or "US-backed".
    if (isName(end + 1)) return end + 2;
    const part = at(end + 1);
    if (
      part?.case === 'small' &&
      end - first >= 2 &&
      /^\p{L}{2,7}$/u.test(part.text) &&
      !isCompoundPart(part.lower) &&
      (end - first >= 3 || !reading.lexicon.find(part.lower).common)
    )
      return end + 2;
    if (part?.case === 'small' && PARTICLES.has(part.lower) && at(end + 2)?.text === '-' && isName(end + 3))
      return end + 4;
    return end;
  }
  if (word.text === '&' && isName(end + 1)) return end + 2;
  if (PARTICLES.has(word.lower) && word.case === 'small') {
    if (isName(end + 1)) return end + 2;
    if (at(end + 1)?.text === '-' && isName(end + 2)) return end + 3;
    if (at(end + 1) && PARTICLES.has(at(end + 1)!.lower) && isName(end + 2)) return end + 3;
  }
  if ((word.lower === 'of' || word.lower === 'for' || word.lower === 'on') && openHead(reading, first, end)) {
    if (
      word.lower === 'on' &&
      !/^(?:commission|committee|council|conference|convention|centre|center)$/.test(headWord(reading, first, end))
    )
      return end;
    const next = DEFINITE.has(at(end + 1)?.lower ?? '') ? end + 2 : end + 1;
    if (isName(next)) return next + 1;
    return end;
  }
  if (word.lower === 'and' && isName(end + 1) && joinsByAnd(reading, range, first, end)) return end + 2;
  if (word.text === "'s" || word.text === "'") {
    // "Queen's College", "Boys' School", but not "China's Ministry of Commerce".
    if (
      isName(end + 1) &&
      end - first <= 3 &&
      typeOfHead(words[lastOfRun(reading, range, end + 1)]!.lower) !== undefined &&
      !isPlaceOrPeople(reading, first, end) &&
      typeOfHead(last.lower) === undefined
    )
      return end + 2;
    return end;
  }
  return end;
}

function isCompoundPart(lower: string): boolean {
  return /^(?:based|backed|led|born|run|owned|made|style|wide|like|era|bound|aged|old|year|day|time|language|speaking|funded|linked|held|sponsored|occupied|controlled|listed|friendly|type|level|trained|educated|elect|in|to|on|up|free|the|and|of)$/.test(
    lower,
  );
}

function touches(reading: Reading, a: number, b: number): boolean {
  return b < reading.words.length && reading.endOf(a) === reading.startOf(b);
}

function headWord(reading: Reading, first: number, end: number): string {
  // In "Committee for the Liberation of Detainees" the head is the word before the first small word.
  for (let i = first; i < end; i++) {
    if (reading.words[i]!.case === 'small') return reading.words[i - 1]?.lower ?? '';
  }
  return reading.words[end - 1]!.lower;
}

function openHead(reading: Reading, first: number, end: number): boolean {
  return (
    takesOf(reading.words[end - 1]!.lower) ||
    (takesOf(headWord(reading, first, end)) && end - first > 2 && !isPlaceOrPeople(reading, end - 1, end))
  );
}

/** "Ministry of Trade and Industry", "Bosnia and Herzegovina", "Trinidad and Tobago", "Centers for Disease Control and Prevention". */
function joinsByAnd(reading: Reading, range: SentenceRange, first: number, end: number): boolean {
  const { words } = reading;
  const whole = (from: number, to: number) =>
    words
      .slice(from, to)
      .map((word) => word.text)
      .join(' ');
  for (let from = first; from < end; from++) {
    for (let to = end + 2; to <= Math.min(end + 4, range.end); to++)
      if (countriesByName(whole(from, to)).length > 0) return true;
  }
  const right = lastOfRun(reading, range, end + 1);
  if (isPlaceOrPeople(reading, end + 1, end + 2) || isPlaceOrPeople(reading, end - 1, end)) return false;
  const hasOf = words.slice(first, end).some((word) => word.lower === 'of' || word.lower === 'for');
  if (hasOf)
    return (
      takesOf(headWord(reading, first, end)) &&
      typeOfHead(words[right]!.lower) === undefined &&
      !reading.lexicon.find(words[end + 1]!.lower).given
    );
  // "Food and Drug Administration": a head after it, none before, and everyday words on both sides.
  const left = words[end - 1]!.lower;
  const plain = (lower: string) => reading.lexicon.find(lower).common || reading.seenSmall.has(lower);
  return (
    typeOfHead(words[right]!.lower) === 'organization' &&
    typeOfHead(left) === undefined &&
    plain(left) &&
    plain(words[end + 1]!.lower)
  );
}

function lastOfRun(reading: Reading, range: SentenceRange, from: number): number {
  let i = from;
  while (i + 1 < range.end && isNameWord(reading, range, i + 1)) i++;
  return i;
}

const regions = new Set(REGIONS.map((name) => name.toLowerCase()));

export function isPlaceOrPeople(reading: Reading, first: number, end: number): boolean {
  const text = reading.words
    .slice(first, end)
    .map((word) => word.text)
    .join(' ');
  return (
    countriesByName(text).length > 0 ||
    countriesByDemonym(text).length > 0 ||
    countryByCapital(text) !== undefined ||
    regions.has(text.toLowerCase()) ||
    reading.lexicon.find(text).place
  );
}
