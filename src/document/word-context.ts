import { type Dependency, TAG } from './labels.js';
import type { DocumentView, Entity, LayerName, Mention } from './layers.js';
import type { Span } from './span.js';
import { lemmaOf, sentenceOfToken, tokenAt, wordOf } from './tokens.js';
import { Trees } from './tree.js';

export type WordNeeds = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions' | 'entities';

/** Look-ups by word that stages over dependencies share, made once a document. All indices are token indices. */
export class WordContext<Needs extends LayerName = WordNeeds> {
  readonly view: DocumentView<Needs | WordNeeds>;
  readonly trees: Trees;
  readonly #entityOfMention = new Map<number, Entity>();
  /** For each token the mention that covers it, one with an entity before one without, of those the smallest; -1 for none. */
  readonly #mentionOfToken: Int32Array;
  /** Forms in lower case by their numbers, made when first asked for. */
  readonly #lowerWords: string[] = [];
  readonly #lowerLemmas: string[] = [];

  constructor(view: DocumentView<Needs | WordNeeds>) {
    this.view = view;
    const { tokens, dependencies, mentions, entities } = view.layers;
    this.trees = new Trees(dependencies);
    for (const entity of entities) for (const mention of entity.mentions) this.#entityOfMention.set(mention, entity);
    this.#mentionOfToken = new Int32Array(tokens.count).fill(-1);
    const rank = (i: number): number => (this.#entityOfMention.has(i) ? 1 : 0);
    const order = mentions.map((_, i) => i);
    order.sort((a, b) => rank(a) - rank(b) || lengthOf(mentions[b]!) - lengthOf(mentions[a]!));
    for (const i of order) this.#mentionOfToken.fill(i, mentions[i]!.firstToken, mentions[i]!.endToken);
  }

  /** The word of a token in lower case; "" outside the text. */
  word(i: number): string {
    if (i < 0 || i >= this.view.layers.tokens.count) return '';
    const form = this.view.layers.tokens.word[i]!;
    this.#lowerWords[form] ??= wordOf(this.view.layers.tokens, i).toLowerCase();
    return this.#lowerWords[form];
  }

  lemma(i: number): string {
    if (i < 0) return '';
    const form = this.view.layers.tags.lemma[i]!;
    this.#lowerLemmas[form] ??= lemmaOf(this.view.layers.tags, i).toLowerCase();
    return this.#lowerLemmas[form];
  }

  tag(i: number): number {
    return this.view.layers.tags.tag[i]!;
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

  isLabel(i: number, ...labels: readonly Dependency[]): boolean {
    for (const label of labels) if (this.trees.is(i, label)) return true;
    return false;
  }

  sentenceOf(i: number): number {
    return sentenceOfToken(this.view.layers.sentences, i);
  }

  /** The sentence at an offset of the text, the last one behind its end. */
  sentenceAt(offset: number): number {
    const { tokens } = this.view.layers;
    return this.sentenceOf(Math.min(tokenAt(tokens, offset), tokens.count - 1));
  }

  /** The mention with an entity at token i. */
  mentionAt(i: number): Mention | undefined {
    return this.#entityOfMention.has(this.#mentionOfToken[i]!) ? this.anyMentionAt(i) : undefined;
  }

  /** The mention at token i, with an entity or without. */
  anyMentionAt(i: number): Mention | undefined {
    return this.view.layers.mentions[this.#mentionOfToken[i] ?? -1];
  }

  entityAt(i: number): Entity | undefined {
    return this.#entityOfMention.get(this.#mentionOfToken[i]!);
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
      // "members of the Workers’ Party": the mark, where it is taken for a word of the whole name's.
      if (child > noun || !/\p{L}/u.test(this.word(child))) continue;
      words.push(child, ...this.trees.childrenWith(child, 'fixed'));
    }
    return words.sort((a, b) => a - b);
  }

  /** The noun that a relative pronoun stands for, or -1. */
  relativeAntecedent(word: number): number {
    if (!/^(?:who|whom|which|that)$/.test(this.word(word))) return -1;
    for (let at = word, steps = 0; at >= 0 && steps < 6; at = this.trees.head[at]!, steps++) {
      if (this.trees.is(at, 'acl:relcl')) return this.trees.head[at]!;
    }
    return -1;
  }

  /**
   * "Belarus, Poland said, attacked …": who speaks between a clause's subject and its verb, where a parser takes him for that
   * subject's apposition; or -1.
   */
  insertedSpeaker(verb: number): number {
    const clause = this.trees.child(verb, 'ccomp');
    if (clause < verb || this.trees.child(verb, 'nsubj', 'nsubj:pass') >= 0) return -1;
    const subject = this.trees.child(clause, 'nsubj', 'nsubj:pass');
    if (subject < 0 || subject > verb || this.word(verb + 1) !== ',') return -1;
    const speaker = this.trees.childrenWith(subject, 'appos').at(-1) ?? -1;
    return speaker < verb && this.trees.subtree(speaker).end === verb ? speaker : -1;
  }

  /** Words [first, end) as a span of text. */
  span(first: number, end: number): Span {
    const { tokens } = this.view.layers;
    return { start: tokens.start[first]!, end: tokens.end[end - 1]! };
  }
}

function lengthOf(mention: Mention): number {
  return mention.endToken - mention.firstToken;
}
