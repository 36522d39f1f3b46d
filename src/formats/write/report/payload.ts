import type {
  Certainty,
  Change,
  Comparator,
  EntityType,
  FigureKind,
  Polarity,
  RelationType,
  Tense,
} from '../../../document/labels.js';

/** What the page of the report reads. Actors, relations and articles point at one another by index. */
export interface ReportData {
  readonly version: string;
  /** All that the run found; the page may hold less. */
  readonly totals: ReportTotals;
  /** Names of the countries whose codes the actors have. */
  readonly countries: Readonly<Record<string, string>>;
  readonly actors: readonly ReportActor[];
  readonly relations: readonly ReportRelation[];
  readonly articles: readonly ReportArticle[];
}

export interface ReportTotals {
  readonly articles: number;
  readonly actors: number;
  readonly relations: number;
  /** Sentences behind the relations, each counted once a relation. */
  readonly sentences: number;
}

export interface ReportAlias {
  readonly name: string;
  readonly mentions: number;
}

/** Why two names were taken for one actor, and in how many articles. */
export interface ReportReason {
  readonly reason: string;
  readonly articles: number;
}

export interface ReportActor {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly roles: readonly { readonly title: string; readonly of?: string; readonly articles: number }[];
  readonly aliases: readonly ReportAlias[];
  readonly reasons: readonly ReportReason[];
  readonly mentions: number;
  readonly articles: number;
  readonly first?: string;
  readonly last?: string;
  readonly x: number;
  readonly y: number;
}

export interface ReportRelation {
  readonly id: string;
  readonly source: number;
  readonly target: number;
  readonly type: RelationType;
  readonly predicate: string;
  readonly symmetric: boolean;
  readonly confidence: number;
  /** Sentences and articles that say it, also those that the page does not hold. */
  readonly sentences: number;
  readonly articles: number;
  /** The strongest sentences, best first. */
  readonly claims: readonly ReportClaim[];
}

/**
 * One sentence: index of its article, index into the `relations` of the article's text, how it is said (a sum of
 * CLAIM), and the first and last day that it is about, in days since 1970-01-01, where there are any.
 */
export type ReportClaim = readonly [article: number, relation: number, said: number, first?: number, last?: number];

/** How a sentence says a relation. None of denied, uncertain and expected: as a fact. */
export const CLAIM = { denied: 1, uncertain: 2, expected: 4, reported: 8 } as const;

export interface ReportArticle {
  readonly id: string;
  readonly title?: string;
  /** The first words, where there is no title. */
  readonly begins?: string;
  readonly date?: string;
  /** Begins with http: or https:. */
  readonly url?: string;
  readonly publisher?: string;
  /** The page holds the sentences behind its relations alone. */
  readonly excerpt?: true;
}

/** A span: first code unit and length. */
export type ReportSpan = readonly [start: number, length: number];

/** The text of an article: one line of JSON in the page, read when it is looked at. */
export interface ReportText {
  readonly text: string;
  /** Start, length, type, and index of the actor, where the page holds it. */
  readonly mentions: readonly (readonly [start: number, length: number, type: EntityType, actor?: number])[];
  readonly dates: readonly {
    readonly at: ReportSpan;
    readonly value: string;
    readonly from?: string;
    readonly to?: string;
  }[];
  readonly figures: readonly ReportFigure[];
  readonly relations: readonly ReportStatement[];
}

export interface ReportFigure {
  readonly at: ReportSpan;
  readonly kind: FigureKind;
  readonly value: number;
  readonly unit?: string;
  readonly comparator: Comparator;
  readonly low?: number;
  readonly high?: number;
  readonly change: Change;
  readonly of?: string;
}

/** One relation as its sentence has it. */
export interface ReportStatement {
  readonly sentence: ReportSpan;
  readonly subject: ReportSpan;
  readonly trigger: ReportSpan;
  readonly object: ReportSpan;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly time: Tense;
  /** Who says so, by name. */
  readonly reportedBy?: string;
  /** Indices into the dates and figures of the text. */
  readonly date?: number;
  readonly figures: readonly number[];
  readonly confidence: number;
}
