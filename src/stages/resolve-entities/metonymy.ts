import type { Article, Reference } from './article.js';

/** Words after a possessive that make the city a city: "Moscow's suburbs". */
const PLACE_NOUNS =
  words(`airport airports avenue bar bars beach bridge building buildings cathedral centre center citizen citizens city climate club court district districts downtown garden
  gardens harbour hospital hospitals hotel hotels inhabitants landmark mall market markets mayor metro museum museums neighborhood neighborhoods neighbourhood neighbourhoods night nightlife outskirts palace
  park parks police population port prison residents restaurant restaurants river road roads sky skies skyline square stadium station stock street streets suburb suburbs subway theatre
  theaters tower traffic university weather zoo area region time home apartment resident native exchange marathon summit games olympics correspondent bureau`);
const MOTION =
  words(`travel go fly return arrive come move drive head visit journey trip flight march walk run rush depart leave sail relocate route road train bus tour evacuate flee deploy migrate
  fled evacuation deport extradite ferry escape drive drove flew went came bring brought carry transport transfer transferred set bound en`);
/** Verbs whose object is the ground, not the government. */
const PLACE_OBJECT =
  words(`visit leave reach enter bomb bombard shell hit strike attack capture seize besiege encircle tour flee quit surround storm liberate occupy retake take shake rock flood raid evacuate
  batter target pound approach cross defend inhabit overlook`);
/** Verbs after which the subject is a city: what happens to a place. */
const PLACE_SUBJECT = words(`host lie sit wake record experience receive see`);
/** Nouns before "in", "from", "to", "of" that show a government. */
const ACTOR_NOUNS =
  words(`support backing aid help assistance pressure warning threat response reaction demand sanction relation tie link alliance deal talk agreement dispute row tension criticism condemnation
  approval permission signal message order instruction request call pledge promise commitment assurance concession loyalty influence interference ally allies friend enemy rival partner policy position stance decision
  government regime leadership administration ambassador envoy invasion war aggression blow challenge alternative loan money weapon arms sale export import statement denial word confirmation cooperation contact
  dependence reliance opposition resistance recognition trade`);
const ACTOR_PREPOSITIONS = new Set([
  'by',
  'with',
  'against',
  'between',
  'versus',
  'without',
  'like',
  'unlike',
  'as',
  'than',
  'among',
  'behind',
  'despite',
]);
const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'across',
  'through',
  'via',
  'into',
  'toward',
  'towards',
  'inside',
  'throughout',
  'within',
  'beyond',
  'over',
  'above',
  'off',
  'past',
  'along',
]);
/** Words right after the name that make it an actor: "Moscow-backed", "Beijing officials". */
const ACTOR_NEIGHBOURS = words(
  'backed led controlled installed appointed aligned friendly imposed ordered official officials government policy policies administration regime authorities leaders diplomats lawmakers politicians decision proposal stance pressure',
);

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

  if (PLACE_PREPOSITIONS.has(previous)) return false;
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
    return !PLACE_OBJECT.has(article.lemma(before));
  return bySubject(article, end, sentenceEnd);
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
    if (ACTOR_NOUNS.has(lemma) || ACTOR_NOUNS.has(lemma.replace(/s$/, ''))) return true;
    if (isMotion(lemma)) return false;
    const tag = article.tag(i);
    if (tag === 'VERB' && previous === 'for') return lemma !== 'leave' && lemma !== 'head';
    if (tag === 'VERB' && previous === 'to')
      return /^(?:offer|give|send|sell|provide|pledge|promise|say|deliver|grant|lend|turn|appeal|report|listen|apologize|apologise|supply|owe|present|hand)$/.test(
        lemma,
      );
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
  return MOTION.has(lemma) || MOTION.has(lemma.replace(/s$/, ''));
}

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}
