/** A column of a table: its header and how a row fills it; nothing is an empty cell. */
export interface CsvColumn<Row> {
  readonly header: string;
  /** The header that Neo4j's importers read: a name with a type, or what the column is to a node or a relationship. */
  readonly neo4j?: string;
  readonly value: (row: Row) => CsvValue;
}

export type CsvValue = string | number | boolean | undefined;

/** Which headers a table has. */
export type CsvHeaders = 'plain' | 'neo4j';

/**
 * A table as CSV by RFC 4180 (comma, CRLF, quotes where needed), with a header line. Cells that a spreadsheet would take
 * for a formula (they begin with = + - @, their full-width forms, a tab or a carriage return) get a leading apostrophe.
 */
export function* csvChunks<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
  headers: CsvHeaders = 'plain',
): Generator<string> {
  yield csvLine(columns.map(({ header, neo4j }) => (headers === 'neo4j' ? (neo4j ?? header) : header)));
  for (const row of rows) yield csvLine(columns.map(({ value }) => value(row)));
}

/** One record with its line break. */
export function csvLine(values: readonly CsvValue[]): string {
  let line = '';
  for (let i = 0; i < values.length; i++) line += i === 0 ? cell(values[i]) : `,${cell(values[i])}`;
  return `${line}\r\n`;
}

/** What makes quotes necessary, and what makes a formula of a text. */
const SPECIAL = /[",\r\n]/;
const FORMULA = /^[=+\-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}]/u;

function cell(value: CsvValue): string {
  if (value === undefined) return '';
  // A negative number is no formula.
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return SPECIAL.test(text) ? `"${text.includes('"') ? text.replaceAll('"', '""') : text}"` : text;
}
