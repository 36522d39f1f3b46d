import { parsePersonName } from '../../knowledge/person-names.js';
import { bodyWords, isAcronym, shortFormOf } from './body-names.js';
import type { Groups } from './groups.js';
import { documentsOf } from './leads.js';
import type { Units } from './units.js';

/** A fuller name that a short one may stand for. */
export interface Candidate {
  readonly group: number;
  /** "the last name of". */
  readonly how: string;
  /** How well the forms alone fit, 0 to 1. */
  readonly fit: number;
  /** Other articles use the short form for it. */
  readonly used: boolean;
  readonly documents: number;
}

/** Candidates that are looked at for one short name: those of most articles. */
const MOST = 20;
const BODIES = new Set(['organization', 'product', 'facility', 'miscellaneous']);

/** Fuller names by the short forms that may stand for them: parts of names, and forms that articles themselves have joined to them. */
export class Candidates {
  readonly #units: Units;
  readonly #groups: Groups;
  /** Last names, first and last words and initials: the units that have them. */
  readonly #byKey = new Map<string, number[]>();
  /** Short forms that articles use for a name: units, and the number of articles. */
  readonly #used = new Map<string, Map<number, number>>();

  constructor(units: Units, groups: Groups) {
    this.#units = units;
    this.#groups = groups;
    for (let unit = 0; unit < units.count; unit++) {
      const type = units.type(unit);
      if (type !== 'person' && !BODIES.has(type)) continue;
      for (const key of keysOf(type, units.name(unit))) push(this.#byKey, key, unit);
      if (units.base(unit) !== unit) continue;
      for (const [form, count] of units.table.aliases(unit)) {
        const key = formKey(type, form);
        if (key === undefined || key === formKey(type, units.name(unit))) continue;
        const known = this.#used.get(key);
        if (known) known.set(unit, count);
        else this.#used.set(key, new Map([[unit, count]]));
      }
    }
  }

  /** What a short unit may stand for, most articles first; nothing where it is no short form. */
  of(unit: number): Candidate[] {
    const units = this.#units;
    const type = units.type(unit);
    const person = type === 'person';
    if (!person && !BODIES.has(type)) return [];
    const name = units.name(unit);
    const key = formKey(type, name);
    if (key === undefined) return [];
    const own = this.#groups.of(unit);
    const found = new Map<number, Candidate>();
    const add = (other: number, how: string, fit: number, used = false) => {
      const group = this.#groups.of(other);
      if (group === own || kindOf(units.type(other)) !== kindOf(type)) return;
      const known = found.get(group);
      if (!known || known.fit < fit)
        found.set(group, { group, how, fit, used, documents: documentsOf(units, this.#groups, group) });
    };
    for (const other of this.#byKey.get(key) ?? []) {
      if (person) add(other, 'the last name of', 0.85);
      else this.#addBody(unit, other, add);
    }
    if (!person && isAcronym(name))
      for (const other of this.#byKey.get(`initials ${key.slice(5)}`) ?? []) this.#addBody(unit, other, add);
    for (const [other, count] of this.#used.get(key) ?? []) {
      if (!person && !isAcronym(name) && bodyWords(name).length >= bodyWords(units.name(other)).length) continue;
      add(
        other,
        person ? 'used in other articles for' : 'used or defined in other articles for',
        0.97 - 0.12 / count,
        true,
      );
    }
    return [...found.values()].sort((a, b) => b.documents - a.documents || a.group - b.group).slice(0, MOST);
  }

  #addBody(unit: number, other: number, add: (other: number, how: string, fit: number) => void): void {
    const units = this.#units;
    const form = shortFormOf(units.name(unit), units.name(other));
    // A product's first words are another product: "iPod", "iPod nano".
    if (!form || (form === 'first words' && units.type(unit) !== 'organization')) return;
    const long = units.documentCount(other);
    const both = together(units, unit, other);
    // Articles that write the long name once and the short one after it.
    const follows = both >= 2 || long === 1 ? both / (long + 1) : 0;
    const fits = { initials: 0.45, 'without what it does': 0.8, 'first words': 0.4, 'last words': 0.55 };
    const fit = fits[form];
    add(other, HOW[form], fit + (0.95 - fit) * follows);
  }
}

/** A body does not stand for a thing, nor a thing for a body. */
function kindOf(type: string): string {
  return type === 'person' || type === 'organization' ? type : 'thing';
}

const HOW = {
  initials: 'the initials of',
  'without what it does': 'short for',
  'first words': 'the first words of',
  'last words': 'the last words of',
};

function keysOf(type: string, name: string): string[] {
  if (type === 'person') {
    const { parts } = parsePersonName(name);
    return parts.length > 1 ? [`person ${parts.at(-1)}`] : [];
  }
  const words = bodyWords(name);
  if (words.length < 2) return [];
  const starts = words.slice(0, -1).map((_, i) => words.slice(0, i + 1).join(' '));
  const ends = words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
  const letters = [words, words.filter((word) => !/^(?:of|the|and|for|in|on|de|la|des|du|to)$/.test(word))].map(
    (list) => list.map((word) => word[0]).join(''),
  );
  return [
    ...new Set(
      [...starts.slice(0, 2), ...ends.slice(-2)]
        .map((key) => `body ${key}`)
        .concat(letters.map((key) => `initials ${key}`)),
    ),
  ];
}

/** The key of a form that may be short; none for full names of people. */
function formKey(type: string, form: string): string | undefined {
  if (type === 'person') {
    const { parts } = parsePersonName(form);
    return parts.length === 1 && parts[0]!.length > 1 ? `person ${parts[0]}` : undefined;
  }
  const words = bodyWords(form);
  return words.length > 0 && words.join('').length > 1 ? `body ${words.join(' ')}` : undefined;
}

/** Articles that name both. */
function together(units: Units, a: number, b: number): number {
  const { document } = units.table;
  const [x, y] = [units.occurrences(a), units.occurrences(b)];
  let count = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const difference = document[x[i]!]! - document[y[j]!]!;
    if (difference === 0) count++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return count;
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
