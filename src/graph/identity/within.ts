import { normalizeName } from '../../knowledge/normalize-name.js';
import { side } from './full-names.js';
import type { Merge } from './merge.js';
import type { NameTable } from './name-table.js';
import type { Units } from './units.js';

/** How sure the reasons of resolve-entities are, by what they say; the first that fits. */
const SCORES: readonly (readonly [RegExp, number])[] = [
  [/is another writing of|is a known form of|are written alike/, 0.95],
  [/is defined as|is the last name of/, 0.9],
  [/is first and last name of/, 0.85],
  [/is short for|are the initials of/, 0.8],
  [/is a part of the name of/, 0.75],
  [/is the first name of/, 0.7],
];

/** The forms that articles have joined to one of their names, each with the reason that most articles give. */
export function mergesWithin(units: Units): Merge[] {
  const { table } = units;
  const merges: Merge[] = [];
  for (let unit = 0; unit < table.ids.length; unit++) {
    const name = units.name(unit);
    for (const [form, documents] of [...table.aliases(unit)].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (normalizeName(form) === normalizeName(name)) continue;
      const reason = reasonFor(table, unit, form) ?? `"${form}" and "${name}" were joined within an article`;
      const score = SCORES.find(([pattern]) => pattern.test(reason))?.[1] ?? 0.8;
      merges.push({
        a: side(units, unit, form),
        b: side(units, unit),
        same: true,
        reason,
        score,
        documents,
        within: true,
      });
    }
  }
  return merges;
}

function reasonFor(table: NameTable, id: number, form: string): string | undefined {
  let best: string | undefined;
  for (const [reason, count] of table.reasons(id)) {
    if (!reason.startsWith(`"${form}"`)) continue;
    const known = best === undefined ? -1 : table.reasons(id).get(best)!;
    if (count > known || (count === known && reason < best!)) best = reason;
  }
  return best;
}
