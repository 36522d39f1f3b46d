import type { Article, Reference } from './article.js';
import {
  ACTOR_NEIGHBOURS,
  ACTOR_NOUNS,
  ACTOR_PREPOSITIONS,
  GIVING,
  MOTION,
  PLACE_NOUNS,
  PLACE_OBJECT,
  PLACE_PREPOSITIONS,
  PLACE_SUBJECT,
  RULERS,
} from './metonymy-words.js';

/**
 * Whether a capital or seat of government stands for the government ("Beijing would keep backing Moscow") or for the place ("in
 * Beijing"). Surface syntax decides; where nothing does, `fallback` holds, since a wrong actor is worse than a place.
 */
export function isActor(article: Article, reference: Reference, fallback = false): boolean {
  return decide(article, reference, 0) ?? fallback;
}

function decide(article: Article, reference: Reference, depth: number): boolean | undefined {
  const { first, end } = reference;
  const sentenceFirst = article.sentenceStart(reference.sentence);
  const sentenceEnd = article.sentenceEnd(reference.sentence);
  if (isDateline(article, reference)) return false;
  const next = end < sentenceEnd ? article.lower(end) : '';
  // "Paris, France" is the city; "Paris, which" may be either.
  if (next === ',' && article.nameAt(end + 1)?.mention.type === 'location' && !isListed(article, end + 1)) return false;
  let before = first - 1;
  while (before >= sentenceFirst && /^(?:the|both|either|neither|even|only)$/.test(article.lower(before))) before--;
  const previous = before >= sentenceFirst ? article.lower(before) : '';

  const possessed = possessedNoun(article, end, sentenceEnd);
  if (possessed !== undefined)
    return PLACE_NOUNS.has(possessed) ? false : !PLACE_PREPOSITIONS.has(previous) || !PLACE_NOUNS.has(possessed);
  if (next === '-' && article.touches(end))
    return ACTOR_NEIGHBOURS.has(article.lower(end + 1)) ? true : article.lower(end + 1) === 'based' ? false : undefined;
  if (PLACE_NOUNS.has(next)) return false;
  if (ACTOR_NEIGHBOURS.has(next)) return true;

  if (PLACE_PREPOSITIONS.has(previous)) return previous === 'in' && RULERS.has(singular(article.lemma(before - 1)));
  // "with Santiago as the centre".
  if (previous === 'with' && next === 'as') return false;
  // "flights between Madrid and Lima".
  if (previous === 'between' && isMotion(article.lemma(before - 1))) return false;
  if (ACTOR_PREPOSITIONS.has(previous)) return true;
  if (
    previous === 'to' ||
    previous === 'from' ||
    previous === 'for' ||
    previous === 'of' ||
    previous === 'on' ||
    previous === 'over'
  )
    return byGovernor(article, before, sentenceFirst, previous);
  if (previous === 'and' || previous === 'or' || previous === ',') {
    const partner = article.nameAt(before - 1);
    if (partner && partner.mention.type === 'location' && depth < 3 && partner.sentence === reference.sentence)
      return decide(article, partner, depth + 1) ?? bySubject(article, end, sentenceEnd);
  }
  if (before >= sentenceFirst && article.tag(before) === 'VERB' && previous !== 'according')
    return !PLACE_OBJECT.has(article.lemma(before)) || isTakenIn(article, before, end);
  return bySubject(article, end, sentenceEnd) ?? byTree(article, reference) ?? byHeadline(article, reference);
}

/** "left Jakarta with little room", "took Warsaw to court": what is done to a government, by verbs that take places too. */
function isTakenIn(article: Article, verb: number, end: number): boolean {
  const lemma = article.lemma(verb);
  return (
    (lemma === 'leave' && /^(?:with|as|without|to|little|no|out|alone|isolated|exposed)$/.test(article.lower(end))) ||
    (lemma === 'take' && article.lower(end) === 'to' && /^(?:court|task|arbitration)$/.test(article.lower(end + 1)))
  );
}

/** The subject of a verb that stands too far for the surface: "Whether Pretoria, for all its talk, can persuade …". */
function byTree(article: Article, { first, end }: Reference): boolean | undefined {
  for (let i = first; i < end; i++) {
    const head = article.head(i);
    if (head < 0 || (head >= first && head < end)) continue;
    const dependency = article.dependency(i);
    if (dependency === 'nsubj' && article.tag(head) === 'VERB') return !PLACE_SUBJECT.has(article.lemma(head));
    if (dependency === 'nsubj:pass') return !PLACE_OBJECT.has(article.lemma(head));
    // "obliged to", "able to": what is said of somebody.
    if (dependency === 'nsubj' && article.tag(head) === 'ADJ') return article.lower(head + 1) === 'to' || undefined;
    return undefined;
  }
  return undefined;
}

/** "Brussels fines tech giant": a headline's verb that was read as a noun, where the clause has no other. */
function byHeadline(article: Article, { first, end, sentence }: Reference): boolean | undefined {
  if (first > article.sentenceStart(sentence) && !/^[;:]$/.test(article.word(first - 1))) return undefined;
  if (article.tag(end) !== 'NOUN' || !/[^s]s$/.test(article.lower(end))) return undefined;
  let length = 0;
  for (let i = end + 1; i < article.sentenceEnd(sentence) && !/^[;:.]$/.test(article.word(i)); i++, length++)
    if (article.tag(i) === 'VERB' || article.tag(i) === 'AUX') return undefined;
  return length > 0 || undefined;
}

