import { type PersonName, parsePersonName } from '../../knowledge/person-names.js';
import type { Apart } from './apart.js';
import { bodyWords } from './body-names.js';
import { Company } from './company.js';
import { standTogether, withEvidence } from './evidence.js';
import type { Groups } from './groups.js';
import { JOINED, type Merge, NEAR, roundScore } from './merge.js';
import { BLOCKS, contradict, likeness, type NameLikeness } from './person-pairs.js';
import type { Units } from './units.js';

/** A block of more names than this is one of a name that is too common to tell anything. */
const LARGEST_BLOCK = 300;
/** A link this sure may be followed by others; a weaker one joins a name that nothing else has been joined to. */
const STRONG = 0.8;

interface Link extends NameLikeness {
  /** The name that is joined to the other: of fewer documents. */
  readonly a: number;
  readonly b: number;
}

/**
 * Joins full names of people and names of bodies that are one in another spelling, with an initial, a middle name or a legal form more. The surest
 * links first; a link joins two groups only where no two of their names contradict each other, and weak links are never followed.
 */
export function joinFullNames(units: Units, groups: Groups, apart: Apart): Merge[] {
  const people = new Map<number, PersonName>();
  for (let unit = 0; unit < units.count; unit++) {
    if (units.type(unit) !== 'person') continue;
    const name = parsePersonName(units.name(unit));
    if (name.parts.length > 1) people.set(unit, name);
  }
  const links = [...personLinks(units, people), ...bodyLinks(units)]
    .filter(({ score }) => score >= NEAR)
    .sort((x, y) => y.score - x.score || units.documentCount(y.b) - units.documentCount(x.b) || x.a - y.a || x.b - y.b);
  const weaklyJoined = new Set<number>();
  const compatible = (a: number, b: number) => {
    // Parts of one id were told apart by their countries.
    if (a !== b && units.base(a) === units.base(b)) return false;
    const [x, y] = [people.get(a), people.get(b)];
    return !(x && y && contradict(x, y)) && !(x && y && standTogether(units, a, b));
  };
  const merges: Merge[] = [];
  for (const { a, b, reason, score } of links) {
    const [here, there] = [groups.of(a), groups.of(b)];
    const fits =
      score >= JOINED &&
      (here === there ||
        groups.members(here).every((one) => groups.members(there).every((other) => compatible(one, other))));
    const follows = score < STRONG && here !== there && (weaklyJoined.has(a) || groups.members(here).length > 1);
    const decided = fits && !follows && crosses(groups, apart, here, there);
    const same = fits && !follows && !decided;
    if (same && here !== there) {
      groups.join(a, b);
      if (score < STRONG) weaklyJoined.add(a).add(b);
    }
    // Two names that are one by way of a third need no line of their own.
    if (here === there) continue;
    merges.push({
      a: side(units, a),
      b: side(units, b),
      same,
      reason: `"${units.name(a)}" and "${units.name(b)}": ${reason}`,
      score: roundScore(same || fits ? score : Math.min(score, JOINED - 0.01)),
      documents: units.documentCount(a),
      ...(decided && { decided }),
    });
  }
  return merges;
}

function crosses(groups: Groups, apart: Apart, here: number, there: number): boolean {
  return groups.members(here).some((one) => groups.members(there).some((other) => apart.has(one, other)));
}

export function side(units: Units, unit: number, form = units.name(unit)) {
  const country = units.country(unit);
  return { id: units.ids[unit]!, form, ...(country >= 0 && { country: units.table.countries[country]! }) };
}

