import { TAG } from '../../../document/labels.js';
import type { Span } from '../../../document/span.js';
import type { ClauseContext } from '../clause-context.js';
import type { Frame } from '../frame.js';
import { argument, nounPhrase, trimmed } from './phrases.js';

/** The tuples that a noun phrase holds: "Ruby Hunter, his partner" (is), "Kenya's exports" (has). */
export function nounTuples(context: ClauseContext, noun: number): readonly Frame[] {
  if (!context.isNominal(noun)) return [];
  return [...appositions(context, noun), ...titles(context, noun), ...possessions(context, noun)];
}

function frame(
  context: ClauseContext,
  subject: readonly [number, Span],
  word: 'be' | 'have',
  object: readonly [number, Span],
  rule: string,
  rank: number,
): Frame {
  return {
    subject: argument(context, ...subject),
    object: argument(context, ...object),
    trigger: object[0],
    asserted: -1,
    predicate: word,
    words: [],
    implied: word === 'be' ? 'is' : 'has',
    keys: [],
    rule,
    rank,
  };
}

function appositions(context: ClauseContext, noun: number): readonly Frame[] {
  const frames: Frame[] = [];
  for (const first of context.trees.childrenWith(noun, 'appos')) {
    for (const other of context.trees.withConjuncts(first)) {
      if (!context.isNominal(other) || context.tag(other) === TAG.NUM || context.caseWords(other).length) continue;
      const words = nounPhrase(context, noun);
      const told = nounPhrase(context, other);
      if (told.start < words.end) continue;
      // "his partner, Ruby Hunter": the name is what the description says.
      const turned = context.tag(other) === TAG.PROPN && context.tag(noun) !== TAG.PROPN;
      const pair = [
        [noun, words],
        [other, told],
      ] as const;
      frames.push(frame(context, pair[turned ? 1 : 0], 'be', pair[turned ? 0 : 1], 'apposition', 0.65));
    }
  }
  return frames;
}

/** "President Richard Ciano" is president. */
function titles(context: ClauseContext, noun: number): readonly Frame[] {
  const mention = context.mentionAt(noun);
  if (mention?.type !== 'person' || mention.form !== 'name' || mention.firstToken === 0) return [];
  const last = mention.firstToken - 1;
  if (!(context.tag(last) === TAG.PROPN || context.isNoun(last)) || !/\p{L}/u.test(context.word(last))) return [];
  const inside = context.trees.head[last]! >= mention.firstToken && context.trees.head[last]! < mention.endToken;
  if (!inside || context.mentionAt(last) === mention) return [];
  const title = trimmed(context, context.trees.subtree(last, ['case', 'det', 'punct']));
  if (title.end !== mention.firstToken) return [];
  if (noun !== mention.firstToken && context.trees.head[last] !== noun) return [];
  return [
    frame(context, [noun, { start: mention.firstToken, end: mention.endToken }], 'be', [last, title], 'title', 0.55),
  ];
}

function possessions(context: ClauseContext, noun: number): readonly Frame[] {
  const owner = context.trees.child(noun, 'nmod:poss');
  if (owner < 0 || owner > noun || context.tag(owner) === TAG.PRON) return [];
  const owned = nounPhrase(context, noun);
  const words = nounPhrase(context, owner);
  let start = words.end;
  while (start < noun && context.isLabel(start, 'case')) start++;
  return [frame(context, [owner, words], 'have', [noun, { start, end: owned.end }], 'possession', 0.5)];
}
