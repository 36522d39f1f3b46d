import type { Participant } from './arguments.js';

/** A found relation before its assertion and class are known. */
export interface Frame {
  readonly subject: Participant;
  readonly object: Participant;
  /** What else the clause says, in order: tuples alone have it. */
  readonly further?: readonly Participant[];
  /** The verb or event noun that expresses it. */
  readonly trigger: number;
  /** The word whose negation, mood and tense count: the verb of the clause, or the noun itself; -1 for a noun phrase that takes it for granted. */
  readonly asserted: number;
  /** Normal form: lemmas with particle, light noun and preposition. */
  readonly predicate: string;
  /** Token indices of the relation's own words, for `phrase`. */
  readonly words: readonly number[];
  /** The relation's word where the text leaves it out: an apposition's "is", a possessor's "has". */
  readonly implied?: string;
  /** Lemmas to look the class up by, best first. */
  readonly keys: readonly string[];
  /** A class that the rule itself gives (states). */
  readonly type?: string;
  /** True where another relation of the same trigger says it of the actor inside the object. */
  readonly shadowed?: boolean;
  readonly rule: string;
  /**
   * How much it is preferred to others of the same trigger and ends, 0 to 1, as the rule sets it by hand; no probability. Tuples are
   * sorted by it.
   */
  readonly rank: number;
}
