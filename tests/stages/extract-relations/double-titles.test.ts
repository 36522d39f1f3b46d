import { expect, test } from 'vitest';
import { relationLines } from '../../support/relation-lines.js';

const HOLDS = 'person:boric | chief executive of | organization:oxfam | position-held | positive | certain | present';

test.each<[what: string, rows: string, lines: readonly string[]]>([
  [
    'two titles before a name that the parser takes for a second actor',
    `Oxfam     Oxfam     PROPN 3 compound organization:oxfam
     chief     chief     ADJ   3 amod
     executive executive NOUN  7 nsubj
     and       and       CCONJ 5 cc
     founder   founder   NOUN  3 conj
     Boric     Boric     PROPN 3 conj     person:boric
     sued      sue       VERB  0 root
     Togo      Togo      PROPN 7 obj      country:TGO`,
    [
      HOLDS,
      'organization:oxfam | founded by | person:boric | founded-by | positive | certain | present',
      'person:boric | sue | country:TGO | ACCUSE | positive | certain | past',
    ],
  ],
  [
    'two offices of one body behind their verb',
    `Boric     Boric     PROPN 4 nsubj  person:boric
     is        be        AUX   4 cop
     the       the       DET   4 det
     founder   founder   NOUN  0 root
     and       and       CCONJ 6 cc
     director  director  NOUN  4 conj
     of        of        ADP   8 case
     Oxfam     Oxfam     PROPN 4 nmod   organization:oxfam`,
    [
      'organization:oxfam | founded by | person:boric | founded-by | positive | certain | present',
      'person:boric | be director of | organization:oxfam | position-held | positive | certain | present',
    ],
  ],
  [
    'a name behind a comma, hung on the office as a part of it',
    `The       the       DET   2 det
     chairman  chairman  NOUN  9 nsubj
     and       and       CCONJ 4 cc
     president president NOUN  2 conj
     of        of        ADP   6 case
     Oxfam     Oxfam     PROPN 2 nmod   organization:oxfam
     ,         ,         PUNCT 8 punct
     Boric     Boric     PROPN 2 nmod   person:boric
     sued      sue       VERB  0 root
     Togo      Togo      PROPN 9 obj    country:TGO`,
    [
      'person:boric | chairman of | organization:oxfam | position-held | positive | certain | present',
      'person:boric | president of | organization:oxfam | position-held | positive | certain | present',
      'person:boric | sue | country:TGO | ACCUSE | positive | certain | past',
    ],
  ],
  [
    'a name that hangs on the verb right behind its title',
    `Togo      Togo      PROPN 2 nsubj  country:TGO
     detained  detain    VERB  0 root
     leader    leader    NOUN  2 obj
     Boric     Boric     PROPN 2 nsubj  person:boric`,
    ['country:TGO | detain | person:boric | COERCE | positive | certain | past'],
  ],
  [
    'an office with an article, and a name with its own title, are two people',
    `The       the       DET   2 det
     president president NOUN  7 nsubj
     and       and       CCONJ 6 cc
     Prime     Prime     PROPN 5 compound
     Minister  Minister  PROPN 6 nmod:desc
     Boric     Boric     PROPN 2 conj   person:boric
     sued      sue       VERB  0 root
     Togo      Togo      PROPN 7 obj    country:TGO`,
    ['person:boric | sue | country:TGO | ACCUSE | positive | certain | past'],
  ],
  [
    'who holds no office is nobody else',
    `Workers   worker    NOUN  5 nsubj
     and       and       CCONJ 4 cc
     supporter supporter NOUN  4 nmod:desc
     Boric     Boric     PROPN 1 conj   person:boric
     sued      sue       VERB  0 root
     Togo      Togo      PROPN 5 obj    country:TGO`,
    ['person:boric | sue | country:TGO | ACCUSE | positive | certain | past'],
  ],
])('%s', (_, rows, lines) => {
  expect(relationLines(rows)).toEqual(lines);
});
