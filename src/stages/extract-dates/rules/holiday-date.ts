import { HOLIDAYS, type Holiday } from '../../../knowledge/holidays.js';
import type { Found } from '../meaning.js';
import { own, type Reader } from '../reader.js';
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
      const local = day.byCountry ? ofCountry(r, i, day) : day;
      if (!local) return undefined;
      const fields = { holiday: local, ...(year && { year: year.year }) };
      return { start: i, end: year?.end ?? end, meaning: { type: 'fields', fields }, rule: 'holiday' };
    }
    return undefined;
  },
};

/** "Ukraine's Independence Day", "Indian Independence Day": the day of the country before the name, none where it is not known. */
function ofCountry(r: Reader, i: number, holiday: Holiday): Holiday | undefined {
  const isOwned = r.word(i - 1) === 's' && r.word(i - 2) === "'";
  const at = isOwned ? i - 3 : i - 1;
  if (!isOwned && !r.isCapital(at)) return holiday;
  const entry = own(holiday.byCountry ?? {}, r.word(at));
  return entry === undefined ? undefined : { names: holiday.names, day: [Math.floor(entry / 100), entry % 100] };
}
