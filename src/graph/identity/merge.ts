/** One side of a pair: a unit, and the form of its name that the pair is about. */
export interface Side {
  /** The id that the articles give, with a suffix where they mean several by it. */
  readonly id: string;
  readonly form: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
}

/** Two forms of names that were taken for one entity, or nearly. */
export interface Merge {
  /** The form that was joined to another. */
  readonly a: Side;
  readonly b: Side;
  readonly same: boolean;
  readonly reason: string;
  /** How sure it is that both are one, 0 to 1, two digits: an order, not a probability. */
  readonly score: number;
  /** Documents in which the first form is joined, or could have been. */
  readonly documents: number;
  /** Joined within articles, by the rules of resolve-entities. */
  readonly within?: boolean;
  /** A user's file said otherwise than the rules. */
  readonly decided?: boolean;
}

/** From here on two names are joined; what stands above `NEAR` is shown as nearly joined. */
export const JOINED = 0.6;
export const NEAR = 0.35;
/** Joined below this, or nearly joined: worth a look. */
export const SURE = 0.75;

export function isDoubtful({ same, score, decided }: Merge): boolean {
  if (decided) return false;
  return same ? score < SURE : score >= NEAR;
}

export function roundScore(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}
