import { MENTION_TYPES } from '../../../document/labels.js';
import type { Draft } from '../drafts.js';
import type { Facts, Gender, Quantity } from './facts.js';

/** A draft as the ranker sees it: what its mentions so far say of it. Grows while the article is read from front to back. */
export class Chain {
  readonly draft: Draft;
  readonly lemmas = new Set<string>();
  readonly modifiers = new Set<string>();
  gender: Gender;
  quantity: Quantity = 'unknown';
  /** Index into MENTION_TYPES, and one past its end for a country. */
  type: number;
  named = false;
  size = 0;
  last: Facts | undefined;
  /** The last mention that is no pronoun. */
  lastNoun: Facts | undefined;

  constructor(draft: Draft) {
    this.draft = draft;
    this.gender = draft.gender ?? 'unknown';
    this.type = draft.type === 'country' ? MENTION_TYPES.length : MENTION_TYPES.indexOf(draft.type);
  }

  add(facts: Facts): void {
    this.size++;
    this.last = facts;
    if (facts.pronoun < 0) {
      this.lastNoun = facts;
      this.lemmas.add(facts.lemma);
      for (const word of facts.modifiers) this.modifiers.add(word);
      if (facts.reference.mention.form === 'name') {
        this.named = true;
        for (const word of facts.reference.text.toLowerCase().split(/[\s-]+/)) this.lemmas.add(word);
      }
    }
    this.#learn(facts);
  }

  /** Who is named only further on, as the speaker behind a quotation is: seen, but not counted yet. */
  preview(facts: Facts): void {
    this.last ??= facts;
    this.#learn(facts);
  }

  #learn(facts: Facts): void {
    if (this.gender === 'unknown') this.gender = this.draft.gender ?? facts.gender;
    if (this.quantity === 'unknown') this.quantity = facts.quantity;
  }
}
