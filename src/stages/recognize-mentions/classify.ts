import type { MentionType } from '../../document/labels.js';
import {
  countriesByDemonym,
  countriesByName,
  countryByCapital,
  countryBySeat,
  isFormerState,
} from '../../knowledge/countries.js';
import { isPlaceOpener, takesOf, typeOfHead } from '../../knowledge/name-heads.js';
import { normalizeName } from '../../knowledge/normalize-name.js';
import { knownOrganization } from '../../knowledge/organizations.js';
import { POLITICAL_GROUPS, REGION_GROUPS, REGIONS, RELIGIOUS_GROUPS } from '../../knowledge/regions.js';
import type { Reading, SentenceRange } from './reading.js';
import { joinWords, type Piece, titleCase } from './segment.js';

/** How sure each kind of evidence is, as measured by hand on news; a trained recognizer calibrates later. */
export const CONFIDENCE = {
  listed: 0.95,
  title: 0.9,
  given: 0.85,
  head: 0.85,
  acronym: 0.7,
  context: 0.6,
  shape: 0.45,
} as const;

export interface Judgement {
  readonly type: MentionType;
  readonly confidence: number;
}

const regions = new Set(REGIONS.map(normalizeName));
const SPEECH =
  /^(?:said|says|told|tells|added|adds|noted|stated|argued|explained|wrote|writes|recalled|insisted|admitted|thinks|believes|tweeted|asked|replied|born|died|joked)$/;
const KINDS =
  /^(?:city|cities|town|towns|village|villages|province|region|district|port|island|suburb|capital|county|municipality|resort|outskirts|north|south|east|west|kilometres|miles|km)$/;
const KINDS_AFTER =
  /^(?:city|town|village|province|region|district|area|river|island|islands|county|valley|upazila|municipality|suburb|state|peninsula|border|coast|resort|desert|neighbourhood|neighborhood)$/;
const PLACE_BEFORE = new Set([
  'in',
  'near',
  'at',
  'around',
  'outside',
  'across',
  'throughout',
  'within',
  'via',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'downtown',
]);

/** What a piece names, from lists, head words, titles and the words around it. */
export function classifyPiece(reading: Reading, range: SentenceRange, piece: Piece): Judgement {
  const { first, end } = piece;
  const text = joinWords(reading, first, end);
  const listed =
    lookUp(text) ??
    (range.case === 'capitals' || reading.words[first]!.case === 'capitals' ? lookUp(titleCase(text)) : undefined);
  const acronym =
    end - first === 1 && range.case === 'normal' && reading.words[first]!.case === 'capitals' && text.length <= 6;
  if (piece.after === 'title' && !(listed && end - first > 1) && !acronym)
    return { type: 'person', confidence: CONFIDENCE.title };
  if (listed) return { type: listed, confidence: CONFIDENCE.listed };
  return byHead(reading, first, end) ?? byLexicon(reading, piece, text) ?? byContext(reading, range, piece, text);
}

/** The type of a name that lists hold as a whole. */
function lookUp(text: string): MentionType | undefined {
  const own = (table: Readonly<Record<string, string>>) => Object.hasOwn(table, text);
  if (countriesByName(text).length > 0) return 'location';
  if (own(REGION_GROUPS) || own(RELIGIOUS_GROUPS) || own(POLITICAL_GROUPS)) return 'group';
  if (countriesByDemonym(text).length > 0) return 'group';
  if (knownOrganization(text)) return 'organization';
  if (countryByCapital(text) || regions.has(normalizeName(text)) || isFormerState(text)) return 'location';
  if (countryBySeat(text)) return 'facility';
  return undefined;
}

function byHead(reading: Reading, first: number, end: number): Judgement | undefined {
  const { words } = reading;
  const head = (type: MentionType) => ({ type, confidence: CONFIDENCE.head });
  if (end - first < 2) return undefined;
  if (isPlaceOpener(words[first]!.lower) && end - first <= 3 && typeOfHead(words[end - 1]!.lower) === undefined)
    return head('location');
  for (let i = first + 1; i < end; i++) {
    const { lower } = words[i]!;
    if ((lower === 'of' || lower === 'for' || lower === 'on') && takesOf(words[i - 1]!.lower))
      return head(typeOfHead(words[i - 1]!.lower) ?? 'organization');
  }
  const last = typeOfHead(words[end - 1]!.lower);
  if (!last) return undefined;
  if (last === 'product') return head('product');
  // "Theresa May", "Gordon Park": after a given name a surname is likelier than a head, unless the name is longer.
  if (
    end - first === 2 &&
    reading.lexicon.find(words[first]!.lower).given &&
    reading.lexicon.find(words[end - 1]!.lower).surname
  )
    return undefined;
  return head(last);
}

