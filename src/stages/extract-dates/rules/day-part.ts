import { DAY_PARTS } from '../../../knowledge/calendar.js';
import type { Clock, Found } from '../meaning.js';
import { own, type Reader } from '../reader.js';
import { type Rule, START } from './rule.js';

const BEFORE_PART: ReadonlySet<string> = new Set([
  'in',
  'by',
  'since',
  'until',
  'during',
  'at',
  'before',
  'after',
  'of',
  'from',
  'throughout',
  'through',
]);

/** "morning", "in the evening", "overnight", "at dawn": a part of the day that its anchor gives. */
export const dayPart: Rule = {
  name: 'day-part',
  starts: START.dayPart | START.determiner | START.near | START.edge,
  read(r, i): Found | undefined {
    let at = i;
    let mod: string | undefined;
    const first = r.word(i);
    if (first === 'early' || first === 'late' || first === 'mid') {
      mod = first === 'early' ? 'START' : first === 'late' ? 'END' : 'MID';
      at = r.skip(at + 1, '-');
    } else if (first === 'the' || first === 'this' || first === 'that') {
      at++;
      if (r.word(at) === 'same') at++;
      if (r.word(at) === 'early' || r.word(at) === 'late') {
        mod = r.word(at) === 'early' ? 'START' : 'END';
        at++;
      }
    }
    const part = own(DAY_PARTS, r.word(at));
    if (!part) return undefined;
    const clock: Clock = { hour: part.from, part: part.code, span: [part.from, part.to] };
    const make = (meaning?: Found['meaning']): Found => ({
      start: i,
      end: at + 1,
      clock,
      rule: 'day-part',
      ...(meaning && { meaning }),
      ...(mod && { mod }),
    });
    if (first === 'this') return make({ type: 'near', grain: 'day', offset: 0, base: 'article' });
    if (first === 'that') return make({ type: 'near', grain: 'day', offset: 0, base: 'reference' });
    const isOther = r.word(at) === 'dawn' && r.word(at + 1) === 'of';
    if (isOther || r.word(at + 1) === '-') return undefined;
    const before = r.word(i - 1);
    if (r.word(at).endsWith('s') || r.word(at) === 'nights') return undefined;
    // Alone, "night" is a noun of its own ("night club"); a preposition or a neighbouring date makes it a time.
    return r.word(at) === 'overnight' || BEFORE_PART.has(before) || isBesideDay(r, i, at) ? make() : undefined;
  },
};

function isBesideDay(r: Reader, start: number, at: number): boolean {
  const before = r.word(start - 1);
  const after = r.word(at + 1);
  const next = after === 'of' || after === 'on' ? r.word(at + 2) : after;
  const isDay = (word: string, i: number): boolean =>
    r.weekday(i) !== undefined || word === 'yesterday' || word === 'tomorrow' || word === 'today';
  if (isDay(before, start - 1) || isDay(next, after === next ? at + 1 : at + 2)) return true;
  // "February 24 morning", "the night of 24 February"
  return r.isNumber(start - 1) || (after === 'of' && (r.isNumber(at + 2) || r.month(at + 2) !== undefined));
}
