import { markAddresses } from '../../numerals/addresses.js';
import { ATOM } from '../../numerals/atoms.js';
import { joinParts } from './join.js';
import type { Found } from './meaning.js';
import type { Reader } from './reader.js';
import { dateRules } from './rules/index.js';
import type { DateOrder } from './rules/numeric-date.js';
import { type Rule, startsOf } from './rules/rule.js';

/** Finds the phrases of dates from left to right: at each atom the longest that a rule reads, the earlier rule in a tie. */
export function findDates(r: Reader, order: DateOrder): readonly Found[] {
  const { atoms } = r;
  const rules = dateRules(order);
  const bySet = new Map<number, readonly Rule[]>();
  const addresses = new Uint8Array(atoms.count);
  markAddresses(r.text, atoms, addresses);
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
      const starts = addresses[i] === 1 ? 0 : startsOf(atoms.word[i]!, atoms.kind[i] === ATOM.number);
      let best: Found | undefined;
      if (starts !== 0) {
        for (const rule of rulesOf(rules, starts, bySet)) {
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

/** The rules that can begin with a word of these kinds, in their order; each set of kinds is looked up once. */
function rulesOf(rules: readonly Rule[], starts: number, known: Map<number, readonly Rule[]>): readonly Rule[] {
  let chosen = known.get(starts);
  if (!chosen) {
    chosen = rules.filter((rule) => (rule.starts & starts) !== 0);
    known.set(starts, chosen);
  }
  return chosen;
}
