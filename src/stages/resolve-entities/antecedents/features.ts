import { MENTION_TYPES } from '../../../document/labels.js';
import { titleOf } from '../../../knowledge/titles.js';
import type { Article } from '../article.js';
import type { Chain } from './chain.js';
import { type Facts, PLACES, PRONOUNS, type Quantity } from './facts.js';
import { FEATURES } from './feature-table.js';

const GENDERS = ['female', 'male', 'thing', 'unknown'] as const;
const QUANTITIES: readonly Quantity[] = ['one', 'many', 'unknown'];

/** What is known of an anaphor's choice as a whole. */
export interface Situation {
  readonly article: Article;
  readonly anaphor: Facts;
  readonly candidates: readonly Chain[];
  /** Whoever speaks the quotation around the anaphor. */
  readonly speaker: Chain | undefined;
  /** The named chain with the most mentions so far. */
  readonly topmost: Chain | undefined;
}

/** 8 families of pronouns, then 6 openings of descriptions. */
function kindOf({ pronoun, opening }: Facts): number {
  return pronoun >= 0 ? pronoun : 8 + Math.max(0, opening);
}

const GROUP_OF_PRONOUN: Readonly<Record<(typeof PRONOUNS)[number], number>> = {
  he: 0,
  she: 0,
  it: 1,
  they: 2,
  i: 3,
  we: 4,
  you: 4,
  this: 5,
};

function groupOf({ pronoun, opening }: Facts): number {
  if (pronoun >= 0) return GROUP_OF_PRONOUN[PRONOUNS[pronoun]!];
  return opening <= 1 ? 6 : 7;
}

function antecedentKind(chain: Chain): number {
  const { last } = chain;
  if (last && last.pronoun >= 0) return last.pronoun;
  return 8 + chain.type + (last?.reference.mention.form === 'name' ? 0 : 8);
}

/** Whether gender and number of a chain allow it to be what the anaphor stands for. */
export function agrees(anaphor: Facts, chain: Chain): boolean {
  return genderAgrees(anaphor, chain) && quantityAgrees(anaphor, chain);
}

function genderAgrees(anaphor: Facts, chain: Chain): boolean {
  if (anaphor.gender === 'unknown' || chain.gender === 'unknown') {
    if (anaphor.gender === 'male' || anaphor.gender === 'female')
      return chain.type === PERSON || chain.type === MISCELLANEOUS || chain.type === GROUP_TYPE;
    if (anaphor.gender === 'thing') return chain.type !== PERSON;
    return true;
  }
  return anaphor.gender === chain.gender;
}

const PERSON = MENTION_TYPES.indexOf('person');
const GROUP_TYPE = MENTION_TYPES.indexOf('group');
const MISCELLANEOUS = MENTION_TYPES.indexOf('miscellaneous');

function quantityAgrees(anaphor: Facts, chain: Chain): boolean {
  return anaphor.quantity === 'unknown' || chain.quantity === 'unknown' || anaphor.quantity === chain.quantity;
}

/** Numbers of the features that hold of a candidate; `rank` counts from the nearest, `agreeingRank` among those that agree. */
export function candidateFeatures(situation: Situation, chain: Chain, rank: number, agreeingRank: number): number[] {
  const { article, anaphor, speaker, topmost } = situation;
  const last = chain.last!;
  const noun = chain.lastNoun ?? last;
  const kind = kindOf(anaphor);
  const group = groupOf(anaphor);
  const gap = anaphor.reference.sentence - last.reference.sentence;
  const f = FEATURES;
  const found = [
    f.bias(group),
    f.kinds(kind, antecedentKind(chain)),
    f.sentences(group, bucket(Math.max(0, gap), [0, 1, 2, 3, 5, 9])),
    f.rank(group, bucket(rank, [0, 1, 2, 3, 5, 9])),
    f.agreeing(group, agreeingRank < 0 ? 5 : Math.min(4, agreeingRank)),
    f.words(group, bucket(Math.abs(anaphor.head - last.head), [2, 4, 7, 12, 20, 35, 70, 150])),
    f.places(group, anaphor.place, last.place),
    f.anyPlace(group, noun.place),
    f.size(group, bucket(chain.size, [1, 2, 4, 8])),
    f.named(group, chain.named ? (last.reference.mention.form === 'name' ? 2 : 1) : 0),
    f.gender(GENDERS.indexOf(anaphor.gender), GENDERS.indexOf(chain.gender)),
    f.quantity(group, QUANTITIES.indexOf(anaphor.quantity), QUANTITIES.indexOf(chain.quantity)),
    f.quoted(group, Number(anaphor.quoted), Number(last.quoted)),
    f.speaker(group, Number(speaker !== undefined), Number(chain === speaker)),
    f.topmost(group, Number(chain === topmost)),
    f.firstInSentence(group, bucket(Math.max(0, gap), [0, 1, 2, 3, 5, 9]), Number(opensSentence(article, last))),
  ];
  if (gap === 0) {
    found.push(f.sameGovernor(group, governorRelation(article, anaphor, last)));
    found.push(f.before(group, Number(standsAbove(article, anaphor, last))));
  }
  if (anaphor.pronoun < 0) {
    const same = chain.lemmas.has(anaphor.lemma);
    const sameLast = same && noun.lemma === anaphor.lemma;
    found.push(
      f.lemma(kind, same ? (sameLast ? 3 : 2) : chain.named ? 1 : 0),
      f.type(group, MENTION_TYPES.indexOf(anaphor.type), chain.type),
      f.modifiers(kind, modifierRelation(anaphor, chain), same ? 2 : chain.named ? 1 : 0),
      f.within(kind, Number(chain.named && same)),
      f.role(kind, Number(holdsRole(anaphor, chain))),
      f.opening(kind, noun.opening >= 0 ? noun.opening : 6 + Number(noun.pronoun >= 0)),
      f.extended(group, Number(anaphor.extended), Number(noun.extended)),
    );
  } else if (anaphor.place === POSSESSOR) found.push(f.sequel(group, Number(last.place === PLACES.indexOf('subject'))));
  return found;
}

