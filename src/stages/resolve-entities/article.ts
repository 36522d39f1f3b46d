import { DEPENDENCIES, type Dependency, TAGS, type Tag } from '../../document/labels.js';
import {
  type DocumentView,
  type Mention,
  REPAIR,
  type Sentences,
  type Source,
  type Tokens,
} from '../../document/layers.js';
import { sentenceOfToken } from '../../document/tokens.js';

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
}

/** One article opened for resolution. */
export interface Article {
  readonly references: readonly Reference[];
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
  return {
    references,
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
