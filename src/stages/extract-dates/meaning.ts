import type { TimeUnit } from '../../knowledge/calendar.js';
import type { Holiday } from '../../knowledge/holidays.js';
import type { Grain } from './period.js';

/** Calendar fields that the text gives; what is missing above them is found by the anchor. */
export interface Fields {
  readonly year?: number;
  readonly decade?: number;
  readonly century?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: number;
  readonly month?: number;
  readonly week?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly holiday?: Holiday;
  readonly fiscal?: boolean;
  /** "the weekend". */
  readonly isWeekend?: boolean;
}

export interface Amount {
  /** undefined: "a few", "several", the bare plural. */
  readonly value: number | undefined;
  readonly unit: TimeUnit;
}

/** Where relative phrases count from: the article's date, or the date last spoken of. */
export type Base = 'article' | 'reference';

/** What a phrase means, before it is resolved. */
export type Meaning =
  | { readonly type: 'fields'; readonly fields: Fields }
  /** The same fields beside "last", "this", "next". */
  | { readonly type: 'named'; readonly fields: Fields; readonly offset: number }
  | {
      readonly type: 'near';
      readonly grain: Grain;
      readonly offset: number;
      readonly base: Base;
      readonly fiscal?: boolean;
    }
  | {
      readonly type: 'shift';
      readonly amounts: readonly Amount[];
      readonly sign: number;
      readonly base: Base | Meaning;
      /** "a year ago today": to the day, whatever the unit. */
      readonly toDay?: boolean;
    }
  | {
      readonly type: 'part';
      readonly grain: Grain;
      readonly nth: number;
      readonly weekday?: number;
      readonly of: Meaning;
    }
  /** "the past three months": a duration with its place in time. */
  | { readonly type: 'stretch'; readonly amounts: readonly Amount[]; readonly sign: number; readonly base: Base }
  /** "the week of June 6": the period of a grain that holds a day. */
  | { readonly type: 'holding'; readonly grain: Grain; readonly of: Meaning }
  /** "the same month last year": the period last spoken of, moved into another year. */
  | { readonly type: 'same'; readonly grain: Grain | undefined; readonly of: Meaning }
  /** "Christmas of next year": the fields in the year of another period. */
  | { readonly type: 'in-year'; readonly fields: Fields; readonly of: Meaning }
  /** "two Sundays from now", "three Fridays ago" (negative). */
  | { readonly type: 'counted'; readonly weekday: number; readonly nth: number; readonly base: Base }
  /** `start`: "three days starting Monday", a duration with its place in time. */
  | { readonly type: 'duration'; readonly amounts: readonly Amount[]; readonly start?: Meaning }
  | { readonly type: 'set'; readonly value: string }
  | { readonly type: 'vague'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };

export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** TIMEX3 part of the day in place of an hour. */
  readonly part?: string;
  /** Hours that the part spans. */
  readonly span?: readonly [number, number];
  /** "Z", "+01"; "" for local time. */
  readonly zone?: string;
}

/** One phrase found: atoms `start .. end` (half-open). A phrase with a clock alone takes its day from its anchor. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly meaning?: Meaning;
  readonly clock?: Clock;
  readonly mod?: string;
  readonly rule: string;
  /** Of the period only what lies after the article's day ("the rest of the week") or before it ("the year to date"). */
  readonly clip?: 'after' | 'before';
  /** The end of a range of which the phrase before it is the start: it does not lie before that. */
  readonly endsRange?: boolean;
}
