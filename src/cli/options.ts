import { InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../corpus/shard.js';
import { type DateOrder, type Fields, parseFields, type ReadOptions } from '../formats/read/index.js';
import type { StageOptions } from '../pipeline/load-pipeline.js';

/** Reads `text=body,title=headline`. */
export function readFields(value: string): Fields {
  try {
    return parseFields(value);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads a size: 500000, 500K, 20M, 1G (powers of 1000). */
export function parseBytes(value: string): number {
  const match = /^(\d{1,12})([KMG]?)$/i.exec(value.trim());
  const size = match ? Number(match[1]) * 1000 ** ' KMG'.indexOf(match[2]!.toUpperCase() || ' ') : 0;
  if (size < 1) {
    throw new InvalidArgumentError(`Expected a number of bytes such as 500000 or 20M; found ${JSON.stringify(value)}.`);
  }
  return size;
}

/** Reads a shard: 3/16 is the third of sixteen. */
export function parseShard(value: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(value.trim());
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match && number >= 1 && number <= of) return { number, of };
  throw new InvalidArgumentError(
    `Expected a part and the number of parts, such as 3/16; found ${JSON.stringify(value)}.`,
  );
}

/** What --date-order says; `auto` is what holds without it. */
export interface DateOrderFlag {
  readonly dateOrder?: 'auto' | DateOrder;
}

/** Options of reading as flags say them. */
export interface ReadFlags extends Omit<ReadOptions, 'dateOrder'>, DateOrderFlag {}

export function dateOrderOption(): Option {
  return new Option(
    '--date-order <order>',
    'how to read dates like 03/04/2022; auto: as other dates of the article prove, else month first',
  ).choices(['auto', 'dmy', 'mdy']);
}

/** Reads a whole number between two bounds, both allowed. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,10}$/.test(value.trim()) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}; found ${JSON.stringify(value)}.`);
  };
}

/** The options of reading alone, without those that were not given. */
export function readOptions({ maxBytes, fields, title, date, dateOrder }: ReadFlags): ReadOptions {
  return {
    ...(maxBytes !== undefined && { maxBytes }),
    ...(fields !== undefined && { fields }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(dateOrder !== undefined && dateOrder !== 'auto' && { dateOrder }),
  };
}

/** What flags say to stages, over the pipeline file: the order of day and month in the articles' own dates. */
export function stageOptions({ dateOrder }: DateOrderFlag): StageOptions {
  return dateOrder === undefined ? {} : { 'extract-dates': { dateOrder } };
}
