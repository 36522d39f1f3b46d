import type { Direction } from './direction.js';
import type { Period } from './period.js';

/** What a phrase is resolved against. */
export interface Anchors {
  /** The article's day. */
  readonly article: number | undefined;
  /** The period last spoken of; the article's day where there is none. */
  readonly reference: Period | undefined;
  readonly direction: Direction;
  /** In histories, what is not fixed stands in the year last spoken of. */
  readonly isNarrative: boolean;
  /** The start of the range that the phrase ends. */
  readonly notBefore?: number;
}

export interface Resolved {
  readonly kind: 'date' | 'time' | 'duration' | 'set';
  readonly value: string;
  readonly period?: Period;
  readonly from?: string;
  readonly to?: string;
  /** It needed an anchor that was not there. */
  readonly isOpen?: boolean;
}
