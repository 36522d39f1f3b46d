import { MONTHS, SEASONS, TIME_UNITS, WEEKDAYS } from '../../knowledge/calendar.js';
import { ORDINALS, SMALL_NUMBERS } from '../../knowledge/numbers.js';
import { ATOM, type Atoms } from '../../numerals/atoms.js';

const MONTH_OF = new Map(Object.entries(MONTHS));
const WEEKDAY_OF = new Map(Object.entries(WEEKDAYS));
const SEASON_OF = new Map(Object.entries(SEASONS));
const UNIT_OF = new Map(Object.entries(TIME_UNITS));
const ORDINAL_OF = new Map(Object.entries(ORDINALS));
const NUMBER_OF = new Map(Object.entries(SMALL_NUMBERS));

/** Reads atoms for the rules: every look is bounded to the sentence, and counted. */
export class Reader {
  readonly atoms: Atoms;
  readonly text: string;
  steps = 0;
  /** One past the last atom of the sentence that is being read. */
  limit = 0;
  /** First atom of that sentence. */
  first = 0;

  constructor(atoms: Atoms, text: string) {
    this.atoms = atoms;
    this.text = text;
  }

  /** The word of atom i, or "" outside the sentence. */
  word(i: number): string {
    this.steps++;
    return i >= this.first && i < this.limit ? this.atoms.word[i]! : '';
  }

  isNumber(i: number): boolean {
    return i >= this.first && i < this.limit && this.atoms.kind[i] === ATOM.number;
  }

  isCapital(i: number): boolean {
    return i >= this.first && i < this.limit && this.atoms.capital[i] === 1;
  }

  spaced(i: number): boolean {
    return i >= this.limit || this.atoms.spaced[i] === 1;
  }

  value(i: number): number {
    return this.atoms.value[i]!;
  }

  /** Past a hyphen that joins, a dot of an abbreviation or a comma. */
  skip(i: number, mark: string): number {
    return this.word(i) === mark ? i + 1 : i;
  }

  skipDot(i: number): number {
    return this.word(i) === '.' && !this.spaced(i) && i + 1 < this.limit ? i + 1 : i;
  }

  /** The first of the given word sequences (atoms joined by spaces) that stands at i; its end. */
  phrase(i: number, words: readonly string[]): number | undefined {
    for (let k = 0; k < words.length; k++) if (this.word(i + k) !== words[k]) return undefined;
    return i + words.length;
  }

  /** Digits without separators, between `low` and `high`. */
  integer(i: number, low: number, high: number): number | undefined {
    if (!this.isNumber(i)) return undefined;
    const word = this.atoms.word[i]!;
    if (word.length > 4 || word.includes('.') || word.includes(',')) return undefined;
    const value = this.atoms.value[i]!;
    return value >= low && value <= high ? value : undefined;
  }

  /** A day of the month: 1 to 31, "24th", "twenty-fourth", "first". */
  dayOfMonth(i: number, words: boolean): { end: number; day: number; ordinal: boolean } | undefined {
    const digits = this.integer(i, 1, 31);
    if (digits !== undefined && this.atoms.word[i]!.length <= 2) {
      const suffix = this.spaced(i + 1) ? '' : this.word(i + 1);
      if (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th')
        return { end: i + 2, day: digits, ordinal: true };
      return { end: i + 1, day: digits, ordinal: false };
    }
    if (!words) return undefined;
    const simple = ORDINAL_OF.get(this.word(i));
    if (simple !== undefined && simple <= 30) return { end: i + 1, day: simple, ordinal: true };
    const tens = NUMBER_OF.get(this.word(i));
    if (tens === 20 || tens === 30) {
      const at = this.skip(i + 1, '-');
      const ones = ORDINAL_OF.get(this.word(at));
      if (ones !== undefined && ones < 10 && tens + ones <= 31) return { end: at + 1, day: tens + ones, ordinal: true };
      // "January twenty two"
      const cardinal = NUMBER_OF.get(this.word(at));
      if (
        cardinal !== undefined &&
        cardinal > 0 &&
        cardinal < 10 &&
        tens + cardinal <= 31 &&
        this.month(i - 1) !== undefined
      ) {
        return { end: at + 1, day: tens + cardinal, ordinal: false };
      }
    }
    return undefined;
  }

  /** The phrase or the sentence ends before i: a mark stands there, or nothing. */
  closes(i: number): boolean {
    const word = this.word(i);
    return word === '' || CLOSING.has(word);
  }

  month(i: number): number | undefined {
    return MONTH_OF.get(this.word(i));
  }

  /** End of a month name at i, past the dot of an abbreviation. */
  monthEnd(i: number): number {
    return this.word(i).length <= 4 && this.word(i) !== 'may' && this.word(i) !== 'june' && this.word(i) !== 'july'
      ? this.skipDot(i + 1)
      : i + 1;
  }

  weekday(i: number): number | undefined {
    return WEEKDAY_OF.get(this.word(i));
  }

  /** "Mondays". */
  weekdays(i: number): number | undefined {
    const word = this.word(i);
    return word.endsWith('s') && word.length > 6 ? WEEKDAY_OF.get(word.slice(0, -1)) : undefined;
  }

  season(i: number): number | undefined {
    return SEASON_OF.get(this.word(i));
  }

  unit(i: number) {
    return UNIT_OF.get(this.word(i));
  }
}

const CLOSING: ReadonlySet<string> = new Set(['.', ',', ';', ':', '!', '?', ')', ']', '"', '”']);

export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
