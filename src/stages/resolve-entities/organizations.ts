import type { MentionType } from '../../document/labels.js';
import { countriesByName } from '../../knowledge/countries.js';
import { isCorporateSuffix, typeOfHead } from '../../knowledge/name-heads.js';
import type { NameLexicon } from '../../knowledge/name-lexicon.js';
import { normalizeName } from '../../knowledge/normalize-name.js';
import { isWeakAcronym, knownOrganization } from '../../knowledge/organizations.js';
import type { Article, Reference } from './article.js';
import type { Draft, Drafts } from './drafts.js';

const SKIPPED = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'des', 'du', '&', 'to']);
/** Of a name that stands for what the acronym behind it abbreviates: with fewer it may be a team and its country. */
const LEAST_WORDS = 3;
/** Of a first word that stands for the whole name. */
const LEAST_LETTERS = 4;
const ACRONYM = /^[\p{Lu}][\p{Lu}\p{Ll}&.-]{1,9}$/u;

interface MadeName {
  readonly draft: Draft;
  readonly words: readonly string[];
  readonly reference: Reference;
}

/** Organizations and all names that are neither people nor countries: the same name, a defined or fitting acronym, a shortened name. */
export function resolveOtherNames(article: Article, drafts: Drafts, lexicon: NameLexicon): void {
  const waiting = article.references.filter(
    (reference) =>
      reference.mention.form === 'name' && !drafts.isAssigned(reference) && reference.mention.type !== 'person',
  );
  const definitions = findDefinitions(article);
  const types = commonTypes(waiting);
  const full = waiting
    .filter(({ text }) => !isAcronym(text))
    .sort((a, b) => b.text.length - a.text.length || a.first - b.first);
  const made: MadeName[] = [];
  const byFirstWord = new Map<string, MadeName[]>();
  for (const reference of full) {
    const words = wordsOf(reference.text);
    const own = reference.mention.type;
    const type = (WORKS.has(own) && types.get(keyOf(reference.text))) || own;
    const alike = (byFirstWord.get(words[0] ?? '') ?? []).filter(({ draft }) => draft.type === type);
    // "Acme Ltd" has a legal form of its own, so it is not short for "Acme Corps"; nor is "Acme" where there is an "Acme Ltd".
    const isWhole = hasLegalForm(reference.text) || alike.some((other) => other.words.join(' ') === words.join(' '));
    const shorter = isWhole
      ? []
      : alike.filter((other) => isShortForm(words, other.words) || isFirstWord(reference, other, lexicon));
    if (shorter.length > 0 && new Set(shorter.map(({ draft }) => draft)).size === 1 && type === 'organization') {
      drafts.assign(reference, shorter[0]!.draft, `"${reference.text}" is short for "${shorter[0]!.reference.text}"`);
      continue;
    }
    const draft = draftFor(drafts, reference, type);
    drafts.assign(reference, draft, knownReason(reference, draft));
    const name = { draft, words, reference };
    made.push(name);
    const group = byFirstWord.get(words[0] ?? '');
    if (!group) byFirstWord.set(words[0] ?? '', [name]);
    // Names that are written alike are of one draft: the first of them speaks for all.
    else if (group.length < MOST_ALIKE && !group.some((other) => other.draft === draft)) group.push(name);
  }
  const byInitials = indexInitials(made);
  for (const reference of waiting)
    if (!drafts.isAssigned(reference)) placeAcronym(drafts, reference, definitions, byInitials, byFirstWord);
}

/** Names of one first word that are compared, so that work stays linear. */
const MOST_ALIKE = 50;

/** The organizations of each row of initials. */
function indexInitials(made: readonly MadeName[]): ReadonlyMap<string, ReadonlySet<Draft>> {
  const index = new Map<string, Set<Draft>>();
  for (const { draft, reference } of made) {
    if (draft.type !== 'organization') continue;
    for (const key of initials(reference.text)) {
      const group = index.get(key);
      if (group) group.add(draft);
      else index.set(key, new Set([draft]));
    }
  }
  return index;
}

const NONE: ReadonlySet<Draft> = new Set();

function placeAcronym(
  drafts: Drafts,
  reference: Reference,
  definitions: ReadonlyMap<string, Reference>,
  byInitials: ReadonlyMap<string, ReadonlySet<Draft>>,
  byFirstWord: ReadonlyMap<string, readonly MadeName[]>,
): void {
  const { text } = reference;
  const defined = drafts.of(definitions.get(text));
  if (defined && defined.type !== 'person') {
    drafts.assign(reference, defined, `"${text}" is defined as "${definitions.get(text)!.text}"`);
    return;
  }
  const letters = text.replace(/[^\p{L}]/gu, '').toUpperCase();
  const fitting = (letters.length > 1 && byInitials.get(letters)) || NONE;
  if (fitting.size === 1 && (!knownOrganization(text) || isWeakAcronym(text))) {
    const [draft] = fitting;
    drafts.assign(reference, draft!, `"${text}" are the initials of "${draft!.references[0]?.text ?? ''}"`);
    return;
  }
  const companies = (byFirstWord.get(normalizeName(text)) ?? []).filter((other) => hasLegalForm(other.reference.text));
  if (companies.length === 1 && !knownOrganization(text)) {
    const [{ draft, reference: whole }] = companies as [MadeName];
    drafts.assign(reference, draft, `"${text}" is short for "${whole.text}"`);
    return;
  }
  const draft = draftFor(drafts, reference);
  drafts.assign(reference, draft, knownReason(reference, draft));
}

