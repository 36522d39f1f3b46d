import { countriesByName } from '../../knowledge/countries.js';
import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.js';
import type { Candidate } from './candidate.js';
import type { Reading, SentenceRange } from './reading.js';
import { joinWords } from './reading.js';

export interface Dateline {
  readonly names: readonly Candidate[];
  /** The token after the closing dash. */
  readonly end: number;
}

const LONGEST = 14;
/** Share of the datelines read by eye that were read right. */
const CONFIDENCE = 0.95;
const DASH = /^(?:[-–—]+|:)$/;

/** Words of a place's name that stands alone. */
const LONGEST_PLACE = 4;
/** Decimal logarithm of the people of a place that reports are filed from. */
const TOWN = 4;

/**
 * Where a report was filed, before its first sentence: "BEIJING (AFP) -", "NAIROBI, Kenya (AP) —", "BEIJING AFP -", "SRINAGAR -", and, where the
 * gazetteer knows the place, "Gusau —". The city and the country are places and the agency an organization, whatever their words look like elsewhere.
 */
export function readDateline(reading: Reading, range: SentenceRange, gazetteer: Gazetteer): Dateline | undefined {
  return readPlaceAlone(reading, range, gazetteer) ?? readCapitals(reading, range);
}

/** A place that the gazetteer knows, in any case, a spaced dash, and a sentence behind it: "MEXICO CITY - The", "Gusau — President". */
function readPlaceAlone(reading: Reading, range: SentenceRange, gazetteer: Gazetteer): Dateline | undefined {
  const { words } = reading;
  const { first } = range;
  let end = first;
  while (end < range.end && end - first <= LONGEST_PLACE && /^capitals?$/.test(words[end]!.case)) end++;
  if (end === first || end >= range.end || words[end]!.text === ':' || !isDash(reading, end)) return undefined;
  const behind = words[end + 1];
  if (end + 1 < range.end && !/^capitals?$/.test(behind!.case) && !/^["'“‘]$/.test(behind!.text)) return undefined;
  const text = joinWords(reading, first, end);
  const inCapitals = words.slice(first, end).every((word) => word.case === 'capitals');
  // "Harrison — the": any surname is some village's name.
  const isPerson = () => text.split(' ').some((word) => reading.lexicon.isPersonName(word));
  if (!inCapitals && (words[end]!.text === '-' || isPerson())) return undefined;
  if (!gazetteer.find(text).some(({ size }) => inCapitals || size >= TOWN)) return undefined;
  return {
    names: [{ firstToken: first, endToken: end, text, type: 'location', confidence: CONFIDENCE }],
    end: end + 1,
  };
}

function readCapitals(reading: Reading, range: SentenceRange): Dateline | undefined {
  const { words } = reading;
  const { first } = range;
  const isWhole = isDash(reading, range.end - 1);
  if ((range.case === 'capitals' && !isWhole) || words[first]?.case !== 'capitals' || words[first]!.text.length < 3)
    return undefined;
  let dash = first + 1;
  const limit = Math.min(isWhole ? range.end : range.end - 1, first + LONGEST);
  while (dash < limit && !isDash(reading, dash)) {
    // Nothing that runs on like a sentence: capitals, digits of a day and punctuation alone.
    if (words[dash]!.case === 'small') return undefined;
    dash++;
  }
  if (dash >= limit) return undefined;
  let placeEnd = first;
  while (placeEnd < dash && words[placeEnd]!.case === 'capitals') placeEnd++;
  const names: Candidate[] = [];
  const add = (from: number, to: number, type: Candidate['type']) =>
    names.push({
      firstToken: from,
      endToken: to,
      text: joinWords(reading, from, to),
      type,
      confidence: CONFIDENCE,
    });
  const bracket = words.findIndex((word, i) => i >= first && i < dash && word.text === '(');
  // "BEIJING AFP -": without brackets the last short word is the agency.
  if (bracket < 0 && placeEnd === dash && dash - first >= 2 && words[dash - 1]!.text.length <= 5) {
    add(first, dash - 1, 'location');
    add(dash - 1, dash, 'organization');
    return { names, end: dash + 1 };
  }
  add(first, placeEnd, 'location');
  if (words[placeEnd]?.text === ',' && words[placeEnd + 1]?.case === 'capital') {
    let to = placeEnd + 1;
    while (to < dash && (words[to]!.case === 'capital' || words[to]!.case === 'capitals')) to++;
    if (countriesByName(joinWords(reading, placeEnd + 1, to)).length > 0) add(placeEnd + 1, to, 'location');
  }
  if (bracket >= 0) {
    let to = bracket + 1;
    while (to < dash && (words[to]!.case === 'capital' || words[to]!.case === 'capitals')) to++;
    if (to > bracket + 1) add(bracket + 1, to, 'organization');
  }
  return { names, end: dash + 1 };
}

/** A dash between spaces: not the hyphen of "AL-QAIDA". */
function isDash({ words, startOf, endOf }: Reading, i: number): boolean {
  return (
    DASH.test(words[i]!.text) &&
    !(
      words[i]!.text === '-' &&
      i > 0 &&
      i + 1 < words.length &&
      startOf(i) === endOf(i - 1) &&
      startOf(i + 1) === endOf(i)
    )
  );
}
