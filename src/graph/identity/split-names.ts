import { typeOfHead } from '../../knowledge/name-heads.js';
import { normalizeName } from '../../knowledge/normalize-name.js';
import { Company } from './company.js';
import { meet } from './evidence.js';
import type { Merge } from './merge.js';
import type { Units } from './units.js';

interface Group {
  readonly country: number;
  readonly occurrences: number[];
}

/**
 * Parts ids under which articles mean several: places of one name in several countries; bodies whose name is a common noun ("Supreme Court");
 * people of one full name, where nothing but the name speaks for one person: other country, no role and nobody named beside them in common.
 * The one named first keeps the id, so that later articles do not change it; the others get their country as a suffix.
 */
export function splitNames(units: Units): Merge[] {
  const kept: Merge[] = [];
  const ids = new Set(units.ids);
  const whole = units.count;
  for (let unit = 0; unit < whole; unit++) {
    if (!maySplit(units, unit)) continue;
    const groups = groupsOf(units, unit);
    if (groups.length < 2) continue;
    const [main, ...others] = groups;
    for (const { country, occurrences } of others) {
      const id = freeId(`${units.ids[unit]}-${units.table.countries[country]!.toLowerCase()}`, ids);
      units.splitOff(unit, id, occurrences);
      const form = units.name(unit);
      const [here, there] = [main!.country, country].map((code) => units.table.countries[code]!) as [string, string];
      kept.push({
        a: { id, form, country: there },
        b: { id: units.ids[unit]!, form, country: here },
        same: false,
        reason: `"${form}" of ${there} and of ${here}: nothing but the name in common`,
        score: 0.3,
        documents: occurrences.length,
      });
    }
  }
  return kept;
}

function maySplit(units: Units, unit: number): boolean {
  switch (units.type(unit)) {
    case 'person':
      return units.name(unit).includes(' ');
    case 'location':
    case 'facility':
      return true;
    case 'organization':
      return isCommon(units.name(unit));
    default:
      return false;
  }
}

/** "Supreme Court", "Ministry of Defence": every word is one that many bodies share. */
function isCommon(name: string): boolean {
  const words = normalizeName(name).split(' ');
  return (
    words.some((word) => typeOfHead(word) === 'organization') &&
    words.every((word) => COMMON.has(word) || typeOfHead(word))
  );
}

const COMMON = new Set(
  `of the and for national federal supreme central high constitutional foreign interior defence defense finance health education justice trade
  economy labour labor agriculture home affairs state general prime minister ministry security intelligence human rights electoral election supreme
  democratic social socialist liberal conservative green republican people's communist`.split(/\s+/),
);

/** Occurrences by country, those that belong together joined; the group that was named first comes first. */
function groupsOf(units: Units, unit: number): Group[] {
  const { table } = units;
  const groups = new Map<number, number[]>();
  const without: number[] = [];
  for (const occurrence of units.occurrences(unit)) {
    const country = table.country[occurrence]!;
    const known = country < 0 ? without : groups.get(country);
    if (known) known.push(occurrence);
    else groups.set(country, [occurrence]);
  }
  if (groups.size < 2) return [];
  let list: Group[] = [...groups].sort(([a], [b]) => a - b).map(([country, occurrences]) => ({ country, occurrences }));
  if (units.type(unit) === 'person') list = joinRelated(units, unit, list);
  list.sort(
    (a, b) =>
      firstSeen(units, a) - firstSeen(units, b) || b.occurrences.length - a.occurrences.length || a.country - b.country,
  );
  const company = new Company(units);
  const companies = list.map(({ occurrences }) => company.of(occurrences, unit));
  for (const occurrence of without) {
    const shares = companies.map((known) => company.shared(occurrence, known, unit));
    const best = Math.max(...shares);
    list[best > 0 ? shares.indexOf(best) : 0]!.occurrences.push(occurrence);
  }
  return list;
}

/** People: groups that share a role or company are one person, whose country was read wrongly or who has two. */
function joinRelated(units: Units, unit: number, groups: readonly Group[]): Group[] {
  const company = new Company(units);
  const facts = groups.map(({ occurrences }) => ({
    roles: new Set(occurrences.flatMap((occurrence) => [...units.table.rolesOf(occurrence)])),
    company: company.of(occurrences, unit),
  }));
  const joined: { group: Group; roles: Set<number>; company: Set<number> }[] = [];
  for (const [i, group] of groups.entries()) {
    const { roles, company: beside } = facts[i]!;
    const related = joined.filter((other) => meet(other.roles, roles) || meet(other.company, beside));
    const [first, ...rest] = related;
    if (!first) joined.push({ group, roles, company: beside });
    else {
      first.group.occurrences.push(...group.occurrences);
      for (const other of rest) {
        first.group.occurrences.push(...other.group.occurrences);
        joined.splice(joined.indexOf(other), 1);
      }
      for (const set of [roles, ...rest.map((other) => other.roles)]) for (const role of set) first.roles.add(role);
      for (const set of [beside, ...rest.map((other) => other.company)]) for (const one of set) first.company.add(one);
    }
  }
  return joined.map(({ group }) => group);
}

/** Undated documents come last. */
function firstSeen(units: Units, { occurrences }: Group): number {
  const { day, document } = units.table;
  return occurrences.reduce(
    (first, occurrence) => Math.min(first, day[document[occurrence]!]! || Number.MAX_SAFE_INTEGER),
    Number.MAX_SAFE_INTEGER,
  );
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}
