import { countriesByDemonym } from '../../knowledge/countries.js';
import { titleOf } from '../../knowledge/titles.js';
import type { Article, Reference } from './article.js';
import { addRole, type Draft, type Drafts } from './drafts.js';
import { textOf, titleEndingAt } from './roles.js';

const LEADERS = new Set([
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'king',
  'queen',
  'leader',
  'supreme leader',
  'emir',
  'sultan',
  'dictator',
  'acting president',
  'interim president',
  'head of state',
  'crown prince',
]);
/** Words before a description in which its clause's subject is sought. */
const LONGEST_SEARCH = 80;
const GOVERNMENT = new Set(['government', 'administration', 'authorities', 'regime', 'state']);
/** Heads too general to point at one person by themselves. */
const GENERAL = new Set(
  'official member man woman player officer student teacher author writer candidate resident victim suspect star veteran expert host owner model driver champion master chief head deputy agent judge'.split(
    ' ',
  ),
);

/** Descriptions of people and bodies: beside a name, or by role and country to the one person known with both. */
export function resolveDescriptions(article: Article, drafts: Drafts): void {
  const nominals = article.references.filter(({ mention }) => mention.form === 'nominal');
  for (const nominal of nominals) {
    const name = besideName(article, drafts, nominal);
    const draft = drafts.of(name);
    if (!draft) continue;
    drafts.assign(nominal, draft, `"${textOf(article, nominal.first, nominal.end)}" stands beside "${name!.text}"`);
  }
  const known = knownActors(drafts);
  for (const nominal of nominals) {
    if (drafts.isAssigned(nominal)) continue;
    const text = textOf(article, nominal.first, nominal.end);
    const draft =
      nominal.mention.type === 'person'
        ? findPerson(article, drafts, known, nominal)
        : findBody(article, drafts, nominal);
    if (draft)
      drafts.assign(
        nominal,
        draft,
        `"${text}" fits ${nominal.mention.type === 'person' ? 'one person' : 'one actor'} of this article`,
      );
  }
}

/** What descriptions of people are looked up in, gathered once an article. */
interface KnownActors {
  readonly people: readonly Draft[];
  readonly countries: readonly Draft[];
}

/** Where an article tells the roles of more people, no description is plain, and work stays linear. */
const MOST_HOLDERS = 200;

function knownActors({ all }: Drafts): KnownActors {
  const people = all.filter(({ type, roles, country }) => type === 'person' && (roles.length > 0 || country));
  return { people: people.slice(0, MOST_HOLDERS), countries: all.filter(({ type }) => type === 'country') };
}

/** The name that a description introduces or follows: "the Russian leader, Vladimir Putin", "Putin, the Russian leader", "the city of Heihe". */
function besideName(article: Article, drafts: Drafts, nominal: Reference): Reference | undefined {
  const { first, end, sentence, mention } = nominal;
  const fits = (name: Reference | undefined) =>
    name && name.sentence === sentence && name.mention.type === mention.type;
  const next = article.nameAt(end);
  if (fits(next)) return next;
  if (mention.type === 'location' && article.lower(end) === 'of') {
    const place = article.nameAt(end + 1);
    // "the city of Heihe", but not "the capital of Nigeria".
    return fits(place) && drafts.of(place)?.type !== 'country' ? place : undefined;
  }
  if (article.word(end) === ',') {
    const after = article.nameAt(end + 1);
    if (fits(after) && after && mention.type === 'person' && /^[,.;]$/.test(article.word(after.end))) return after;
  }
  if (article.word(first - 1) === ',') {
    const before = article.nameAt(first - 2);
    const closes = /^(?:[,.;)]|of|at|in|for|who|since)$/.test(article.lower(end));
    // "Xi, Putin, the two leaders": a list has more than one comma before.
    if (fits(before) && closes && before && article.word(before.first - 1) !== ',') return before;
  }
  return undefined;
}

function findPerson(article: Article, drafts: Drafts, known: KnownActors, nominal: Reference): Draft | undefined {
  const title = titleEndingAt(article, nominal.end, nominal.first) ?? pluralOrNone(article, nominal);
  if (!title || article.lower(nominal.end - 1).endsWith('s')) return undefined;
  const country = demonymIn(article, drafts, nominal) ?? possessorOf(article, drafts, nominal);
  const { people } = known;
  const isBefore = (draft: Draft) =>
    article.unordered ||
    draft.references.some(({ first, mention }) => mention.form === 'name' && first < nominal.first);
  if (title.role === 'counterpart') {
    const other = subjectBefore(article, drafts, nominal);
    if (!country) return undefined;
    return only(people.filter((draft) => draft !== other && draft.country === country.code && isPublic(draft)));
  }
  if (GENERAL.has(title.role)) return undefined;
  const former = /\b(?:former|ex)\b/.test(textOf(article, nominal.first, nominal.end).toLowerCase());
  const holders = people.filter((draft) =>
    draft.roles.some(
      (role) =>
        fitsRole(title.role, role.role) &&
        role.former === former &&
        (!country || role.of === country || (!role.of && draft.country === country.code)),
    ),
  );
  const before = holders.filter(isBefore);
  const found = only(before.length > 0 ? before : country ? holders : []);
  if (found || !country || former) return found;
  return homeHolder(known, title.role, country);
}

