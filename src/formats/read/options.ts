import { WhowhomError } from '../../pipeline/errors.js';
import { DEFAULT_FIELDS, type Fields } from './fields.js';
import { type DateOrder, readDate } from './read-date.js';

export const DEFAULT_MAX_BYTES = 20_000_000;

/** Every option has a default: `{}` is complete. */
export interface ReadOptions {
  /** Largest file in bytes, or largest line of a JSON-lines file, which is read line by line. Default 20 MB. */
  readonly maxBytes?: number;
  /** The names under which JSON articles hold their fields; what is not given keeps its own name. */
  readonly fields?: Partial<Fields>;
  /** Title of plain text, which says none itself. */
  readonly title?: string;
  /** Publication day of plain text: YYYY-MM-DD or YYYYMMDD. */
  readonly date?: string;
  /** How to read slashed dates of JSON and HTML metadata that can be read both ways (03/04/2022). */
  readonly dateOrder?: DateOrder;
}

/** What a format is given beside the text. */
export interface ReadContext {
  readonly path: string;
  readonly maxBytes: number;
  readonly fields: Fields;
  readonly title?: string;
  readonly date?: string;
  readonly dateOrder?: DateOrder;
}

/** Fills in defaults. Throws WhowhomError `invalid-option` with the facts, before anything is read. */
export function readContext(path: string, options: ReadOptions): ReadContext {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    throw invalid('maxBytes', 'a whole number of bytes above 0', String(maxBytes));
  }
  const date = options.date === undefined ? undefined : readDate(options.date, options.dateOrder);
  if (date !== undefined && date.kind !== 'day') {
    throw invalid('date', 'a day that exists, YYYY-MM-DD or YYYYMMDD', String(options.date));
  }
  const title = options.title?.replace(/\s+/gu, ' ').trim();
  return {
    path,
    maxBytes,
    fields: { ...DEFAULT_FIELDS, ...options.fields },
    ...(title && { title }),
    ...(date && { date: date.value }),
    ...(options.dateOrder && { dateOrder: options.dateOrder }),
  };
}

function invalid(option: string, expected: string, found: string): WhowhomError {
  return new WhowhomError('invalid-option', `Option ${option}: expected ${expected}, found "${found}"`, {
    option,
    expected,
    found,
  });
}
