import type { Encoding, Mention, Sentences, Tokens } from '../../document/layers.js';
import { countryByCapital, countryByName, organizationBySeat } from '../../knowledge/countries.js';
import { isNoName } from '../../knowledge/no-names.js';
import type { Candidate } from './candidate.js';
import { readDateline } from './dateline.js';
import { namesFromEncoding } from './names-from-encoding.js';
import { joinWords, type Reading } from './reading.js';

/** The encoder's names, and before them what a dateline says: "BEIJING AFP -" is a place and an agency, not one name. */
export function findNames(
  reading: Reading,
  tokens: Tokens,
  sentences: Sentences,
  encoding: Encoding,
): readonly Candidate[] {
  const datelines = reading.sentences.flatMap((range) => {
    const dateline = readDateline(reading, range);
    return dateline ? [{ first: range.first, ...dateline }] : [];
  });
  const names = namesFromEncoding(tokens, sentences, encoding)
    .filter(({ firstToken, endToken }) => !datelines.some(({ first, end }) => firstToken < end && first < endToken))
    .flatMap((name) => splitPlaces(reading, name))
    .filter(({ firstToken, endToken }) => hasCapital(reading, firstToken, endToken))
    .map((name) => ({ ...name, text: joinWords(reading, name.firstToken, name.endToken) }))
    .filter(({ text, type }) => type === 'product' || !isNoName(text));
  const all = [...datelines.flatMap((dateline) => dateline.names), ...agreeWithSeats(names)];
  return joinCountries(
    reading,
    all.sort((a, b) => a.firstToken - b.firstToken),
  );
}

/** "Antigua and Barbuda", "Bosnia and Herzegovina": two names around "and" that are one country's. */
function joinCountries(reading: Reading, names: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before && before.endToken + 1 === name.firstToken && reading.words[before.endToken]!.text === 'and') {
      const text = joinWords(reading, before.firstToken, name.endToken);
      if (countryByName(text)) {
        joined[joined.length - 1] = { ...before, endToken: name.endToken, text, type: 'location' };
        continue;
      }
    }
    joined.push(name);
  }
  return joined;
}

/** "Lyon, France" is a place and its country: two names, though the encoder may read one. */
function splitPlaces({ words }: Reading, name: Mention): readonly Mention[] {
  if (name.type !== 'location') return [name];
  const parts: Mention[] = [];
  let first = name.firstToken;
  for (let i = first; i <= name.endToken; i++) {
    // "Washington, DC" stays one name.
    if (i < name.endToken && (words[i]!.text !== ',' || /^D\.?C\.?$/.test(words[i + 1]!.text))) continue;
    if (i > first) parts.push({ ...name, firstToken: first, endToken: i });
    first = i + 1;
  }
  return parts;
}

/** "They ate turkey": English writes names with a capital, a digit or in another script; a text without any is left to the encoder. */
function hasCapital({ words, seenCapital }: Reading, first: number, end: number): boolean {
  if (seenCapital.size === 0) return true;
  for (let i = first; i < end; i++)
    if (words[i]!.text !== words[i]!.text.toLowerCase() || !/^[a-z'-]+$/.test(words[i]!.text)) return true;
  return false;
}

/** "Brussels fined the firm": a seat of government that the encoder takes for a person, where no person of the text bears the name. */
function agreeWithSeats(names: readonly Candidate[]): readonly Candidate[] {
  const people = new Set(
    names.filter(({ type, text }) => type === 'person' && text.includes(' ')).flatMap(({ text }) => text.split(' ')),
  );
  return names.map((name) => {
    const isSeat = countryByCapital(name.text) !== undefined || organizationBySeat(name.text) !== undefined;
    return name.type === 'person' && isSeat && !people.has(name.text) ? { ...name, type: 'location' } : name;
  });
}
