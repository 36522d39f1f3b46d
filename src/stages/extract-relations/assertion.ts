import type { Certainty, Polarity, Tense } from '../../document/labels.js';
import { SPEECH_VERBS } from '../../knowledge/speech-verbs.js';
import { actorOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';

const NEGATIONS = new Set("not n't never nor neither hardly scarcely nt without".split(' '));
/** Governors that turn what they govern into its opposite: "refused to condemn". */
const DENIERS = new Set(
  'refuse deny fail avoid decline reject stop cease prevent forbid halt refrain abstain neglect'.split(' '),
);
/** Governors under which nothing has happened yet. */
const INTENTIONS = new Set(
  (
    'plan intend agree promise threaten want hope consider urge ask demand order offer pledge vow seek aim try attempt prepare ' +
    'propose suggest call expect wish decide press encourage persuade invite request prefer ready willing able likely set due ' +
    'bid warn fear'
  ).split(' '),
);
const ACCUSERS = new Set('accuse suspect allege charge blame'.split(' '));

export interface Assertion {
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly time: Tense;
  readonly reportedBy?: string;
}

/** Whether, how surely, when and in whose words the text asserts what `word` expresses. */
export function assertionOf(context: ClauseContext, word: number): Assertion {
  const reportedBy = reporterOf(context, word);
  return {
    ...(context.isVerb(word) || context.trees.child(word, 'cop') >= 0
      ? assertedClause(context, word)
      : assertedNoun(context, word)),
    ...(reportedBy !== undefined && { reportedBy }),
  };
}

/** A title, an apposition, "the Russian city of X": what a noun phrase takes for granted. */
export function assertedState(context: ClauseContext, word: number): Assertion {
  const title = /^(?:former|ex|late|then)$/.test(context.word(Math.max(0, word - 1)));
  return { polarity: 'positive', certainty: 'certain', time: title ? 'past' : 'present' };
}

/** A verb's own negation and mood, and those of the verbs that govern it up to the clause that reports it. */
function assertedClause(context: ClauseContext, word: number): Assertion {
  const { trees } = context;
  const own = modality(context, word);
  let negative = isNegated(context, word);
  let certainty: Certainty = own.certainty ?? 'certain';
  let { time } = own;
  const weaken = (to: Certainty | undefined): void => {
    if (to && (certainty === 'certain' || to === 'possible')) certainty = to;
  };
  let below = word;
  for (
    let above = trees.head[word]!, steps = 0;
    above >= 0 && steps < 8;
    below = above, above = trees.head[above]!, steps++
  ) {
    const lemma = context.lemma(above);
    if (ACCUSERS.has(lemma) && context.isLabel(below, 'advcl', 'xcomp', 'ccomp', 'obl')) weaken('possible');
    if (context.isLabel(below, 'xcomp', 'acl')) {
      const infinitive = !context.word(below).endsWith('ing') || context.isLabel(below, 'xcomp');
      if (DENIERS.has(lemma) && infinitive) negative = !negative;
      if (INTENTIONS.has(lemma) && infinitive) {
        weaken(/^(?:agree|pledge|vow|decide)$/.test(lemma) ? 'probable' : 'possible');
        time ??= 'future';
      }
      if (!context.isLabel(below, 'xcomp')) break;
      const outer = modality(context, above);
      weaken(outer.certainty);
      if (isNegated(context, above)) negative = !negative;
      time ??= outer.time;
    } else if (context.isLabel(below, 'advcl')) {
      if (isConditional(context, below)) weaken('possible');
      if (context.trees.childrenWith(below, 'mark').some((mark) => context.word(mark) === 'without'))
        negative = !negative;
      if (DENIERS.has(lemma) && context.trees.childrenWith(below, 'mark').some((mark) => context.word(mark) === 'from'))
        negative = !negative;
      break;
    } else if (context.isLabel(below, 'ccomp')) {
      if (lemma === 'deny') negative = !negative;
      else if (/^(?:fear|allege|claim|doubt|suspect|wonder)$/.test(lemma)) weaken('possible');
      else if (/^(?:demand|urge|propose|suggest|hope|request|recommend|insist)$/.test(lemma) && own.time !== 'past')
        weaken('possible');
      break;
    } else if (!context.isLabel(below, 'conj')) break;
  }
  return { polarity: negative ? 'negative' : 'positive', certainty, time: time ?? 'present' };
}

/** What prevents, denies or only plans the event that a noun names: "averted a war", "plans an invasion". */
function assertedNoun(context: ClauseContext, noun: number): Assertion {
  let negative = isNegated(context, noun);
  let certainty: Certainty = 'certain';
  let time: Tense = 'present';
  const { trees } = context;
  for (const child of trees.childrenWith(noun, 'amod', 'advmod')) {
    const modifier = context.word(child);
    if (/^(?:alleged|possible|potential|feared|suspected|proposed|planned|threatened|likely)$/.test(modifier))
      certainty = 'possible';
    if (/^(?:future|planned|upcoming|proposed|next|coming|threatened)$/.test(modifier)) time = 'future';
    if (/^(?:past|previous|former|last|recent)$/.test(modifier)) time = 'past';
  }
  if (context.trees.childrenWith(noun, 'det').some((det) => context.word(det) === 'any')) certainty = 'possible';
  const above = trees.head[noun]!;
  if (above >= 0 && context.isVerb(above)) {
    const lemma = context.lemma(above);
    const definite = trees.child(noun, 'nmod:poss') >= 0;
    if (context.isLabel(noun, 'obj') && !definite) {
      if (/^(?:deny|avoid|prevent|avert|refuse|reject|rule)$/.test(lemma)) negative = !negative;
      else if (INTENTIONS.has(lemma) || /^(?:fear|suspect|allege|seek|prepare|plot)$/.test(lemma))
        certainty = 'possible';
    }
    const outer = modality(context, above);
    if (context.isLabel(noun, 'obj', 'nsubj:pass', 'nsubj') && !definite) {
      if (outer.certainty) certainty = outer.certainty;
      if (outer.time) time = outer.time;
    }
  }
  return { polarity: negative ? 'negative' : 'positive', certainty, time };
}

/** In whose words: the subject of the verb of speech above, the speaker of the quotation around, "according to". */
function reporterOf(context: ClauseContext, word: number): string | undefined {
  const { trees } = context;
  for (
    let below = word, above = trees.head[word]!, steps = 0;
    above >= 0 && steps < 12;
    below = above, above = trees.head[above]!, steps++
  ) {
    if (!context.isLabel(below, 'ccomp', 'parataxis') || !SPEECH_VERBS.has(context.lemma(above))) continue;
    const speaker = speakerOf(context, above);
    if (speaker) return speaker;
  }
  const quote = context.quotesAt(word).find(({ speaker, direct }) => direct && speaker?.entity !== undefined);
  return quote?.speaker?.entity;
}

export function isNegated(context: ClauseContext, word: number): boolean {
  for (const child of context.trees.children(word)) {
    if (NEGATIONS.has(context.word(child))) return true;
    if (context.isLabel(child, 'det') && context.word(child) === 'no') return true;
    // "no longer", "no" before the object: "took no part in"
    if (context.isLabel(child, 'advmod') && context.word(child) === 'longer' && context.word(child - 1) === 'no')
      return true;
    if (context.isLabel(child, 'obj')) {
      const determiner = context.trees.child(child, 'det');
      if (determiner >= 0 && context.word(determiner) === 'no') return true;
    }
  }
  return false;
}

function modality(context: ClauseContext, word: number): { readonly certainty?: Certainty; readonly time?: Tense } {
  let certainty: Certainty | undefined;
  let time: Tense | undefined;
  const { trees } = context;
  for (const child of trees.children(word)) {
    if (!context.isLabel(child, 'aux', 'aux:pass', 'cop', 'advmod')) continue;
    const aux = context.word(child);
    if (/^(?:will|'ll|shall|wo)$/.test(aux)) time = 'future';
    else if (/^(?:would|'d)$/.test(aux)) {
      time = 'future';
      if (!isReported(context, word)) certainty = 'possible';
    } else if (/^(?:may|might|could|can|ca)$/.test(aux)) {
      certainty = 'possible';
      time ??= aux === 'may' || aux === 'might' || aux === 'could' ? 'future' : undefined;
    } else if (/^(?:should|must|ought)$/.test(aux)) {
      certainty = 'possible';
      time = 'future';
    } else if (/^(?:was|were|had|did|has|have|been|'ve)$/.test(aux)) time ??= 'past';
    else if (/^(?:allegedly|reportedly|apparently|probably|likely)$/.test(aux)) certainty ??= 'probable';
    else if (/^(?:perhaps|maybe|possibly)$/.test(aux)) certainty = 'possible';
  }
  if (time === undefined && context.isVerb(word) && isPastForm(context.word(word), context.lemma(word))) time = 'past';
  return { ...(certainty && { certainty }), ...(time && { time }) };
}

function isPastForm(word: string, lemma: string): boolean {
  return word !== lemma && !word.endsWith('ing') && !(word.endsWith('s') && word.startsWith(lemma.slice(0, -1)));
}

/** "would" under a verb of speech is the future in reported speech, not a condition. */
function isReported(context: ClauseContext, word: number): boolean {
  const above = context.trees.head[word]!;
  return above >= 0 && context.isLabel(word, 'ccomp') && SPEECH_VERBS.has(context.lemma(above));
}

function isConditional(context: ClauseContext, verb: number): boolean {
  return context.trees.childrenWith(verb, 'mark').some((mark) => /^(?:if|unless|whether)$/.test(context.word(mark)));
}

function speakerOf(context: ClauseContext, verb: number): string | undefined {
  const subject = context.trees.child(verb, 'nsubj');
  if (subject >= 0) return actorOf(context, subject)?.entity.id;
  const agent = context.trees.child(verb, 'obl:agent');
  return agent >= 0 ? actorOf(context, agent)?.entity.id : undefined;
}
