import { DEPENDENCY, TAG } from '../../document/labels.js';
import type { Dependencies, Tags, Tokens } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { lemmaOf } from '../../document/tokens.js';

/** What a figure counts or measures: its span, and the lemma of its head for the unit of a count. */
export interface Counted {
  readonly span: Span;
  readonly lemma: string;
  /** It stands right after the number, which counts it: "9,000 Russian soldiers". */
  readonly isCount: boolean;
}

interface Layers {
  readonly tokens: Tokens;
  readonly tags: Tags;
  readonly dependencies: Dependencies;
  /** The subject of each head, -1 where it has none. */
  readonly subjects: Int32Array;
  /** Whether a date covers the token: it is never what a figure is of. */
  readonly isDate: (token: number) => boolean;
}

const REACH = 5;
const CLIMB = 4;

/**
 * Finds what the figure over tokens `first .. end` is of: the noun that it counts ("soldiers"), the noun after "of" ("30
 * percent of voters"), the noun that it modifies ("a $5 billion loan"), else the subject of its clause ("trade volumes hit
 * $147 billion").
 */
export function countedBy(
  layers: Layers,
  first: number,
  end: number,
  sentenceFirst: number,
  sentenceEnd: number,
  isMoneyOrRate: boolean,
  isVague: boolean,
): Counted | undefined {
  return (
    nounAfter(layers, end, sentenceEnd, isMoneyOrRate, isVague) ??
    participleSubject(layers, first, end, sentenceFirst) ??
    subjectOf(layers, first, end, sentenceFirst, sentenceEnd)
  );
}

function isNoun(tags: Tags, i: number): boolean {
  const tag = tags.tag[i];
  return tag === TAG.NOUN || tag === TAG.PROPN;
}

/** The noun phrase that begins right after the figure, or after "of (the)". */
function nounAfter(
  { tokens, tags, isDate }: Layers,
  end: number,
  limit: number,
  isMeasure: boolean,
  isVague: boolean,
): Counted | undefined {
  let at = end;
  const word = at < limit ? tokens.strings[tokens.word[at]!]!.toLowerCase() : '';
  // "4.9% year-on-year"
  if (word === 'year' || word === 'month' || word === 'quarter' || word === 'week') return undefined;
  const isOf = word === 'of';
  const isHyphened = word === '-';
  if (isOf) {
    at++;
    while (
      at < Math.min(limit, end + REACH) &&
      (tags.tag[at] === TAG.DET || tags.tag[at] === TAG.PRON || tags.tag[at] === TAG.NUM)
    )
      at++;
  } else if (word === '-' && at + 1 < limit) at++;
  const start = at;
  let last = -1;
  for (; at < limit && at < start + REACH; at++) {
    if (isDate(at)) break;
    if (isNoun(tags, at)) {
      // "12 diesel-electric submarines" counts submarines.
      if (!isHyphened && isJoined(tokens, at + 1, limit)) {
        at++;
        continue;
      }
      last = at;
      // "a 12-member panel" counts members.
      if (isHyphened) break;
    } else if (isHyphened) break;
    else if (
      last >= 0 ||
      (tags.tag[at] !== TAG.ADJ && tags.tag[at] !== TAG.VERB && tags.tag[at] !== TAG.PUNCT) ||
      tags.tag[at] === TAG.PUNCT
    ) {
      if (last < 0 && tags.tag[at] === TAG.PUNCT && tokens.strings[tokens.word[at]!] === '-') continue;
      break;
    }
    if (last < 0 && tags.tag[at] === TAG.VERB && !/(?:ed|ing)$/.test(tokens.strings[tokens.word[at]!]!))
      return undefined;
  }
  if (last < 0) return undefined;
  return {
    span: { start: tokens.start[start]!, end: tokens.end[last]! },
    lemma: singularOf(tags, last),
    isCount: !isMeasure && !(isOf && !isVague),
  };
}

/** A hyphen at i with no white space around it. */
function isJoined({ start, end, word, strings }: Tokens, i: number, limit: number): boolean {
  return i + 1 < limit && strings[word[i]!] === '-' && start[i] === end[i - 1] && end[i] === start[i + 1];
}

/** The lemma; taggers leave the plural of peoples as it is ("Armenians"). */
function singularOf(tags: Tags, i: number): string {
  const lemma = lemmaOf(tags, i);
  return tags.tag[i] === TAG.PROPN && lemma.length > 4 && lemma.endsWith('s') && !lemma.endsWith('ss')
    ? lemma.slice(0, -1)
    : lemma;
}

/** "trade volumes last year hitting $147 billion": the noun before a participle, over a date and adverbs between. */
function participleSubject(layers: Layers, first: number, end: number, sentenceFirst: number): Counted | undefined {
  const { tokens, tags, isDate } = layers;
  const verb = first - 1;
  if (verb <= sentenceFirst || tags.tag[verb] !== TAG.VERB || !tokens.strings[tokens.word[verb]!]!.endsWith('ing'))
    return undefined;
  let at = verb - 1;
  while (at > Math.max(sentenceFirst, verb - REACH) && (isDate(at) || tags.tag[at] === TAG.ADV)) at--;
  return isNoun(tags, at) && !isDate(at) ? phraseOf(layers, at, first, end) : undefined;
}

/** Climbs from the figure to its clause and takes the subject, or the noun that the clause modifies. */
function subjectOf(
  layers: Layers,
  first: number,
  end: number,
  sentenceFirst: number,
  sentenceEnd: number,
): Counted | undefined {
  const { dependencies, tags } = layers;
  const { head, label } = dependencies;
  let at = end - 1;
  // The figure's head is the token of it whose own head lies outside.
  for (let i = first; i < end; i++) {
    const h = head[i]!;
    if (h < first || h >= end) at = i;
  }
  for (let step = 0; step < CLIMB; step++) {
    const relation = label[at];
    const up = head[at]!;
    if (up < sentenceFirst || up >= sentenceEnd) return undefined;
    if (
      (relation === DEPENDENCY.acl || relation === DEPENDENCY['acl:relcl'] || relation === DEPENDENCY.amod) &&
      isNoun(tags, up) &&
      !layers.isDate(up)
    )
      return phraseOf(layers, up, first, end);
    if (
      (relation === DEPENDENCY.compound || relation === DEPENDENCY.nummod || relation === DEPENDENCY['nmod:poss']) &&
      isNoun(tags, up) &&
      !layers.isDate(up)
    )
      return phraseOf(layers, up, first, end);
    at = up;
    const subject = layers.subjects[at]!;
    if (subject >= 0 && !(subject >= first && subject < end)) {
      return isNoun(tags, subject) && !layers.isDate(subject) ? phraseOf(layers, subject, first, end) : undefined;
    }
  }
  return undefined;
}

/** A noun with its compounds and adjectives to the left, as far as they stand in one row. */
function phraseOf({ tokens, tags, dependencies }: Layers, noun: number, first: number, end: number): Counted {
  let start = noun;
  while (start > Math.max(0, noun - REACH)) {
    const i = start - 1;
    const relation = dependencies.label[i];
    const isPart = relation === DEPENDENCY.compound || relation === DEPENDENCY.amod;
    if (!isPart || dependencies.head[i] !== noun || (i >= first && i < end)) break;
    start = i;
  }
  return { span: { start: tokens.start[start]!, end: tokens.end[noun]! }, lemma: lemmaOf(tags, noun), isCount: false };
}
