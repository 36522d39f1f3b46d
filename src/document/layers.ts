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

/** What an encoder's columns mean: one object for all documents of a model. */
export interface EncodingLabels {
  /** By the model's number: the number in TAGS, PENN_TAGS and DEPENDENCIES. */
  readonly tags: Uint8Array;
  readonly pennTags: Uint8Array;
  readonly relations: Uint8Array;
  /** The model's number of the relation `root`. */
  readonly root: number;
  /** Lemma scripts, see src/model/lemma-scripts.ts. */
  readonly lemmas: readonly string[];
  /** BIO tags: "O", "B-Person", "I-Person", … */
  readonly names: readonly string[];
  /** How much a document's other uses of a word count for its name class, 0..1, and what is added to the score of no name. */
  readonly sameWord: number;
  readonly outside: number;
  /** How a name's log odds become a probability. */
  readonly calibration:
    | { readonly a: number; readonly d: number; readonly classes: Readonly<Record<string, number>> }
    | undefined;
  /** The second layer of the relations' network: one row of `relationSize` weights and one bias a relation. */
  readonly relationWeights: Float32Array;
  readonly relationBias: Float32Array;
  readonly relationSize: number;
}

/** Words that the encoder read together, `first .. end` (half-open): the only ones between which there are arc scores. */
export interface EncodingWindow {
  readonly first: number;
  readonly end: number;
  /** (n + 1) x (n + 1) scores, row the dependent, column the head; slot 0 is the root, slot i + 1 word `first + i`. */
  readonly arcs: Float32Array;
}

/**
 * What the encoder says of each word. Transient: stages decode it, it is never serialised. Scores stand row after row,
 * one row a token; a sentence never crosses the border of a window.
 */
export interface Encoding {
  /** The name of the model that says it. */
  readonly model: string;
  readonly labels: EncodingLabels;
  readonly windows: readonly EncodingWindow[];
  /** Above 0 where the word ends a sentence. */
  readonly sentenceEnd: Float32Array;
  /** The best tags: numbers in TAGS and PENN_TAGS. */
  readonly tag: Uint8Array;
  readonly pennTag: Uint8Array;
  /** The number of the best lemma script that fits the word as it is written, or NO_LEMMA. */
  readonly lemma: Uint16Array;
  readonly names: Float32Array;
  /** The halves of the relation network's hidden layer, of the token as dependent and as head. */
  readonly asDependent: Float32Array;
  readonly asHead: Float32Array;
  /** Where the model says them: each word's best head in its window, and the model's number of the best relation of that arc. */
  readonly likely?: LikelyArcs;
  /** Where the stage's option `vectors` asks for them: `vectorSize` numbers a token. */
  readonly vectors?: Float32Array;
  readonly vectorSize: number;
}
export const NO_LEMMA = 0xffff;

/** A token's number, ROOT, or NOT_READ where the best head is a word of which this reading was given back. */
export interface LikelyArcs {
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}
export const ROOT = -1;
export const NOT_READ = -2;

/** `tag[i]` indexes TAGS, `pennTag[i]` PENN_TAGS, `lemma[i]` `strings`. */
export interface Tags {
  readonly tag: Uint8Array;
  readonly pennTag: Uint8Array;
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
  /** Where a place or the middle of a country lies, in degrees; both or neither. */
  readonly latitude?: number;
  readonly longitude?: number;
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
  /** What else the clause says of it, in the text's order, with its prepositions: in tuples of whole clauses alone. */
  readonly further?: readonly Argument[];
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
  readonly encoding: Encoding;
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

/** Layers that hold scores for other stages: the runner drops each after the last stage that needs it. */
export const TRANSIENT_LAYERS = ['encoding'] as const satisfies readonly LayerName[];

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
