import type { MentionType } from '../../document/labels.js';
import { countriesByDemonym } from '../../knowledge/countries.js';
import { titleOf } from '../../knowledge/titles.js';
import type { Candidate } from './candidate.js';
import type { Reading, SentenceRange } from './reading.js';

/** A description or a pronoun: never in the running for types. */
export interface Description {
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: MentionType;
  readonly form: 'nominal' | 'pronoun';
  readonly confidence: number;
}

const DETERMINERS = new Set('the this that these those his her its their our my your'.split(' '));
const NOUNS: Readonly<Record<string, MentionType>> = Object.fromEntries(
  (
    [
      [
        'organization',
        'company firm bank ministry agency party group government organization organisation union court council parliament commission committee department university club team body bloc regulator authority administration army police',
      ],
      ['location', 'country nation city town village region province state kingdom island territory republic capital'],
      ['person', 'man woman boy girl couple duo pair'],
    ] as const
  ).flatMap(([type, nouns]) => nouns.split(' ').map((noun) => [noun, type])),
);
const PERSON_PRONOUNS = new Set('he him his she her hers himself herself i me my mine myself'.split(' '));
const THING_PRONOUNS = new Set('it its itself'.split(' '));
const GROUP_PRONOUNS = new Set('they them their theirs themselves'.split(' '));
const LONGEST = 6;

/** "the Russian president", "his Russian counterpart", "the two leaders", "Russian president": noun phrases whose head is a role or a kind of actor. */
export function findNominals(reading: Reading, names: readonly Candidate[]): Description[] {
  const inName = new Set<number>();
  for (const name of names) {
    // A demonym may stand inside a description; any other name may not.
    if (name.type === 'group' && countriesByDemonym(name.text).length > 0) continue;
    for (let i = name.firstToken; i < name.endToken; i++) inName.add(i);
  }
  const found: Description[] = [];
  for (const range of reading.sentences) {
    let i = range.first;
    while (i < range.end) {
      const nominal = inName.has(i) ? undefined : readNominal(reading, range, i, inName);
      if (nominal) found.push(nominal);
      i = nominal ? nominal.endToken : i + 1;
    }
  }
  return found;
}

function readNominal(
  reading: Reading,
  range: SentenceRange,
  i: number,
  inName: ReadonlySet<number>,
): Description | undefined {
  const { words } = reading;
  const opener = words[i]!;
  const demonymOpens = opener.case === 'capital' && countriesByDemonym(opener.text).length > 0;
  if (!DETERMINERS.has(opener.lower) && !demonymOpens) return undefined;
  if (/^(?:that|this|these|those)$/.test(opener.lower) && opener.tag !== 'DET') return undefined;
  let at = i + (demonymOpens ? 0 : 1);
  let head: { end: number; type: MentionType; plural: boolean } | undefined;
  while (at < Math.min(range.end, i + LONGEST) && !inName.has(at)) {
    const word = words[at]!;
    if (word.tag === 'PUNCT' || word.case === 'none' || word.lower === 'as' || word.lower === 'of') break;
    const noun = headOf(reading, at, Math.min(range.end, i + LONGEST));
    if (noun) {
      head = noun;
      at = noun.end;
      continue;
    }
    if (head || !['ADJ', 'NUM', 'NOUN', 'PROPN', 'ADV', 'VERB'].includes(word.tag)) break;
    at++;
  }
  if (!head || head.end - i < 2) return undefined;
  // "the company's chairman" is the chairman, who stands further on; "the police officer" is read to its last noun above.
  if (words[head.end]?.tag === 'NOUN' && words[head.end]!.case === 'small') return undefined;
  // "the Best Director Award".
  if (words[head.end]?.case === 'capital' && words[head.end - 1]!.case === 'capital' && !inName.has(head.end))
    return undefined;
  // "the state-backed bank".
  if (words[head.end]?.text === '-' && reading.startOf(head.end) === reading.endOf(head.end - 1)) return undefined;
  if (demonymOpens && (head.type !== 'person' || inName.has(head.end))) return undefined;
  return { firstToken: i, endToken: head.end, type: head.type, form: 'nominal', confidence: 0.7 };
}

function headOf(
  reading: Reading,
  at: number,
  limit: number,
): { end: number; type: MentionType; plural: boolean } | undefined {
  const { words } = reading;
  for (let to = Math.min(limit, at + 3); to > at; to--) {
    const text = words
      .slice(at, to)
      .map((word) => word.lower)
      .join(' ')
      .replaceAll(' - ', '-');
    if (titleOf(text) && text !== 'private' && text !== 'major')
      return { end: to, type: 'person', plural: text.endsWith('s') };
  }
  const { lower } = words[at]!;
  const type = NOUNS[lower];
  return type && words[at]!.case === 'small' ? { end: at + 1, type, plural: false } : undefined;
}

/** Pronouns of the third person, and of the first in the singular; "it" that stands for nothing is left out. Their type is the one they most often have. */
export function findPronouns(reading: Reading): Description[] {
  const found: Description[] = [];
  const { words } = reading;
  for (const range of reading.sentences) {
    for (let i = range.first; i < range.end; i++) {
      const word = words[i]!;
      const type = pronounType(word.lower);
      if (!type || (word.tag !== 'PRON' && word.tag !== 'DET') || (word.case === 'capitals' && word.text !== 'I'))
        continue;
      if (word.lower === 'it' && isExpletive(reading, range, i)) continue;
      found.push({ firstToken: i, endToken: i + 1, type, form: 'pronoun', confidence: 0.9 });
    }
  }
  return found;
}

function pronounType(lower: string): MentionType | undefined {
  if (PERSON_PRONOUNS.has(lower)) return 'person';
  if (THING_PRONOUNS.has(lower)) return 'organization';
  return GROUP_PRONOUNS.has(lower) ? 'group' : undefined;
}

/** "It was the second call", "it rained", "it is feared that": a form of be, or a verb of weather or seeming, follows. */
function isExpletive({ words }: Reading, range: SentenceRange, i: number): boolean {
  for (let k = i + 1; k < Math.min(range.end, i + 4); k++) {
    const { lower, tag } = words[k]!;
    if (
      /^(?:is|was|'s|be|been|were|seems?|seemed|appears?|appeared|rain(?:s|ed|ing)?|snow(?:s|ed|ing)?|takes|took|turns|turned|emerged|remains|remained|became)$/.test(
        lower,
      )
    )
      return true;
    if (tag !== 'AUX' && tag !== 'ADV' && tag !== 'PART') return false;
  }
  return false;
}
