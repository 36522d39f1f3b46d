import type { NameLexicon } from '../../knowledge/name-lexicon.js';
import { joinForms, type PersonName, parsePersonName } from '../../knowledge/person-names.js';
import { KIN_NOUNS } from '../../knowledge/state-nouns.js';
import type { Article, Reference } from './article.js';
import type { Draft, Drafts } from './drafts.js';
import { genderBefore } from './roles.js';

interface Person {
  readonly name: PersonName;
  readonly draft: Draft;
  /** Where names of two words and more stand, in the order in which they were assigned. */
  readonly named: number[];
  /** The gender that a title before one of the mentions said. */
  said: 'female' | 'male' | undefined;
  /** The longest form. */
  fullest: string | undefined;
  /** Named first as a relative of somebody: "his mother Imelda Marcos". */
  readonly isRelative: boolean;
}

/** People of one part of a name who are compared: beyond so many bearers of it nobody could tell, and work stays linear. */
const MOST_BEARERS = 50;

/** The people found so far, by each part of their names: every way of joining two names needs a part in common. */
class People {
  readonly #byPart = new Map<string, Person[]>();

  add(person: Person): void {
    for (const part of new Set(person.name.parts)) {
      const group = this.#byPart.get(part);
      if (!group) this.#byPart.set(part, [person]);
      else if (group.length < MOST_BEARERS) group.push(person);
    }
  }

  /** Gives a mention to a person, and keeps what later mentions ask of it. */
  assign(article: Article, drafts: Drafts, person: Person, reference: Reference, reason?: string): void {
    drafts.assign(reference, person.draft, reason);
    person.said ??= genderBefore(article, reference);
    if (reference.text.length > (person.fullest?.length ?? 0)) person.fullest = reference.text;
    if (reference.text.includes(' ')) person.named.push(reference.first);
  }

