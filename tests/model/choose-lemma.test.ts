import { expect, test } from 'vitest';
import { LemmaChooser } from '../../src/model/choose-lemma.js';
import { LemmaScripts } from '../../src/model/lemma-scripts.js';

const SCRIPTS = ['k0:', 'k1:', 'k2:'];
const WORDS = new Set(['cut', 'cu', 'walked', 'walk', 'aide', 'aid']);
const PAST = 1;
const chooser = new LemmaChooser(new LemmaScripts(SCRIPTS), SCRIPTS.length, {
  knownLemma: 3,
  unchangedInflected: 2,
  isInflected: [false, true],
  isWord: (lemma) => WORDS.has(lemma),
});

test.each([
  ['an inflected word is rather not its own lemma', 'walked', [1, 0, 0], PAST, 'k2:'],
  ['… but where it is surely', 'walked', [5, 0, 0], PAST, 'k0:'],
  ['a verb whose past is written like it is', 'cut', [1, 0, 0], PAST, 'k0:'],
  ['nor is a word without inflection doubted', 'aide', [1, 0, 0], 0, 'k0:'],
  ['a lemma that is a word is likelier', 'walked', [-4, 1, 0], PAST, 'k2:'],
])('%s', (_, word, scores, tag, script) => {
  expect(SCRIPTS[chooser.choose(Float32Array.from(scores), 0, word, tag)]).toBe(script);
});
