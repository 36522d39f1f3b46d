import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/stages/attribute-quotes/quotations.js';
import { quoteLines } from '../../support/relation-lines.js';

const CASES: readonly (readonly [what: string, rows: string, lines: readonly string[]])[] = [
  [
    'reported words',
    `Modi  Modi  PROPN 2 nsubj person:modi
     said  say   VERB  0 root
     that  that  SCONJ 5 mark
     Oman  Oman  PROPN 5 nsubj country:OMN
     lied  lie   VERB  2 ccomp
     .     .     PUNCT 2 punct`,
    ['person:modi | said | that Oman lied'],
  ],
  [
    'quoted words before their cue',
    `"~    "    PUNCT 3 punct
     Oman  Oman PROPN 3 nsubj country:OMN
     lied~ lie  VERB  6 ccomp
     ,~    ,    PUNCT 3 punct
     "     "    PUNCT 3 punct
     said  say  VERB  0 root
     Modi  Modi PROPN 6 nsubj person:modi`,
    ['direct | person:modi | said | Oman lied,'],
  ],
  [
    'an attack is a deed',
    `Oman     Oman   PROPN 2 nsubj country:OMN
     attacked attack VERB  0 root
     Togo     Togo   PROPN 2 obj   country:TGO`,
    [],
  ],
  [
    'an attack on a thing is a deed, on a plan words; what happens meanwhile is not said',
    `Oman     Oman   PROPN 2 nsubj country:OMN
     attacked attack VERB  0 root
     prisons  prison NOUN  2 obj
     as       as     SCONJ 6 mark
     Modi     Modi   PROPN 6 nsubj person:modi
     left     leave  VERB  2 advcl

     Oman     Oman   PROPN 2 nsubj country:OMN
     attacked attack VERB  0 root
     plans    plan   NOUN  2 obj`,
    ['country:OMN | attacked | plans'],
  ],
  [
    'behind a comma the main subject says it',
    `Oman     Oman   PROPN 2 nsubj country:OMN
     left     leave  VERB  0 root
     Togo     Togo   PROPN 2 obj country:TGO
     ,        ,      PUNCT 5 punct
     saying   say    VERB  3 acl
     it       it     PRON  7 nsubj
     lied     lie    VERB  5 ccomp`,
    ['country:OMN | saying | it lied'],
  ],
  [
    'an attack in words says why',
    `Oman     Oman   PROPN 2 nsubj country:OMN
     attacked attack VERB  0 root
     Togo     Togo   PROPN 2 obj   country:TGO
     for      for    ADP   6 case
     its      its    PRON  6 nmod:poss
     law      law    NOUN  2 obl`,
    ['country:OMN | attacked | Togo for its law'],
  ],
  [
    'an accusation without its matter is no words, with it is',
    `Oman    Oman   PROPN 2 nsubj country:OMN
     accused accuse VERB  0 root
     Togo    Togo   PROPN 2 obj   country:TGO

     Oman    Oman   PROPN 2 nsubj country:OMN
     accused accuse VERB  0 root
     Togo    Togo   PROPN 2 obj   country:TGO
     of      of     ADP   5 case
     theft   theft  NOUN  2 obl`,
    ['country:OMN | accused | Togo of theft'],
  ],
  [
    'what a colon opens reports nothing that stands before it',
    `Oman   Oman    PROPN 2 nsubj country:OMN
     paid~  pay     VERB  0 root
     :      :       PUNCT 5 punct
     Modi   Modi    PROPN 5 nsubj person:modi
     noted  note    VERB  2 parataxis
     it     it      PRON  5 obj`,
    [],
  ],
  [
    'of two clauses the one behind the verb',
    `whether whether SCONJ 2 mark
     left    leave   VERB  5 ccomp
     and     and     CCONJ 5 cc
     Modi    Modi    PROPN 5 nsubj person:modi
     fears   fear    VERB  0 root
     Oman    Oman    PROPN 7 nsubj country:OMN
     lied    lie     VERB  5 ccomp`,
    ['person:modi | fears | Oman lied'],
  ],
  [
    'who is urged belongs to what is urged, not who is told',
    `Modi    Modi   PROPN 2 nsubj person:modi
     urged   urge   VERB  0 root
     miners  miner  NOUN  2 obj
     to      to     PART  5 mark
     leave   leave  VERB  2 xcomp

     Modi    Modi   PROPN 2 nsubj person:modi
     told    tell   VERB  0 root
     miners  miner  NOUN  2 obj
     to      to     PART  5 mark
     leave   leave  VERB  2 xcomp`,
    ['person:modi | urged | miners to leave', 'person:modi | told | to leave'],
  ],
  [
    'the cue behind a question that ends its sentence',
    `"~     "    PUNCT 2 punct
     Lied~  lie  VERB  0 root
     ?~     ?    PUNCT 2 punct
     "      "    PUNCT 2 punct

     Modi   Modi PROPN 2 nsubj person:modi
     asked  ask  VERB  0 root
     .      .    PUNCT 2 punct`,
    ['direct | person:modi | asked | Lied?'],
  ],
  [
    'a sentence behind a quotation that says something else is no cue',
    `"~     "    PUNCT 2 punct
     Lied~  lie  VERB  0 root
     ?~     ?    PUNCT 2 punct
     "      "    PUNCT 2 punct

     Modi   Modi PROPN 2 nsubj person:modi
     said   say  VERB  0 root
     Oman   Oman PROPN 4 nsubj country:OMN
     lied   lie  VERB  2 ccomp
     .      .    PUNCT 2 punct`,
    ['person:modi | said | Oman lied'],
  ],
  [
    'of a thought within what somebody says, the speaker',
    `Modi    Modi   PROPN 2 nsubj person:modi
     said    say    VERB  0 root
     Oman    Oman   PROPN 4 nsubj country:OMN
     expects expect VERB  2 ccomp
     him     he     PRON  4 obj
     "~      "      PUNCT 8 punct
     to      to     PART  8 mark
     leave~  leave  VERB  4 xcomp
     "       "      PUNCT 8 punct`,
    ['person:modi | said | Oman expects him "to leave"', 'direct | person:modi | said | to leave'],
  ],
  [
    'a promise',
    `Modi     Modi   PROPN 2 nsubj person:modi
     promised promise VERB 0 root
     to       to     PART  4 mark
     leave    leave  VERB  2 xcomp`,
    ['person:modi | promised | to leave'],
  ],
  [
    'according to',
    `Oman      Oman   PROPN 2 nsubj country:OMN
     lied~     lie    VERB  0 root
     ,         ,      PUNCT 6 punct
     according accord VERB  6 case
     to        to     ADP   4 fixed
     Modi      Modi   PROPN 2 obl person:modi`,
    ['person:modi | according to | Oman lied'],
  ],
  [
    'a cue within the words that it reports',
    `Oman~ Oman  PROPN 6 nsubj country:OMN
     ,     ,     PUNCT 4 punct
     Modi  Modi  PROPN 4 nsubj person:modi
     said~ say   VERB  6 parataxis
     ,     ,     PUNCT 4 punct
     lied  lie   VERB  0 root`,
    ['person:modi | said | Oman, Modi said, lied'],
  ],
  [
    'a speaker whom a parser takes for the apposition of who it is about',
    `Oman~ Oman  PROPN 6 nsubj country:OMN
     ,     ,     PUNCT 3 punct
     Modi  Modi  PROPN 1 appos person:modi
     said~ say   VERB  0 root
     ,     ,     PUNCT 6 punct
     lied  lie   VERB  4 ccomp`,
    ['person:modi | said | Oman, Modi said, lied'],
  ],
  [
    'the only person who speaks is the one without an antecedent',
    `Modi  Modi  PROPN 2 nsubj person:modi
     said  say   VERB  0 root
     Oman  Oman  PROPN 4 nsubj country:OMN
     lied  lie   VERB  2 ccomp
     .     .     PUNCT 2 punct

     He    he    PRON  2 nsubj
     added add   VERB  0 root
     that  that  SCONJ 5 mark
     Oman  Oman  PROPN 5 nsubj country:OMN
     paid  pay   VERB  2 ccomp`,
    ['person:modi | said | Oman lied', 'person:modi | added | that Oman paid'],
  ],
  [
    'what is said of the one who is judged',
    `Modi   Modi   PROPN 2 nsubj person:modi
     called call   VERB  0 root
     Oman   Oman   PROPN 2 obj country:OMN
     a      a      DET   5 det
     friend friend NOUN  2 xcomp`,
    ['person:modi | called | Oman a friend'],
  ],
  [
    'a relative pronoun speaks for its antecedent, whoever makes the words for the words',
    `Modi      Modi      PROPN 5 nsubj person:modi
     who       who       PRON  3 nsubj
     denied    deny      VERB  1 acl:relcl
     it        it        PRON  3 obj
     issued    issue     VERB  0 root
     letters   letter    NOUN  5 obj
     blaming   blame     VERB  6 acl
     Oman      Oman      PROPN 7 obj country:OMN`,
    ['person:modi | denied | it', 'person:modi | blaming | Oman'],
  ],
  [
    "a noun of speech, its owner or the subject of its verb; not one that is nobody's",
    `Modi    Modi    PROPN 3 nmod:poss person:modi
     's      's      PART  1 case
     promise promise NOUN  6 nsubj
     to      to      PART  5 mark
     leave   leave   VERB  3 acl
     pleased please  VERB  0 root
     Oman    Oman    PROPN 6 obj country:OMN

     The     the     DET   2 det
     claim   claim   NOUN  5 nsubj
     that    that    SCONJ 4 mark
     he~     he      PRON  2 acl
     lied    lie     VERB  0 root`,
    ['person:modi | promise | to leave'],
  ],
  [
    'a verb that says nothing',
    `Modi  Modi PROPN 2 nsubj person:modi
     made  make VERB  0 root
     Oman  Oman PROPN 4 nsubj country:OMN
     leave leave VERB 2 ccomp`,
    [],
  ],
];

