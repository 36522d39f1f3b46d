import type { Company } from './company.js';
import type { NameLikeness } from './person-pairs.js';
import type { Units } from './units.js';

/** Years apart in which a name is likely borne by another one. */
const LONG = 15;

/** The likeness of two names, with what the articles say of country, role, company and time. */
export function withEvidence(
  { reason, score }: NameLikeness,
  units: Units,
  company: Company,
  a: number,
  b: number,
): NameLikeness {
  const facts: string[] = [];
  let sum = score;
  const add = (amount: number, fact: string) => {
    sum += amount;
    facts.push(fact);
  };
  const [here, there] = [units.country(a), units.country(b)];
  if (here >= 0 && there >= 0) {
    if (here === there) add(0.1, 'same country');
    else add(-0.25, 'other country');
  }
  if (meet(units.roles(a), units.roles(b))) add(0.15, 'same role');
  const beside = company.of(units.occurrences(a), a);
  beside.delete(b);
  const others = company.of(units.occurrences(b), b);
  others.delete(a);
  if (meet(beside, others)) add(0.12, 'named beside the same');
  const [x, y] = [units.days(a), units.days(b)];
  if (x && y && Math.max(x.first - y.last, y.first - x.last) > LONG * 10_000)
    add(-0.15, `more than ${LONG} years apart`);
  return { reason: [reason, ...facts].join(', '), score: sum };
}

/** True where an article names both, as two. */
export function standTogether(units: Units, a: number, b: number): boolean {
  const [fewer, more] = units.documentCount(a) <= units.documentCount(b) ? [a, b] : [b, a];
  const { document, start } = units.table;
  return units.occurrences(fewer).some((occurrence) => {
    const d = document[occurrence]!;
    for (let other = start[d]!; other < start[d + 1]!; other++) if (units.of[other] === more) return true;
    return false;
  });
}

export function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  for (const one of fewer) if (more.has(one)) return true;
  return false;
}
