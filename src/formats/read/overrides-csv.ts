import { readFile } from 'node:fs/promises';
import { DECISIONS, type Decision, type Override, type OverrideSide } from '../../graph/identity/overrides.js';
import { WhowhomError } from '../../pipeline/errors.js';
import { readCsv } from './csv.js';

const COLUMNS = ['decision', 'value', 'entity_a', 'name_a', 'country_a', 'entity_b', 'name_b', 'country_b'] as const;
type Column = (typeof COLUMNS)[number];

export interface Overrides {
  readonly rows: readonly Override[];
  /** Rows that say nothing that can be followed, with their line and why. */
  readonly wrong: readonly { readonly line: number; readonly message: string }[];
}

/**
 * A user's file on who is who: merges.csv with its column `decision` edited, or any table with that column. Rows without a decision are passed over; other
 * columns and their order do not matter. Throws WhowhomError `unreadable-file`, and `invalid-overrides` where there is no column `decision`.
 */
export async function readOverrides(path: string): Promise<Overrides> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WhowhomError('unreadable-file', `Cannot read ${path}: ${reason}`, { path, reason }, { cause: error });
  }
  return parseOverrides(text, path);
}

export function parseOverrides(text: string, path: string): Overrides {
  const [header = [], ...records] = readCsv(text);
  const places = new Map(header.map((name, place) => [name.trim().toLowerCase(), place]));
  if (!places.has('decision')) {
    const found = header.join(', ') || 'nothing';
    throw new WhowhomError('invalid-overrides', `${path} has no column "decision"; its first line has: ${found}`, {
      path,
      columns: header,
    });
  }
  const rows: Override[] = [];
  const wrong: { line: number; message: string }[] = [];
  for (const [index, record] of records.entries()) {
    const line = index + 2;
    const cell = (column: Column) => plainCell(record[places.get(column) ?? -1] ?? '');
    const decision = cell('decision').toLowerCase();
    if (decision === '') continue;
    if (!isDecision(decision)) {
      wrong.push({
        line,
        message: `the decision is one of ${DECISIONS.join(', ')}; found ${JSON.stringify(decision)}`,
      });
      continue;
    }
    const side = (id: string, name: string, country: string): OverrideSide => ({
      ...(id !== '' && { id }),
      ...(name !== '' && { name }),
      ...(country !== '' && { country }),
    });
    const value = cell('value');
    rows.push({
      line,
      decision,
      a: side(cell('entity_a'), cell('name_a'), cell('country_a')),
      b: side(cell('entity_b'), cell('name_b'), cell('country_b')),
      ...(value !== '' && { value }),
    });
  }
  return { rows, wrong };
}

/** The apostrophe that keeps a spreadsheet from taking a cell for a formula is no part of it. */
function plainCell(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@＝＋－＠\t\r])/u, '');
}

function isDecision(word: string): word is Decision {
  return (DECISIONS as readonly string[]).includes(word);
}
