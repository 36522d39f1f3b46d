import { DEPENDENCY, TAG } from '../../document/labels.js';
import type { DocumentView, Entity, Mention, Quote } from '../../document/layers.js';
import { lemmaOf, sentenceOfToken, wordOf } from '../../document/tokens.js';
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

  constructor(view: DocumentView<RelationNeeds>) {
    this.view = view;
    const { tokens, dependencies, mentions, entities } = view.layers;
    this.trees = new Trees(dependencies);
    for (const entity of entities) for (const mention of entity.mentions) this.#entityByMention.set(mention, entity);
    this.#mentionOfToken = new Int32Array(tokens.count).fill(-1);
    const order = mentions.map((_, i) => i).filter((i) => this.#entityByMention.has(i));
    order.sort((a, b) => lengthOf(mentions[b]!) - lengthOf(mentions[a]!));
    for (const i of order) this.#mentionOfToken.fill(i, mentions[i]!.firstToken, mentions[i]!.endToken);
  }

  word(i: number): string {
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

  /** The preposition of a noun: the lemma of its last `case` word, "" for none. Also "because of", "according to". */
  preposition(noun: number): string {
    const cases = this.trees.childrenWith(noun, 'case').filter((i) => i < noun);
    return cases.map((i) => this.word(i)).join(' ');
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
