import type { MentionType } from '../../../document/labels.js';
import { actorNounType } from '../../../knowledge/actor-nouns.js';
import type { NameLexicon } from '../../../knowledge/name-lexicon.js';
import { genderOfTitle } from '../../../knowledge/titles.js';
import type { Article, Reference } from '../article.js';

/** Families of pronouns; a pronoun's place in its family does not matter to what it can refer to. */
export const PRONOUNS = ['he', 'she', 'it', 'they', 'i', 'we', 'you', 'this'] as const;
const FAMILY: Readonly<Record<string, (typeof PRONOUNS)[number]>> = Object.fromEntries(
  (
    [
      ['he', 'he him his himself'],
      ['she', 'she her hers herself'],
      ['it', 'it its itself'],
      ['they', 'they them their theirs themselves'],
      ['i', 'i me my mine myself'],
      ['we', 'we us our ours ourselves'],
      ['you', 'you your yours yourself yourselves'],
      ['this', 'this that these those'],
    ] as const
  ).flatMap(([family, words]) => words.split(' ').map((word) => [word, family])),
);

/** How a description is introduced. */
export const OPENINGS = ['the', 'this', 'a', 'possessor', 'number', 'bare'] as const;

/** Places in a clause. */
export const PLACES = [
  'subject',
  'passive',
  'object',
  'oblique',
  'modifier',
  'possessor',
  'apposition',
  'joined',
  'root',
  'other',
] as const;
const PLACE_OF: Readonly<Record<string, (typeof PLACES)[number]>> = {
  nsubj: 'subject',
  'nsubj:outer': 'subject',
  'nsubj:pass': 'passive',
  obj: 'object',
  iobj: 'object',
  obl: 'oblique',
  'obl:agent': 'oblique',
  'obl:unmarked': 'oblique',
  nmod: 'modifier',
  compound: 'modifier',
  amod: 'modifier',
  'nmod:poss': 'possessor',
  appos: 'apposition',
  conj: 'joined',
  root: 'root',
};

export type Gender = 'female' | 'male' | 'thing' | 'unknown';
export type Quantity = 'one' | 'many' | 'unknown';

/** What the rules and the ranker read of a mention. */
export interface Facts {
  readonly reference: Reference;
  readonly head: number;
  readonly lemma: string;
  readonly type: MentionType;
  /** Index into PRONOUNS, or -1. */
  readonly pronoun: number;
  readonly reflexive: boolean;
  /** Index into OPENINGS; -1 for names and pronouns. */
  readonly opening: number;
  /** Index into PLACES. */
  readonly place: number;
  readonly governor: number;
  readonly gender: Gender;
  readonly quantity: Quantity;
  readonly quoted: boolean;
  /** The words before the head, without determiners, in small letters. */
  readonly modifiers: ReadonlySet<string>;
  /** Followed by what tells it apart: "the man who …", "the leader of …". */
  readonly extended: boolean;
  /** What something else is said to be: "is the capital". */
  readonly predicate: boolean;
}

const MANY = new Set('people police troops staff couple duo pair trio crew family crowd public media'.split(' '));

export function factsOf(article: Article, lexicon: NameLexicon, reference: Reference): Facts {
  const { mention } = reference;
  const head = headOf(article, reference);
  const lower = article.lower(head);
  const family = mention.form === 'pronoun' ? (FAMILY[lower] ?? 'this') : undefined;
  const place = article.dependency(head) ?? 'root';
  return {
    reference,
    head,
    lemma: article.lemma(head) || lower,
    type: mention.type,
    pronoun: family ? PRONOUNS.indexOf(family) : -1,
    reflexive: lower.endsWith('self') || lower.endsWith('selves'),
    opening: mention.form === 'nominal' ? OPENINGS.indexOf(openingOf(article, reference)) : -1,
    place: PLACES.indexOf(PLACE_OF[place] ?? 'other'),
    governor: article.head(head),
    gender: genderOf(article, lexicon, reference, family, head),
    quantity: quantityOf(article, reference, family, head),
    quoted: article.isQuoted(head),
    modifiers: modifiersOf(article, reference, head),
    extended:
      mention.form === 'nominal' && /^(?:of|who|that|which|whose|in|for|from|with)$/.test(article.lower(reference.end)),
    predicate: mention.form === 'nominal' && isPredicate(article, reference, head),
  };
}

