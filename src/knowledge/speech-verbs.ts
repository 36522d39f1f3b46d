/** Lemmas of verbs by which news puts words into someone's mouth. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    'say tell add report announce state claim declare warn argue note explain write believe think admit confirm insist deny stress ' +
    'suggest allege acknowledge comment reply respond observe remark reveal testify maintain assert contend estimate predict ' +
    'describe call praise hail urge reiterate emphasize emphasise underline quote cite pledge vow promise tweet post concede ' +
    'recall point conclude caution complain demand accuse read'
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
