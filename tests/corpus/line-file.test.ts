import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineFile } from '../../src/corpus/line-file.js';
import { temporaryFolder } from '../support/temporary-folder.js';

test('lines are read in any order, while more are added', async () => {
  const path = join(await temporaryFolder(), 'lines');
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    // Longer than what is read at once.
    fc.constantFrom('x'.repeat(300_000), 'é'.repeat(100_000)),
  );
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 20 }),
      fc.array(fc.nat(), { maxLength: 60 }),
      (lines, asked) => {
        const file = new LineFile(path, 'write');
        const kept = lines.map((text) => text.replaceAll('\n', ' ')).map((text) => `${text}\n`);
        const half = Math.ceil(kept.length / 2);
        const places = kept.slice(0, half).map((text) => file.append(text));
        const check = (index: number) => expect(file.read(places[index]!) === kept[index]).toBe(true);
        for (const number of asked) check(number % half);
        for (const text of kept.slice(half)) places.push(file.append(text));
        for (const number of asked) check(number % kept.length);
        // One after the other, as most are read.
        for (const index of kept.keys()) check(index);
        expect([...file.lines()].join('') === kept.join('')).toBe(true);
        file.remove();
      },
    ),
    { numRuns: 60 },
  );
});
