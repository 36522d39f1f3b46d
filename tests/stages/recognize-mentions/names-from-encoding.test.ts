import { expect, test } from 'vitest';
import type { Encoding } from '../../../src/document/layers.js';
import { namesFromEncoding } from '../../../src/stages/recognize-mentions/names-from-encoding.js';
import { WordSplitter } from '../../../src/stages/split-words/chunks.js';
import { splitText } from '../../../src/stages/split-words/index.js';
import { labelsWith } from '../../support/encoder.js';

const TAGS = ['O', 'B-Person', 'I-Person', 'B-NORP', 'I-NORP', 'B-Date', 'I-Date'];
const TEXT = 'Xi Jinping met Russians on Monday';

/** Each word gets 6 for the tag wanted and 0 for the others. */
function encodingOf(wanted: readonly string[], calibration?: Encoding['labels']['calibration']): Encoding {
  const names = Float32Array.from(wanted.flatMap((tag) => TAGS.map((other) => (other === tag ? 6 : 0))));
  const none = new Float32Array(0);
  return {
    model: 'made',
    labels: { ...labelsWith(TAGS), calibration },
    windows: [],
    sentenceEnd: none,
    tag: new Uint8Array(0),
    pennTag: new Uint8Array(0),
    lemma: new Uint16Array(0),
    names,
    asDependent: none,
    asHead: none,
    vectorSize: 0,
  };
}

const tokens = splitText(TEXT, new WordSplitter(), false);
const oneSentence = { count: 1, first: Uint32Array.of(0), end: Uint32Array.of(6) };
const read = (encoding: Encoding, sentences = oneSentence) =>
  namesFromEncoding(tokens, sentences, encoding).map(({ start, end, type, confidence }) => [
    TEXT.slice(start, end),
    type,
    confidence,
  ]);

/** Six against six zeros. */
const one = Math.exp(6) / (Math.exp(6) + 6);
const goesOn = 1 / (Math.exp(6) + 6);
const round = (p: number) => Math.round(p * 1e4) / 1e4;

test('names in order, dates left to their stage, confidence the span’s probability', () => {
  const encoding = encodingOf(['B-Person', 'I-Person', 'O', 'B-NORP', 'O', 'B-Date']);
  expect(read(encoding)).toEqual([
    ['Xi Jinping', 'person', round(one * one * (1 - goesOn))],
    ['Russians', 'group', round(one * (1 - goesOn))],
  ]);
  expect(namesFromEncoding(tokens, oneSentence, encoding)[0]).toMatchObject({
    form: 'name',
    firstToken: 0,
    endToken: 2,
  });
});

test('calibration moves it', () => {
  const encoding = encodingOf(['O', 'O', 'O', 'B-NORP', 'O', 'O'], { a: 0.5, d: 0.3, classes: { NORP: -1 } });
  const p = one * (1 - goesOn);
  expect(read(encoding)).toEqual([
    ['Russians', 'group', round(1 / (1 + Math.exp(-(0.5 * Math.log(p / (1 - p)) - 1))))],
  ]);
});

test('a name does not cross a sentence’s end, and nothing follows it there', () => {
  const two = { count: 2, first: Uint32Array.of(0, 1), end: Uint32Array.of(1, 6) };
  const found = read(encodingOf(['B-Person', 'I-Person', 'O', 'O', 'O', 'O']), two);
  expect(found[0]).toEqual(['Xi', 'person', round(one)]);
  expect(found.some(([text]) => text === 'Xi Jinping')).toBe(false);
});

test('no names, no words', () => {
  expect(read(encodingOf(['O', 'O', 'O', 'O', 'O', 'O']))).toEqual([]);
  expect(
    namesFromEncoding(
      splitText('', new WordSplitter(), false),
      { count: 0, first: new Uint32Array(), end: new Uint32Array() },
      encodingOf([]),
    ),
  ).toEqual([]);
});
