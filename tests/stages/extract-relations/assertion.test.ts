import { describe, expect, it } from 'vitest';
import { relationLines } from '../../support/relation-lines.js';

/** Polarity, certainty, time and reporter of the relation between Oman and Iran. */
function assertion(rows: string): string | undefined {
  const line = relationLines(rows).find(
    (found) => found.startsWith('country:OMN') && found.includes('| country:IRN |'),
  );
  return line?.split(' | ').slice(4).join(' ');
}

const CLAUSE = (auxiliary: string): string => `
  Oman   Oman   PROPN 3 nsubj country:OMN
  ${auxiliary} AUX   3 aux
  attack attack VERB  0 root
  Iran   Iran   PROPN 3 obj   country:IRN`;

const CASES: readonly (readonly [what: string, rows: string, asserted: string])[] = [
  [
    'a plain past',
    `Oman     Oman   PROPN 2 nsubj country:OMN
     attacked attack VERB  0 root
     Iran     Iran   PROPN 2 obj   country:IRN`,
    'positive certain past',
  ],
  [
    'a past with the form of the present, by its tag',
    `Oman Oman PROPN    2 nsubj country:OMN
     hit  hit  VERB:VBD 0 root
     Iran Iran PROPN    2 obj   country:IRN`,
    'positive certain past',
  ],
  [
    'the same form as a present',
    `Oman Oman PROPN    2 nsubj country:OMN
     hit  hit  VERB:VBP 0 root
     Iran Iran PROPN    2 obj   country:IRN`,
    'positive certain present',
  ],
  [
    'used to',
    `Oman   Oman   PROPN 2 nsubj country:OMN
     used   use    VERB  0 root
     to     to     PART  4 mark
     attack attack VERB  2 xcomp
     Iran   Iran   PROPN 4 obj   country:IRN`,
    'positive certain past',
  ],
  ['will', CLAUSE('will will'), 'positive certain future'],
  [
    'what an aim is coordinated with is an aim',
    `Oman   Oman   PROPN 2 nsubj country:OMN
     rallied rally VERB  0 root
     to     to     PART  4 mark
     win    win    VERB  2 advcl
     and    and    CCONJ 6 cc
     attack attack VERB  4 conj
     Iran   Iran   PROPN 6 obj country:IRN`,
    'positive possible future',
  ],
  ['may', CLAUSE('may may'), 'positive possible future'],
  ['must', CLAUSE('must must'), 'positive possible future'],
  [
    'not',
    `Oman   Oman   PROPN 4 nsubj country:OMN
     did    do     AUX   4 aux
     not    not    PART  4 advmod
     attack attack VERB  0 root
     Iran   Iran   PROPN 4 obj   country:IRN`,
    'negative certain past',
  ],
  [
    'no longer',
    `Oman    Oman   PROPN 4 nsubj country:OMN
     no      no     ADV   3 advmod
     longer  long   ADV   4 advmod
     backs   back   VERB  0 root
     Iran    Iran   PROPN 4 obj   country:IRN`,
    'negative certain present',
  ],
  [
    'refused to',
    `Oman    Oman   PROPN 3 nsubj country:OMN
     has     have   AUX   3 aux
     refused refuse VERB  0 root
     to      to     PART  5 mark
     attack  attack VERB  3 xcomp
     Iran    Iran   PROPN 5 obj   country:IRN`,
    'negative certain past',
  ],
  [
    'did not refuse to: two negations',
    `Oman    Oman   PROPN 4 nsubj country:OMN
     did     do     AUX   4 aux
     not     not    PART  4 advmod
     refuse  refuse VERB  0 root
     to      to     PART  6 mark
     attack  attack VERB  4 xcomp
     Iran    Iran   PROPN 6 obj   country:IRN`,
    'positive certain past',
  ],
  [
    'without',
    `Oman      Oman   PROPN 2 nsubj country:OMN
     left      leave  VERB  0 root
     without   without SCONJ 4 mark
     attacking attack VERB  2 advcl
     Iran      Iran   PROPN 4 obj   country:IRN`,
    'negative certain present',
  ],
  [
    'neither of two',
    `Oman     Oman    PROPN 2 nsubj country:OMN
     attacked attack  VERB  0 root
     neither  neither CCONJ 4 cc:preconj
     Iran     Iran    PROPN 2 obj   country:IRN
     nor      nor     CCONJ 6 cc
     Yemen    Yemen   PROPN 4 conj  country:YEM`,
    'negative certain past',
  ],
  [
    'plans to',
    `Oman   Oman   PROPN 2 nsubj country:OMN
     plans  plan   VERB  0 root
     to     to     PART  4 mark
     attack attack VERB  2 xcomp
     Iran   Iran   PROPN 4 obj   country:IRN`,
    'positive possible future',
  ],
  [
    'if',
    `If      if     SCONJ 3 mark
     Oman    Oman   PROPN 3 nsubj country:OMN
     attacks attack VERB  6 advcl
     Iran    Iran   PROPN 3 obj   country:IRN
     oil     oil    NOUN  6 nsubj
     rises   rise   VERB  0 root`,
    'positive possible present',
  ],
  [
    'allegedly',
    `Oman      Oman      PROPN 3 nsubj country:OMN
     allegedly allegedly ADV   3 advmod
     attacked  attack    VERB  0 root
     Iran      Iran      PROPN 3 obj   country:IRN`,
    'positive probable past',
  ],
  [
    'a question',
    `Did    do     AUX   3 aux
     Oman   Oman   PROPN 3 nsubj country:OMN
     attack attack VERB  0 root
     Iran   Iran   PROPN 3 obj   country:IRN
     ?      ?      PUNCT 3 punct`,
    'positive possible past',
  ],
  [
    'somebody says so',
    `Modi     Modi   PROPN 2 nsubj person:modi
     said     say    VERB  0 root
     Oman     Oman   PROPN 4 nsubj country:OMN
     attacked attack VERB  2 ccomp
     Iran     Iran   PROPN 4 obj   country:IRN`,
    'positive certain past by person:modi',
  ],
  [
    'would, in what somebody says, is the future',
    `Modi   Modi   PROPN 2 nsubj person:modi
     said   say    VERB  0 root
     Oman   Oman   PROPN 5 nsubj country:OMN
     would  would  AUX   5 aux
     attack attack VERB  2 ccomp
     Iran   Iran   PROPN 5 obj   country:IRN`,
    'positive certain future by person:modi',
  ],
  [
    'according to',
    `Oman      Oman   PROPN 2 nsubj country:OMN
     attacked  attack VERB  0 root
     Iran      Iran   PROPN 2 obj   country:IRN
     according accord VERB  6 case
     to        to     ADP   4 fixed
     NATO      NATO   PROPN 2 obl   organization:nato`,
    'positive certain past by organization:nato',
  ],
  [
    'denied that',
    `Modi     Modi   PROPN 2 nsubj person:modi
     denied   deny   VERB  0 root
     Oman     Oman   PROPN 4 nsubj country:OMN
     attacked attack VERB  2 ccomp
     Iran     Iran   PROPN 4 obj   country:IRN`,
    'negative certain past by person:modi',
  ],
  [
    'not only: no negation',
    `Oman     Oman   PROPN 4 nsubj country:OMN
     not      not    PART  4 advmod
     only     only   ADV   4 advmod
     attacked attack VERB  0 root
     Iran     Iran   PROPN 4 obj   country:IRN`,
    'positive certain past',
  ],
  [
    'did not attack',
    `Oman     Oman   PROPN 4 nsubj country:OMN
     did      do     AUX   4 aux
     not      not    PART  4 advmod
     attack   attack VERB  0 root
     Iran     Iran   PROPN 4 obj   country:IRN`,
    'negative certain past',
  ],
  [
    'unable to',
    `Oman     Oman   PROPN 3 nsubj country:OMN
     was      be     AUX   3 cop
     unable   unable ADJ   0 root
     to       to     PART  5 mark
     attack   attack VERB  3 xcomp
     Iran     Iran   PROPN 5 obj   country:IRN`,
    'negative certain past',
  ],
  [
    'what somebody was instructed to do is not done',
    `Modi       Modi     PROPN 2 nsubj person:modi
     instructed instruct VERB  0 root
     Oman       Oman     PROPN 2 obj   country:OMN
     to         to       PART  5 mark
     attack     attack   VERB  2 xcomp
     Iran       Iran     PROPN 5 obj   country:IRN`,
    'positive possible future',
  ],
  [
    'what one has to do is not done yet',
    `Oman     Oman   PROPN 2 nsubj country:OMN
     has      have   VERB  0 root
     to       to     PART  4 mark
     attack   attack VERB  2 xcomp
     Iran     Iran   PROPN 4 obj   country:IRN`,
    'positive possible present',
  ],
  [
    'what one had to do is done',
    `Oman     Oman   PROPN 2 nsubj country:OMN
     had      have   VERB  0 root
     to       to     PART  4 mark
     attack   attack VERB  2 xcomp
     Iran     Iran   PROPN 4 obj   country:IRN`,
    'positive certain past',
  ],
  [
    'kept from',
    `Modi      Modi   PROPN 2 nsubj person:modi
     kept      keep   VERB  0 root
     Oman      Oman   PROPN 2 obj   country:OMN
     from      from   SCONJ 5 mark
     attacking attack VERB  2 advcl
     Iran      Iran   PROPN 5 obj   country:IRN`,
    'negative certain present',
  ],
  [
    'kept attacking',
    `Oman      Oman   PROPN 2 nsubj country:OMN
     kept      keep   VERB  0 root
     attacking attack VERB  2 xcomp
     Iran      Iran   PROPN 3 obj   country:IRN`,
    'positive certain past',
  ],
  [
    'instead of attacking',
    `Instead   instead ADV   3 mark
     of        of      ADP   1 fixed
     attacking attack  VERB  7 advcl
     Iran      Iran    PROPN 3 obj   country:IRN
     ,         ,       PUNCT 3 punct
     Oman      Oman    PROPN 7 nsubj country:OMN
     left      leave   VERB  0 root`,
    'negative certain present',
  ],
  [
    'nobody forced',
    `Nobody nobody PRON  2 nsubj
     forced force  VERB  0 root
     Oman   Oman   PROPN 2 obj   country:OMN
     to     to     PART  5 mark
     attack attack VERB  2 xcomp
     Iran   Iran   PROPN 5 obj   country:IRN`,
    'negative certain past',
  ],
];

describe('what the text asserts', () => {
  it.each(CASES)('%s', (_, rows, asserted) => {
    expect(assertion(rows)).toBe(asserted);
  });
});

it('puts what a headline says behind a name and a colon into that mouth', () => {
  const rows = `Modi~   Modi   PROPN 4 nsubj person:modi
                :       :      PUNCT 1 punct
                Oman    Oman   PROPN 4 nsubj country:OMN
                attacks attack VERB  0 root
                Iran    Iran   PROPN 4 obj country:IRN`;
  const line = 'country:OMN | attack | country:IRN | ASSAULT | positive | certain | present';
  expect(relationLines(rows, 'actors', true)).toEqual([`${line} | by person:modi`]);
  expect(relationLines(rows)).toEqual([line]);
});
