import { expect, test } from 'vitest';
import { PENN_TAG } from '../../../src/document/labels.js';
import type { Document, Mention } from '../../../src/document/layers.js';
import { phrasesOf } from '../../../src/evaluate/coreference/phrases.js';
import { handMade, type Line } from '../../support/hand-made.js';

const LINES: readonly Line[] = [
  ['with', 'ADP', 4, 'case'],
  ['old', 'ADJ', 4, 'amod'],
  ['Ann', 'PROPN', 4, 'compound'],
  ['Lee', 'PROPN', 9, 'nmod:poss'],
  ["'s", 'PART', 4, 'case'],
  ['and', 'CCONJ', 7, 'cc'],
  ['Bo', 'PROPN', 4, 'conj'],
  ['his', 'PRON', 9, 'nmod:poss'],
  ['dog', 'NOUN', 0, 'root'],
  ['who', 'PRON', 11, 'nsubj'],
  ['barks', 'VERB', 9, 'acl:relcl'],
];
const FORMS = { 2: 'name', 6: 'name', 7: 'pronoun', 8: 'nominal' } as const;

test.each<[string, keyof typeof FORMS, number, string]>([
  ['a name with its modifiers and its possessive ending', 2, 4, "old Ann Lee 's"],
  ['what it is joined to stays outside', 6, 7, 'Bo'],
  ['a pronoun is itself', 7, 8, 'his'],
  ['a description with all that belongs to it', 8, 9, "with old Ann Lee 's and Bo his dog who barks"],
])('%s', (_name, firstToken, endToken, expected) => {
  const view = handMade(LINES);
  const { tokens, tags } = view.layers;
  tags.pennTag.fill(PENN_TAG.NN);
  tags.pennTag[4] = PENN_TAG.POS;
  const mention: Mention = {
    start: tokens.start[firstToken]!,
    end: tokens.end[endToken - 1]!,
    type: 'person',
    form: FORMS[firstToken],
    confidence: 1,
    firstToken,
    endToken,
  };
  const { start, end } = phrasesOf(view as Document)(mention);
  expect(view.source.text.slice(start, end)).toBe(expected);
});