function knownReason(reference: Reference, draft: Draft): string | undefined {
  return draft.listedName && draft.listedName !== reference.text
    ? `"${reference.text}" is a known form of "${draft.listedName}"`
    : undefined;
}

function draftFor(drafts: Drafts, { text, mention }: Reference, type = mention.type): Draft {
  const known = type === 'organization' ? knownOrganization(text) : undefined;
  if (known)
    return drafts.get(`organization:${known.toLowerCase()}`, () => ({ type: 'organization', listedName: known }));
  return drafts.get(`${type}:${keyOf(text)}`, () => ({ type }));
}

function keyOf(text: string): string {
  return wordsOf(text).join(' ') || normalizeName(text);
}

/** What people make, and what makes it. */
const WORKS: ReadonlySet<MentionType> = new Set(['organization', 'miscellaneous', 'product']);

/** What most mentions of a name of several words are taken for, the first of equals: in one article it is one thing. A place may share its people's or its club's. */
function commonTypes(references: readonly Reference[]): ReadonlyMap<string, MentionType> {
  const counts = new Map<string, Map<MentionType, number>>();
  for (const { text, mention } of references) {
    if (!WORKS.has(mention.type) || !text.includes(' ')) continue;
    const key = keyOf(text);
    const types = counts.get(key) ?? new Map<MentionType, number>();
    counts.set(key, types.set(mention.type, (types.get(mention.type) ?? 0) + 1));
  }
  return new Map([...counts].map(([key, types]) => [key, [...types].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
}

/** "European Union (EU)" and "EU (European Union)": acronym -> the full name's reference. */
function findDefinitions(article: Article): ReadonlyMap<string, Reference> {
  const definitions = new Map<string, Reference>();
  const names = article.references.filter(({ mention }) => mention.form === 'name');
  for (let i = 0; i + 1 < names.length; i++) {
    const a = names[i]!;
    const b = names[i + 1]!;
    if (b.first !== a.end + 1 || article.word(a.end) !== '(' || article.word(b.end) !== ')') continue;
    const [full, acronym] = a.text.length >= b.text.length ? [a, b] : [b, a];
    if (!isAcronym(acronym.text)) continue;
    if (!shareLetters(acronym.text, full.text) && !(b === acronym && mayBeTranslated(a, b))) continue;
    if (!definitions.has(acronym.text)) definitions.set(acronym.text, full);
  }
  return definitions;
}

function isAcronym(text: string): boolean {
  return ACRONYM.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** The acronym's letters stand in the name in their order: "Centa", "Fideagro" and "MAG" as well as plain initials. */
function shareLetters(acronym: string, full: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  let at = 0;
  for (const letter of full.toLowerCase()) if (letter === letters[at]) at++;
  return at === letters.length || letters[0] === full.charAt(0).toLowerCase();
}

/** "National Publishing and Advertising Agency (ANEP)": the acronym is of the name in its own language. */
function mayBeTranslated(full: Reference, acronym: Reference): boolean {
  return (
    full.mention.type === 'organization' &&
    acronym.mention.type === 'organization' &&
    full.text.split(' ').length >= LEAST_WORDS &&
    /^\p{Lu}{3,8}$/u.test(acronym.text) &&
    !knownOrganization(acronym.text) &&
    !knownOrganization(full.text)
  );
}

/** Initials with and without small words and the first word: "MAL", "MOAL". */
function initials(text: string): readonly string[] {
  const words = text.split(/[\s-]+/).filter(Boolean);
  const of = (list: readonly string[]) => list.map((word) => word.charAt(0).toUpperCase()).join('');
  return [of(words), of(words.filter((word) => !SKIPPED.has(word.toLowerCase())))];
}

function wordsOf(text: string): readonly string[] {
  const words = normalizeName(text).split(' ').filter(Boolean);
  while (words.length > 1 && isCorporateSuffix(words.at(-1)!)) words.pop();
  return words;
}

function hasLegalForm(text: string): boolean {
  const words = text.split(/[\s,]+/).filter(Boolean);
  return words.length > 1 && isCorporateSuffix(words.at(-1)!);
}

/**
 * "Boca" for "Boca Juniors" and "Meridian" for "Meridian National Corp.", named before: the first word of a company, or one that
 * means nothing by itself; "Rapid" need not be Rapid Juniors, nor "Ontario" the Ontario Liberal Party.
 */
function isFirstWord({ text, first }: Reference, { words, reference }: MadeName, lexicon: NameLexicon): boolean {
  if (text.length < LEAST_LETTERS || normalizeName(text) !== words[0] || first < reference.first) return false;
  if (typeOfHead(text) !== undefined) return false;
  const { common, place } = lexicon.find(text);
  return !place && (!common || hasLegalForm(reference.text)) && countriesByName(text).length === 0;
}

/** "Amnesty" for "Amnesty International": the first words, one of them no mere head or kind of body. */
function isShortForm(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || short.length === 0 || !short.every((word, i) => word === long[i])) return false;
  if (short.length === 1 && (typeOfHead(short[0]!) !== undefined || short[0]!.length < 4)) return false;
  return typeOfHead(long[short.length]!) !== undefined || isCorporateSuffix(long[short.length]!);
}
