/** Closed label sets. Columns of tags and dependencies store the index into these lists, so order is part of the format. */

/** Universal part-of-speech tags (Universal Dependencies v2). */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Tag = (typeof TAGS)[number];

/** Penn Treebank tags as UD English writes them, and XX for what a model knows besides. */
export const PENN_TAGS = [
  '$',
  "''",
  ',',
  '-LRB-',
  '-RRB-',
  '.',
  ':',
  'ADD',
  'AFX',
  'CC',
  'CD',
  'DT',
  'EX',
  'FW',
  'GW',
  'HYPH',
  'IN',
  'JJ',
  'JJR',
  'JJS',
  'LS',
  'MD',
  'NFP',
  'NN',
  'NNP',
  'NNPS',
  'NNS',
  'PDT',
  'POS',
  'PRP',
  'PRP$',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'SYM',
  'TO',
  'UH',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'XX',
  '``',
] as const;
export type PennTag = (typeof PENN_TAGS)[number];

/** Universal dependency relations (v2) with the English subtypes that later stages read. */
export const DEPENDENCIES = [
  'root',
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cc:preconj',
  'ccomp',
  'clf',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'csubj:outer',
  'csubj:pass',
  'dep',
  'det',
  'det:predet',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:desc',
  'nmod:poss',
  'nmod:tmod',
  'nmod:unmarked',
  'nsubj',
  'nsubj:outer',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:tmod',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'vocative',
  'xcomp',
] as const;
export type Dependency = (typeof DEPENDENCIES)[number];

export const PENN_TAG: Readonly<Record<PennTag, number>> = indexOf(PENN_TAGS);
export const TAG: Readonly<Record<Tag, number>> = indexOf(TAGS);
export const DEPENDENCY: Readonly<Record<Dependency, number>> = indexOf(DEPENDENCIES);

/** What a mention or an entity is. `group` is OntoNotes NORP: nationalities, religions, political groups. */
export const MENTION_TYPES = [
  'person',
  'organization',
  'location',
  'facility',
  'group',
  'product',
  'miscellaneous',
] as const;
export type MentionType = (typeof MENTION_TYPES)[number];
export const ENTITY_TYPES = ['country', ...MENTION_TYPES] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const;
export type MentionForm = (typeof MENTION_FORMS)[number];

export const DATE_KINDS = ['date', 'time', 'duration', 'set'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

export const FIGURE_KINDS = ['money', 'percent', 'quantity', 'number', 'ordinal', 'age'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
export const COMPARATORS = ['=', '>', '<', '>=', '<=', '~'] as const;
export type Comparator = (typeof COMPARATORS)[number];
export const CHANGES = ['up', 'down', 'none'] as const;
export type Change = (typeof CHANGES)[number];

/** PLOVER's sixteen root classes: what one actor does to another. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
/** What holds between two actors; docs/outputs.md gives the Wikidata property of each. */
export const STATE_TYPES = [
  'position-held',
  'member-of',
  'located-in',
  'part-of',
  'citizen-of',
  'employed-by',
  'owns',
  'family',
  'ally-of',
  'trade-partner-of',
  'meets',
  'subsidiary-of',
  'founded-by',
  'headquartered-in',
] as const;
export const RELATION_TYPES = [...EVENT_TYPES, ...STATE_TYPES, 'other'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];
export const POLARITIES = ['positive', 'negative'] as const;
export type Polarity = (typeof POLARITIES)[number];
export const CERTAINTIES = ['certain', 'probable', 'possible'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
export const TENSES = ['past', 'present', 'future'] as const;
export type Tense = (typeof TENSES)[number];

function indexOf<T extends string>(list: readonly T[]): Readonly<Record<T, number>> {
  return Object.fromEntries(list.map((label, index) => [label, index])) as Record<T, number>;
}
