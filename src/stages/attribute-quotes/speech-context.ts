import { TAG } from '../../document/labels.js';
import type { Argument, DocumentView } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { lemmaOf, wordOf } from '../../document/tokens.js';
import { Trees } from '../../document/tree.js';

export type QuoteNeeds = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions' | 'entities';

/** Look-ups that the rules of this stage share. */
export class SpeechContext {
  readonly view: DocumentView<QuoteNeeds>;
  readonly trees: Trees;
  readonly #entityOfMention = new Map<number, string>();

  constructor(view: DocumentView<QuoteNeeds>) {
    this.view = view;
    this.trees = new Trees(view.layers.dependencies);
    for (const entity of view.layers.entities) for (const m of entity.mentions) this.#entityOfMention.set(m, entity.id);
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

  sentenceSpans(): readonly Span[] {
    const { tokens, sentences } = this.view.layers;
    return Array.from({ length: sentences.count }, (_, s) => ({
      start: tokens.start[sentences.first[s]!]!,
      end: tokens.end[sentences.end[s]! - 1]!,
    }));
  }

  /** Tokens [first, end) as a span of text. */
  span(first: number, end: number): Span {
    const { tokens } = this.view.layers;
    return { start: tokens.start[first]!, end: tokens.end[end - 1]! };
  }

  /** The noun phrase of `head` as a speaker, with the entity of the mention at its head. */
  speaker(head: number): Argument {
    const { mentions } = this.view.layers;
    let best = -1;
    for (const [i, mention] of mentions.entries()) {
      if (mention.firstToken > head || mention.endToken <= head) continue;
      if (best < 0 || this.#entityOfMention.has(i)) best = i;
    }
    const entity = this.#entityOfMention.get(best);
    if (best >= 0) {
      const { start, end } = mentions[best]!;
      return { start, end, ...(entity !== undefined && { entity }) };
    }
    const { start, end } = this.trees.subtree(head, [
      'acl:relcl',
      'acl',
      'appos',
      'punct',
      'conj',
      'cc',
      'case',
      'parataxis',
    ]);
    return this.span(start, end);
  }
}
