import type { NameLexicon } from '../../knowledge/name-lexicon.js';
import type { Article, Reference } from './article.js';
import type { Draft, Drafts } from './drafts.js';
import { hasNameless } from './nameless.js';

const FEMALE = new Set(['she', 'her', 'hers', 'herself']);
const MALE = new Set(['he', 'him', 'his', 'himself']);
const THING = new Set(['it', 'its', 'itself']);
const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself']);
const SPEECH =
  /^(?:say|tell|add|ask|reply|note|state|explain|write|recall|insist|admit|warn|claim|argue|declare|announce|stress|joke|tweet|describe|urge|promise|pledge)$/;

/** Pronouns, only where one antecedent stands out; the rest refer to nothing. */
export function resolvePronouns(article: Article, drafts: Drafts, lexicon: NameLexicon): void {
  for (const reference of article.references) {
    if (reference.mention.form !== 'pronoun' || drafts.isAssigned(reference)) continue;
    const word = article.lower(reference.first);
    const found = FIRST_PERSON.has(word)
      ? speakerOf(article, drafts, reference)
      : FEMALE.has(word) || MALE.has(word)
        ? findPerson(article, drafts, lexicon, reference, FEMALE.has(word) ? 'female' : 'male')
        : THING.has(word)
          ? findThing(article, drafts, reference)
          : findPlural(article, drafts, reference);
    if (found) drafts.assign(reference, found);
  }
}

function findPerson(
  article: Article,
  drafts: Drafts,
  lexicon: NameLexicon,
  reference: Reference,
  gender: 'female' | 'male',
): Draft | undefined {
  const fits = (draft: Draft) => draft.type === 'person' && agrees(draft, gender, lexicon);
  // Among several, "she" needs a name or title that is known to be a woman's.
  const isSure = (draft: Draft) => gender === 'male' || genderOf(draft, lexicon) === 'female';
  const here = candidates(article, drafts, reference, reference.sentence, reference.first).filter(fits);
  // "A fifth inmate … he": somebody without a name is the likelier antecedent.
  if (hasNameless(article, drafts, reference, lastOf(here, reference))) return undefined;
  if (here.length === 1) return here[0];
  if (here.length > 1) {
    const subject = subjectOf(article, drafts, reference.sentence, reference.first);
    // The subject of the sentence's start keeps its pronouns, unless somebody stands between who could take them.
    const rival = countSubjects(article, drafts, reference.sentence, reference.first, fits) > 1;
    return subject &&
      !rival &&
      isSure(subject) &&
      fits(subject) &&
      here[0] === subject &&
      isSubjectLike(article, reference)
      ? subject
      : undefined;
  }
  if (article.unordered) {
    const people = drafts.all.filter(({ type }) => type === 'person');
    return people.length === 1 && fits(people[0]!) ? people[0] : undefined;
  }
  for (let back = 1; back <= 3; back++) {
    const sentence = reference.sentence - back;
    if (sentence < 0) break;
    const there = candidates(article, drafts, reference, sentence, article.sentenceEnd(sentence)).filter(fits);
    if (hasNameless(article, drafts, { ...reference, sentence, first: article.sentenceEnd(sentence) }, -1))
      return undefined;
    if (there.length === 1) return there[0];
    if (there.length > 1) {
      const subject = subjectOf(article, drafts, sentence, article.sentenceEnd(sentence));
      const rival = countSubjects(article, drafts, sentence, article.sentenceEnd(sentence), fits) > 1;
      return subject && !rival && isSure(subject) && there[0] === subject ? subject : undefined;
    }
  }
  return undefined;
}

/** "China said its …": the only country or body before it in the sentence, or the one right before a possessive. */
function findThing(article: Article, drafts: Drafts, reference: Reference): Draft | undefined {
  const isThing = ({ type }: Draft) => type === 'country' || type === 'organization';
  const here = candidates(article, drafts, reference, reference.sentence, reference.first).filter(isThing);
  if (here.length === 1) return here[0];
  if (here.length === 0) return undefined;
  const nearest = nearestBefore(article, drafts, reference, 4);
  // "measures against Moscow over its invasion": only a preposition stands between.
  if (
    nearest &&
    isThing(nearest.draft) &&
    allBetween(
      article,
      nearest.end,
      reference.first,
      /^(?:over|for|about|because|of|and|in|on|during|after|to|with|from|under|as)$/,
    )
  )
    return nearest.draft;
  const subject = subjectOf(article, drafts, reference.sentence, reference.first);
  return subject &&
    isThing(subject) &&
    here[0] === subject &&
    here.length <= 2 &&
    reference.first - article.sentenceStart(reference.sentence) <= 14
    ? subject
    : undefined;
}

/** "the Europeans … their": the only group or body of people before it in the sentence. */
function findPlural(article: Article, drafts: Drafts, reference: Reference): Draft | undefined {
  const here = candidates(article, drafts, reference, reference.sentence, reference.first);
  const groups = here.filter(({ type }) => type === 'group');
  const others = here.filter(({ type }) => type === 'person' || type === 'organization');
  return groups.length === 1 && others.length === 0 && !hasPluralNoun(article, reference) ? groups[0] : undefined;
}

