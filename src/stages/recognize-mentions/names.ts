import type { Encoding, Mention, Sentences, Tokens } from '../../document/layers.js';
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
    .map((name) => ({ ...name, text: joinWords(reading, name.firstToken, name.endToken) }));
  return [...datelines.flatMap((dateline) => dateline.names), ...names].sort((a, b) => a.firstToken - b.firstToken);
}

/** "Lyon, France" is a place and its country: two names, though the encoder may read one. */
function splitPlaces({ words }: Reading, name: Mention): readonly Mention[] {
  if (name.type !== 'location') return [name];
  const parts: Mention[] = [];
  let first = name.firstToken;
  for (let i = first; i <= name.endToken; i++) {
    if (i < name.endToken && words[i]!.text !== ',') continue;
    if (i > first) parts.push({ ...name, firstToken: first, endToken: i });
    first = i + 1;
  }
  return parts;
}
