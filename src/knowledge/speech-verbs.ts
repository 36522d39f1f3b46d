/** Lemmas of verbs by which news puts words into someone's mouth. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    'say tell add report announce state claim declare warn argue note explain write believe think admit confirm insist deny stress ' +
    'suggest allege acknowledge comment reply respond observe remark reveal testify maintain assert contend estimate predict ' +
    'describe call praise hail urge reiterate emphasize emphasise underline quote cite pledge vow promise tweet post concede ' +
    'recall point conclude caution complain demand accuse read'
  ).split(' '),
);
