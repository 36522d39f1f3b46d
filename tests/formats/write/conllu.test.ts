import { describe, expect, test } from 'vitest';
import { DEPENDENCY, TAG } from '../../../src/document/labels.js';
import type { Document, Layers } from '../../../src/document/layers.js';
import { conlluText } from '../../../src/formats/write/conllu.js';

/** "Moscows a|b\tarmy ran." in one sentence, the first word having lost its apostrophe, and "Yes" in another. */
const text = 'Moscows army\tran.\nYes';
const words = ['Moscows', 'army', 'ran', '.', 'Yes'];
const layers: Partial<Layers> = {
  tokens: {
    count: 5,
    start: Uint32Array.from(words, (word) => text.indexOf(word)),
    end: Uint32Array.from(words, (word) => text.indexOf(word) + word.length),
    word: Uint32Array.from([0, 1, 2, 3, 4]),
    repair: Uint8Array.from([1, 0, 0, 0, 0]),
    strings: ['Moscow', 'army', 'ran', '.', 'Yes'],
  },
  sentences: { count: 2, first: Uint32Array.from([0, 4]), end: Uint32Array.from([4, 5]) },
  tags: {
    tag: Uint8Array.from([TAG.PROPN, TAG.NOUN, TAG.VERB, TAG.PUNCT, TAG.INTJ]),
    pennTag: new Uint8Array(5),
    lemma: Uint32Array.from([0, 1, 2, 3, 4]),
    strings: ['Moscow', 'army', 'run', '.', ''],
  },
  dependencies: {
    head: Int32Array.from([1, 2, -1, 2, -1]),
    label: Uint8Array.from([
      DEPENDENCY['nmod:poss'],
      DEPENDENCY.nsubj,
      DEPENDENCY.root,
      DEPENDENCY.punct,
      DEPENDENCY.root,
    ]),
  },
  mentions: [
    { start: 0, end: 7, type: 'location', form: 'name', confidence: 1, firstToken: 0, endToken: 1 },
    { start: 0, end: 12, type: 'organization', form: 'nominal', confidence: 1, firstToken: 0, endToken: 2 },
  ],
  entities: [
    { id: 'organization:x', type: 'organization', name: 'x', aliases: [], roles: [], mentions: [1], reasons: [] },
  ],
  dates: [],
  figures: [],
  quotes: [],
  relations: [],
};
const document: Document = { source: { id: 'd\n1', text }, layers, warnings: [] };

describe('CoNLL-U', () => {
  test('to the letter', () => {
    expect(conlluText(document)).toBe(
      [
        '# newdoc id = d 1',
        '# sent_id = d 1-1',
        '# text = Moscows army ran.',
        '1\tMoscows\tMoscow\tPROPN\t_\t_\t2\tnmod:poss\t_\tCorrectForm=Moscow|EntityId=organization:x|NER=B-organization|TokenRange=0:7',
        '2\tarmy\tarmy\tNOUN\t_\t_\t3\tnsubj\t_\tNER=I-organization|TokenRange=8:12',
        '3\tran\trun\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No|TokenRange=13:16',
        '4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\tTokenRange=16:17',
        '',
        '# sent_id = d 1-2',
        '# text = Yes',
        '1\tYes\t_\tINTJ\t_\t_\t0\troot\t_\tTokenRange=18:21',
        '',
        '',
      ].join('\n'),
    );
  });

  test('a pipeline without the layers for it is an error that names them', () => {
    const { tags: _tags, dependencies: _dependencies, ...rest } = layers;
    expect(() => conlluText({ ...document, layers: rest })).toThrow(
      expect.objectContaining({ code: 'missing-layers', facts: { missing: ['tags', 'dependencies'] } }),
    );
  });
});
