import { countriesByDemonym, countriesByName } from '../../knowledge/countries.js';
import type { RoleRank } from '../../knowledge/roles.js';
import { genderOfTitle, honorificTitle, isHonorific, titleOf } from '../../knowledge/titles.js';
import type { Article, Reference } from './article.js';
import { addRole, type Draft, type Drafts } from './drafts.js';

const LONGEST_TITLE = 5;
const QUALIFIERS = new Set(
  'acting interim outgoing incoming deputy new current newly elected then senior junior veteran late longtime'.split(
    ' ',
  ),
);
const FORMER = new Set(['former', 'ex', 'ousted', 'late', 'deposed', 'then']);
/** Ranks whose holders hold them for a country when a country's name or demonym stands before the title. */
const PUBLIC: ReadonlySet<RoleRank> = new Set([
  'head-of-state',
  'head-of-government',
  'minister',
  'official',
  'military',
]);

/** A title found in the text: its tokens, the role, and the reference that says of what it is held. */
interface FoundTitle {
  readonly first: number;
  readonly end: number;
  readonly role: string;
  readonly rank: RoleRank;
  readonly former: boolean;
  readonly of?: Reference;
}

/** Roles and countries of people, from titles before their names, appositions and "president of". */
export function resolveRoles(article: Article, drafts: Drafts): void {
  for (const reference of article.references) {
    if (reference.mention.form !== 'name') continue;
    const draft = drafts.of(reference);
    if (draft?.type !== 'person') continue;
    const gender = genderBefore(article, reference);
    if (gender) draft.gender = gender;
    const titles = [titleBefore(article, reference), titleAfter(article, reference)];
    for (const title of titles) if (title) takeTitle(drafts, draft, title);
  }
}

function takeTitle(drafts: Drafts, draft: Draft, { role, rank, former, of }: FoundTitle): void {
  const holder = drafts.of(of);
  if (holder?.country && (holder.type === 'country' || holder.type === 'location')) draft.country ??= holder.country;
  if (role === 'counterpart') return;
  const title = (former ? 'former ' : '') + role;
  const heldIn =
    holder && (holder.type === 'organization' || PUBLIC.has(rank)) && holder !== draft ? holder : undefined;
  addRole(draft, { title: showTitle(title), role, former, ...(heldIn && { of: heldIn }) });
}

/** "Chinese President", "Russia's Foreign Minister", "CBC reporter", "Prime Minister of India" before the name. */
function titleBefore(article: Article, reference: Reference): FoundTitle | undefined {
  const floor = article.sentenceStart(reference.sentence);
  let end = reference.first;
  if (article.word(end - 1) === ',') end--;
  const ofSome = titleOfBefore(article, end, floor);
  if (ofSome) return ofSome;
  if (
    end < reference.first &&
    !/^(?:minister|president|chancellor|leader|king|chief|secretary|governor|spokesman|spokeswoman|director|chairman|mayor|counterpart)$/.test(
      article.lower(end - 1),
    )
  )
    return undefined;
  const title = titleEndingAt(article, end, floor);
  if (!title) return undefined;
  let at = title.first - 1;
  let { former } = title;
  while (
    at >= floor &&
    (QUALIFIERS.has(article.lower(at)) || FORMER.has(article.lower(at)) || article.word(at) === '-')
  ) {
    if (FORMER.has(article.lower(at))) former = true;
    at--;
  }
  if (article.word(at) === "'s" || article.word(at) === "'") at--;
  const before = article.nameAt(at);
  const of =
    before && before.sentence === reference.sentence && before.end >= at && before.mention.type !== 'person'
      ? employerBefore(article, before)
      : undefined;
  // "Former Brazilian President".
  if (of && FORMER.has(article.lower(of.first - 1))) former = true;
  return { ...title, former, ...(of && { of }) };
}

/** "Amnesty International's Nigeria director": of Amnesty; the country is the one that the office looks at. */
function employerBefore(article: Article, name: Reference): Reference {
  if (name.mention.type !== 'location' || !/^(?:'s|')$/.test(article.word(name.first - 1))) return name;
  const employer = article.nameAt(name.first - 2);
  return employer?.mention.type === 'organization' && employer.end === name.first - 1 ? employer : name;
}

/** "the president of Kenya, William Ruto", "governor of the Central Bank X". */
function titleOfBefore(article: Article, end: number, floor: number): FoundTitle | undefined {
  const name = article.nameAt(end - 1);
  if (!name || name.end !== end || name.mention.type === 'person') return undefined;
  let at = name.first - 1;
  if (article.lower(at) === 'the') at--;
  if (article.lower(at) !== 'of') return undefined;
  const title = titleEndingAt(article, at, floor);
  return title && { ...title, of: name };
}