/**
 * "the Nigerian President" where the article has one president, whose country it never says, and speaks of Nigeria more than of any other country.
 */
function homeHolder({ people, countries }: KnownActors, role: string, country: Draft): Draft | undefined {
  if (!countries.every((other) => other === country || other.references.length < country.references.length))
    return undefined;
  const holders = people.filter(({ roles }) => roles.some((held) => !held.former && fitsRole(role, held.role)));
  const holder = only(holders);
  if (!holder || holder.country || holder.roles.some(({ of }) => of)) return undefined;
  holder.country = country.code!;
  const held = holder.roles.find((each) => !each.former && fitsRole(role, each.role))!;
  addRole(holder, { ...held, of: country });
  return holder;
}

/** "leader" asks for whoever leads; "minister" for any minister; the rest for the same role. */
function fitsRole(asked: string, held: string): boolean {
  if (asked === held) return true;
  if (asked === 'leader') return LEADERS.has(held);
  if (asked === 'premier') return held === 'prime minister';
  return asked === 'minister' && held.endsWith(' minister') && held !== 'prime minister';
}

function isPublic(draft: Draft): boolean {
  return draft.roles.length === 0 || draft.roles.some(({ of }) => of?.type === 'country');
}

function pluralOrNone(article: Article, nominal: Reference) {
  const title = titleOf(article.lower(nominal.end - 1));
  return title && { role: title.role };
}

/** "the Chinese government" is the country; "the ministry" the one body of the article that is a ministry. */
function findBody(article: Article, drafts: Drafts, nominal: Reference): Draft | undefined {
  const head = article.lower(nominal.end - 1);
  const country = demonymIn(article, drafts, nominal);
  if (GOVERNMENT.has(head)) return country ?? countryAfterOf(article, drafts, nominal);
  if (nominal.mention.type !== 'organization' || country) return undefined;
  const bodies = [...(bodiesByWord(article, drafts).get(head) ?? [])];
  return only(bodies.flatMap(([draft, first]) => (article.unordered || first < nominal.first ? [draft] : [])));
}

const indices = new WeakMap<Drafts, ReadonlyMap<string, ReadonlyMap<Draft, number>>>();

/** The organizations with a word in one of their names, and where such a name first stands; made once an article, when all names have theirs. */
function bodiesByWord(article: Article, drafts: Drafts): ReadonlyMap<string, ReadonlyMap<Draft, number>> {
  const known = indices.get(drafts);
  if (known) return known;
  const index = new Map<string, Map<Draft, number>>();
  for (const reference of article.references) {
    const draft = drafts.of(reference);
    if (reference.mention.form !== 'name' || draft?.type !== 'organization') continue;
    for (const word of wordsOf(reference.text)) {
      const group = index.get(word) ?? new Map<Draft, number>();
      if (!group.has(draft)) group.set(draft, reference.first);
      index.set(word, group);
    }
  }
  indices.set(drafts, index);
  return index;
}

/** "the government of Kenya". */
function countryAfterOf(article: Article, drafts: Drafts, { end }: Reference): Draft | undefined {
  if (article.lower(end) !== 'of') return undefined;
  const draft = drafts.of(article.nameAt(end + (article.lower(end + 1) === 'the' ? 2 : 1)));
  return draft?.type === 'country' ? draft : undefined;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[\s-]+/);
}

function demonymIn(article: Article, drafts: Drafts, nominal: Reference): Draft | undefined {
  for (let i = nominal.first; i < nominal.end; i++) {
    const name = article.nameAt(i);
    if (!name || (name.mention.type !== 'group' && countriesByDemonym(name.text).length === 0)) continue;
    const draft = drafts.of(name);
    if (draft?.type === 'country') return draft;
  }
  return undefined;
}

function possessorOf(article: Article, drafts: Drafts, { first }: Reference): Draft | undefined {
  const at = /^(?:'s|')$/.test(article.word(first - 1)) ? first - 2 : -1;
  const draft = drafts.of(article.nameAt(at));
  return draft?.type === 'country' ? draft : undefined;
}

/** The first person named in the sentence before the description: whose counterpart it is. */
function subjectBefore(article: Article, drafts: Drafts, { first, sentence }: Reference): Draft | undefined {
  const floor = Math.max(article.sentenceStart(sentence), first - LONGEST_SEARCH);
  for (let i = floor; i < first; i++) {
    const draft = drafts.of(article.nameAt(i));
    if (draft?.type === 'person') return draft;
  }
  return undefined;
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
