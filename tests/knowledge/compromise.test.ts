import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { type CompromiseModel, loadCompromise } from '../../src/knowledge/compromise.js';

type Transform = ReturnType<typeof loadCompromise>['transform'];

const whole = createRequire(import.meta.url)('compromise') as {
  model(): CompromiseModel;
  methods(): { two: { transform: Transform } };
};

/** Every form that the program asks for of a word, and of what the word is not. */
const formsOf = ({ verb, noun, adjective }: Transform, model: CompromiseModel, word: string) => [
  ...['PastTense', 'Participle', 'Gerund', 'PresentTense'].map((tense) => verb.toInfinitive(word, model, tense)),
  noun.toSingular(word, model),
  adjective.fromComparative(word, model),
  adjective.fromSuperlative(word, model),
];

test('the part that is built knows and gives what the whole of compromise does', () => {
  const { transform, model } = loadCompromise();
  const all = whole.model();
  expect(model.one.lexicon).toEqual(all.one.lexicon);
  const words = [...Object.keys(all.one.lexicon), 'tweeted', 'blockades', 'zorbed', 'greenest', 'foreign ministries'];
  const wanted = whole.methods().two.transform;
  const differing = words.filter(
    (word) => formsOf(transform, model, word).join() !== formsOf(wanted, all, word).join(),
  );
  expect(differing).toEqual([]);
  expect(words.length).toBeGreaterThan(20_000);
});
