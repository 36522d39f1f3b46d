import type { Argument, Mention } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { WordContext, type WordNeeds } from '../../document/word-context.js';
import { isUtterance } from '../../knowledge/event-types.js';

export type QuoteNeeds = WordNeeds;

/** Look-ups that the rules of this stage share. */
export class SpeechContext extends WordContext {
  sentenceSpans(): readonly Span[] {
    const { tokens, sentences } = this.view.layers;
    return Array.from({ length: sentences.count }, (_, s) => ({
      start: tokens.start[sentences.first[s]!]!,
      end: tokens.end[sentences.end[s]! - 1]!,
    }));
  }

  /** The first mention that begins in words [first, end). */
  mentionFrom(first: number, end: number): Mention | undefined {
    for (let i = first; i < end; i++) {
      const mention = this.anyMentionAt(i);
      if (mention && mention.firstToken >= first) return mention;
    }
    return undefined;
  }

  /**
   * Who says what a verb says: its subject, a relative pronoun where the clause has one; that of the verb it is coordinated
   * with or hangs on; the noun it describes, and of words ("a statement calling …") who makes them; the agent of a
   * passive. -1 for none.
   */
  subjectOf(verb: number): number {
    const { trees } = this;
    for (let at = verb, steps = 0; at >= 0 && steps < 5; at = trees.head[at]!, steps++) {
      const subject = this.#nearest(trees.childrenWith(at, 'nsubj'), verb);
      if (subject >= 0) return subject;
      const agent = at === verb ? Math.max(trees.child(at, 'obl:agent'), this.insertedSpeaker(at)) : -1;
      if (agent >= 0) return agent;
      const passive = trees.child(at, 'nsubj:pass');
      if (passive >= 0) return at === verb && trees.child(at, 'aux:pass') >= 0 ? -1 : passive;
      if (trees.is(at, 'acl')) {
        const main = this.#mainSubject(at);
        if (main >= 0) return main;
        const maker = this.#makerOf(trees.head[at]!);
        if (maker !== -2) return maker;
        at = trees.head[at]!;
      } else if (!trees.is(at, 'conj') && !trees.is(at, 'xcomp') && !trees.is(at, 'advcl')) return -1;
    }
    return -1;
  }

  /** "suspended talks with the rebels, saying …": behind a comma the participle is the main clause's subject's; or -1. */
  #mainSubject(participle: number): number {
    const { trees } = this;
    if (this.word(participle - 1) !== ',' || !this.word(participle).endsWith('ing')) return -1;
    const noun = trees.head[participle]!;
    const above = noun < 0 ? -1 : trees.head[noun]!;
    if (above < 0 || !this.isVerb(above) || !(trees.is(noun, 'obj') || trees.is(noun, 'obl'))) return -1;
    return trees.child(above, 'nsubj');
  }

  /** Whose claim or promise a noun is: its owner's, "by" whom; else the subject's of the verb whose object it is; or -1. */
  ownerOf(noun: number): number {
    const maker = this.#makerOf(noun);
    if (maker !== noun && maker !== -2) return maker;
    const above = this.trees.head[noun]!;
    return above >= 0 && this.trees.is(noun, 'obj') && this.isVerb(above) ? this.subjectOf(above) : -1;
  }

  /** Whose words a noun is: its owner, "by" whom; -2 where the verb above has the subject; else the noun itself. */
  #makerOf(noun: number): number {
    const { trees } = this;
    const owner = trees.child(noun, 'nmod:poss');
    if (owner >= 0) return owner;
    const by = trees.childrenWith(noun, 'nmod').find((child) => /^(?:by|from)$/.test(this.preposition(child)));
    if (by !== undefined) return by;
    const above = trees.head[noun]!;
    const made = above >= 0 && this.isVerb(above) && (trees.is(noun, 'obj') || trees.is(noun, 'obl'));
    return made && isUtterance(this.lemma(noun)) ? -2 : noun;
  }

  /** Of two subjects that a parser gives a verb, the one beside it: the other belongs to what is said. */
  #nearest(words: readonly number[], verb: number): number {
    let best = -1;
    for (const word of words) if (best < 0 || Math.abs(word - verb) < Math.abs(best - verb)) best = word;
    return best;
  }

  /** The noun phrase of `head` as a speaker, with the entity of the mention at its head, or of what a relative pronoun stands for. */
  speaker(head: number): Argument {
    const mention = this.anyMentionAt(head);
    const antecedent = mention ? -1 : this.relativeAntecedent(head);
    const entity = antecedent >= 0 ? this.speaker(antecedent).entity : this.entityAt(head)?.id;
    const outside = ['acl:relcl', 'acl', 'appos', 'punct', 'conj', 'cc', 'case', 'parataxis'] as const;
    const words = this.trees.subtree(head, antecedent >= 0 ? ['acl:relcl'] : outside);
    const { start, end } = mention ?? this.span(words.start, words.end);
    return { start, end, ...(entity !== undefined && { entity }) };
  }
}
