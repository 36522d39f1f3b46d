/** Names of indicator features, by number: a template with the values of what it looks at. */
const names: string[] = [];

export type Template = (a: number, b?: number, c?: number) => number;

/** A family of indicators over up to three small numbers, each below its size. */
function template(name: string, sizeA: number, sizeB = 1, sizeC = 1): Template {
  const base = names.length;
  for (let a = 0; a < sizeA; a++)
    for (let b = 0; b < sizeB; b++) for (let c = 0; c < sizeC; c++) names.push(`${name} ${a} ${b} ${c}`);
  return (a, b = 0, c = 0) => base + (a * sizeB + b) * sizeC + c;
}

/** Kinds of anaphor: 8 families of pronouns, 6 openings of descriptions. */
export const ANAPHORS = 14;
/** Kinds of antecedent: 8 families of pronouns, names and descriptions of 8 types each. */
export const ANTECEDENTS = 24;
/** Coarse kinds of anaphor: he or she, it, they, I, we or you, this, definite, other description. */
export const GROUPS = 8;

export const FEATURES = {
  kinds: template('kinds', ANAPHORS, ANTECEDENTS),
  sentences: template('sentences', GROUPS, 7),
  rank: template('rank', GROUPS, 7),
  agreeing: template('rank among agreeing', GROUPS, 6),
  words: template('words', GROUPS, 9),
  places: template('places', GROUPS, 10, 10),
  anyPlace: template('place of the last mention', GROUPS, 10),
  size: template('mentions so far', GROUPS, 5),
  named: template('named', GROUPS, 3),
  gender: template('gender', 4, 4),
  quantity: template('quantity', GROUPS, 3, 3),
  type: template('types', GROUPS, 8, 8),
  quoted: template('quoted', GROUPS, 2, 2),
  speaker: template('speaker', GROUPS, 2, 2),
  sameGovernor: template('same governor', GROUPS, 4),
  firstInSentence: template('first of its sentence', GROUPS, 7, 2),
  topmost: template('most mentioned', GROUPS, 2),
  before: template('in the clause above', GROUPS, 2),
  lemma: template('same noun', ANAPHORS, 4),
  modifiers: template('modifiers', ANAPHORS, 4, 3),
  within: template('noun in the name', ANAPHORS, 2),
  role: template('role held', ANAPHORS, 2),
  opening: template('openings', ANAPHORS, 8),
  extended: template('extended', GROUPS, 2, 2),
  sequel: template('possessor and sequel', GROUPS, 2),
  bias: template('bias', GROUPS),
  newKind: template('new', ANAPHORS),
  newType: template('new type', ANAPHORS, 8),
  newPlace: template('new place', ANAPHORS, 10),
  newRivals: template('new agreeing', ANAPHORS, 5),
  newNoun: template('new noun before', ANAPHORS, 3),
  newExtended: template('new extended', ANAPHORS, 2, 2),
  newModifiers: template('new modifiers', ANAPHORS, 4),
  newStart: template('new at the start', ANAPHORS, 4),
  newVerb: template('new verb', GROUPS, 4),
} as const;

export const FEATURE_NAMES: readonly string[] = names;
