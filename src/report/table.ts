import { type Child, fill, h } from './dom.js';
import { fold } from './suggest.js';
import { number, plural } from './words.js';

export interface Column<Row> {
  readonly name: string;
  /** What rows are sorted by. */
  readonly order: (row: Row) => string | number;
  readonly cell: (row: Row) => Child;
  readonly numeric?: boolean;
}

export interface Table<Row> {
  readonly name: string;
  readonly empty: string;
  readonly rows: () => readonly Row[];
  /** The words that the field above the table looks for. */
  readonly text: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
}

/** Rows that are drawn at a time. */
const PAGE = 100;

/** A table that sorts by its headers and narrows by words; long ones are drawn in pages. */
export function drawTable<Row>({ name, empty, rows, text, columns }: Table<Row>): {
  element: HTMLElement;
  update(): void;
} {
  let sorted: { column: Column<Row>; down: boolean } | undefined;
  let shown = PAGE;
  const collator = new Intl.Collator('en', { numeric: true });
  const words = h('input', {
    type: 'search',
    'aria-label': `Find in ${name}`,
    placeholder: 'Find in this table',
    input: () => restart(),
  });
  const count = h('p', { class: 'muted', role: 'status' });
  const body = h('tbody');
  const more = h('button', { type: 'button', class: 'quiet', click: () => showMore() });
  const headers = columns.map((column) => {
    const button = h(
      'button',
      { type: 'button', click: () => sort(column) },
      column.name,
      h('span', { class: 'way', 'aria-hidden': 'true' }),
    );
    return h('th', { scope: 'col', class: column.numeric ? 'numeric' : undefined }, button);
  });

  function chosen(): Row[] {
    const wanted = fold(words.value.trim());
    const found = rows().filter((row) => wanted === '' || fold(text(row)).includes(wanted));
    if (sorted) {
      const { column, down } = sorted;
      const keys = new Map(found.map((row) => [row, column.order(row)]));
      const compare = (a: string | number, b: string | number) =>
        typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
      found.sort((a, b) => compare(keys.get(a)!, keys.get(b)!) * (down ? -1 : 1));
    }
    return found;
  }

  function update(): void {
    const found = chosen();
    count.textContent = found.length === 0 ? empty : plural(found.length, 'row');
    fill(
      body,
      found
        .slice(0, shown)
        .map((row) =>
          h(
            'tr',
            {},
            ...columns.map(({ cell, numeric }) => h('td', { class: numeric ? 'numeric' : undefined }, cell(row))),
          ),
        ),
    );
    more.hidden = found.length <= shown;
    more.textContent = `Show ${number(Math.min(PAGE, found.length - shown))} more of ${number(found.length)}`;
  }

  function restart(): void {
    shown = PAGE;
    update();
  }

  function showMore(): void {
    const first = shown;
    shown += PAGE;
    update();
    body.rows[first]?.querySelector('a')?.focus();
  }

  function sort(column: Column<Row>): void {
    // Numbers are first wanted from the top, words from A.
    sorted = { column, down: sorted?.column === column ? !sorted.down : column.numeric === true };
    for (const [i, header] of headers.entries()) {
      if (columns[i] === column) header.setAttribute('aria-sort', sorted.down ? 'descending' : 'ascending');
      else header.removeAttribute('aria-sort');
    }
    restart();
  }

  const frame = { class: 'frame', tabindex: 0, role: 'region', 'aria-label': name };
  const element = h(
    'div',
    { class: 'table' },
    h('div', { class: 'table-top' }, words, count),
    h('div', frame, h('table', {}, h('thead', {}, h('tr', {}, ...headers)), body)),
    more,
  );
  return { element, update };
}