/** The longest title that ends right before token `end`. */
export function titleEndingAt(article: Article, end: number, floor: number): Omit<FoundTitle, 'of'> | undefined {
  for (let first = Math.max(floor, end - LONGEST_TITLE); first < end; first++) {
    const title = titleOf(textOf(article, first, end));
    if (!title) continue;
    // "Foreign Affairs Minister", "Railways Minister": the words before the role tell the office.
    const office =
      title.role === 'minister' || title.role === 'secretary' ? officeBefore(article, first, floor) : first;
    const role = office < first ? `${textOf(article, office, first)} ${title.role}`.toLowerCase() : title.role;
    return { first: office, end, role, rank: title.rank, former: FORMER.has(article.lower(office - 1)) };
  }
  const honorific = end - 1 >= floor ? honorificTitle(article.word(end - 1)) : undefined;
  return honorific && { first: end - 1, end, role: honorific.role, rank: honorific.rank, former: false };
}

function officeBefore(article: Article, first: number, floor: number): number {
  let at = first;
  while (at > floor && first - at < 4) {
    const word = article.word(at - 1);
    const capital = /^\p{Lu}\p{Ll}/u.test(word);
    const joined = word === '&' || word === 'and';
    if (!capital && !joined) break;
    if (
      countriesByDemonym(word).length > 0 ||
      countriesByName(word).length > 0 ||
      QUALIFIERS.has(word.toLowerCase()) ||
      titleOf(word) ||
      article.nameAt(at - 1)?.mention.type === 'person'
    )
      break;
    at--;
  }
  while (at < first && /^(?:&|and|The|the)$/.test(article.word(at))) at++;
  return at;
}

/** "William Ruto, the president of Kenya," and "Vladimir Putin, the Russian leader,". */
function titleAfter(article: Article, reference: Reference): FoundTitle | undefined {
  const limit = article.sentenceEnd(reference.sentence);
  let at = reference.end;
  if (article.word(at) !== ',') return undefined;
  at++;
  if (/^(?:the|an?|its|their|his|her)$/.test(article.lower(at))) at++;
  let former = false;
  let of: Reference | undefined;
  for (let steps = 0; at < limit && steps < 4; steps++) {
    const name = article.nameAt(at);
    if (name && name.mention.type !== 'person' && !titleStartingAt(article, at, limit)) {
      of = name;
      at = name.end;
      if (/^(?:'s|')$/.test(article.word(at))) at++;
      continue;
    }
    const word = article.lower(at);
    if (!FORMER.has(word) && !QUALIFIERS.has(word) && word !== '-') break;
    former ||= FORMER.has(word);
    at++;
  }
  const title = titleStartingAt(article, at, limit);
  if (!title) return undefined;
  at = title.end;
  if (/^(?:of|at|for|in|with)$/.test(article.lower(at))) {
    const next = article.lower(at + 1) === 'the' ? at + 2 : at + 1;
    const name = article.nameAt(next);
    if (name && name.mention.type !== 'person') of ??= name;
  }
  return { ...title, former, ...(of && { of }) };
}

function titleStartingAt(article: Article, at: number, limit: number): Omit<FoundTitle, 'of'> | undefined {
  for (let end = Math.min(limit, at + LONGEST_TITLE); end > at; end--) {
    const title = titleOf(textOf(article, at, end));
    if (title) return { first: at, end, role: title.role, rank: title.rank, former: false };
  }
  return undefined;
}

/** What the honorific or title before a name says of the person's gender. */
export function genderBefore(article: Article, reference: Reference): 'female' | 'male' | undefined {
  const before = article.word(reference.first - 1);
  if (!before || (!isHonorific(before) && !titleOf(before))) return undefined;
  return genderOfTitle(before);
}

export function textOf(article: Article, first: number, end: number): string {
  let text = '';
  for (let i = first; i < end; i++) text += (i > first && !article.touches(i) ? ' ' : '') + article.word(i);
  return text;
}

/** "prime minister" as "Prime Minister", "secretary of state" as "Secretary of State". */
function showTitle(role: string): string {
  const shown = role.replace(/\p{L}+/gu, (word) =>
    /^(?:of|the|in|and|for|ex|former)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
  return /^(?:ceo|cfo|coo|md|mp|mla|mep)$/i.test(role) ? role.toUpperCase() : shown;
}
