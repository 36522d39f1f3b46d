import type {
  Certainty,
  Change,
  Comparator,
  DateKind,
  EntityType,
  FigureKind,
  MentionForm,
  MentionType,
  Polarity,
  RelationType,
  Tense,
} from './labels.js';
import type { Span } from './span.js';

/** What is known of an article before any stage has run; never changed after. */
export interface Source {
  readonly id: string;
  readonly text: string;
  /** With a title, `text` begins with it and a blank line; this is the text of that line. */
  readonly title?: string;
  /** ISO 8601 day (YYYY-MM-DD) of publication: the anchor of relative dates. */
  readonly date?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly path?: string;
  /** True where the sentences stand in no meaningful order and lines are sentences (the seed format). */
  readonly unordered?: boolean;
}

/** A repair is an annotation on a token: the text itself is never rewritten. */
export const REPAIR = { none: 0, lostPossessive: 1 } as const;

/**
 * Words as columns. `word[i]` indexes `strings`: the token's form as later stages should read it (straight
 * apostrophes; "Moscow" for a "Moscows" whose apostrophe was lost, with `repair[i]` set to say so).
 */
export interface Tokens {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly word: Uint32Array;
  readonly repair: Uint8Array;
  readonly strings: readonly string[];
}

/** Sentence s covers the tokens `first[s] .. end[s]` (half-open); every token is in exactly one sentence. */
export interface Sentences {
  readonly count: number;
  readonly first: Uint32Array;
  readonly end: Uint32Array;
}

/** `tag[i]` indexes TAGS, `lemma[i]` indexes `strings`. */
export interface Tags {
  readonly tag: Uint8Array;
  readonly lemma: Uint32Array;
  readonly strings: readonly string[];
}

/** One tree a sentence: `head[i]` is a token index of the same sentence, or -1 at the one root; `label[i]` indexes DEPENDENCIES. */
export interface Dependencies {
  readonly head: Int32Array;
  readonly label: Uint8Array;
}

/** A span of text that refers to something. Token indices are half-open. */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly form: MentionForm;
  /** Calibrated probability, 0..1, that span and type are right. */
  readonly confidence: number;
  readonly firstToken: number;
  readonly endToken: number;
}

export interface DateMention extends Span {
  readonly kind: DateKind;
  /** TIMEX3 value: 2022-06-15, 2022-W23, P2Y, PRESENT_REF, … */
  readonly value: string;
  /** TIMEX3 mod (START, MID, END, APPROX, BEFORE, AFTER, …) where the text says one. */
  readonly mod?: string;
  /** Half-open interval in ISO 8601, where there is one. */
  readonly from?: string;
  readonly to?: string;
}

export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly value: number;
  readonly unit?: string;
  readonly comparator: Comparator;
  readonly low?: number;
  readonly high?: number;
  readonly change: Change;
  /** What is counted or measured, where the sentence says it. */
  readonly of?: Span;
  /** Index into the dates layer of the date that the sentence ties it to. */
  readonly date?: number;
}

export interface Role {
  readonly title: string;
  /** Entity id of the country or organization in which the role is held. */
  readonly of?: string;
}

export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-3 (and XKX for Kosovo). */
  readonly country?: string;
  readonly roles: readonly Role[];
  /** Indices into the mentions layer, ascending. */
  readonly mentions: readonly number[];
  /** Why mentions were joined: one line a rule that fired, for review. */
  readonly reasons: readonly string[];
}

export interface Argument extends Span {
  /** Entity id, where the argument refers to one. */
  readonly entity?: string;
}

export interface Quote extends Span {
  readonly direct: boolean;
  readonly speaker?: Argument;
  readonly cue?: Span;
}

export interface Relation {
  readonly subject: Argument;
  readonly predicate: string;
  readonly phrase: string;
  readonly object: Argument;
  readonly type: RelationType;
  readonly trigger: Span;
  readonly sentence: number;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly time: Tense;
  /** Entity id of who says so, where the text puts it in someone's mouth. */
  readonly reportedBy?: string;
  readonly date?: number;
  readonly figures: readonly number[];
  readonly rule: string;
  readonly confidence: number;
}

export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly stage: string;
}

/** Every layer of a document; each is owned by the one stage that adds it. */
export interface Layers {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly tags: Tags;
  readonly dependencies: Dependencies;
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly figures: readonly Figure[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  readonly relations: readonly Relation[];
}
export type LayerName = keyof Layers;
export const LAYERS = [
  'tokens',
  'sentences',
  'tags',
  'dependencies',
  'mentions',
  'dates',
  'figures',
  'entities',
  'quotes',
  'relations',
] as const satisfies readonly LayerName[];

/** A document as a stage sees it: the source and the layers that it declared to need. */
export interface DocumentView<Needs extends LayerName = LayerName> {
  readonly source: Source;
  readonly layers: Pick<Layers, Needs>;
}

/** A document after a pipeline: the layers that its stages added, and what they warned of. */
export interface Document {
  readonly source: Source;
  readonly layers: Partial<Layers>;
  readonly warnings: readonly Warning[];
}
