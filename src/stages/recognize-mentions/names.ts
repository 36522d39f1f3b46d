import { typeOfHead } from '../../knowledge/name-heads.js';
import { CONFIDENCE, classifyPiece } from './classify.js';
import { agreeOnTypes, type Candidate } from './consistency.js';
import { readDateline } from './dateline.js';
import type { Reading } from './reading.js';
import { findRuns } from './runs.js';
import { joinWords, segmentRun, skipOffice } from './segment.js';

/** Heads that news writes alone for one body. */
const BODIES = new Set(['congress', 'senate', 'parliament', 'treasury']);

/** The names of a document, in the order of the text, without overlaps. */
export function findNames(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const range of reading.sentences) {
    const dateline = readDateline(reading, range);
    if (dateline) candidates.push(...dateline.names);
    // The word behind a dateline begins a sentence, and its capital says nothing.
    const body = dateline ? { ...range, first: dateline.end } : range;
    for (const run of findRuns(reading, body)) {
      const office = skipOffice(reading, run);
      for (const piece of segmentRun(reading, office.run, office.after)) {
        const text = joinWords(reading, piece.first, piece.end);
        if (!/\p{L}/u.test(text) || text.length < 2) continue;
        candidates.push({
          firstToken: piece.first,
          endToken: piece.end,
          text,
          ...classifyPiece(reading, body, piece),
        });
      }
    }
  }
  const roles = roleAcronyms(reading, candidates);
  return agreeOnTypes(candidates, (full, acronym) => isDefinition(reading, full, acronym)).filter(
    (candidate) => !isDanglingHead(reading, candidate) && !roles.has(candidate.text),
  );
}

/** "European Union (EU)": brackets between, and the letters in the name's order. */
function isDefinition(reading: Reading, full: Candidate, acronym: Candidate): boolean {
  return (
    acronym.firstToken === full.endToken + 1 &&
    reading.words[full.endToken]!.text === '(' &&
    reading.words[acronym.endToken]?.text === ')' &&
    /^[\p{Lu}\p{Ll}&-]{2,10}$/u.test(acronym.text) &&
    full.text.charAt(0).toUpperCase() === acronym.text.charAt(0).toUpperCase()
  );
}

/** "the chief election commissioner (CEC)", "gross domestic product (GDP)": acronyms of words written small name nobody, unless these are a body's. */
function roleAcronyms({ words, startOf, endOf }: Reading, candidates: readonly Candidate[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { firstToken, endToken, text } of candidates) {
    if (words[firstToken - 1]?.text !== '(' || words[endToken]?.text !== ')' || !/^\p{Lu}{2,6}$/u.test(text)) continue;
    let letters = '';
    for (let i = firstToken - 2; i >= 0 && letters.length < text.length; i--) {
      const word = words[i]!;
      if (word.case !== 'small' || (i < firstToken - 2 && startOf(i + 1) - endOf(i) > 1)) break;
      letters = word.lower.charAt(0).toUpperCase() + letters;
    }
    const head = words[firstToken - 2]?.lower ?? '';
    if (letters === text && typeOfHead(head) !== 'organization') found.add(text);
  }
  return found;
}

/** A common noun alone with a capital ("the Ministry", "the President") names nothing by itself. */
function isDanglingHead(reading: Reading, { firstToken, endToken, confidence, text }: Candidate): boolean {
  if (endToken - firstToken > 1 || confidence > CONFIDENCE.context) return false;
  const lower = text.toLowerCase();
  const before = reading.words[firstToken - 1]?.lower;
  if (typeOfHead(lower) !== undefined && !BODIES.has(lower) && (before === 'the' || text === text.toUpperCase()))
    return true;
  return reading.lexicon.find(lower).common && reading.words[firstToken]!.case === 'capital';
}
