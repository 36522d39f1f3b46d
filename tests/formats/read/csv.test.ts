import { expect, test } from 'vitest';
import { readCsv } from '../../../src/formats/read/csv.js';

test.each<[text: string, rows: string[][]]>([
  [
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    '"a, ""b""",\r\n,"x\ny"',
    [
      ['a, "b"', ''],
      ['', 'x\ny'],
    ],
  ],
  [
    '\u{FEFF}a;b\r\n"1;2";3,5',
    [
      ['a', 'b'],
      ['1;2', '3,5'],
    ],
  ],
  [
    'a\tb\n\n1\t"2"',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a,b\n"never closed,\n', [['a', 'b'], ['never closed,\n']]],
  ['a,5" b\n', [['a', '5" b']]],
  ['', []],
])('%j', (text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});