/** Numbers of the features of the choice that the anaphor refers to nothing that was named before. */
export function newFeatures({ article, anaphor, candidates }: Situation): number[] {
  const f = FEATURES;
  const kind = kindOf(anaphor);
  const rivals = candidates.filter((chain) => agrees(anaphor, chain)).length;
  const found = [
    f.newKind(kind),
    f.newType(kind, MENTION_TYPES.indexOf(anaphor.type)),
    f.newPlace(kind, anaphor.place),
    f.newRivals(kind, bucket(rivals, [0, 1, 3, 8])),
    f.newStart(kind, bucket(anaphor.reference.sentence, [0, 1, 4])),
    f.newVerb(groupOf(anaphor), anaphor.predicate ? 3 : verbKind(article, anaphor)),
  ];
  if (anaphor.pronoun < 0) {
    const before = candidates.some((chain) => chain.lemmas.has(anaphor.lemma));
    found.push(
      f.newNoun(kind, before ? 1 : 0),
      f.newExtended(kind, Number(anaphor.extended), Number(before)),
      f.newModifiers(kind, Math.min(3, anaphor.modifiers.size)),
    );
  }
  return found;
}

const POSSESSOR = PLACES.indexOf('possessor');

function bucket(value: number, limits: readonly number[]): number {
  for (let i = 0; i < limits.length; i++) if (value <= limits[i]!) return i;
  return limits.length;
}

/** No noun or pronoun stands before it in its sentence, but in its own phrase. */
function opensSentence(article: Article, { reference }: Facts): boolean {
  return (
    article.inSentence(reference.sentence)[0]?.first === reference.first ||
    reference.first - article.sentenceStart(reference.sentence) <= 1
  );
}

/** 0 unrelated, 1 the same verb, 2 the candidate's verb is above the anaphor's, 3 the other way round. */
function governorRelation(article: Article, anaphor: Facts, candidate: Facts): number {
  if (anaphor.governor === candidate.governor && anaphor.governor >= 0) return 1;
  let above = anaphor.governor;
  for (let steps = 0; steps < 4 && above >= 0; steps++) {
    if (above === candidate.governor) return 2;
    above = article.head(above);
  }
  above = candidate.governor;
  for (let steps = 0; steps < 4 && above >= 0; steps++) {
    if (above === anaphor.governor) return 3;
    above = article.head(above);
  }
  return 0;
}

/** The candidate is the subject of a clause that holds the anaphor. */
function standsAbove(article: Article, anaphor: Facts, candidate: Facts): boolean {
  return PLACES[candidate.place] === 'subject' && governorRelation(article, anaphor, candidate) === 2;
}

/** 0 none of its own, 1 all known, 2 some known, 3 none known. */
function modifierRelation({ modifiers }: Facts, chain: Chain): number {
  if (modifiers.size === 0) return 0;
  let known = 0;
  for (const word of modifiers) if (chain.modifiers.has(word) || chain.lemmas.has(word)) known++;
  return known === modifiers.size ? 1 : known > 0 ? 2 : 3;
}

function holdsRole({ lemma, type }: Facts, { draft }: Chain): boolean {
  if (type !== 'person' || draft.roles.length === 0) return false;
  const asked = titleOf(lemma)?.role ?? lemma;
  return draft.roles.some(({ role }) => role === asked || role.endsWith(` ${asked}`));
}

/** 0 another verb, 1 be, 2 seem and weather. */
function verbKind(article: Article, { governor, head }: Facts): number {
  if (/^(?:is|was|'s|are|were|be|been)$/.test(article.lower(head + 1))) return 1;
  return /^(?:seem|appear|take|turn|rain|snow|happen|matter|look|sound)$/.test(article.lemma(governor)) ? 2 : 0;
}
