import { expect, test } from 'vitest';
import { LemmaScripts } from '../../src/model/lemma-scripts.js';

test.each([
  ['Cities', ['l3:y'], 'city'],
  ['am', ['=be'], 'be'],
  ['Presidents', ['k1:'], 'President'],
  ['NATO', ['k0:'], 'NATO'],
  ['MOSCOW', ['t0:'], 'Moscow'],
  ['Said', ['l2:y'], 'say'],
  ['’s', ['k0:'], "'s"],
  ['“', ['k0:'], '"'],
  // Scripts that do not fit are passed over: too short a word, an empty lemma.
  ['as', ['l3:y', 'l2:', 'l0:'], 'as'],
  ['😀s', ['k1:'], '😀'],
  ['a', ['l2:'], 'a'],
])('%s with %j is %s', (word, scripts, lemma) => {
  const choices = Uint16Array.from(scripts, (_, i) => i);
  expect(new LemmaScripts(scripts).lemmaOf(word, choices, 0, choices.length)).toBe(lemma);
});