/** The word of a mention whose head lies outside of it; the last such. */
function headOf(article: Article, { first, end }: Reference): number {
  for (let i = end - 1; i > first; i--) {
    const head = article.head(i);
    if (head < first || head >= end) return i;
  }
  return first;
}

function openingOf(article: Article, { first, end }: Reference): (typeof OPENINGS)[number] {
  const word = article.lower(first);
  if (end - first > 1) {
    if (word === 'the') return 'the';
    if (/^(?:this|that|these|those|such)$/.test(word)) return 'this';
    if (/^(?:an?|another|some|any|one|each|every|no)$/.test(word)) return 'a';
    if (/^(?:his|her|its|their|our|my|your)$/.test(word)) return 'possessor';
    for (let i = first; i < end; i++) if (/^(?:'s|')$/.test(article.word(i))) return 'possessor';
    if (article.tag(first) === 'NUM') return 'number';
  }
  return 'bare';
}

function genderOf(
  article: Article,
  lexicon: NameLexicon,
  { mention, text }: Reference,
  family: (typeof PRONOUNS)[number] | undefined,
  head: number,
): Gender {
  if (family === 'he') return 'male';
  if (family === 'she') return 'female';
  if (family === 'it') return 'thing';
  if (family) return 'unknown';
  if (mention.form === 'name') {
    if (mention.type !== 'person') return mention.type === 'group' ? 'unknown' : 'thing';
    const { given } = lexicon.find(text.split(/\s/)[0]!);
    return given === 'male' || given === 'female' ? given : 'unknown';
  }
  const lower = article.lower(head);
  const said = genderOfTitle(lower) ?? genderOfNoun(lower);
  if (said) return said;
  const known = actorNounType(article.lemma(head)) ?? actorNounType(lower);
  return known === 'person' || known === 'group' || mention.type === 'person' ? 'unknown' : 'thing';
}

function genderOfNoun(noun: string): Gender | undefined {
  if (/^(?:woman|girl|girlfriend|mum|mom|bride|nun|niece|.*woman)$/.test(noun)) return 'female';
  if (
    /^(?:man|boy|boyfriend|guy|dad|groom|monk|nephew|gentleman|.+man)$/.test(noun) &&
    !/^(?:human|german|roman)$/.test(noun)
  )
    return 'male';
  return undefined;
}

function quantityOf(
  article: Article,
  { mention, text }: Reference,
  family: (typeof PRONOUNS)[number] | undefined,
  head: number,
): Quantity {
  if (family) {
    if (family === 'they' || family === 'we') return 'many';
    if (family === 'you') return 'unknown';
    if (family === 'this') return /^th(?:ese|ose)$/.test(article.lower(head)) ? 'many' : 'one';
    return 'one';
  }
  if (mention.form === 'name')
    return mention.type === 'group' && text.endsWith('s') ? 'many' : mention.type === 'person' ? 'one' : 'unknown';
  const lower = article.lower(head);
  if (MANY.has(lower)) return 'many';
  if (mention.type === 'organization' || mention.type === 'group')
    return lower === article.lemma(head) ? 'unknown' : 'many';
  return lower.endsWith('s') && lower !== article.lemma(head) ? 'many' : article.lemma(head) !== lower ? 'many' : 'one';
}

function modifiersOf(article: Article, { first, mention }: Reference, head: number): ReadonlySet<string> {
  const found = new Set<string>();
  if (mention.form === 'pronoun') return found;
  for (let i = first; i < head; i++) {
    const tag = article.tag(i);
    if (tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM') found.add(article.lower(i));
  }
  return found;
}

/** "is the capital", "as president". */
function isPredicate(article: Article, { first, end }: Reference, head: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    if (article.head(i) === head && article.dependency(i) === 'cop') return true;
    if (i === first - 1 && article.lower(i) === 'as') return true;
  }
  return article.dependency(head) === 'xcomp' && end > first;
}
