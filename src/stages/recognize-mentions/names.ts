import type { Encoding, Mention, Sentences, Tokens } from '../../document/layers.js';
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.js';
import { isNoName } from '../../knowledge/no-names.js';
import { agreeWithArticle } from './agree.js';
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
  gazetteer: Gazetteer,
): readonly Candidate[] {
  const datelines = reading.sentences.flatMap((range) => {
    const dateline = readDateline(reading, range, gazetteer);
    return dateline ? [{ first: range.first, ...dateline }] : [];
  });
  const names = namesFromEncoding(tokens, sentences, encoding)
    .filter(({ firstToken, endToken }) => !datelines.some(({ first, end }) => firstToken < end && first < endToken))
    .flatMap((name) => splitPlaces(reading, name))
    .filter(({ firstToken, endToken }) => hasCapital(reading, firstToken, endToken))
    .map((name) => ({ ...name, text: joinWords(reading, name.firstToken, name.endToken) }))
    .filter(({ text, type }) => type === 'product' || !isNoName(text));
  return [...datelines.flatMap((dateline) => dateline.names), ...agreeWithArticle(names, reading, gazetteer)].sort(
    (a, b) => a.firstToken - b.firstToken,
  );
}

/** "Lyon, France" is a place and its country: two names, though the encoder may read one. */
function splitPlaces({ words }: Reading, name: Mention): readonly Mention[] {
  if (name.type !== 'location') return [name];
  const parts: Mention[] = [];
  let first = name.firstToken;
  for (let i = first; i <= name.endToken; i++) {
    // "Washington, DC" stays one name.
    if (i < name.endToken && (words[i]!.text !== ',' || /^D\.?C\.?$/.test(words[i + 1]?.text ?? ''))) continue;
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