describe('who says what', () => {
  it.each(CASES)('%s', (_, rows, lines) => {
    expect(quoteLines(rows)).toEqual(lines);
  });
});

describe('words between marks', () => {
  const spans = (text: string): readonly string[] =>
    findQuotations(text, [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['She said "no" twice.', ['no']],
    ['“One,” he said, “two.”', ['One,', 'two.']],
    ['She said "no and left.', []],
    ['A mark 5" wide.', []],
    ["''One,'' he said, ''it's two.''", ['One,', "it's two."]],
    ['She said “no and left. “Yes,” he said.', ['Yes,']],
    ['„Ja“, he said. «Oui.»', ['Ja', 'Oui.']],
  ])('%s', (text, found) => {
    expect(spans(text)).toEqual(found);
  });

  it('does not let a lost closing mark swallow the article', () => {
    const lines = ['He said “this is lost.', 'Two.', 'Three.', 'Four.', 'She said “no” then.'];
    const text = lines.join(' ');
    let at = 0;
    const sentences = lines.map((line) => {
      const start = text.indexOf(line, at);
      at = start + line.length;
      return { start, end: at };
    });
    const found = findQuotations(text, sentences).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['no']);
  });

  it('closes at its end a paragraph after which the mark is repeated', () => {
    const lines = ['“One goes on.', '“Two ends.” Three.', '“Four is lost.', 'Five.'];
    const text = lines.join('\n\n');
    const sentences = lines.map((line) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length }));
    const found = findQuotations(text, sentences).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['One goes on.', 'Two ends.']);
  });
});
