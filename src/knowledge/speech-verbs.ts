/** Lemmas of verbs by which news puts words into someone's mouth. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    'say tell add report announce state claim declare warn argue note explain write believe think admit confirm insist deny stress ' +
    'suggest allege acknowledge comment reply respond observe remark reveal testify maintain assert contend estimate predict ' +
    'describe call praise hail urge reiterate emphasize emphasise underline quote cite pledge vow promise tweet post concede ' +
    'recall point conclude caution complain demand accuse read ask joke shout sing chant yell quip continue wonder inquire agree ' +
    'think retort boast muse lament opine counter interject recount remember tease assure instruct encourage thunder scream ' +
    'whisper mutter declare proclaim tout elaborate clarify reassert vent gush hint inform brief advise remind text email ' +
    'feel hope expect know fear doubt guess suspect imagine find learn see hear understand realize realise show indicate ' +
    'propose recommend request plead beg swear decide judge rule figure reckon admit snap laugh'
  ).split(' '),
);

/** Verbs whose clause is no statement of their subject's: causes, perceptions of one's own doing, mere connection. */
export const SILENT_VERBS: ReadonlySet<string> = new Set(
  'make let help ensure mean cause get keep have do be happen wait depend matter seem appear turn start stop allow enable prevent try'.split(
    ' ',
  ),
);

/** Verbs by whose infinitive somebody says what is wanted, promised or meant: "pledged to cut", "urged Kyiv to withdraw". */
export const WILL_VERBS: ReadonlySet<string> = new Set(
  (
    'promise pledge vow threaten want plan hope intend expect demand urge ask call propose offer refuse agree decide prefer wish ' +
    'encourage advise order tell warn invite instruct request recommend swear claim consider'
  ).split(' '),
);

/** Verbs of judgement whose object is what the words are about: "praised the work", "condemned the attack". */
export const JUDGING_VERBS: ReadonlySet<string> = new Set(
  (
    'praise criticize criticise condemn denounce mock slam blast deny dismiss reject defend question propose demand predict oppose ' +
    'support favor favour endorse blame hail welcome decry tout urge advocate describe mention discuss cite call'
  ).split(' '),
);

/** Verbs of an attitude to somebody or something, without words of its own: "attacked the plan", "admires Ghana". */
export const ATTITUDE_VERBS: ReadonlySet<string> = new Set(
  (
    'attack assail accuse admire applaud back bash berate champion chastise chide commend credit deride disavow disparage dispute ' +
    'doubt echo embrace excoriate fault fear hate lament ridicule scold scorn rebuke renounce repudiate resent salute trash vilify ' +
    'protest regret label brand dub characterize characterise portray depict dislike distrust like love respect tease taunt ' +
    'blister lambast lambaste pan pillory rail savage skewer'
  ).split(' '),
);

/** Nouns of what somebody says, thinks or wants, before a clause that says it: "the claim that …", "his promise to …". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  (
    'accusation admission advice allegation announcement argument assertion assessment assumption assurance belief charge claim ' +
    'comment complaint concern conclusion confession confidence contention conviction criticism decision declaration demand denial ' +
    'desire determination doubt estimate expectation explanation fear feeling forecast hint hope idea impression insistence ' +
    'intention message notion objection opinion plan plea pledge point prediction promise proposal proposition question reassurance ' +
    'recommendation refusal remark report request revelation rumor rumour statement suggestion suspicion testimony theory threat ' +
    'understanding view vow warning willingness wish worry'
  ).split(' '),
);