function* personLinks(units: Units, people: ReadonlyMap<number, PersonName>): Generator<Link> {
  const company = new Company(units);
  const seen = new Set<number>();
  const found: { x: number; y: number; like: NameLikeness }[] = [];
  for (const keyOf of BLOCKS) {
    for (const block of blocksOf(people, ({ parts }) => keyOf(parts))) {
      const names = block.map((unit) => people.get(unit)!);
      for (let i = 0; i < block.length; i++) {
        for (let j = i + 1; j < block.length; j++) {
          const like = likeness(names[i]!, names[j]!);
          if (!like || contradict(names[i]!, names[j]!)) continue;
          const [x, y] = [block[i]!, block[j]!];
          const pair = x * units.count + y;
          // Parts of one id were told apart by their countries.
          if (units.base(x) === units.base(y) || seen.has(pair)) continue;
          seen.add(pair);
          found.push({ x, y, like });
        }
      }
    }
  }
  const byShort = new Map<number, number[]>();
  for (const { x, y } of found) {
    const short = people.get(x)!.parts.length <= people.get(y)!.parts.length ? x : y;
    byShort.set(short, [...(byShort.get(short) ?? []), short === x ? y : x]);
  }
  for (const { x, y, like } of found) {
    if (standTogether(units, x, y)) continue;
    const told = withEvidence(like, units, company, x, y);
    const [short, long] = people.get(x)!.parts.length <= people.get(y)!.parts.length ? [x, y] : [y, x];
    // "George Bush" between "George W. Bush" and "George H. W. Bush": the one whom more articles name.
    const rivals = (byShort.get(short) ?? []).filter(
      (other) => other !== long && contradict(people.get(other)!, people.get(long)!),
    );
    const own = units.documentCount(long);
    const share = own / rivals.reduce((sum, rival) => sum + units.documentCount(rival), own);
    const wellKnown =
      like.reason === 'one letter apart' && Math.min(units.documentCount(x), units.documentCount(y)) >= 3;
    yield directed(units, x, y, { reason: told.reason, score: (told.score - (wellKnown ? 0.2 : 0)) * share });
  }
}

/** Types that are easily taken for one another in names of bodies. */
const BODIES = new Set(['organization', 'product', 'facility', 'miscellaneous', 'group']);

function* bodyLinks(units: Units): Generator<Link> {
  const bodies = new Map<number, string>();
  for (let unit = 0; unit < units.count; unit++)
    if (BODIES.has(units.type(unit))) bodies.set(unit, bodyWords(units.name(unit)).join(' '));
  // "Motion Picture" and "Motion Pictures" share the second key.
  for (const block of blocksOf(bodies, (key) => key.replace(/(?<=\w\w\w)s(?= |$)/g, ''))) {
    for (const [i, x] of block.entries()) {
      for (const y of block.slice(i + 1)) {
        if (units.base(x) === units.base(y)) continue;
        const isSame = bodies.get(x) === bodies.get(y);
        if (!isSame && !bodies.get(x)!.includes(' ')) continue;
        const link = bodyLink(
          units,
          x,
          y,
          isSame ? 'the same but for a legal form or spelling' : 'the same but for a plural',
        );
        if (link) yield directed(units, x, y, link);
      }
    }
  }
}

function bodyLink(units: Units, x: number, y: number, reason: string): NameLikeness | undefined {
  const [here, there] = [units.country(x), units.country(y)];
  const elsewhere = here >= 0 && there >= 0 && here !== there ? 0.15 : 0;
  if (units.type(x) === units.type(y)) return { reason, score: 0.95 - elsewhere };
  const [fewer, more] = [units.documentCount(x), units.documentCount(y)].sort((a, b) => a - b) as [number, number];
  if (units.type(x) === 'group' || units.type(y) === 'group') return undefined;
  return {
    reason: `one name, read as ${units.type(x)} and as ${units.type(y)}`,
    score: (fewer * 2 <= more ? 0.72 : 0.62) - elsewhere,
  };
}

function directed(units: Units, x: number, y: number, { reason, score }: NameLikeness): Link {
  const [a, b] = units.documentCount(x) < units.documentCount(y) ? [x, y] : [y, x];
  return { a, b, reason, score };
}

/** Units that share a key, without blocks too large to tell anything. */
function blocksOf<Name>(names: ReadonlyMap<number, Name>, keyOf: (name: Name) => string): number[][] {
  const blocks = new Map<string, number[]>();
  for (const [unit, name] of names) {
    const key = keyOf(name);
    const block = blocks.get(key);
    if (block) block.push(unit);
    else blocks.set(key, [unit]);
  }
  return [...blocks.values()].filter(({ length }) => length > 1 && length <= LARGEST_BLOCK);
}
