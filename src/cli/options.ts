import { InvalidArgumentError } from 'commander';
import type { ReadOptions } from '../corpus/read-event.js';

const FIELDS = ['id', 'title', 'date', 'url', 'publisher', 'text'];

/** Reads `text=body,title=headline`. */
export function parseFields(value: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const pair of value.split(',')) {
    const [ours = '', theirs = '', ...rest] = pair.split('=').map((part) => part.trim());
    if (!FIELDS.includes(ours) || theirs === '' || rest.length) {
      throw new InvalidArgumentError(
        `Expected NAME=THEIRS,… with a name of ${FIELDS.join(', ')}; found ${JSON.stringify(pair)}.`,
      );
    }
    fields[ours] = theirs;
  }
  return fields;
}

/** Reads a size: 500000, 500K, 20M, 1G (powers of 1024). */
export function parseBytes(value: string): number {
  const match = /^(\d{1,12})([KMG]?)$/i.exec(value.trim());
  const size = match ? Number(match[1]) * 1024 ** ' KMG'.indexOf(match[2]!.toUpperCase() || ' ') : 0;
  if (size < 1) {
    throw new InvalidArgumentError(`Expected a number of bytes such as 500000 or 20M; found ${JSON.stringify(value)}.`);
  }
  return size;
}

/** Reads a day that exists, YYYY-MM-DD. */
export function parseDay(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError(`Expected a day such as 2022-06-15; found ${JSON.stringify(value)}.`);
  }
  return value;
}

/** The options of reading alone, without those that were not given. */
export function readOptions({ maxBytes, fields, title, date, dateOrder }: ReadOptions): ReadOptions {
  return {
    ...(maxBytes !== undefined && { maxBytes }),
    ...(fields !== undefined && { fields }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(dateOrder !== undefined && { dateOrder }),
  };
}
