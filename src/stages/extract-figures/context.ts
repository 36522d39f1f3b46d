import { readPower } from '../../numerals/powers.js';
import { DESIGNATORS, isVersion } from './number-names.js';
import { isMeasured, readRatio } from './ratio.js';
import type { FigureReader } from './reader.js';

/**
 * Whether the number at i is part of a name, a code, a telephone number, a score or an address, and no figure: its end,
 * past which to read on.
 */
export function readCode(r: FigureReader, i: number): number | undefined {
  const { atoms } = r;
  if (!r.isNumber(i)) return undefined;
  const word = atoms.word[i]!;
  const before = r.word(i - 1);
  const joined = i > r.first && !r.spaced(i);
  if (!joined && readPower(atoms, i)) return undefined;
  // "+92 300 1234567", "0300 1234567", "555-1234": runs of digits.
  if (before === '+' && joined && word.length <= 4) return digitRun(r, i);
  if (
    (word.length > 1 && word[0] === '0' && !word.includes('.')) ||
    (word.length >= 10 && !word.includes(',') && !word.includes('.'))
  )
    return digitRun(r, i);
  // "G7", "MH370", "A320": letters joined to digits; "US5" and "x5" are not money here.
  if (joined && r.isWord(i - 1) && before !== 'x') return i + 1;
  // "F-16", "COVID-19", "Tu-154", "U-21"
  if (joined && before === '-' && !r.spaced(i - 1) && r.isWord(i - 2) && !isNumberWord(r.word(i - 2))) return i + 1;
  if (before === '#') return i + 1;
  // "320x240"
  if (joined && before === 'x' && r.isNumber(i - 2) && !r.spaced(i - 1)) return i + 1;
  // "Group of 77"
  if (before === 'of' && r.word(i - 2) === 'group' && r.isCapital(i - 2)) return i + 1;
  const ratio = readRatio(r, i + 1, atoms.value[i]!);
  if (ratio !== undefined) return ratio;
  // "1200X33"
  if (r.isWord(i + 1) && !r.spaced(i + 1) && r.isNumber(i + 2) && !r.spaced(i + 2) && !/m$/.test(r.word(i + 1)))
    return i + 3;
  // "3G", "5G": a capital letter that is no scale.
  if (!r.spaced(i + 1) && r.word(i + 1) === 'g' && r.isCapital(i + 1)) return i + 2;
  // "16-year" is none; "737-800", "5-4", "2-1", "555-1234-99"
  const mark = r.word(i + 1);
  if ((mark === '-' || mark === '–' || mark === ':') && !r.spaced(i + 1) && r.isNumber(i + 2) && !r.spaced(i + 2)) {
    let end = i + 3;
    while ((r.word(end) === '-' || r.word(end) === ':' || r.word(end) === '–') && !r.spaced(end) && r.isNumber(end + 1))
      end += 2;
    if (end > i + 3 || mark === ':') return end;
    if (atoms.value[i]! >= atoms.value[i + 2]! && !isMeasured(r, end)) return end;
    if (!isMeasured(r, end) && !isCountedNext(r, end)) return end;
  }
  if (mark === '/' && isShare(r, i)) return undefined;
  if ((mark === '.' || mark === '/') && !r.spaced(i + 1) && r.isNumber(i + 2) && !r.spaced(i + 2)) {
    // "1.2.3", "24/7", "9/11"
    let end = i + 3;
    while (r.word(end) === mark && !r.spaced(end) && r.isNumber(end + 1)) end += 2;
    if (end > i + 3 || mark === '.' || atoms.value[i]! > atoms.value[i + 2]! || atoms.value[i + 2]! > 16) return end;
    return end;
  }
  const designator = before === '.' && !r.spaced(i - 1) ? r.word(i - 2) : before;
  if (DESIGNATORS.has(designator) && !isMeasured(r, i + 1)) {
    const isNamed =
      r.isCapital(i - 1) ||
      designator === 'no' ||
      designator === 'version' ||
      designator === 'flight' ||
      designator === 'page' ||
      designator === 'number' ||
      designator === 'article' ||
      designator === 'chapter' ||
      designator === 'paragraph' ||
      (PLACES.has(designator) && !r.isWord(i + 1));
    if (isNamed) return i + 1;
  }
  if (isHouseNumber(r, i)) return i + 1;
  return isVersion(r, i) ? i + 1 : undefined;
}

/** Places told by their number, written small: "gate 7", "platform 9". */
const PLACES: ReadonlySet<string> = new Set([
  'gate',
  'platform',
  'terminal',
  'room',
  'route',
  'channel',
  'pier',
  'runway',
  'ward',
  'highway',
]);

const STREETS: ReadonlySet<string> = new Set([
  'street',
  'road',
  'avenue',
  'lane',
  'drive',
  'boulevard',
  'st',
  'rd',
  'ave',
]);

/** "10 Downing Street": one to three capital words after the number, the last a kind of street. */
function isHouseNumber(r: FigureReader, i: number): boolean {
  if (r.atoms.word[i]!.length > 5 || !Number.isInteger(r.atoms.value[i]!)) return false;
  for (let k = 1; k <= 3; k++) {
    if (!r.isCapital(i + k) || !r.isWord(i + k)) return false;
    if (k > 1 && STREETS.has(r.word(i + k))) return true;
  }
  return false;
}

/** "1/4 mile", "3/4": digits with a slash that a plain unit or noun follows. */
function isShare(r: FigureReader, i: number): boolean {
  const { atoms } = r;
  if (r.spaced(i + 1) || !r.isNumber(i + 2) || r.spaced(i + 2)) return false;
  const low = atoms.value[i]!;
  const high = atoms.value[i + 2]!;
  return (
    low < high &&
    (high === 2 || high === 3 || high === 4 || high === 5 || high === 8 || high === 16) &&
    r.word(i + 3) !== '/' &&
    r.spaced(i + 3)
  );
}

/** A run of numbers with single marks or spaces between them. */
function digitRun(r: FigureReader, i: number): number {
  let end = i + 1;
  for (;;) {
    if (r.isNumber(end)) end++;
    else if (
      (r.word(end) === '-' || r.word(end) === ')' || r.word(end) === '.') &&
      r.isNumber(end + 1) &&
      !r.spaced(end + 1)
    )
      end += 2;
    else return end;
  }
}

function isCountedNext(r: FigureReader, i: number): boolean {
  return r.isWord(i) && r.spaced(i) && !r.isCapital(i) && !STOP.has(r.word(i));
}

export const STOP: ReadonlySet<string> = new Set([
  'in',
  'on',
  'at',
  'to',
  'of',
  'and',
  'or',
  'for',
  'with',
  'by',
  'from',
  'as',
  'but',
  'over',
  'after',
  'before',
  'win',
  'loss',
  'defeat',
  'victory',
  'lead',
  'draw',
  'vote',
  'against',
  'when',
  'while',
  'the',
  'is',
  'was',
  'score',
  'decision',
  'triumph',
  'thriller',
  'deficit',
  'aggregate',
  'series',
  'majority',
  'margin',
  'ruling',
  'away',
  'home',
  'up',
  'down',
]);

function isNumberWord(word: string): boolean {
  return word === 'mid' || word === 'to' || word === 'sub' || word === 'under' || word === 'over' || word === 'plus';
}
