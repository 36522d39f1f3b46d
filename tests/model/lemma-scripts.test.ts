import { expect, test } from 'vitest';
import { NO_LEMMA } from '../../src/document/layers.js';
import { LemmaChooser } from '../../src/model/choose-lemma.js';
import { LemmaScripts } from '../../src/model/lemma-scripts.js';

test.each([
  ['Cities', 'l3:y', 'city'],
  ['am', '=be', 'be'],
  ['Presidents', 'k1:', 'President'],
  ['NATO', 'k0:', 'NATO'],
  ['MOSCOW', 't0:', 'Moscow'],
  ['Said', 'l2:y', 'say'],
  ['’s', 'k0:', "'s"],
  ['“', 'k0:', '"'],
  ['😀s', 'k1:', '😀'],
  // Too short a word, an empty lemma: the script does not fit.
  ['as', 'l3:y', undefined],
  ['as', 'l2:', undefined],
])('%s with %s is %s', (word, script, lemma) => {
  expect(new LemmaScripts([script]).apply(0, word)).toBe(lemma);
});

test('there is no such script', () => {
  expect(new LemmaScripts(['k0:']).apply(NO_LEMMA, 'a')).toBeUndefined();
});

test.each([
  ['the highest score', 'studies', [5, 1, 0, 0], 0, 'l1:'],
  ['a lemma that is a word goes before one that is none', 'studies', [5, 3, 0, 0], 0, 'l3:y'],
  ['but not before a much likelier one', 'studies', [5, 1.9, 0, 0], 0, 'l1:'],
  ['a whole lemma counts as a word', 'studies', [5, 0, 2.5, 0], 0, '=be'],
  ['an inflected word is not its own lemma', 'studies', [0, -1, 0, 2.5], 1, '=be'],
  ['unless nothing else comes near', 'studies', [0, 0, 0, 9], 1, 'k0:'],
  ['ties go to the likelier script', 'studies', [3, 0, 3, 0], 0, '=be'],
  ['what does not fit is passed over', 's', [0, 9, -9, 1], 0, 'k0:'],
])('%s', (_, word, scores, tag, wanted) => {
  const scripts = ['l1:', 'l3:y', '=be', 'k0:'];
  const chooser = new LemmaChooser(new LemmaScripts(scripts), scripts.length, {
    knownLemma: 3,
    unchangedInflected: 2,
    isInflected: [false, true],
    isWord: (lemma) => lemma === 'study',
  });
  expect(scripts[chooser.choose(Float32Array.from(scores), 0, word, tag)]).toBe(wanted);
});

test('none fits', () => {
  const corrections = { knownLemma: 0, unchangedInflected: 0, isInflected: [false], isWord: () => false };
  expect(new LemmaChooser(new LemmaScripts(['l3:y']), 1, corrections).choose(Float32Array.of(1), 0, 'a', 0)).toBe(
    NO_LEMMA,
  );
});
