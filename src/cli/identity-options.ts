import type { Command } from 'commander';
import { type Overrides, readOverrides } from '../formats/read/overrides-csv.js';
import type { UnusedOverride } from '../graph/identity/overrides.js';
import type { Output } from './services.js';
import { oneLine, plural } from './terminal.js';

export interface IdentityFlags {
  readonly overrides?: string;
}

/** Rows that are named before the rest is counted. */
const NAMED = 10;

/** What a user says on who is who. */
export function addIdentityOptions(command: Command): Command {
  return command
    .optionsGroup('Who is who:')
    .option(
      '--overrides <file>',
      'a CSV file like merges.csv whose column "decision" says same, different, rename, type or drop',
    );
}

/** The rows of the user's file; none without one. Throws WhowhomError `unreadable-file`, `invalid-overrides`. */
export async function chosenOverrides({ overrides }: IdentityFlags): Promise<Overrides> {
  return overrides === undefined ? { rows: [], wrong: [] } : readOverrides(overrides);
}

/** What run.json says of a user's file: without its name, which is the machine's. */
export function overrideFacts({ rows, wrong }: Overrides): Readonly<Record<string, unknown>> {
  return rows.length + wrong.length === 0 ? {} : { overrides: rows.length + wrong.length };
}

/** Names the rows that nothing was done with, and why. */
export function reportUnused(
  { wrong }: Overrides,
  unused: readonly UnusedOverride[],
  file: string | undefined,
  stderr: Output,
): void {
  const rows = [...wrong, ...unused].sort((a, b) => a.line - b.line);
  if (rows.length === 0) return;
  stderr.write(`whowhom: ${plural(rows.length, 'row')} of ${file} could not be followed\n`);
  for (const { line, message } of rows.slice(0, NAMED))
    stderr.write(`whowhom:   row ${line}: ${oneLine(message, 300)}\n`);
  if (rows.length > NAMED) stderr.write(`whowhom:   … and ${rows.length - NAMED} more\n`);
}
