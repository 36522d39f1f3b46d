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

  /**
   * Who says what a verb says: its subject; that of the verb it is coordinated with or hangs on; the noun it describes;
   * the agent of a passive. -1 for none.
   */
  subjectOf(verb: number): number {
    const { trees } = this;
    for (let at = verb, steps = 0; at >= 0 && steps < 5; at = trees.head[at]!, steps++) {
      const subject = trees.child(at, 'nsubj');
      const passive = trees.child(at, 'nsubj:pass');
      if (subject >= 0) {
        const relative = /^(?:who|which|that)$/.test(this.word(subject)) && trees.is(at, 'acl:relcl');
        return relative ? trees.head[at]! : subject;
      }
      if (at === verb && trees.child(at, 'obl:agent') >= 0) return trees.child(at, 'obl:agent');
      if (passive >= 0) return at === verb ? -1 : passive;
      if (trees.is(at, 'acl')) return trees.head[at]!;
      if (!trees.is(at, 'conj') && !trees.is(at, 'xcomp') && !trees.is(at, 'advcl')) return -1;
    }
    return -1;
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
