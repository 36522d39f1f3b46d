import { DEPENDENCY, TAG } from '../../document/labels.js';
import type { DocumentView, Entity, Mention, Quote } from '../../document/layers.js';
import { lemmaOf, sentenceOfToken, tokenAt, wordOf } from '../../document/tokens.js';
import { Trees } from '../../document/tree.js';

export type RelationNeeds =
  | 'tokens'
  | 'sentences'
  | 'tags'
  | 'dependencies'
  | 'mentions'
  | 'dates'
  | 'figures'
  | 'entities'
  | 'quotes';

/** Everything the rules read of one document, with look-ups by token made once. */
export class ClauseContext {
  readonly view: DocumentView<RelationNeeds>;
  readonly trees: Trees;
  readonly #entityByMention = new Map<number, Entity>();
  /** For each token the mention with an entity that covers it, the smallest first choice; -1 for none. */
  readonly #mentionOfToken: Int32Array;
  readonly #timeTokens: Uint8Array;

  constructor(view: DocumentView<RelationNeeds>) {
    this.view = view;
    const { tokens, dependencies, mentions, entities } = view.layers;
    this.trees = new Trees(dependencies);
    for (const entity of entities) for (const mention of entity.mentions) this.#entityByMention.set(mention, entity);
    this.#mentionOfToken = new Int32Array(tokens.count).fill(-1);
    this.#timeTokens = new Uint8Array(tokens.count);
    for (const { start, end } of view.layers.dates) {
      for (let i = tokenAt(tokens, start); i < tokens.count && tokens.start[i]! < end; i++) this.#timeTokens[i] = 1;
    }
    const order = mentions.map((_, i) => i).filter((i) => this.#entityByMention.has(i));
    order.sort((a, b) => lengthOf(mentions[b]!) - lengthOf(mentions[a]!));
    for (const i of order) this.#mentionOfToken.fill(i, mentions[i]!.firstToken, mentions[i]!.endToken);
  }

  /** The word of a token in lower case; "" outside the text. */
  word(i: number): string {
    if (i < 0 || i >= this.view.layers.tokens.count) return '';
    return wordOf(this.view.layers.tokens, i).toLowerCase();
  }

  lemma(i: number): string {
    return lemmaOf(this.view.layers.tags, i).toLowerCase();
  }

  isVerb(i: number): boolean {
    return this.view.layers.tags.tag[i] === TAG.VERB;
  }

  isNoun(i: number): boolean {
    return this.view.layers.tags.tag[i] === TAG.NOUN;
  }

  /** A noun, name, pronoun or number: what can head an argument. */
  isNominal(i: number): boolean {
    const tag = this.view.layers.tags.tag[i];
    return tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.PRON || tag === TAG.NUM || tag === TAG.SYM;
  }

  /** Whether a word stands inside a date or names a stretch of time. */
  isTime(i: number): boolean {
    return this.#timeTokens[i] === 1 || this.isLabel(i, 'obl:tmod', 'nmod:tmod');
  }

  tag(i: number): number {
    return this.view.layers.tags.tag[i]!;
  }

  sentenceOf(i: number): number {
    return sentenceOfToken(this.view.layers.sentences, i);
  }

  /** The mention with an entity at token i. */
  mentionAt(i: number): Mention | undefined {
    return this.view.layers.mentions[this.#mentionOfToken[i]!];
  }

  entityAt(i: number): Entity | undefined {
    return this.#entityByMention.get(this.#mentionOfToken[i]!);
  }

  /** The preposition of a noun as it stands, "" for none: "of", "because of", "according to". */
  preposition(noun: number): string {
    return this.caseWords(noun)
      .map((i) => this.word(i))
      .join(' ');
  }

  /** The words of a noun's preposition, in text order, with those fixed to it; no possessive ending. */
  caseWords(noun: number): readonly number[] {
    const words: number[] = [];
    for (const child of this.trees.childrenWith(noun, 'case')) {
      if (child > noun) continue;
      words.push(child, ...this.trees.childrenWith(child, 'fixed'));
    }
    return words.sort((a, b) => a - b);
  }

  /** The quotes that cover a token. */
  quotesAt(i: number): readonly Quote[] {
    const at = this.view.layers.tokens.start[i]!;
    return this.view.layers.quotes.filter((quote) => quote.start <= at && at < quote.end);
  }

  isLabel(i: number, ...labels: readonly (keyof typeof DEPENDENCY)[]): boolean {
    return labels.some((label) => this.trees.label[i] === DEPENDENCY[label]);
  }
}

function lengthOf(mention: Mention): number {
  return mention.endToken - mention.firstToken;
}
