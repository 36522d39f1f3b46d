import { describe, expect, it } from 'vitest';
import { relationLines } from '../../support/relation-lines.js';

const CASES: readonly (readonly [what: string, rows: string, lines: readonly string[]])[] = [
  [
    'a title before its holder',
    `Chilean   Chilean   ADJ   2 amod     country:CHL
     President President PROPN 3 nmod:desc
     Boric     Boric     PROPN 4 nsubj    person:boric
     spoke     speak     VERB  0 root`,
    ['person:boric | president of | country:CHL | position-held | positive | certain | present'],
  ],
  [
    'a longer title says it once, and is an office',
    `US        US        PROPN 2 compound country:USA
     Secretary Secretary PROPN 5 nmod:desc
     of        of        ADP   4 case
     State     State     PROPN 2 nmod
     Baker     Baker     PROPN 6 nsubj    person:baker
     spoke     speak     VERB  0 root`,
    ['person:baker | secretary of state of | country:USA | position-held | positive | certain | present'],
  ],
  [
    "a body's office for a country is the body's",
    `Oxfam    Oxfam    PROPN 4 nmod:poss organization:oxfam
     's       's       PART  1 case
     Chile    Chile    PROPN 4 compound  country:CHL
     director director NOUN  5 nmod:desc
     Boric    Boric    PROPN 6 nsubj     person:boric
     spoke    speak    VERB  0 root`,
    ['person:boric | director of | organization:oxfam | position-held | positive | certain | present'],
  ],
  [
    'a counterpart holds an office that the words do not tell',
    `his         his         PRON  3 nmod:poss
     Chilean     Chilean     ADJ   3 amod      country:CHL
     counterpart counterpart NOUN  4 nmod:desc
     Boric       Boric       PROPN 5 nsubj     person:boric
     spoke       speak       VERB  0 root`,
    ['person:boric | counterpart of | country:CHL | position-held | positive | certain | present'],
  ],
  [
    'a former one',
    `Former    former    ADJ   3 amod
     Chilean   Chilean   ADJ   3 amod     country:CHL
     President President PROPN 4 nmod:desc
     Boric     Boric     PROPN 5 nsubj    person:boric
     spoke     speak     VERB  0 root`,
    ['person:boric | president of | country:CHL | position-held | positive | certain | past'],
  ],
  [
    'a trade makes a citizen',
    `Chilean Chilean ADJ   2 amod     country:CHL
     singer  singer  NOUN  3 nmod:desc
     Boric   Boric   PROPN 4 nsubj    person:boric
     spoke   speak   VERB  0 root`,
    ['person:boric | singer of | country:CHL | citizen-of | positive | certain | present'],
  ],
  [
    'an ally, by the copula',
    `Oman Oman PROPN 5 nsubj country:OMN
     is   be AUX 5 cop
     Iran Iran PROPN 5 nmod:poss country:IRN
     's   's PART 3 case
     ally ally NOUN 0 root`,
    ['country:OMN | be ally of | country:IRN | ally-of | positive | certain | present'],
  ],
  [
    'no member',
    `Oman   Oman   PROPN 5 nsubj country:OMN
     is     be     AUX   5 cop
     not    not    PART  5 advmod
     a      a      DET   5 det
     member member NOUN  0 root
     of     of     ADP   7 case
     NATO   NATO   PROPN 5 nmod organization:nato`,
    ['country:OMN | be member of | organization:nato | member-of | negative | certain | present'],
  ],
  [
    'a title behind a name ends with its sentence, and has the first body behind it',
    `Boric   Boric   PROPN 0 root      person:boric
     ,       ,       PUNCT 4 punct
     the     the     DET   4 det
     head    head    NOUN  1 appos
     of      of      ADP   6 case
     Codelco Codelco PROPN 4 nmod      organization:codelco
     .       .       PUNCT 1 punct

     Badu    Badu    PROPN 2 nsubj     person:badu
     left    leave   VERB  0 root`,
    ['person:boric | head of | organization:codelco | position-held | positive | certain | present'],
  ],
  [
    'a member holds no office',
    `Boric  Boric   PROPN 7 nsubj      person:boric
     ,      ,       PUNCT 4 punct
     a      a       DET   4 det
     member member  NOUN  1 appos
     of     of      ADP   6 case
     Greens Greens  PROPN 4 nmod       organization:greens
     spoke  speak   VERB  0 root`,
    ['person:boric | member of | organization:greens | member-of | positive | certain | present'],
  ],
  [
    'the subject behind a comma is no place around',
    `Sohar Sohar PROPN 2 nsubj location:sohar
     grew  grow  VERB  8 ccomp
     near  near  ADP   5 case
     the   the   DET   5 det
     Gulf  Gulf  PROPN 2 obl   location:gulf
     ,     ,     PUNCT 2 punct
     Iran  Iran  PROPN 8 nsubj country:IRN
     says  say   VERB  0 root`,
    [],
  ],
  [
    'the city of',
    `the     the     DET   3 det
     Omani   Omani   ADJ   3 amod  country:OMN
     city    city    NOUN  6 nsubj
     of      of      ADP   5 case
     Sohar   Sohar   PROPN 3 nmod  location:sohar
     grew    grow    VERB  0 root`,
    ['location:sohar | located in | country:OMN | located-in | positive | certain | present'],
  ],
  [
    'a place and the country around it',
    `Sohar Sohar PROPN 4 nsubj location:sohar
     ,     ,     PUNCT 3 punct
     Oman  Oman  PROPN 1 appos country:OMN
     grew  grow  VERB  0 root`,
    ['location:sohar | located in | country:OMN | located-in | positive | certain | present'],
  ],
  [
    'a list of places is no address',
    `Sohar  Sohar  PROPN 6 nsubj location:sohar
     ,      ,      PUNCT 3 punct
     Muscat Muscat PROPN 1 conj  location:muscat
     and    and    CCONJ 5 cc
     Nizwa  Nizwa  PROPN 1 conj  location:nizwa
     grew   grow   VERB  0 root`,
    [],
  ],
  [
    'a founder beside his name',
    `Gates   Gates   PROPN 6 nsubj person:gates
     ,       ,       PUNCT 3 punct
     founder founder NOUN  1 appos
     of      of      ADP   5 case
     Acme    Acme    PROPN 3 nmod  organization:acme
     spoke   speak   VERB  0 root`,
    ['organization:acme | founded by | person:gates | founded-by | positive | certain | present'],
  ],
  [
    'founded: the one who did it stands second',
    `Acme    Acme  PROPN 3 nsubj:pass organization:acme
     was     be    AUX   3 aux:pass
     founded found VERB  0 root
     by      by    ADP   5 case
     Gates   Gates PROPN 3 obl:agent  person:gates`,
    ['organization:acme | founded by | person:gates | founded-by | positive | certain | past'],
  ],
  [
    'kin',
    `Sasha  Sasha  PROPN 4 nsubj person:sasha
     is     be     AUX   4 cop
     the    the    DET   4 det
     niece  niece  NOUN  0 root
     of     of     ADP   6 case
     Gates  Gates  PROPN 4 nmod  person:gates`,
    ['person:sasha | be niece of | person:gates | family | positive | certain | present'],
  ],
  [
    'an event noun between its possessor and its target',
    `Oman     Oman     PROPN 3 nmod:poss country:OMN
     's       's       PART  1 case
     invasion invasion NOUN  6 nsubj
     of       of       ADP   5 case
     Iran     Iran     PROPN 3 nmod      country:IRN
     failed   fail     VERB  0 root`,
    ['country:OMN | invasion of | country:IRN | ASSAULT | positive | certain | past'],
  ],
  [
    'talks between two',
    `Talks   talk    NOUN  6 nsubj
     between between ADP   3 case
     Oman    Oman    PROPN 1 nmod  country:OMN
     and     and     CCONJ 5 cc
     Iran    Iran    PROPN 3 conj  country:IRN
     failed  fail    VERB  0 root`,
    ['country:OMN | talk between | country:IRN | CONSULT | positive | certain | past'],
  ],
  [
    'a lower rank is part of the title',
    `US        US        PROPN 3 compound country:USA
     Deputy    deputy    NOUN  3 compound
     Secretary Secretary PROPN 6 nmod:desc
     of        of        ADP   5 case
     State     State     PROPN 3 nmod
     Baker     Baker     PROPN 7 nsubj    person:baker
     spoke     speak     VERB  0 root`,
    ['person:baker | deputy secretary of state of | country:USA | position-held | positive | certain | present'],
  ],
  [
    'with a hyphen, behind the name',
    `Baker     Baker     PROPN 11 nsubj    person:baker
     ,         ,         PUNCT 8 punct
     Oxfam     Oxfam     PROPN 8 nmod:poss organization:oxfam
     's        's        PART  3 case
     senior    senior    ADJ   8 amod
     vice~     vice      NOUN  8 compound
     -~        -         PUNCT 8 punct
     president president NOUN  1 appos
     of        of        ADP   10 case
     trade     trade     NOUN  8 nmod
     spoke     speak     VERB  0 root`,
    ['person:baker | vice-president of | organization:oxfam | position-held | positive | certain | present'],
  ],
];

describe('what nouns say of two actors', () => {
  it.each(CASES)('%s', (_, rows, lines) => {
    expect(relationLines(rows)).toEqual(lines);
  });
});