/** The noun after "Moscow's" or "Moscows", over adjectives; none without a possessive. */
function possessedNoun(article: Article, end: number, sentenceEnd: number): string | undefined {
  const lost = article.isLostPossessive(end - 1);
  const marked = /^(?:'s|')$/.test(article.word(end));
  if (!lost && !marked) return undefined;
  for (let i = lost ? end : end + 1; i < Math.min(sentenceEnd, end + 6); i++) {
    const tag = article.tag(i);
    if (tag === 'NOUN' || tag === 'PROPN') {
      if (article.tag(i + 1) === 'NOUN') continue;
      return article.lower(i);
    }
    if (tag !== 'ADJ' && tag !== 'ADV' && tag !== 'NUM') return article.lower(i);
  }
  return '';
}

/** "backing from Beijing" and "ties to Moscow" against "returned from Beijing" and "a flight to Moscow". */
function byGovernor(
  article: Article,
  preposition: number,
  sentenceFirst: number,
  previous: string,
): boolean | undefined {
  for (let i = preposition - 1; i >= Math.max(sentenceFirst, preposition - 4); i--) {
    const lemma = article.lemma(i);
    if (ACTOR_NOUNS.has(lemma) || ACTOR_NOUNS.has(singular(lemma))) return true;
    if (isMotion(lemma)) return false;
    const tag = article.tag(i);
    if (tag === 'VERB' && previous === 'for') return lemma !== 'leave' && lemma !== 'head';
    if (tag === 'VERB' && previous === 'to') return GIVING.has(lemma);
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'VERB') break;
  }
  return previous === 'on' || previous === 'for' ? undefined : false;
}

/** The name before a verb: an actor, unless the verb tells what befell a place. */
function bySubject(article: Article, end: number, sentenceEnd: number): boolean | undefined {
  for (let i = end; i < Math.min(sentenceEnd, end + 7); i++) {
    const tag = article.tag(i);
    const lower = article.lower(i);
    if (i === end && (lower === 'and' || lower === 'or')) {
      const partner = article.nameAt(i + 1) ?? article.nameAt(i + 2);
      if (partner) {
        i = partner.end - 1;
        continue;
      }
    }
    if (tag === 'AUX' || tag === 'ADV' || tag === 'PART' || lower === 'not') {
      if (/^(?:is|was|are|were)$/.test(lower)) {
        const noun = complement(article, i + 1, sentenceEnd);
        if (noun) return !/^(?:city|capital|town|home|place|destination|metropolis|hub|port)$/.test(noun);
      }
      continue;
    }
    if (tag === 'VERB') return !PLACE_SUBJECT.has(article.lemma(i)) && !isPassiveOfPlace(article, end, i);
    return undefined;
  }
  return undefined;
}

function complement(article: Article, from: number, sentenceEnd: number): string | undefined {
  let noun: string | undefined;
  for (let i = from; i < Math.min(sentenceEnd, from + 7); i++) {
    const tag = article.tag(i);
    if (tag === 'NOUN' || article.lower(i) === 'home') noun = article.lower(i);
    else if (noun || tag === 'VERB' || tag === 'PUNCT' || tag === 'ADP') break;
  }
  return noun;
}

/** "Kyiv was shelled": the passive of what is done to a place. */
function isPassiveOfPlace(article: Article, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++)
    if (/^(?:is|was|are|were|been|being|be)$/.test(article.lower(i))) return PLACE_OBJECT.has(article.lemma(verb));
  return false;
}

/** "BEIJING (AFP) -", "NAIROBI, Kenya —", "BEIJING AFP -" at the start of a sentence. */
export function isDateline(article: Article, reference: Reference): boolean {
  const sentenceFirst = article.sentenceStart(reference.sentence);
  if (reference.first > sentenceFirst + 1) return false;
  if (reference.text !== reference.text.toUpperCase() && !/^[-–—]$/.test(article.word(reference.end)))
    return reference.first === sentenceFirst && closesDateline(article, reference);
  return closesDateline(article, reference);
}

function closesDateline(article: Article, reference: Reference): boolean {
  const limit = Math.min(article.sentenceEnd(reference.sentence), reference.end + 9);
  for (let i = reference.end; i < limit; i++) {
    const word = article.word(i);
    if (/^(?:[-–—]|--|:)$/.test(word) && !(word === '-' && article.touches(i) && article.touches(i + 1))) return true;
    if (!/^(?:[(),/.]|\d{1,4}|\p{Lu}[\p{L}.]*)$/u.test(word)) return false;
  }
  return false;
}

/** "in Paris, London and Rome": the comma parts a list, not a city from its country. */
function isListed(article: Article, i: number): boolean {
  const name = article.nameAt(i);
  if (!name) return false;
  const after = article.lower(name.end);
  return after === 'and' || after === 'or' || (after === ',' && /^(?:and|or)$/.test(article.lower(name.end + 1)));
}

/** A plural that was tagged as a name keeps its ending as a lemma. */
function isMotion(lemma: string): boolean {
  return MOTION.has(lemma) || MOTION.has(singular(lemma));
}

function singular(lemma: string): string {
  return lemma.replace(/s$/, '');
}
