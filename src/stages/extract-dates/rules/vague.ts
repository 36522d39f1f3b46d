import { REFERENCES } from '../../../knowledge/calendar.js';
import type { Found } from '../meaning.js';
import { own, type Reader } from '../reader.js';
import { byFirstWord, type Rule, START } from './rule.js';

type Value = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

const PHRASES: readonly (readonly [string, Value])[] = [
  ['at the moment', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['at this time', 'PRESENT_REF'],
  ['the present time', 'PRESENT_REF'],
  ['the present day', 'PRESENT_REF'],
  ['the present', 'PRESENT_REF'],
  ['right now', 'PRESENT_REF'],
  ['just now', 'PRESENT_REF'],
  ['this time', 'PRESENT_REF'],
  ['the time being', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['the past', 'PAST_REF'],
  ['the recent past', 'PAST_REF'],
  ['the distant past', 'PAST_REF'],
  ['the near future', 'FUTURE_REF'],
  ['the foreseeable future', 'FUTURE_REF'],
  ['the distant future', 'FUTURE_REF'],
  ['the coming future', 'FUTURE_REF'],
  ['the future', 'FUTURE_REF'],
  ['near future', 'FUTURE_REF'],
  ['the long term', 'FUTURE_REF'],
  ['the coming years', 'FUTURE_REF'],
];
/** By their first word. */
const WORDS = byFirstWord(PHRASES);
const RECENT_UNITS: ReadonlySet<string> = new Set(['times', 'history', 'memory']);

/** "recent years", "now", "currently", "soon", "the past", "in the near future", "these days". */
export const vague: Rule = {
  name: 'vague',
  starts: START.vague | START.determiner | START.near,
  read(r: Reader, i): Found | undefined {
    const make = (end: number, value: Value): Found => ({
      start: i,
      end,
      meaning: { type: 'vague', value },
      rule: 'vague',
    });
    let best: Found | undefined;
    for (const [words, value] of WORDS.get(r.word(i)) ?? []) {
      const end = r.phrase(i, words);
      if (end !== undefined && (!best || end > best.end)) best = make(end, value);
    }
    if (best)
      return r.word(best.end - 1) === 'past' && r.word(best.end) !== '' && r.unit(best.end) !== undefined
        ? undefined
        : best;
    const at = r.word(i) === 'the' ? i + 1 : i;
    if (r.word(at) === 'recent' || r.word(at) === 'past' || r.word(at) === 'coming') {
      const next = r.word(at + 1);
      const isPlural = r.unit(at + 1) !== undefined && next.endsWith('s') && r.unit(at + 1) !== 'second';
      if (r.word(at) === 'recent' && at === i && !isPlural && !RECENT_UNITS.has(next) && next !== '')
        return make(at + 1, 'PAST_REF');
      if (r.word(at) === 'recent' && (isPlural || RECENT_UNITS.has(next))) return make(at + 2, 'PAST_REF');
      return undefined;
    }
    if (r.word(i) === 'current' && !r.isCapital(i) && r.unit(i + 1) === undefined && r.word(i + 1) !== '')
      return make(i + 1, 'PRESENT_REF');
    const value = own(REFERENCES, r.word(i));
    return value && { ...make(i + 1, value), ...(r.word(i) === 'soon' && { rule: 'soon' }) };
  },
};
