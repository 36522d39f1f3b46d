import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadWink, type Wink } from '../../src/model/wink.js';

interface WholeModel {
  core(): { features: { lexeme: { list: readonly string[] } } };
}

const require = createRequire(import.meta.url);
const model = require('wink-eng-lite-web-model') as WholeModel;
const whole = (require('wink-nlp') as (from: WholeModel, pipe: readonly string[]) => Wink)(model, []);
const part = loadWink();

const split = (wink: Wink, chunk: string) => (wink.readDoc(chunk).tokens().out() as readonly string[]).join('\n');
const differs = (chunk: string) => split(part, chunk) !== split(whole, chunk);

test('the part that is built splits every word of the whole lexicon as the whole does, with signs around it too', () => {
  const words = model.core().features.lexeme.list.filter((word) => /\S/.test(word));
  expect(words.length).toBeGreaterThan(80_000);
  expect(words.filter(differs)).toEqual([]);
  const some = words.filter((word, i) => i % 9 === 0 || !/^[a-z]+$/i.test(word));
  const around = [(w: string) => `${w}.`, (w: string) => `(${w}`, (w: string) => `“${w},`, (w: string) => `x-${w}.co`];
  expect(some.flatMap((word) => around.map((put) => put(word))).filter(differs)).toEqual([]);
});

test('and so whatever is glued together', () => {
  const words = model.core().features.lexeme.list;
  const piece = fc.oneof(
    fc.nat(words.length - 1).map((i) => words[i]!),
    fc.constantFrom('.', '-', '–', "'", '’', "n't", '$', '/', ',', '@', '5', 'Ź', 'č', '😀', '\u00a0', '\ud800'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
      expect(split(part, pieces.join(''))).toBe(split(whole, pieces.join('')));
    }),
    { numRuns: 3000 },
  );
});
