import { compareText } from '../graph/order.js';
import type { Score } from './set.js';

/** A row of docs/scores.md. */
export interface ScoreRow {
  readonly set: string;
  readonly figure: string;
  readonly value: string;
  readonly detail: string;
  readonly command: string;
}

const HEADERS = ['Set', 'Figure', 'Value', 'Counted on', 'Command'];
const INTRODUCTION = `# Scores

Written by \`npm run evaluate -- SET --data FOLDER --write\`: one row a figure, with the command that measures it again.
`;

export function scoreRow(set: string, { figure, value, unit, detail }: Score, command: string): ScoreRow {
  return { set, figure, value: scoreValue(value, unit), detail: detail ?? '', command };
}

/** One digit after the point; a percentage unless another unit is given. */
export function scoreValue(value: number, unit: string | undefined): string {
  const rounded = Number.isInteger(value) && unit !== undefined ? String(value) : value.toFixed(1);
  return unit === undefined ? `${rounded} %` : `${rounded} ${unit}`.trim();
}

/** docs/scores.md with the rows of the commands that ran put in place of their old ones; other sets, and other pipelines, keep theirs. */
export function mergeScores(old: string, rows: readonly ScoreRow[]): string {
  const ran = new Set(rows.map(measured));
  const kept = parseRows(old).filter((row) => !ran.has(measured(row)));
  const sets = [...new Set([...kept, ...rows].map((row) => row.set))].sort(compareText);
  const all = sets.flatMap((set) => [...kept, ...rows].filter((row) => row.set === set));
  return `${INTRODUCTION}\n${markdownTable([HEADERS, ...all.map(cells)]).join('\n')}\n`;
}

/** What a row is a figure of: the set, and the pipeline where it is not the usual one. */
function measured({ set, command }: ScoreRow): string {
  return `${set}${/ --pipeline \S+/.exec(command)?.[0] ?? ''}`;
}

/** The rows for a terminal, in columns. */
export function scoreLines(rows: readonly ScoreRow[]): string[] {
  const table = rows.map((row) => [row.set, row.figure, row.value, row.detail]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...table.map((row) => row[column]!.length)));
  return table.map(([set, figure, value, detail]) =>
    `${set!.padEnd(widths[0]!)}  ${figure!.padEnd(widths[1]!)}  ${value!.padStart(widths[2]!)}  ${detail}`.trimEnd(),
  );
}

function cells(row: ScoreRow): string[] {
  const { set, figure, value, detail, command } = row;
  return [set, figure, value, detail, `\`${command}\``].map((cell) =>
    cell.replace(/[\r\n]+/g, ' ').replaceAll('|', '\\|'),
  );
}

/** Columns are padded, as the formatter of the project writes tables. */
function markdownTable(rows: readonly (readonly string[])[]): string[] {
  const widths = HEADERS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`);
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines;
}

function parseRows(markdown: string): ScoreRow[] {
  const rows: ScoreRow[] = [];
  for (const line of markdown.split('\n')) {
    const found = line.match(/^\| (.*) \|\s*$/)?.[1];
    if (found === undefined) continue;
    const [set = '', figure = '', value = '', detail = '', command = '', ...rest] = found
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('\\|', '|'));
    if (rest.length || set === HEADERS[0] || set.startsWith('---') || command === '') continue;
    rows.push({ set, figure, value, detail, command: command.replace(/^`|`$/g, '') });
  }
  return rows;
}
