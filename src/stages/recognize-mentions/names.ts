import type { Encoding, Sentences, Tokens } from '../../document/layers.js';
import type { Candidate } from './candidate.js';
import { readDateline } from './dateline.js';
import { namesFromEncoding } from './names-from-encoding.js';
import { joinWords, type Reading } from './reading.js';

/** The encoder's names, and before them what a dateline says: "BEIJING AFP -" is a place and an agency, not one name. */
export function findNames(reading: Reading, tokens: Tokens, sentences: Sentences, encoding: Encoding): readonly Candidate[] {
  const datelines = reading.sentences.flatMap((range) => {
    const dateline = readDateline(reading, range);
    return dateline ? [{ first: range.first, ...dateline }] : [];
  });
  const names = namesFromEncoding(tokens, sentences, encoding)
    .filter(({ firstToken, endToken }) => !datelines.some(({ first, end }) => firstToken < end && first < endToken))
    .map((name) => ({ ...name, text: joinWords(reading, name.firstToken, name.endToken) }));
  return [...datelines.flatMap((dateline) => dateline.names), ...names].sort((a, b) => a.firstToken - b.firstToken);
}
