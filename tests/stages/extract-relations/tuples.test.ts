import { describe, expect, it } from 'vitest';
import { tupleLines } from '../../support/relation-lines.js';

const CASES: readonly (readonly [what: string, rows: string, lines: readonly string[]])[] = [
  [
    'whole noun phrases, a preposition in the relation, time last',
    `The     the     DET   3 det
     young   young   ADJ   3 amod
     miner   miner   NOUN  4 nsubj
     moved   move    VERB  0 root
     Monday  Monday  PROPN 4 obl:tmod
     to      to      ADP   7 case
     Perth   Perth   PROPN 4 obl
     with    with    ADP   10 case
     his     his     PRON  10 nmod:poss
     mother  mother  NOUN  4 obl`,
    ['The young miner | moved to | Perth | with his mother | Monday'],
  ],
  [
    'subject and object distributed over their conjuncts',
    `Ghana  Ghana  PROPN 4 nsubj
     and    and    CCONJ 3 cc
     Togo   Togo   PROPN 1 conj
     sell   sell   VERB  0 root
     cocoa  cocoa  NOUN  4 obj
     and    and    CCONJ 7 cc
     gold   gold   NOUN  5 conj`,
    ['Ghana | sell | cocoa', 'Ghana | sell | gold', 'Togo | sell | cocoa', 'Togo | sell | gold'],
  ],
  [
    'a chain of verbs is one relation',
    `Ghana   Ghana  PROPN 2 nsubj
     tried   try    VERB  0 root
     not     not    PART  5 advmod
     to      to     PART  5 mark
     sell    sell   VERB  2 xcomp
     cocoa   cocoa  NOUN  5 obj`,
    ['Ghana | tried not to sell | cocoa'],
  ],
  [
    'the object of asking does the rest, and is asked',
    `Ghana  Ghana PROPN 2 nsubj
     asked  ask   VERB  0 root
     Togo   Togo  PROPN 2 obj
     to     to    PART  5 mark
     pay    pay   VERB  2 xcomp
     rent   rent  NOUN  5 obj`,
    ['Ghana | asked | Togo | to pay rent', 'Togo | to pay | rent'],
  ],
  [
    'a relative clause and an apposition have tuples of their own',
    `Ama     Ama     PROPN 8 nsubj
     Badu    Badu    PROPN 1 flat
     ,       ,       PUNCT 4 punct
     baker   baker   NOUN  1 appos
     who     who     PRON  6 nsubj
     sings   sing    VERB  4 acl:relcl
     hymns   hymn    NOUN  6 obj
     left    leave   VERB  0 root
     Accra   Accra   PROPN 8 obj`,
    ['Ama Badu | is | baker', 'baker | sings | hymns', 'Ama Badu | left | Accra'],
  ],
  [
    'copulas, possessors and what there is',
    `There      there     PRON  2 expl
     are        be        VERB  0 root
     fears      fear      NOUN  2 nsubj
     that       that      SCONJ 9 mark
     Togo~      Togo      PROPN 7 nmod:poss
     's         's        PART  5 case
     port       port      NOUN  9 nsubj
     is         be        AUX   9 cop
     idle       idle      ADJ   3 acl`,
    ["There | are | fears that Togo's port is idle", 'Togo | has | port', "Togo's port | is | idle"],
  ],
  [
    'a clause without arguments says its adverb; one without any says nothing',
    `Prices    price   NOUN  2 nsubj
     fell      fall    VERB  0 root
     sharply   sharply ADV   2 advmod`,
    ['Prices | fell | sharply'],
  ],
  [
    'no subject, no tuple',
    `Sold    sell  VERB  0 root
     cocoa   cocoa NOUN  1 obj`,
    [],
  ],
];

describe('tuples of whole clauses (keep: all)', () => {
  it.each(CASES)('%s', (_, rows, lines) => {
    expect(tupleLines(rows)).toEqual(lines);
  });
});
