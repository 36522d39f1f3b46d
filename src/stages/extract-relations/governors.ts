/** Governors that turn what they govern into its opposite: "refused to condemn". */
export const DENIERS = new Set(
  'refuse deny fail avoid decline reject stop cease prevent forbid halt refrain abstain neglect unable unwilling'.split(
    ' ',
  ),
);
/** And those that do so with "from" alone: "kept trucks from crossing", but "kept attacking". */
export const HINDRANCES = new Set(
  'block bar keep deter dissuade discourage hinder desist ban exclude shield save'.split(' '),
);
/** Governors under which nothing has happened yet. */
export const INTENTIONS = new Set(
  (
    'plan intend agree promise threaten want hope consider urge ask demand order offer pledge vow seek aim try attempt prepare ' +
    'propose suggest call expect wish decide press encourage persuade invite request prefer ready willing able likely set due ' +
    'bid warn fear tell direct instruct command beg plead lobby poised'
  ).split(' '),
);
/** Nouns of what is not done yet: "plans to leave"; not "the first country to recognise it". */
export const AIMS = new Set(
  (
    'plan effort bid decision intention promise threat offer proposal attempt pledge vow agreement willingness ability right move ' +
    'call demand request order permission refusal wish hope desire deal push drive campaign commitment need readiness duty'
  ).split(' '),
);
export const ACCUSERS = new Set('accuse suspect allege charge blame'.split(' '));
