/**
 * The rows of a table in text (RFC 4180): quoted cells may hold delimiters, line breaks and doubled quotes. What stands between the cells of
 * the first line is taken for the delimiter: a comma, else a semicolon or a tab, as spreadsheets of other languages write. Empty lines are no rows.
 */
export function readCsv(text: string): string[][] {
  const input = text.replace(/^\u{FEFF}/u, '');
  const delimiter = delimiterOf(/^[^\r\n]*/.exec(input)![0]);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const finish = () => {
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  while (at < input.length) {
    const { cell, end } = readCell(input, at, delimiter);
    row.push(cell);
    at = end;
    if (input[at] === delimiter) {
      at++;
      if (at === input.length) row.push('');
      continue;
    }
    at += input.startsWith('\r\n', at) ? 2 : 1;
    finish();
  }
  if (row.length > 0) finish();
  return rows;
}

/** A quote that does not begin a cell is a letter like others; one that is never closed ends with the text. */
function readCell(input: string, start: number, delimiter: string): { readonly cell: string; readonly end: number } {
  let at = start;
  let cell = '';
  if (input[at] === '"') {
    for (;;) {
      const close = input.indexOf('"', at + 1);
      if (close < 0) return { cell: cell + input.slice(at + 1), end: input.length };
      cell += input.slice(at + 1, close);
      at = close + 1;
      if (input[at] !== '"') break;
      cell += '"';
    }
  }
  const from = at;
  while (at < input.length && input[at] !== delimiter && input[at] !== '\n' && input[at] !== '\r') at++;
  return { cell: cell + input.slice(from, at), end: at };
}

function delimiterOf(line: string): string {
  if (line.includes(',')) return ',';
  return line.includes(';') ? ';' : line.includes('\t') ? '\t' : ',';
}
