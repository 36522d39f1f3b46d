import { describe, expect, it } from 'vitest';
import { makeHead } from '../../../src/model/head.js';
import { HEAD_FORMAT, packLayer } from '../../../src/model/head-format.js';
import { ClauseContext } from '../../../src/stages/extract-relations/clause-context.js';
import { findRelations } from '../../../src/stages/extract-relations/find-relations.js';
import { ruledType } from '../../../src/stages/extract-relations/ruled-type.js';
import { STATE_ENDS } from '../../../src/stages/extract-relations/state-pairs.js';
import { reviewStates } from '../../../src/stages/extract-relations/state-review.js';
import { parsedView } from '../../support/parsed-view.js';

/** A head that gives each state the same score, and knows these words as ones that lead to states. */
function headOf(score: number, ...words: readonly string[]) {
  const features = words.map((word) => `inner:${word}`);
  const classes = STATE_ENDS.map(([type]) => type);
  const inputs = features.length + 1;
  const layer = {
    inputs,
    outputs: classes.length,
    weights: new Float32Array(inputs * classes.length),
    bias: new Float32Array(classes.length).fill(score),
  };
  return makeHead(
    {
      format: HEAD_FORMAT,
      name: 'states',
      classes,
      vectorInputs: 0,
      features: [...features, 'never'],
      layers: [packLayer(layer)],
      temperature: 1,
    },
    'a test',
  );
}

function lines(rows: string, head: ReturnType<typeof headOf>): readonly string[] {
  const view = parsedView(rows);
  const context = new ClauseContext({ ...view, layers: { ...view.layers, quotes: [] } });
  const { text } = view.source;
  return reviewStates(context, findRelations(context, false, ruledType), head).map(({ relation }) => {
    const { subject, object, type, rule, trigger, phrase, confidence } = relation;
    const words = text.slice(trigger.start, trigger.end);
    return [subject.entity, type, object.entity, rule, words, phrase, confidence].join(' | ');
  });
}

const SURE = 3;
const UNSURE = -3;

const OF = `Boric  Boric  PROPN 4 nsubj person:boric
     of     of     ADP   3 case
     Chile  Chile  PROPN 1 nmod  country:CHL
     met    meet   VERB  0 root
     Lula   Lula   PROPN 4 obj   person:lula`;
const MET = 'person:boric | CONSULT | person:lula | nsubj-obj | met | met | 0.85';

describe('states by the trained head', () => {
  it.each([
    [
      'adds what it is sure of, by its own rule and words',
      OF,
      headOf(SURE),
      ['person:boric | citizen-of | country:CHL | trained-pair | of | of | 0.95', MET],
    ],
    ['adds nothing that it is not sure of', OF, headOf(UNSURE), [MET]],
    [
      'takes no state over an event: whoever flew to a country is not its citizen',
      `Boric  Boric  PROPN 2 nsubj person:boric
       flew   fly    VERB  0 root
       to     to     ADP   4 case
       Chile  Chile  PROPN 2 obl   country:CHL`,
      headOf(SURE, 'fly'),
      ['person:boric | CONSULT | country:CHL | nsubj-obl | flew | flew to | 0.65'],
    ],
    [
      'doubts an address that it knows better, and keeps an office',
      `Chilean   Chilean   ADJ   3 amod     country:CHL
       President President PROPN 3 nmod:desc
       Boric     Boric     PROPN 4 nsubj    person:boric
       left      leave     VERB  0 root
       Sohar     Sohar     PROPN 4 obj      location:sohar
       ,         ,         PUNCT 7 punct
       Oman      Oman      PROPN 5 appos    country:OMN`,
      headOf(UNSURE),
      [
        'person:boric | position-held | country:CHL | title-before | President | President | 0.85',
        'person:boric | RETREAT | location:sohar | nsubj-obj | left | left | 0.85',
      ],
    ],
    [
      'whoever a noun of kinship describes comes first',
      `Boric  Boric  PROPN 5 nsubj     person:boric
       uncle  uncle  NOUN  1 parataxis
       of     of     ADP   4 case
       Lula   Lula   PROPN 2 nmod      person:lula
       left   leave  VERB  0 root`,
      headOf(SURE, 'uncle'),
      ['person:boric | family | person:lula | trained-pair | uncle | uncle of | 0.95'],
    ],
    [
      'what stands in one list with kin is no kin of theirs',
      `The    the    DET   2 det
       uncle  uncle  NOUN  7 nsubj
       of     of     ADP   4 case
       Boric  Boric  PROPN 2 nmod   person:boric
       and    and    CCONJ 6 cc
       Lula   Lula   PROPN 2 conj   person:lula
       left   leave  VERB  0 root`,
      headOf(SURE, 'uncle'),
      [],
    ],
  ])('%s', (_, rows, head, expected) => {
    expect(lines(rows, head)).toEqual(expected);
  });

  it('finds the same again', () => {
    expect(lines(OF, headOf(SURE))).toEqual(lines(OF, headOf(SURE)));
  });
});