/** Distinct entities whose names or resolved descriptions stand in a sentence before a token, in order of first appearance. */
function candidates(article: Article, drafts: Drafts, reference: Reference, sentence: number, before: number): Draft[] {
  const seen = new Set<Draft>();
  let barred: Draft | undefined;
  const quoted = article.isQuoted(reference.first);
  for (const other of article.inSentence(sentence)) {
    if (other.first >= before || other.index === reference.index) continue;
    // Who speaks outside a quotation is not whom it speaks of, and the other way round.
    if (article.isQuoted(other.first) !== quoted) continue;
    // An adjective of origin is no antecedent: "Chinese officials … it".
    if (other.mention.type === 'group' && (drafts.of(other)?.type === 'country' || article.tag(other.end) === 'NOUN'))
      continue;
    const draft = drafts.of(other);
    if (draft) seen.add(draft);
    if (draft && isOwnSubject(article, other, reference)) barred = draft;
  }
  if (barred) seen.delete(barred);
  return [...seen];
}

/** "Congo got it": the object of a verb is not its subject, unless the pronoun is reflexive. */
function isOwnSubject(article: Article, subject: Reference, pronoun: Reference): boolean {
  const verb = pronoun.first - 1;
  if (!/^(?:it|him|them|her)$/.test(article.lower(pronoun.first)) || article.tag(verb) !== 'VERB' || subject.end > verb)
    return false;
  if (article.lower(pronoun.first) === 'her' && article.tag(pronoun.end) === 'NOUN') return false;
  for (let i = subject.end; i < verb; i++) if (!/^(?:AUX|ADV|PART)$/.test(article.tag(i) ?? '')) return false;
  return true;
}

/** The first name of the sentence, where a verb follows it or its apposition and no preposition stands before it. */
function subjectOf(article: Article, drafts: Drafts, sentence: number, before: number): Draft | undefined {
  for (const other of article.inSentence(sentence)) {
    if (other.first >= before || other.mention.form === 'pronoun') continue;
    const draft = drafts.of(other);
    if (!draft || (other.mention.type === 'group' && draft.type === 'country')) continue;
    const label = article.dependency(other.end - 1);
    if (label === 'obl' || label === 'nmod' || label === 'obj') return undefined;
    return article.tag(other.first - 1) === 'ADP' ? undefined : draft;
  }
  return undefined;
}

/** How many fitting entities of the sentence stand before a verb: with two, a pronoun may mean either. */
function countSubjects(
  article: Article,
  drafts: Drafts,
  sentence: number,
  before: number,
  fits: (draft: Draft) => boolean,
): number {
  const subjects = new Set<Draft>();
  for (const other of article.inSentence(sentence)) {
    if (other.end > before || other.mention.form === 'pronoun') continue;
    const draft = drafts.of(other);
    const tag = article.tag(other.end);
    if (draft && fits(draft) && (tag === 'VERB' || tag === 'AUX')) subjects.add(draft);
  }
  return subjects.size;
}

/** "he" and "his" follow the subject; "him" rather does not. */
function isSubjectLike(article: Article, { first }: Reference): boolean {
  return /^(?:he|she|his|her)$/.test(article.lower(first)) && article.tag(first + 1) !== 'PUNCT';
}

function agrees(draft: Draft, gender: 'female' | 'male', lexicon: NameLexicon): boolean {
  const known = genderOf(draft, lexicon);
  return known === undefined || known === gender;
}

/** What titles and given names say; none where they say nothing. */
function genderOf(draft: Draft, lexicon: NameLexicon): 'female' | 'male' | undefined {
  if (draft.gender) return draft.gender;
  for (const { text, mention } of draft.references) {
    if (mention.form !== 'name' || !/\s/.test(text)) continue;
    const { given } = lexicon.find(text.split(/\s/)[0]!);
    if (given === 'male' || given === 'female') return given;
  }
  return undefined;
}

function nearestBefore(
  article: Article,
  drafts: Drafts,
  reference: Reference,
  reach: number,
): { draft: Draft; end: number } | undefined {
  for (
    let i = reference.first - 1;
    i >= Math.max(article.sentenceStart(reference.sentence), reference.first - reach);
    i--
  ) {
    const name = article.nameAt(i);
    const draft = drafts.of(name);
    if (name && draft) return { draft, end: name.end };
  }
  return undefined;
}

function allBetween(article: Article, from: number, to: number, pattern: RegExp): boolean {
  for (let i = from; i < to; i++) if (!pattern.test(article.lower(i))) return false;
  return true;
}

function hasPluralNoun(article: Article, reference: Reference): boolean {
  for (let i = article.sentenceStart(reference.sentence); i < reference.first; i++) {
    const lower = article.lower(i);
    const inName = article.nameAt(i) !== undefined;
    const subjectZone = article.tag(i + 1) === 'AUX' || article.tag(i + 1) === 'VERB';
    if (!inName && subjectZone && article.tag(i) === 'NOUN' && lower.endsWith('s') && !lower.endsWith('ss'))
      return true;
  }
  return false;
}

/** Where the entity was last mentioned before the pronoun in its sentence; -1 without one. */
function lastOf(here: readonly Draft[], { sentence, first }: Reference): number {
  if (here.length !== 1) return -1;
  return Math.max(
    -1,
    ...here[0]!.references
      .filter((other) => other.sentence === sentence && other.first < first)
      .map((other) => other.first),
  );
}

/** The one person beside a verb of speech outside the quotation marks of the sentence. */
function speakerOf(article: Article, drafts: Drafts, reference: Reference): Draft | undefined {
  if (!article.isQuoted(reference.first)) return undefined;
  const speakers = new Set<Draft>();
  for (const other of article.inSentence(reference.sentence)) {
    if (article.isQuoted(other.first)) continue;
    const draft = drafts.of(other);
    if (draft?.type !== 'person') continue;
    if (SPEECH.test(article.lemma(other.end)) || SPEECH.test(article.lemma(other.first - 1))) speakers.add(draft);
  }
  return speakers.size === 1 ? [...speakers][0] : undefined;
}