function byLexicon(reading: Reading, { first, end }: Piece, text: string): Judgement | undefined {
  const whole = reading.lexicon.find(text);
  if (whole.organization && (end - first > 1 || !whole.common))
    return { type: 'organization', confidence: CONFIDENCE.listed };
  if (end - first > 1 || !whole.given) {
    if (whole.place) return { type: 'location', confidence: CONFIDENCE.listed };
  }
  const count = end - first;
  const opening = reading.lexicon.find(reading.words[first]!.lower);
  const closing = reading.lexicon.find(reading.words[end - 1]!.lower);
  if (count >= 2 && count <= 6 && (opening.given || closing.surname) && reading.words[first]!.text !== 'New') {
    return { type: 'person', confidence: opening.given && closing.surname ? CONFIDENCE.title : CONFIDENCE.given };
  }
  return undefined;
}

function byContext(reading: Reading, range: SentenceRange, piece: Piece, text: string): Judgement {
  const { words } = reading;
  const { first, end } = piece;
  const judge = (type: MentionType, confidence: number = CONFIDENCE.context): Judgement => ({ type, confidence });
  const before = first > range.first ? words[first - 1]! : undefined;
  const next = end < range.end ? words[end]! : undefined;
  const afterNext = end + 1 < range.end ? words[end + 1]! : undefined;
  const single = end - first === 1;
  if (single && words[first]!.case === 'capitals' && words[first]!.text.length <= 6 && range.case === 'normal')
    return judge('organization', CONFIDENCE.acronym);
  if (next?.text === ',' && afterNext && /^\d{1,2}$/.test(afterNext.text) && words[end + 2]?.text === ',')
    return judge('person');
  if (isQuoted(reading, first, end)) return judge('miscellaneous');
  if (next && end - first <= 5 && KINDS_AFTER.test(next.lower)) return judge('location');
  if (before?.lower === 'of' && KINDS.test(words[first - 2]?.lower ?? '') && end - first <= 3)
    return judge('location', CONFIDENCE.head);
  if (before && PLACE_BEFORE.has(before.lower) && (single || end - first === 2)) return judge('location');
  if (next?.text === ',' && end + 1 < range.end && isPlaceName(reading, end + 1) && (before?.tag === 'ADP' || single))
    return judge('location');
  if (next && SPEECH.test(next.lower) && end - first <= 4) return judge('person');
  if (before && single && /^(?:told|tells|asked|urged|thanked|congratulated)$/.test(before.lower))
    return judge('person', CONFIDENCE.shape);
  if (before && SPEECH.test(before.lower) && end - first >= 2 && end - first <= 4 && next?.text !== 'that')
    return judge('person');
  if (
    !single &&
    (words.slice(first, end).some((word) => word.text === '&') || countriesByName(words[end - 1]!.text).length > 0)
  ) {
    return judge('organization');
  }
  const entry = reading.lexicon.find(text);
  if (single && (entry.given || entry.surname)) return judge('person');
  // Hyphens and small parts ("Cho Yu-na", "San Francisco de Yojoa") do not count as words.
  const capitals = words.slice(first, end).filter((word) => word.case === 'capital' || word.case === 'capitals');
  const plain = capitals.some((word) => reading.lexicon.find(word.lower).common || reading.seenSmall.has(word.lower));
  const count = capitals.length;
  if (count >= 2 && count <= 4 && !plain) return judge('person', CONFIDENCE.shape);
  if (before && (before.lower === 'to' || before.lower === 'from') && single)
    return judge('location', CONFIDENCE.shape);
  if (count >= 3) return judge('miscellaneous', CONFIDENCE.shape);
  return judge('organization', CONFIDENCE.shape);
}

/** The name fills a pair of quotation marks: a film, a book, a nickname. */
function isQuoted({ words }: Reading, first: number, end: number): boolean {
  if (!/^["“‘]$/.test(words[first - 1]?.text ?? '')) return false;
  const after = words[end]?.text ?? '';
  return /^["”’]$/.test(after) || (/^[,.!?]$/.test(after) && /^["”’]$/.test(words[end + 1]?.text ?? ''));
}

function isPlaceName(reading: Reading, i: number): boolean {
  const text = reading.words[i]!.text;
  return countriesByName(text).length > 0 || regions.has(normalizeName(text)) || reading.lexicon.find(text).place;
}
