import { stringify } from 'csv-stringify/sync';

/** A column of a table: its header and how a row fills it; nothing is an empty cell. */
export interface CsvColumn<Row> {
  readonly header: string;
  /** The header that Neo4j's importers read: a name with a type, or what the column is to a node or a relationship. */
  readonly neo4j?: string;
  readonly value: (row: Row) => string | number | boolean | undefined;
}

/** Which headers a table has. */
export type CsvHeaders = 'plain' | 'neo4j';

/** Rows that are turned into text at a time. */
const BATCH = 256;

/**
 * A table as CSV by RFC 4180 (comma, CRLF, quotes where needed), with a header line. Cells that a spreadsheet would take
 * for a formula (they begin with = + - @, their full-width forms, a tab or a carriage return) get a leading apostrophe.
 */
export function* csvChunks<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
  headers: CsvHeaders = 'plain',
): Generator<string> {
  yield text([columns.map(({ header, neo4j }) => (headers === 'neo4j' ? (neo4j ?? header) : header))]);
  let batch: (string | number | undefined)[][] = [];
  for (const row of rows) {
    batch.push(
      columns.map((column) => {
        const value = column.value(row);
        return typeof value === 'boolean' ? String(value) : value;
      }),
    );
    if (batch.length < BATCH) continue;
    yield text(batch);
    batch = [];
  }
  if (batch.length) yield text(batch);
}

function text(records: (string | number | undefined)[][]): string {
  // With CRLF as delimiter the library would leave a lone CR or LF unquoted.
  return stringify(records, { record_delimiter: '\r\n', escape_formulas: true, quoted_match: /[\r\n]/ });
}