  sharing(name: PersonName): Person[] {
    return [...new Set(name.parts.flatMap((part) => this.#byPart.get(part) ?? []))];
  }
}

/**
 * Joins the names of people: full names first, then shorter forms to the one person whom they fit. A form that fits two people
 * goes to the one named last where the article has an order, and to none where it has not.
 */
export function resolvePeople(article: Article, drafts: Drafts, lexicon: NameLexicon): void {
  const people = new People();
  const found = article.references
    .filter((reference) => reference.mention.form === 'name' && !drafts.isAssigned(reference))
    .map((reference) => ({ reference, name: parsePersonName(reference.text) }))
    .filter(({ name }) => name.parts.length > 0);
  const ends = new Set(found.flatMap(({ name: { parts } }) => (parts.length > 1 ? [parts[0]!, parts.at(-1)!] : [])));
  const waiting = found.map(({ reference, name }) => ({ reference, name: withoutLostPossessive(name, ends) }));
  const sure = waiting
    .filter(({ reference }) => reference.mention.type === 'person')
    // The longest form makes the person; among equals, the text's order.
    .sort(
      (a, b) =>
        b.name.parts.length - a.name.parts.length ||
        letters(b.name) - letters(a.name) ||
        a.reference.first - b.reference.first,
    );
  for (const { reference, name } of sure.filter(({ name }) => name.parts.length > 1))
    placeFull(article, drafts, people, lexicon, reference, name);
  for (const { reference, name } of sure.filter(({ name }) => name.parts.length === 1))
    placeSingle(article, drafts, people, reference, name, true);
  // A surname that was taken for a place or a body: only where it ends a full name of this article.
  for (const { reference, name } of waiting) {
    if (
      drafts.isAssigned(reference) ||
      name.parts.length !== 1 ||
      reference.mention.type === 'group' ||
      reference.mention.confidence > 0.8
    )
      continue;
    placeSingle(article, drafts, people, reference, name, false);
  }
}

/** "Xis" is Xi's where the article names a Xi and no Xis: an apostrophe was lost. `ends` are the first and last parts of full names. */
function withoutLostPossessive(name: PersonName, ends: ReadonlySet<string>): PersonName {
  const [only] = name.parts;
  if (name.parts.length !== 1 || !only?.endsWith('s')) return name;
  const base = only.slice(0, -1);
  return ends.has(base) && !ends.has(only) ? { ...name, parts: [base] } : name;
}

function placeFull(
  article: Article,
  drafts: Drafts,
  people: People,
  lexicon: NameLexicon,
  reference: Reference,
  name: PersonName,
): void {
  const fitting = people
    .sharing(name)
    .map((person) => ({ person, how: joinForms(name, person.name) }))
    .filter(({ how }) => how);
  const same = fitting.find(({ how }) => how === 'same name') ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (same) {
    people.assign(article, drafts, same.person, reference, reasonFor(reference, same.person, same.how!));
    return;
  }
  if (fitting.length > 1) return;
  const draft = makePerson(article, drafts, people, reference, name);
  const { given } = lexicon.find(name.parts[0]!);
  if (given === 'male' || given === 'female') draft.gender = given;
}

function placeSingle(
  article: Article,
  drafts: Drafts,
  people: People,
  reference: Reference,
  name: PersonName,
  mayMake: boolean,
): void {
  const fitting = people
    .sharing(name)
    .map((person) => ({ person, how: joinForms(name, person.name) }))
    .filter(({ how, person }) => how && agreesInGender(article, reference, person));
  const best = bestGroup(article, reference, fitting);
  if (!best) {
    if (mayMake) makePerson(article, drafts, people, reference, name);
    return;
  }
  if (!mayMake && best[0]!.how !== 'last name' && best[0]!.how !== 'first name') return;
  const main = best.filter(({ person }) => !person.isRelative);
  const chosen = main.length === 1 ? main[0] : best.length === 1 ? best[0] : nearest(article, reference, best);
  if (!chosen) return;
  people.assign(article, drafts, chosen.person, reference, reasonFor(reference, chosen.person, chosen.how!));
}

/**
 * Those who fit best: a last name goes before a first name, but where both have been named the first name may be a family name ("Huang Wei" and "Ashley
 * Huang"), so that the one who has been named before goes first.
 */
function bestGroup<T extends { readonly person: Person; readonly how: string | undefined }>(
  article: Article,
  reference: Reference,
  fitting: readonly T[],
): readonly T[] | undefined {
  const groups = [['same name'], ['last name'], ['first name', 'part of the name']]
    .map((hows) => fitting.filter(({ how }) => how !== undefined && hows.includes(how)))
    .filter((group) => group.length > 0);
  if (article.unordered || groups.length < 2) return groups[0];
  return groups.find((group) => group.some(({ person }) => lastBefore(reference, person) >= 0)) ?? groups[0];
}

function makePerson(article: Article, drafts: Drafts, people: People, reference: Reference, name: PersonName): Draft {
  const draft = drafts.get(`person:${[...name.parts, name.suffix ?? ''].join(' ').trim()}`, () => ({ type: 'person' }));
  const person: Person = {
    name,
    draft,
    named: [],
    said: undefined,
    fullest: undefined,
    isRelative: isRelative(article, reference),
  };
  people.assign(article, drafts, person, reference);
  people.add(person);
  return draft;
}

/** The one of several people of a name who was named last before the reference; none where sentences have no order or it is too close to call. */
function nearest<T extends { readonly person: Person }>(
  article: Article,
  reference: Reference,
  candidates: readonly T[],
): T | undefined {
  const distances = candidates
    .map((candidate) => ({ candidate, at: lastBefore(reference, candidate.person) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at);
  const [first, second] = distances;
  if (!first) return undefined;
  const near = article.sentenceOf(first.at);
  if (article.unordered)
    return near === reference.sentence && !(second && article.sentenceOf(second.at) === near)
      ? first.candidate
      : undefined;
  // Both in the last two sentences: too close to call.
  if (second && reference.sentence - article.sentenceOf(second.at) <= 1) return undefined;
  return first.candidate;
}

/** Where a name of two words and more last stood before the reference, or -1: full names are assigned in the order of the text for each form. */
function lastBefore(reference: Reference, { named }: Person): number {
  let last = -1;
  for (const first of named) if (first < reference.first && first > last) last = first;
  return last;
}

/** "his mother Imelda Marcos", "the senator's son, Ferdinand": whom a bare surname does not mean where the main bearer of the name is named too. */
function isRelative(article: Article, { first }: Reference): boolean {
  const before = article.word(first - 1) === ',' ? first - 2 : first - 1;
  return before >= 0 && KIN_NOUNS.has(article.lower(before));
}

/** "Mrs Smith" is not John Smith. */
function agreesInGender(article: Article, reference: Reference, { said, draft }: Person): boolean {
  const wanted = genderBefore(article, reference);
  const known = said ?? draft.gender;
  return !wanted || !known || wanted === known;
}

function reasonFor(reference: Reference, { fullest = reference.text }: Person, how: string): string | undefined {
  if (fullest === reference.text) return undefined;
  if (how === 'same name' || how === 'other order') return `"${reference.text}" is another writing of "${fullest}"`;
  return `"${reference.text}" is the ${how} of "${fullest}"`
    .replace('the part', 'a part')
    .replace('the first and', 'first and');
}

function letters(name: PersonName): number {
  return name.parts.join('').length;
}
