import { HOLIDAYS, type Holiday } from '../../../knowledge/holidays.js';
import type { Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import { type Rule, START } from './rule.js';
import { readYear } from './years.js';

interface Name {
  readonly words: readonly string[];
  readonly holiday: Holiday;
}

/** Names by their first word, the longest first. A possessive 's is two atoms. */
const BY_FIRST = new Map<string, Name[]>();
for (const holiday of HOLIDAYS) {
  for (const name of holiday.names) {
    const words = name
      .replaceAll('-', ' - ')
      .replaceAll("'s", " ' s")
      .replaceAll("s' ", "s ' ")
      .split(' ')
      .filter((word) => word !== '');
    const list = BY_FIRST.get(words[0]!) ?? [];
    list.push({ words, holiday });
    list.sort((a, b) => b.words.length - a.words.length);
    BY_FIRST.set(words[0]!, list);
  }
}

/** "Christmas Day", "Easter 2022", "New Year's Eve": a capital letter marks the name. */
export const holiday: Rule = {
  name: 'holiday',
  starts: START.holiday,
  read(r: Reader, i): Found | undefined {
    for (const { words, holiday: day } of BY_FIRST.get(r.word(i)) ?? []) {
      const end = r.phrase(i, words);
      if (end === undefined) continue;
      if (
        !r.isCapital(i) &&
        words.length === 1 &&
        words[0] !== 'christmas' &&
        words[0] !== 'easter' &&
        words[0] !== 'thanksgiving' &&
        words[0] !== 'halloween'
      )
        continue;
      // "a new year", "the new year": no name without capitals.
      if (!r.isCapital(i) && words[0] === 'new' && words.length === 2) continue;
      const next = r.word(end) === ',' || r.word(end) === 'of' || r.word(end) === 'in' ? end + 1 : end;
      const year = readYear(r, next);
      const fields = { holiday: day, ...(year && { year: year.year }) };
      return { start: i, end: year?.end ?? end, meaning: { type: 'fields', fields }, rule: 'holiday' };
    }
    return undefined;
  },
};
