import { parsePersonName } from '../../knowledge/person-names.js';
import { isAcronym } from './body-names.js';
import type { Groups } from './groups.js';
import type { Units } from './units.js';

/** True for a surname alone and for an acronym: forms that stand for a fuller name. */
export function isShort(units: Units, unit: number): boolean {
  const name = units.name(unit);
  return units.type(unit) === 'person' ? parsePersonName(name).parts.length < 2 : isAcronym(name);
}

/**
 * The unit whose id and name a group has: a full name before a short one, then the one that most articles have, then the one that was
 * there first, then by id. So an article more hardly ever changes an id.
 */
export function leadOf(units: Units, groups: Groups, group: number): number {
  const members = groups.members(group);
  if (members.length === 1) return members[0]!;
  const ranked = members.map((unit) => ({
    unit,
    short: Number(isShort(units, unit)),
    documents: units.documentCount(unit),
    first: units.days(unit)?.first ?? Number.MAX_SAFE_INTEGER,
  }));
  ranked.sort((a, b) => a.short - b.short || b.documents - a.documents || a.first - b.first || a.unit - b.unit);
  return ranked[0]!.unit;
}

export function documentsOf(units: Units, groups: Groups, group: number): number {
  return groups.members(group).reduce((sum, unit) => sum + units.documentCount(unit), 0);
}
