import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ScratchFolder } from '../../src/corpus/scratch-folder.js';
import { compareText } from '../../src/graph/order.js';
import { SortedRecords } from '../../src/graph/sorted-records.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const KIND = { name: 'texts', sizeOf: (text: string) => text.length + 10 };

test('any memory limit gives the records by key, those of one key as they were added', async () => {
  const folder = await temporaryFolder();
  const key = fc.constantFrom('a', 'b', 'ab', 'é', '😀', '\uFF01', 'a\nb', 'a\nc');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.string({ unit: 'binary' })), { maxLength: 60 }),
      fc.nat(300),
      (list, memory) => {
        const scratch = new ScratchFolder(join(folder, 'sorting'), memory);
        const records = new SortedRecords<string>(KIND, scratch);
        for (const [name, value] of list) records.add(name, value);
        // Sorting keeps the order of equal ones.
        expect([...records.entries()]).toEqual([...list].sort(([a], [b]) => compareText(a, b)));
        scratch.remove();
        expect(existsSync(join(folder, 'sorting'))).toBe(false);
      },
    ),
    { numRuns: 100 },
  );
});

test('more runs than are merged at once', async () => {
  const folder = join(await temporaryFolder(), 'sorting');
  const scratch = new ScratchFolder(folder, 1);
  const records = new SortedRecords<string>(KIND, scratch);
  const numbers = Array.from({ length: 1100 }, (_, i) => (i * 7919) % 1100);
  for (const number of numbers) records.add(String(number % 50).padStart(2, '0'), String(number));
  expect(records.isOnDisk).toBe(true);
  const expected = numbers.map((number) => [String(number % 50).padStart(2, '0'), String(number)] as const);
  expect([...records.entries()]).toEqual(expected.sort(([a], [b]) => compareText(a, b)));
  scratch.remove();
});

test('without a scratch all stays in memory', () => {
  const records = new SortedRecords<string>(KIND, undefined);
  for (const name of ['b', 'a', 'b']) records.add(name, `${name}!`);
  expect(records.isOnDisk).toBe(false);
  expect([...records.entries()]).toEqual([
    ['a', 'a!'],
    ['b', 'b!'],
    ['b', 'b!'],
  ]);
});
