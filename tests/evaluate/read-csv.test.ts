import { expect, test } from 'vitest';
import { readCsv } from '../../src/evaluate/read-csv.js';

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
  ['', []],
])('%j', (text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});
