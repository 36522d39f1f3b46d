import { describe, expect, it } from 'vitest';
import { relationLines } from '../../support/relation-lines.js';

const CASES: readonly (readonly [what: string, rows: string, lines: readonly string[]])[] = [
  [
    'active',
    `Ghana    Ghana  PROPN 2 nsubj country:GHA
     sued     sue    VERB  0 root
     Togo     Togo   PROPN 2 obj   country:TGO`,
    ['country:GHA | sue | country:TGO | ACCUSE | positive | certain | past'],
  ],
  [
    'passive with its agent',
    `Togo  Togo  PROPN 3 nsubj:pass country:TGO
     was   be    AUX   3 aux:pass
     sued  sue   VERB  0 root
     by    by    ADP   5 case
     Ghana Ghana PROPN 3 obl:agent  country:GHA`,
    ['country:GHA | sue | country:TGO | ACCUSE | positive | certain | past'],
  ],
  [
    'what somebody receives is the doing of who gives it',
    `Ghana     Ghana     PROPN 2 nsubj country:GHA
     drew      draw      VERB  0 root
     criticism criticism NOUN  2 obj
     from      from      ADP   5 case
     Togo      Togo      PROPN 3 nmod  country:TGO`,
    ['country:TGO | give criticism to | country:GHA | ACCUSE | positive | certain | past'],
  ],
  [
    'what somebody takes is his own doing',
    `Ghana     Ghana     PROPN 2 nsubj country:GHA
     seized    seize     VERB  0 root
     land      land      NOUN  2 obj
     from      from      ADP   5 case
     Togo      Togo      PROPN 3 nmod  country:TGO`,
    ['country:GHA | seize land from | country:TGO | COERCE | positive | certain | past'],
  ],
  [
    'what two exchange they do to one another',
    `Ghana     Ghana     PROPN 4 nsubj country:GHA
     and       and       CCONJ 3 cc
     Togo      Togo      PROPN 1 conj  country:TGO
     exchanged exchange  VERB  0 root
     fire      fire      NOUN  4 obj`,
    ['country:GHA | exchange fire | country:TGO | COOPERATE | positive | certain | past'],
  ],
  [
    'a gerund that hangs on the one accused is his, and not certain',
    `Ghana     Ghana     PROPN 2 nsubj country:GHA
     accused   accuse    VERB  0 root
     the       the       DET   4 det
     council   council   NOUN  2 obj
     of        of        SCONJ 6 mark
     blocking  block     VERB  4 acl
     Togo      Togo      PROPN 6 obj   country:TGO`,
    [
      'country:GHA | accuse | the council | ACCUSE | positive | certain | past',
      'the council | block | country:TGO | REJECT | positive | possible | present',
    ],
  ],
  [
    'what people speak by is nobody',
    `Ghana     Ghana     PROPN 2 nsubj country:GHA
     spoke     speak     VERB  0 root
     by        by        ADP   4 case
     phone     phone     NOUN  2 obl
     with      with      ADP   6 case
     Togo      Togo      PROPN 2 obl   country:TGO`,
    ['country:GHA | speak with | country:TGO | CONSULT | positive | certain | past'],
  ],
  [
    'a possessor that hangs beside what is his is no actor of his own',
    `Boric    Boric    PROPN 5 nsubj  person:boric
     and      and      CCONJ 4 cc
     Togo     Togo     PROPN 1 conj   country:TGO
     's       's       PART  3 case
     sued     sue      VERB  0 root
     Ghana    Ghana    PROPN 5 obj    country:GHA`,
    ['person:boric | sue | country:GHA | ACCUSE | positive | certain | past'],
  ],
  [
    'the agent of a passive that befalls what belongs to somebody: what it is stands in the predicate',
    `Togo  Togo  PROPN 3 nmod:poss  country:TGO
     's    's    PART  1 case
     offer offer NOUN  5 nsubj:pass
     was   be    AUX   5 aux:pass
     taken take  VERB  0 root
     by    by    ADP   7 case
     Ghana Ghana PROPN 5 obl:agent  country:GHA`,
    [
      'country:GHA | take offer | country:TGO | other | positive | certain | past',
      "country:GHA | take | Togo 's offer | other | positive | certain | past",
    ],
  ],
  [
    'a country that says what it will do means itself',
    `Ghana Ghana PROPN 2 nsubj country:GHA
     said  say   VERB  0 root
     it    it    PRON  5 nsubj
     would would AUX   5 aux
     sue   sue   VERB  2 ccomp
     Togo  Togo  PROPN 5 obj   country:TGO`,
    [
      'country:GHA | say | it would sue Togo | ACCUSE | positive | certain | past',
      'country:GHA | sue | country:TGO | ACCUSE | positive | certain | future | by country:GHA',
    ],
  ],
  [
    'nobody means himself by "it"',
    `Boric boric PROPN 2 nsubj person:boric
     said  say   VERB  0 root
     it    it    PRON  5 nsubj
     would would AUX   5 aux
     hurt  hurt  VERB  2 ccomp
     Togo  Togo  PROPN 5 obj   country:TGO`,
    [
      'person:boric | say | it would hurt Togo | other | positive | certain | past',
      'it | hurt | country:TGO | other | positive | certain | future | by person:boric',
    ],
  ],
  [
    'the source of a report is no agent, whatever a parser calls it',
    `Togo      Togo      PROPN 3 nsubj:pass country:TGO
     was       be        AUX   3 aux:pass
     sued      sue       VERB  0 root
     according accord    VERB  6 case
     to        to        ADP   4 fixed
     Ghana     Ghana     PROPN 3 obl:agent  country:GHA`,
    [],
  ],
  [
    'a relative clause about what somebody has does nothing to him',
    `Boric    Boric    PROPN 0 root       person:boric
     whose    whose    PRON  3 nmod:poss
     country  country  NOUN  4 nsubj
     left     leave    VERB  1 acl:relcl`,
    [],
  ],
  [
    'passive without an agent says nothing of two actors',
    `Togo  Togo  PROPN 3 nsubj:pass country:TGO
     was   be    AUX   3 aux:pass
     sued  sue   VERB  0 root`,
    [],
  ],
  [
    'marks and signs are no words of a predicate',
    `Cuba    Cuba    PROPN 2 nsubj country:CUB
     carried carry   VERB  0 root
     timber  timber  NOUN  2 obj
     from    from    ADP   7 case
     workers worker  NOUN  7 compound
     ’       ’       PART  7 case
     Angola  Angola  PROPN 2 obl   country:AGO`,
    ['country:CUB | carry timber from | country:AGO | other | positive | certain | past'],
  ],
  [
    'a sum of money leaves no sign in it',
    `Cuba    Cuba    PROPN 2 nsubj country:CUB
     earned  earn    VERB  0 root
     $       $       SYM   2 obj
     5       5       NUM   3 nummod
     from    from    ADP   6 case
     Angola  Angola  PROPN 2 obl   country:AGO`,
    ['country:CUB | earn from | country:AGO | other | positive | certain | past'],
  ],
  [
    'two objects',
    `Cuba    Cuba    PROPN 2 nsubj country:CUB
     sent    send    VERB  0 root
     Angola  Angola  PROPN 2 iobj  country:AGO
     doctors doctor  NOUN  2 obj`,
    [
      'country:CUB | send | country:AGO | AID | positive | certain | past',
      'country:CUB | send | doctors | AID | positive | certain | past',
    ],
  ],
  [
    'the object of asking does the rest',
    `Oman     Oman     PROPN 2 nsubj country:OMN
     asked    ask      VERB  0 root
     Iran     Iran     PROPN 2 obj   country:IRN
     to       to       PART  5 mark
     free     free     VERB  2 xcomp
     Yemen    Yemen    PROPN 5 obj   country:YEM`,
    [
      'country:OMN | ask | country:IRN | REQUEST | positive | certain | past',
      'country:IRN | free | country:YEM | CONCEDE | positive | possible | future',
    ],
  ],
  [
    'the subject of agreeing does the rest',
    `Oman   Oman  PROPN 2 nsubj country:OMN
     agreed agree VERB  0 root
     to     to    PART  4 mark
     arm    arm   VERB  2 xcomp
     Yemen  Yemen PROPN 4 obj   country:YEM`,
    ['country:OMN | arm | country:YEM | AGREE | positive | probable | future'],
  ],
  [
    'aspect: keep backing',
    `Oman    Oman  PROPN 3 nsubj country:OMN
     will    will  AUX   3 aux
     keep    keep  VERB  0 root
     backing back  VERB  3 xcomp
     Yemen   Yemen PROPN 4 obj   country:YEM`,
    ['country:OMN | keep backing | country:YEM | SUPPORT | positive | certain | future'],
  ],
  [
    'who is accused does it, perhaps',
    `Oman      Oman    PROPN 2 nsubj country:OMN
     accused   accuse  VERB  0 root
     Iran      Iran    PROPN 2 obj   country:IRN
     of        of      SCONJ 5 mark
     arming    arm     VERB  2 advcl
     Yemen     Yemen   PROPN 5 obj   country:YEM`,
    [
      'country:OMN | accuse | country:IRN | ACCUSE | positive | certain | past',
      'country:IRN | arm | country:YEM | AID | positive | possible | present',
    ],
  ],
  [
    'a relative clause belongs to its antecedent',
    `Oman  Oman  PROPN 2 nsubj country:OMN
     met   meet  VERB  0 root
     Iran  Iran  PROPN 2 obj   country:IRN
     ,     ,     PUNCT 6 punct
     which which PRON  6 nsubj
     armed arm   VERB  3 acl:relcl
     Yemen Yemen PROPN 6 obj   country:YEM`,
    [
      'country:OMN | meet | country:IRN | CONSULT | positive | certain | past',
      'country:IRN | arm | country:YEM | AID | positive | certain | past',
    ],
  ],
  [
    'a participle after its noun is passive',
    `Iran   Iran  PROPN 6 nsubj     country:IRN
     ,      ,     PUNCT 3 punct
     backed back  VERB  1 acl
     by     by    ADP   5 case
     Oman   Oman  PROPN 3 obl:agent country:OMN
     sued   sue   VERB  0 root
     Yemen  Yemen PROPN 6 obj       country:YEM`,
    [
      'country:OMN | back | country:IRN | SUPPORT | positive | certain | past',
      'country:IRN | sue | country:YEM | ACCUSE | positive | certain | past',
    ],
  ],
  [
    'coordinated subjects, verbs and objects',
    `Oman      Oman    PROPN 4 nsubj country:OMN
     and       and     CCONJ 3 cc
     Iran      Iran    PROPN 1 conj  country:IRN
     praised   praise  VERB  0 root
     Yemen     Yemen   PROPN 4 obj   country:YEM
     but       but     CCONJ 7 cc
     rejected  reject  VERB  4 conj
     Qatar     Qatar   PROPN 7 obj   country:QAT`,
    [
      'country:OMN | praise | country:YEM | SUPPORT | positive | certain | past',
      'country:IRN | praise | country:YEM | SUPPORT | positive | certain | past',
      'country:OMN | reject | country:QAT | REJECT | positive | certain | past',
      'country:IRN | reject | country:QAT | REJECT | positive | certain | past',
    ],
  ],
  [
    'an object shared by two verbs',
    `Oman       Oman     PROPN 2 nsubj country:OMN
     blamed     blame    VERB  0 root
     and        and      CCONJ 4 cc
     sanctioned sanction VERB  2 conj
     Iran       Iran     PROPN 2 obj   country:IRN`,
    [
      'country:OMN | blame | country:IRN | ACCUSE | positive | certain | past',
      'country:OMN | sanction | country:IRN | SANCTION | positive | certain | past',
    ],
  ],
  [
    'a light verb and its noun; the particle and the preposition',
    `Oman     Oman     PROPN 2 nsubj country:OMN
     imposed  impose   VERB  0 root
     sanctions sanction NOUN 2 obj
     on       on       ADP   5 case
     Iran     Iran     PROPN 3 nmod  country:IRN`,
    ['country:OMN | impose sanction on | country:IRN | SANCTION | positive | certain | past'],
  ],
  [
    'a part of somebody stands for him',
    `Omani  Omani  ADJ   2 amod       country:OMN
     troops troop  NOUN  3 nsubj
     beat   beat   VERB  0 root
     rebels rebel  NOUN  3 obj`,
    ['country:OMN | beat | rebels | ASSAULT | positive | certain | present'],
  ],
  [
    'a title before a name',
    `President President PROPN 2 nmod:desc
     Boric     Boric     PROPN 3 nsubj    person:boric
     met       meet      VERB  0 root
     Petro     Petro     PROPN 3 obj      person:petro`,
    ['person:boric | meet | person:petro | CONSULT | positive | certain | past'],
  ],
  [
    'a headline whose two names the parser takes for one',
    `Modi   Modi  PROPN 2 nsubj person:modi
     tells  tell  VERB  0 root
     Biden  Biden PROPN 6 nsubj person:biden
     Oman   Oman  PROPN 3 flat  country:OMN
     will   will  AUX   6 aux
     back   back  VERB  2 ccomp
     Iran   Iran  PROPN 6 obj   country:IRN`,
    [
      'person:modi | tell | person:biden | CONSULT | positive | certain | present',
      'country:OMN | back | country:IRN | SUPPORT | positive | certain | future | by person:modi',
    ],
  ],
  [
    'two subjects that do it together',
    `Oman   Oman PROPN 4 nsubj country:OMN
     and    and  CCONJ 3 cc
     Iran   Iran PROPN 1 conj  country:IRN
     held   hold VERB  0 root
     talks  talk NOUN  4 obj`,
    ['country:OMN | hold talk | country:IRN | CONSULT | positive | certain | past'],
  ],
  [
    'what a thing does below the main clause is left out',
    `Oman   Oman  PROPN 2 nsubj country:OMN
     sued   sue   VERB  0 root
     firms  firm  NOUN  2 obj
     selling sell VERB  3 acl
     bags   bag   NOUN  4 obj
     holding hold VERB  5 acl
     water  water NOUN  6 obj`,
    ['country:OMN | sue | firms | ACCUSE | positive | certain | past'],
  ],
  [
    'an object before "to" that hangs on the infinitive is asked, and does it',
    `Oman  Oman  PROPN 2 nsubj country:OMN
     asked ask   VERB  0 root
     Togo  Togo  PROPN 5 obj country:TGO
     to    to    PART  5 mark
     sue   sue   VERB  2 xcomp
     Ghana Ghana PROPN 5 obj country:GHA`,
    [
      'country:OMN | ask | country:TGO | REQUEST | positive | certain | past',
      'country:TGO | sue | country:GHA | ACCUSE | positive | possible | future',
    ],
  ],
  [
    'what somebody is accused of or kept from',
    `Togo    Togo    PROPN 3 nsubj:pass country:TGO
     was     be      AUX   3 aux:pass
     accused accuse  VERB  0 root
     of      of      SCONJ 5 mark
     hiding  hide    VERB  3 advcl
     gold    gold    NOUN  5 obj`,
    ['country:TGO | hide | gold | other | positive | possible | present'],
  ],
  [
    'whose raid it was in which somebody was killed',
    `Badu   Badu   PROPN 3 nsubj:pass person:badu
     was    be     AUX   3 aux:pass
     killed kill   VERB  0 root
     in     in     ADP   7 case
     a      a      DET   7 det
     Ghanaian Ghanaian ADJ 7 amod country:GHA
     airstrike airstrike NOUN 3 obl`,
    ['country:GHA | kill | person:badu | ASSAULT | positive | certain | past'],
  ],
  [
    'a raid that its maker is named behind',
    `Badu   Badu   PROPN 3 nsubj:pass person:badu
     was    be     AUX   3 aux:pass
     killed kill   VERB  0 root
     in     in     ADP   6 case
     a      a      DET   6 det
     raid   raid   NOUN  3 obl
     by     by     ADP   8 case
     Ghana  Ghana  PROPN 6 nmod country:GHA`,
    ['country:GHA | kill | person:badu | ASSAULT | positive | certain | past'],
  ],
  [
    'a war is nobody’s raid, a place no raider',
    `Badu   Badu   PROPN 3 nsubj:pass person:badu
     was    be     AUX   3 aux:pass
     killed kill   VERB  0 root
     in     in     ADP   6 case
     the    the    DET   6 det
     war    war    NOUN  3 obl
     by     by     ADP   8 case
     Ghana  Ghana  PROPN 6 nmod country:GHA`,
    [],
  ],
  [
    'who undertakes an operation does what it is for',
    `Togo     Togo      PROPN 2 nsubj country:TGO
     launched launch    VERB  0 root
     operations operation NOUN 2 obj
     to       to        PART  5 mark
     sue      sue       VERB  2 xcomp
     Ghana    Ghana     PROPN 5 obj country:GHA`,
    [
      'country:TGO | launch | operations | other | positive | certain | past',
      'country:TGO | sue | country:GHA | ACCUSE | positive | certain | past',
    ],
  ],
  [
    'the army of a president, not his wife',
    `Badu    Badu    PROPN 3 nmod:poss person:badu
     's      's      PART  1 case
     army    army    NOUN  4 nsubj
     sued    sue     VERB  0 root
     Togo    Togo    PROPN 4 obj country:TGO

     Badu    Badu    PROPN 3 nmod:poss person:badu
     's      's      PART  1 case
     wife    wife    NOUN  4 nsubj
     sued    sue     VERB  0 root
     Togo    Togo    PROPN 4 obj country:TGO`,
    [
      'person:badu | sue | country:TGO | ACCUSE | positive | certain | past',
      "Badu 's wife | sue | country:TGO | ACCUSE | positive | certain | past",
    ],
  ],
  [
    'an event by an adjective of its doer',
    `The       the       DET   3 det
     Ghanaian  Ghanaian  ADJ   3 amod country:GHA
     invasion  invasion  NOUN  6 nsubj
     of        of        ADP   5 case
     Togo      Togo      PROPN 3 nmod country:TGO
     failed    fail      VERB  0 root`,
    ['country:GHA | invasion of | country:TGO | ASSAULT | positive | certain | past'],
  ],
  [
    'two who praise a meeting need not have held it',
    `Togo   Togo   PROPN 4 nsubj country:TGO
     and    and    CCONJ 3 cc
     Ghana  Ghana  PROPN 1 conj country:GHA
     hailed hail   VERB  0 root
     talks  talks  NOUN  4 obj`,
    [
      'country:TGO | hail | talks | SUPPORT | positive | certain | past',
      'country:GHA | hail | talks | SUPPORT | positive | certain | past',
    ],
  ],
  [
    'behind a comma a participle is the main subject’s, without one the noun’s before it',
    `Togo    Togo   PROPN 2 nsubj country:TGO
     fired   fire   VERB  0 root
     at      at     ADP   4 case
     Ghana   Ghana  PROPN 2 obl country:GHA
     ,       ,      PUNCT 6 punct
     killing kill   VERB  4 acl
     Badu    Badu   PROPN 6 obj person:badu

     Togo    Togo   PROPN 2 nsubj country:TGO
     met     meet   VERB  0 root
     rebels  rebel  NOUN  2 obj group:rebels
     killing kill   VERB  3 acl
     Badu    Badu   PROPN 4 obj person:badu`,
    [
      'country:TGO | fire at | country:GHA | ASSAULT | positive | certain | past',
      'country:TGO | kill | person:badu | ASSAULT | positive | certain | past',
      'country:TGO | meet | group:rebels | CONSULT | positive | certain | past',
      'group:rebels | kill | person:badu | ASSAULT | positive | certain | past',
    ],
  ],
  [
    'the governments of two are both',
    `governments government NOUN 6 nsubj
     of          of         ADP  3 case
     Togo        Togo       PROPN 1 nmod country:TGO
     and         and        CCONJ 5 cc
     Ghana       Ghana      PROPN 3 conj country:GHA
     sued        sue        VERB 0 root
     Oman        Oman       PROPN 6 obj country:OMN`,
    [
      'country:TGO | sue | country:OMN | ACCUSE | positive | certain | past',
      'country:GHA | sue | country:OMN | ACCUSE | positive | certain | past',
    ],
  ],
  [
    'a town to which something is sold',
    `Togo  Togo  PROPN 2 nsubj country:TGO
     sold  sell  VERB  0 root
     ore   ore   NOUN  2 obj
     to    to    ADP   5 case
     Accra Accra PROPN 2 obl location:accra`,
    ['country:TGO | sell ore to | location:accra | other | positive | certain | past'],
  ],
  [
    'to call somebody something is no call',
    `Togo   Togo  PROPN 2 nsubj country:TGO
     called call  VERB  0 root
     Badu   Badu  PROPN 2 obj person:badu
     a      a     DET   5 det
     thief  thief NOUN  2 xcomp`,
    ['country:TGO | call as | person:badu | other | positive | certain | past'],
  ],
  [
    'to call somebody is',
    `Togo   Togo  PROPN 2 nsubj country:TGO
     called call  VERB  0 root
     Badu   Badu  PROPN 2 xcomp person:badu`,
    ['country:TGO | call | person:badu | CONSULT | positive | certain | past'],
  ],
  [
    'what two do to each other, whatever it is',
    `Togo    Togo   PROPN 4 nsubj country:TGO
     and     and    CCONJ 3 cc
     Ghana   Ghana  PROPN 1 conj country:GHA
     accused accuse VERB  0 root
     each    each   DET   6 det
     other   other  ADJ   4 obj`,
    ['country:TGO | accuse | country:GHA | ACCUSE | positive | certain | past'],
  ],
  [
    'some of whom',
    `rebels rebel PROPN 2 nsubj group:rebels
     killed kill  VERB  0 root
     13     13    NUM   2 obj
     of     of    ADP   5 case
     Thais  Thai  PROPN 3 nmod group:thais`,
    ['group:rebels | kill | group:thais | ASSAULT | positive | certain | past'],
  ],
  [
    'from where its own are withdrawn',
    `Togo     Togo     PROPN 2 nsubj country:TGO
     withdrew withdraw VERB  0 root
     its      its      PRON  4 nmod:poss country:TGO
     troops   troop    NOUN  2 obj
     from     from     ADP   6 case
     villages village  NOUN  2 obl`,
    ['country:TGO | withdraw troop from | villages | RETREAT | positive | certain | past'],
  ],
  [
    'who strikes by an attack strikes; who is angered by one is angered by it',
    `Togo    Togo    PROPN 3 nmod:poss country:TGO
     's      's      PART  1 case
     attacks attack  NOUN  4 nsubj
     killed  kill    VERB  0 root
     Badu    Badu    PROPN 4 obj person:badu

     Togo    Togo    PROPN 3 nmod:poss country:TGO
     's      's      PART  1 case
     attacks attack  NOUN  4 nsubj
     angered anger   VERB  0 root
     Badu    Badu    PROPN 4 obj person:badu`,
    [
      'country:TGO | kill | person:badu | ASSAULT | positive | certain | past',
      "Togo 's attacks | anger | person:badu | other | positive | certain | past",
    ],
  ],
  [
    'an attack that somebody claims',
    `the     the    DET   2 det
     attack  attack NOUN  7 nsubj
     on      on     ADP   4 case
     Badu    Badu   PROPN 2 nmod person:badu
     claimed claim  VERB  2 acl
     Togo    Togo   PROPN 5 obl:agent country:TGO
     failed  fail   VERB  0 root`,
    ['country:TGO | attack on | person:badu | ASSAULT | positive | certain | past'],
  ],
  [
    'to stand by somebody',
    `Togo   Togo  PROPN 2 nsubj country:TGO
     stands stand VERB  0 root
     by     by    ADP   4 case
     Ghana  Ghana PROPN 2 obl country:GHA`,
    ['country:TGO | stand by | country:GHA | SUPPORT | positive | certain | present'],
  ],
  [
    'an agent that hangs on the noun before it',
    `Badu      Badu      PROPN 3 nsubj:pass person:badu
     was       be        AUX   3 aux:pass
     freed     free      VERB  0 root
     from      from      ADP   5 case
     captivity captivity NOUN  3 obl
     by        by        ADP   7 case
     Togo      Togo      PROPN 5 nmod country:TGO`,
    ['country:TGO | free | person:badu | CONCEDE | positive | certain | past'],
  ],
  [
    'from whom one buys is not bought',
    `Togo   Togo  PROPN 2 nsubj country:TGO
     bought buy   VERB  0 root
     ore    ore   NOUN  2 obj
     from   from  ADP   5 case
     Ghana  Ghana PROPN 2 obl country:GHA`,
    ['country:TGO | buy ore from | country:GHA | other | positive | certain | past'],
  ],
  [
    'what two do together to a third is not done to one another',
    `Under  under  ADP   3 case
     the    the    DET   3 det
     pact   pact   NOUN  7 obl
     Togo   Togo   PROPN 7 nsubj country:TGO
     and    and    CCONJ 6 cc
     Ghana  Ghana  PROPN 4 conj country:GHA
     sued   sue    VERB  0 root
     Oman   Oman   PROPN 7 obj country:OMN`,
    [
      'country:TGO | sue | country:OMN | ACCUSE | positive | certain | past',
      'country:GHA | sue | country:OMN | ACCUSE | positive | certain | past',
    ],
  ],
  [
    'somebody right behind the verb is its object, whatever a parser calls him',
    `Togo      Togo      PROPN 3 nsubj country:TGO
     will      will      AUX   3 aux
     meet      meet      VERB  0 root
     President president NOUN  5 nmod:desc
     Badu      Badu      PROPN 3 obl person:badu
     today     today     NOUN  3 obl:tmod`,
    ['country:TGO | meet | person:badu | CONSULT | positive | certain | future'],
  ],
  [
    'whom the subject of a gerund is accused',
    `Togo     Togo    PROPN 2 nsubj country:TGO
     accused  accuse  VERB  0 root
     Ghana    Ghana   PROPN 5 nsubj country:GHA
     of       of      ADP   5 mark
     stalling stall   VERB  2 ccomp`,
    ['country:TGO | accuse | country:GHA | ACCUSE | positive | certain | past'],
  ],
  [
    'with whom one talks is spoken to',
    `Togo   Togo    PROPN 2 nsubj country:TGO
     raised raise   VERB  0 root
     it     it      PRON  2 obj
     in     in      ADP   6 case
     a      a       DET   6 det
     call   call    NOUN  2 obl
     with   with    ADP   8 case
     Ghana  Ghana   PROPN 6 nmod country:GHA`,
    ['country:TGO | raise it in call with | country:GHA | CONSULT | positive | certain | past'],
  ],
  [
    'in whose building one speaks is not spoken to',
    `Togo   Togo    PROPN 2 nsubj country:TGO
     raised raise   VERB  0 root
     it     it      PRON  2 obj
     in     in      ADP   6 case
     a      a       DET   6 det
     hall   hall    NOUN  2 obl
     with   with    ADP   8 case
     Ghana  Ghana   PROPN 6 nmod country:GHA`,
    ['country:TGO | raise | it | other | positive | certain | past'],
  ],
  [
    'what somebody is made is no second person',
    `Togo      Togo      PROPN 2 nsubj country:TGO
     appointed appoint   VERB  0 root
     Badu      Badu      PROPN 2 obj person:badu
     the       the       DET   5 det
     commander commander NOUN  2 obj`,
    ['country:TGO | appoint | person:badu | other | positive | certain | past'],
  ],
  [
    'what a thing has is no relation',
    `Togo  Togo  PROPN 2 nsubj country:TGO
     has   have  VERB  0 root
     lakes lake  NOUN  2 obj`,
    [],
  ],
  [
    'whom one has says more',
    `Togo   Togo    PROPN 2 nsubj country:TGO
     had    have    VERB  0 root
     troops troop   NOUN  2 obj`,
    ['country:TGO | have | troops | other | positive | certain | past'],
  ],
  [
    'what nobody of the article says is no relation',
    `Officials official NOUN  2 nsubj
     said      say      VERB  0 root
     Togo      Togo     PROPN 4 nsubj country:TGO
     slept     sleep    VERB  2 ccomp`,
    [],
  ],
  [
    'what an actor says is',
    `Ghana Ghana PROPN 2 nsubj country:GHA
     said  say   VERB  0 root
     Togo  Togo  PROPN 4 nsubj country:TGO
     slept sleep VERB  2 ccomp`,
    ['country:GHA | say | Togo slept | other | positive | certain | past'],
  ],
  [
    'what stands in front of the verb of speech says its own',
    `Togo  Togo  PROPN 2 nsubj country:TGO
     slept sleep VERB  5 ccomp
     ,     ,     PUNCT 5 punct
     Ghana Ghana PROPN 5 nsubj country:GHA
     said  say   VERB  0 root`,
    [],
  ],
  [
    'a phrase beside a passive, without an actor in it',
    `Badu  Badu  PROPN 3 nsubj:pass person:badu
     was   be    AUX   3 aux:pass
     moved move  VERB  0 root
     to    to    ADP   5 case
     guards guard NOUN 3 obl`,
    [],
  ],
  [
    'a phrase beside a passive, with one',
    `Badu  Badu  PROPN 3 nsubj:pass person:badu
     was   be    AUX   3 aux:pass
     handed hand  VERB  0 root
     to    to    ADP   5 case
     Togo  Togo  PROPN 3 obl country:TGO`,
    ['person:badu | be hand to | country:TGO | other | positive | certain | past'],
  ],
  [
    'prior to somebody is when',
    `Togo  Togo  PROPN 2 nsubj country:TGO
     voted vote  VERB  0 root
     prior prior ADP   5 case
     to    to    ADP   3 fixed
     Ghana Ghana PROPN 2 obl country:GHA`,
    [],
  ],
];

describe('what a verb says its subject does', () => {
  it.each(CASES)('%s', (_, rows, lines) => {
    expect(relationLines(rows).filter((line) => !line.includes('title'))).toEqual(lines);
  });

  it('keeps what a thing does where every tuple is asked for', () => {
    const rows = `bags    bag   NOUN 0 root
                  holding hold  VERB 1 acl
                  water   water NOUN 2 obj`;
    expect(relationLines(rows, 'actors')).toEqual([]);
    expect(relationLines(rows, 'all')).toEqual(['bags | hold | water | other | positive | certain | present']);
  });
});
