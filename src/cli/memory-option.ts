import { type Command, InvalidArgumentError } from 'commander';
import { parseBytes } from './options.js';

export interface MemoryOption {
  readonly memory?: number;
}

/** Less would be nothing but files. */
const LEAST = 1_000_000;

export function addMemoryOption(command: Command): Command {
  return command.option(
    '--memory <size>',
    'what nodes and edges may gather in memory; more is sorted on the disk (default: 32M)',
    parseMemory,
  );
}

function parseMemory(value: string): number {
  const size = parseBytes(value);
  if (size >= LEAST) return size;
  throw new InvalidArgumentError(`Expected a size of at least 1M, such as 256M or 2G; found ${JSON.stringify(value)}.`);
}
