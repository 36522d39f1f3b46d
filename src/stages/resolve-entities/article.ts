import { DEPENDENCIES, type Dependency, type MentionType, TAGS, type Tag } from '../../document/labels.js';
import {
  type DocumentView,
  type Mention,
  REPAIR,
  type Sentences,
  type Source,
  type Tokens,
} from '../../document/layers.js';
import { nounPhrases } from '../../document/noun-phrases.js';
import { lemmaOf, sentenceOfToken } from '../../document/tokens.js';
import { Trees } from '../../document/tree.js';
import { actorNounType } from '../../knowledge/actor-nouns.js';

export type Needs = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions';

/** A mention as the rules read it: its words repaired, without a possessive ending. */
export interface Reference {
  /** Its place in the mentions layer. */
  readonly index: number;
  readonly mention: Mention;
  /** "Moscow" for "Moscows" and for "Moscow's". */
  readonly text: string;
  readonly first: number;
  readonly end: number;
  readonly sentence: number;
  /** A noun phrase of the text that is no mention: only something that a pronoun may mean instead. */
  readonly isFiller?: boolean;
}

/** One article opened for resolution. */
export interface Article {
  readonly references: readonly Reference[];
  /** The references and, among them, the other noun phrases of the text; made when first asked for. */
  readonly withNouns: readonly Reference[];
  /** True where the order of sentences means nothing. */
  readonly unordered: boolean;
  readonly count: number;
  word(i: number): string;
  lower(i: number): string;
  lemma(i: number): string;
  tag(i: number): Tag | undefined;
  dependency(i: number): Dependency | undefined;
  /** -1 at a root. */
  head(i: number): number;
  isLostPossessive(i: number): boolean;
  /** True where token i begins right where the one before it ends. */
  touches(i: number): boolean;
  sentenceStart(sentence: number): number;
  sentenceEnd(sentence: number): number;
  sentenceOf(i: number): number;
  /** The outermost name that holds token i, or none. */
  nameAt(i: number): Reference | undefined;
  /** True between quotation marks, over sentences of one paragraph. */
  isQuoted(i: number): boolean;
  /** The references of one sentence, in the order of the text. */
  inSentence(sentence: number): readonly Reference[];
}

export function openArticle({ source, layers }: DocumentView<Needs>): Article {
  const { tokens, sentences, tags, dependencies, mentions } = layers;
  const word = (i: number) => (i >= 0 && i < tokens.count ? tokens.strings[tokens.word[i]!]! : '');
  const touches = (i: number) => i > 0 && i < tokens.count && tokens.start[i] === tokens.end[i - 1];
  const references = mentions.map((mention, index): Reference => {
    let end = mention.endToken;
    if (end - mention.firstToken > 1 && /^(?:'s|')$/.test(word(end - 1))) end--;
    let text = '';
    for (let i = mention.firstToken; i < end; i++) text += (i > mention.firstToken && !touches(i) ? ' ' : '') + word(i);
    return {
      index,
      mention,
      text,
      first: mention.firstToken,
      end,
      sentence: sentenceOfToken(sentences, mention.firstToken),
    };
  });
  const names = new Map<number, Reference>();
  for (const reference of references) {
    if (reference.mention.form !== 'name') continue;
    for (let i = reference.first; i < reference.end; i++) if (!names.has(i)) names.set(i, reference);
  }
  const bySentence = new Map<number, Reference[]>();
  for (const reference of references) {
    const group = bySentence.get(reference.sentence);
    if (group) group.push(reference);
    else bySentence.set(reference.sentence, [reference]);
  }
  const quoted = markQuotes(source, tokens, sentences);
  let withNouns: readonly Reference[] | undefined;
  return {
    references,
    get withNouns() {
      withNouns ??= addNouns(layers, references);
      return withNouns;
    },
    unordered: source.unordered === true,
    count: tokens.count,
    word,
    lower: (i) => word(i).toLowerCase(),
    lemma: (i) => (i >= 0 && i < tokens.count ? tags.strings[tags.lemma[i]!]! : '').toLowerCase(),
    tag: (i) => (i >= 0 && i < tokens.count ? TAGS[tags.tag[i]!] : undefined),
    dependency: (i) => (i >= 0 && i < tokens.count ? DEPENDENCIES[dependencies.label[i]!] : undefined),
    head: (i) => dependencies.head[i] ?? -1,
    isLostPossessive: (i) => tokens.repair[i] === REPAIR.lostPossessive,
    touches,
    sentenceStart: (s) => sentences.first[s]!,
    sentenceEnd: (s) => sentences.end[s]!,
    sentenceOf: (i) => sentenceOfToken(sentences, i),
    nameAt: (i) => names.get(i),
    isQuoted: (i) => quoted[i] === 1,
    inSentence: (s) => bySentence.get(s) ?? [],
  };
}

function addNouns(
  { sentences, tags, dependencies }: DocumentView<Needs>['layers'],
  references: readonly Reference[],
): readonly Reference[] {
  const taken = new Uint8Array(tags.tag.length);
  for (const { first, end, mention } of references) {
    if (mention.form === 'name') taken.fill(1, first, end);
    else taken[end - 1] = 1;
  }
  const fillers = nounPhrases(new Trees(dependencies), tags, (i) => taken[i] === 1).map(
    ({ first, end }, i): Reference => ({
      index: references.length + i,
      mention: { ...NO_MENTION, type: typeOf(lemmaOf(tags, end - 1)), firstToken: first, endToken: end },
      text: '',
      first,
      end,
      sentence: sentenceOfToken(sentences, first),
      isFiller: true,
    }),
  );
  // By their last words, which are their heads: "his" has its antecedent before "his partner" asks for one.
  return [...references, ...fillers].sort((a, b) => a.end - b.end || b.first - a.first || a.index - b.index);
}

const NO_MENTION = { start: 0, end: 0, form: 'nominal', confidence: 0 } as const;

function typeOf(lemma: string): MentionType {
  return actorNounType(lemma.toLowerCase()) ?? 'miscellaneous';
}

/** A quotation goes on over sentences and ends with its paragraph at the latest; where sentences have no order, with its sentence. */
function markQuotes(source: Source, tokens: Tokens, sentences: Sentences): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  let open = false;
  let sentence = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (i >= sentences.end[sentence]!) sentence++;
    const gapStart = i > 0 ? tokens.end[i - 1]! : 0;
    const newParagraph = source.text.slice(gapStart, tokens.start[i]).includes('\n');
    if (newParagraph || (source.unordered && i === sentences.first[sentence])) open = false;
    const word = tokens.strings[tokens.word[i]!]!;
    if (word === '"') open = !open;
    else if (word === '“') open = true;
    else if (word === '”') open = false;
    else if (open) quoted[i] = 1;
  }
  return quoted;
}
