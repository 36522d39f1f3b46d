import { ATOM } from '../../numerals/atoms.js';
import { joinParts } from './join.js';
import type { Found } from './meaning.js';
import type { Reader } from './reader.js';
import { dateRules } from './rules/index.js';
import type { DateOrder } from './rules/numeric-date.js';
import { startsOf } from './rules/rule.js';

/** Finds the phrases of dates from left to right: at each atom the longest that a rule reads, the earlier rule in a tie. */
export function findDates(r: Reader, order: DateOrder): readonly Found[] {
  const { atoms } = r;
  const rules = dateRules(order);
  const all: Found[] = [];
  let i = 0;
  while (i < atoms.count) {
    const sentence = atoms.sentence[i]!;
    r.first = i;
    let limit = i;
    while (limit < atoms.count && atoms.sentence[limit] === sentence) limit++;
    r.limit = limit;
    const found: Found[] = [];
    while (i < limit) {
      const starts = startsOf(atoms.word[i]!, atoms.kind[i] === ATOM.number);
      let best: Found | undefined;
      if (starts !== 0) {
        for (const rule of rules) {
          if ((rule.starts & starts) === 0) continue;
          const match = rule.read(r, i);
          if (match && match.end <= limit && (!best || match.end > best.end)) best = match;
        }
      }
      if (best) {
        found.push(best);
        i = best.end;
      } else i++;
    }
    for (const one of joinParts(r, found)) all.push(one);
    i = limit;
  }
  return all;
}
