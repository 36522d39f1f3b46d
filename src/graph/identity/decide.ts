import type { EntityType } from '../../document/labels.js';
import { ENTITY_TYPES } from '../../document/labels.js';
import type { DocumentJson } from '../../document/schema.js';
import { NameLexicon } from '../../knowledge/name-lexicon.js';
import { slugOf } from '../../knowledge/slug.js';
import { compareText } from '../order.js';
import { Apart } from './apart.js';
import { joinFullNames, side } from './full-names.js';
import { Groups } from './groups.js';
import { Identity } from './identity.js';
import { leadOf } from './leads.js';
import type { Merge } from './merge.js';
import { NameTable } from './name-table.js';
import { Observations } from './observations.js';
import { Changes, type FoundOverride, findOverrides, type Override, type UnusedOverride } from './overrides.js';
import { joinShortNames } from './short-names.js';
import { splitNames } from './split-names.js';
import { Units } from './units.js';
import { mergesWithin } from './within.js';

/** Which names of all these documents are one. Each document must be there once; their order does not matter. */
export function identify(documents: Iterable<DocumentJson>, overrides: readonly Override[] = []): Identity {
  const seen = new Observations();
  for (const document of documents) seen.add(document);
  return decideIdentity(seen, overrides);
}

/**
 * Decides from what was observed: ids that stand for several are parted, full names joined, then short names, article by article; what a user says goes
 * before all of it and is applied in the order of the file.
 */
export function decideIdentity(seen: Observations, overrides: readonly Override[] = []): Identity {
  const units = new Units(new NameTable(seen));
  const parted = splitNames(units);
  const { found, unused } = findOverrides(overrides, units);
  const pairs = pairOverrides(found);
  const apart = new Apart();
  for (const { row, a, b } of pairs) if (row.decision === 'different' && a !== b) apart.add(a, b!);
  const groups = new Groups(units.count);
  const target = new Int32Array(units.of.length).fill(-1);
  let lexicon: NameLexicon | undefined;
  const joined = joinFullNames(units, groups, apart);
  const short = joinShortNames(units, groups, () => (lexicon ??= new NameLexicon()), target, apart);
  const merges = follow(
    units,
    groups,
    [...stillApart(units, groups, [...parted, ...joined, ...short]), ...mergesWithin(units)],
    pairs,
  );
  const changes = new Changes();
  const wrong: UnusedOverride[] = [];
  for (const override of found) {
    const problem = problemOf(override);
    if (problem) wrong.push({ line: override.row.line, code: 'invalid-override', message: problem });
    else {
      const group = endOf(units, groups, target, override.a);
      changes.add(override, group, leadOf(units, groups, group));
    }
  }
  return new Identity({
    units,
    groups,
    target,
    merges: merges.sort(compareMerges),
    changes,
    cut: cutForms(pairs),
    unused: [...unused, ...wrong].sort((x, y) => x.line - y.line),
  });
}

/** The group that all occurrences of a unit ended in; its own where they went apart. */
function endOf(units: Units, groups: Groups, target: Int32Array, unit: number): number {
  const ends = new Set<number>();
  for (const occurrence of units.occurrences(unit))
    ends.add(groups.of(target[occurrence]! >= 0 ? target[occurrence]! : unit));
  return ends.size === 1 ? [...ends][0]! : groups.of(unit);
}

function problemOf({ row: { decision, value } }: FoundOverride): string | undefined {
  if (decision === 'rename' && (value ?? '').trim() === '') return 'rename needs the new name in the column value';
  if (decision === 'type' && !ENTITY_TYPES.includes(value as EntityType))
    return `type needs one of ${ENTITY_TYPES.join(', ')} in the column value; found ${JSON.stringify(value ?? '')}`;
  return undefined;
}

/** Without pairs that were refused and are one by way of a third name: what is shown as two is two. */
function stillApart(units: Units, groups: Groups, merges: readonly Merge[]): Merge[] {
  const unitOf = new Map(units.ids.map((id, unit) => [id, unit]));
  const groupOf = ({ id }: Merge['a']) => groups.of(unitOf.get(id)!);
  return merges.filter(({ a, b, same }) => same || groupOf(a) !== groupOf(b));
}

/** Rows on pairs: of several on one pair, the last. */
function pairOverrides(found: readonly FoundOverride[]): FoundOverride[] {
  const last = new Map<string, FoundOverride>();
  for (const override of found) {
    if (override.b === undefined) continue;
    const { a, b, row } = override;
    const forms = a === b ? ` ${row.a.name} ${row.b?.name}` : '';
    const key = a < b ? `${a} ${b}${forms}` : `${b} ${a}${forms}`;
    last.delete(key);
    last.set(key, override);
  }
  return [...last.values()];
}

/** Forms that a user takes out of the entity to which an article joined them: by unit. */
function cutForms(pairs: readonly FoundOverride[]): Map<number, Set<string>> {
  const cut = new Map<number, Set<string>>();
  for (const { a, b, row } of pairs) {
    const form = row.a.name;
    if (a !== b || row.decision !== 'different' || form === undefined || form === row.b?.name || slugOf(form) === '')
      continue;
    cut.set(a, (cut.get(a) ?? new Set()).add(form));
  }
  return cut;
}

/** The merges with what the user says of them; pairs that nothing else spoke of come with it. Names that a user joins are joined here. */
function follow(units: Units, groups: Groups, merges: readonly Merge[], pairs: readonly FoundOverride[]): Merge[] {
  const index = new Map(merges.map((merge, i) => [pairKey(merge), i]));
  const followed = [...merges];
  for (const { row, a, b = a } of pairs) {
    const same = row.decision === 'same';
    const within = a === b;
    const wanted = { a: side(units, a, (within && row.a.name) || units.name(a)), b: side(units, b), within };
    const at = index.get(pairKey(wanted)) ?? index.get(pairKey({ a: wanted.b, b: wanted.a, within }));
    const known = at === undefined ? undefined : followed[at]!;
    if (same === (known?.same ?? within)) continue;
    if (same && !within) groups.join(a, b);
    const documents = units.documentCount(a);
    const decided = {
      ...(known ?? { ...wanted, reason: 'not joined by any rule', score: 0, documents }),
      same,
      decided: true,
    };
    if (at === undefined) followed.push(decided);
    else followed[at] = decided;
  }
  return followed.map((merge) =>
    merge.decided ? { ...merge, reason: `${merge.reason}; decided by an override` } : merge,
  );
}

function pairKey({ a, b, within = false }: Pick<Merge, 'a' | 'b' | 'within'>): string {
  return JSON.stringify(within ? [a.id, a.form] : [a.id, b.id]);
}

function compareMerges(x: Merge, y: Merge): number {
  return (
    compareText(x.a.id, y.a.id) ||
    compareText(x.b.id, y.b.id) ||
    compareText(x.a.form, y.a.form) ||
    compareText(x.b.form, y.b.form)
  );
}
