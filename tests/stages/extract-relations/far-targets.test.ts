import { expect, test } from 'vitest';
import { ClauseContext } from '../../../src/stages/extract-relations/clause-context.js';
import { findRelations } from '../../../src/stages/extract-relations/find-relations.js';
import { ruledType } from '../../../src/stages/extract-relations/ruled-type.js';
import { parsedView } from '../../support/parsed-view.js';

/** Rule, subject, predicate, object of every relation that the rules alone find. */
const linesOf = (rows: string) => {
  const view = parsedView(rows);
  const cut = ({ start, end }: { start: number; end: number }) => view.source.text.slice(start, end);
  return findRelations(new ClauseContext(view), false, ruledType).map(
    ({ relation }) => `${relation.rule}: ${cut(relation.subject)} ${relation.predicate} ${cut(relation.object)}`,
  );
};

test('what is given, and what it is given for, are aimed at the place below; the plain object gives way', () => {
  const rows = `
    Norway Norway PROPN 2 nsubj country:NOR
    gave give VERB 0 root
    money money NOUN 2 obj
    to to PART 5 mark
    feed feed VERB 2 advcl
    families family NOUN 5 obj
    in in ADP 8 case
    Malawi Malawi PROPN 6 nmod country:MWI
  `;
  expect(linesOf(rows)).toEqual(['nsubj-far: Norway give in Malawi', 'nsubj-far: Norway feed in Malawi']);
});

test('an actor as the object stays the only target', () => {
  const rows = `
    Norway Norway PROPN 2 nsubj country:NOR
    helped help VERB 0 root
    Malawi Malawi PROPN 2 obj country:MWI
    in in ADP 5 case
    Blantyre Blantyre PROPN 2 obl location:blantyre
  `;
  expect(linesOf(rows)).toEqual(['nsubj-obj: Norway help Malawi']);
});

test('a verb of no event has no far target', () => {
  const rows = `
    Norway Norway PROPN 2 nsubj country:NOR
    likes like VERB 0 root
    music music NOUN 2 obj
    from from ADP 5 case
    halls hall NOUN 3 nmod
    in in ADP 7 case
    Malawi Malawi PROPN 5 nmod country:MWI
  `;
  expect(linesOf(rows).filter((line) => line.startsWith('nsubj-far'))).toEqual([]);
});

const NO_TARGET: readonly (readonly [what: string, rows: string])[] = [
  [
    'what stands before the verb sets the scene',
    `In      in      ADP   2 case
     Malawi  Malawi  PROPN 5 obl   country:MWI
     ,       ,       PUNCT 2 punct
     Norway  Norway  PROPN 5 nsubj country:NOR
     gave    give    VERB  0 root
     money   money   NOUN  5 obj`,
  ],
  [
    'a place where the condemned deed was done is not condemned',
    `Norway    Norway  PROPN 2 nsubj country:NOR
     condemned condemn VERB  0 root
     murders   murder  NOUN  2 obj
     in        in      ADP   5 case
     Malawi    Malawi  PROPN 3 nmod  country:MWI`,
  ],
  [
    'people in a town are the target themselves',
    `Norwegian  Norwegian  ADJ  2 amod  country:NOR
     police     police     NOUN 3 nsubj
     arrested   arrest     VERB 0 root
     reporters  reporter   NOUN 3 obj
     in         in         ADP  6 case
     Tromso     Tromso     PROPN 3 obl  location:tromso`,
  ],
  [
    'another clause is another event',
    `Norway   Norway PROPN 2 nsubj country:NOR
     gave     give   VERB  0 root
     money    money  NOUN  2 obj
     after    after  SCONJ 5 mark
     losing   lose   VERB  2 advcl
     Malawi   Malawi PROPN 5 obj  country:MWI`,
  ],
  [
    'whose own the object is',
    `Norway   Norway  PROPN 2 nsubj country:NOR
     gave     give    VERB  0 root
     its      its     PRON  4 nmod:poss country:MWI
     word     word    NOUN  2 obj`,
  ],
  [
    'what is talked about',
    `Norway    Norway  PROPN 2 nsubj country:NOR
     discussed discuss VERB  0 root
     aid       aid     NOUN  2 obj
     for       for     ADP   6 case
     towns     town    NOUN  3 nmod
     in        in      ADP   8 case
     Malawi    Malawi  PROPN 6 nmod country:MWI`,
  ],
];

test.each(NO_TARGET)('no far target: %s', (_, rows) => {
  expect(linesOf(rows).filter((line) => line.startsWith('nsubj-far'))).toEqual([]);
});

test('people killed in a country are an attack on it', () => {
  const rows = `
    Rebels rebel NOUN 2 nsubj group:rebels
    killed kill VERB 0 root
    farmers farmer NOUN 2 obj
    in in ADP 5 case
    Malawi Malawi PROPN 2 obl country:MWI
  `;
  expect(linesOf(rows)).toEqual(['nsubj-far: Rebels kill in Malawi']);
});
