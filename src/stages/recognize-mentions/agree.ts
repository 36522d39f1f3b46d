import type { MentionType } from '../../document/labels.js';
import { countryByCapital, countryByName, organizationBySeat } from '../../knowledge/countries.js';
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.js';
import { isCorporateSuffix } from '../../knowledge/name-heads.js';
import type { Candidate } from './candidate.js';
import { joinWords, type Reading } from './reading.js';

/** What the rules know besides the names themselves. */
interface Evidence {
  readonly reading: Reading;
  readonly gazetteer: Gazetteer;
  /** Each part of each name of a person of two words and more. */
  readonly partsOfPeople: ReadonlySet<string>;
}
type Rule = (names: readonly Candidate[], evidence: Evidence) => readonly Candidate[];

/**
 * Where the article's other names and the lists speak against the encoder's class. Names of two parts first, since what follows asks which names
 * are whole; the seats of governments last, because a city that is one is told from a person by the list alone.
 */
const RULES: readonly Rule[] = [joinCountries, joinPartners, agreeWithFirms, agreeWithPlaces, agreeWithSeats];

/** The names with the classes that the whole article bears out. */
export function agreeWithArticle(
  names: readonly Candidate[],
  reading: Reading,
  gazetteer: Gazetteer,
): readonly Candidate[] {
  const partsOfPeople = new Set(
    names.filter(({ type, text }) => type === 'person' && text.includes(' ')).flatMap(({ text }) => text.split(' ')),
  );
  return RULES.reduce((found, rule) => rule(found, { reading, gazetteer, partsOfPeople }), names);
}

/** "Antigua and Barbuda", "Bosnia and Herzegovina": two names around "and" that are one country's. */
function joinCountries(names: readonly Candidate[], { reading }: Evidence): readonly Candidate[] {
  return joinPairs(names, reading, 'and', (_before, _name, text) => (countryByName(text) ? 'location' : undefined));
}

/** "Reichard & Escalera": two organizations that an ampersand joins are one firm; people ("Bill & Hillary") stay two. */
function joinPartners(names: readonly Candidate[], { reading }: Evidence): readonly Candidate[] {
  return joinPairs(names, reading, '&', (before, name) =>
    before.type === 'organization' && name.type === 'organization' ? 'organization' : undefined,
  );
}

/** Joins two names with one word between them where `typeOf` says what they are together. */
function joinPairs(
  names: readonly Candidate[],
  reading: Reading,
  between: string,
  typeOf: (before: Candidate, name: Candidate, text: string) => MentionType | undefined,
): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before && before.endToken + 1 === name.firstToken && reading.words[before.endToken]!.text === between) {
      const text = joinWords(reading, before.firstToken, name.endToken);
      const type = typeOf(before, name, text);
      if (type) {
        const confidence = Math.min(before.confidence, name.confidence);
        joined[joined.length - 1] = { firstToken: before.firstToken, endToken: name.endToken, text, type, confidence };
        continue;
      }
    }
    joined.push(name);
  }
  return joined;
}

/** "Pemex sues Vitol", and below "Vitol Inc": who bears a firm's name, where no person of the article does, is the firm. */
function agreeWithFirms(names: readonly Candidate[], evidence: Evidence): readonly Candidate[] {
  const firms = new Set<string>();
  for (const { text, type } of names) {
    const cut = text.lastIndexOf(' ');
    if (type !== 'organization' || cut < 0) continue;
    if (isCorporateSuffix(text.slice(cut + 1))) firms.add(text.slice(0, cut));
  }
  return readInstead(names, evidence, 'organization', (text) => firms.has(text));
}

/** One is seldom in a person, or near one. */
const BEFORE_PLACE = new Set(['in', 'near', 'across', 'outside', 'inside']);

/** "voters in Amethi": a name that the article once puts after "in", that no full name of a person has, no list of people's names knows, and the gazetteer does. */
function agreeWithPlaces(names: readonly Candidate[], evidence: Evidence): readonly Candidate[] {
  const { reading, gazetteer } = evidence;
  const places = new Set<string>();
  for (const { type, text, firstToken } of names) {
    if (type !== 'person' || places.has(text) || !BEFORE_PLACE.has(reading.words[firstToken - 1]?.lower ?? ''))
      continue;
    if (!reading.lexicon.isPersonName(text) && gazetteer.find(text).length > 0) places.add(text);
  }
  return readInstead(names, evidence, 'location', (text) => places.has(text));
}

/** "Brussels fined the firm": a seat of government that the encoder takes for a person. */
function agreeWithSeats(names: readonly Candidate[], evidence: Evidence): readonly Candidate[] {
  const isSeat = (text: string) => countryByCapital(text) !== undefined || organizationBySeat(text) !== undefined;
  return readInstead(names, evidence, 'location', isSeat);
}

/** Gives those names of people the type that are such a one, but for names that people of the article bear in full. */
function readInstead(
  names: readonly Candidate[],
  { partsOfPeople }: Evidence,
  type: MentionType,
  isOne: (text: string) => boolean,
): readonly Candidate[] {
  return names.map((name) =>
    name.type === 'person' && !partsOfPeople.has(name.text) && isOne(name.text) ? { ...name, type } : name,
  );
}
