import type { Certainty, Polarity, Tense } from '../../document/labels.js';
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
export const SPEECH = new Set(
  (
    'say tell add report announce state claim declare warn argue note explain write believe think admit confirm insist deny stress ' +
    'suggest allege acknowledge comment reply respond observe remark reveal testify maintain assert contend estimate predict describe ' +
    'call praise hail urge reiterate emphasize emphasise underline quote cite ask pledge vow promise'
  ).split(' '),
);

export interface Assertion {
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly time: Tense;
  readonly reportedBy?: string;
}

/** Whether, how surely, when and in whose words the text asserts what `word` (a verb or an event noun) expresses. */
export function assertionOf(context: ClauseContext, word: number): Assertion {
  let negative = isNegated(context, word);
  let certainty: Certainty = 'certain';
  let time: Tense | undefined;
  let reportedBy: string | undefined;
  const { trees } = context;
  const weaken = (to: Certainty): void => {
    if (certainty === 'certain' || to === 'possible') certainty = to;
  };
  const own = modality(context, word);
  if (own.certainty) weaken(own.certainty);
  time = own.time;
  if (context.isNoun(word)) time ??= undefined;
  let below = word;
  for (
    let above = trees.head[word]!, steps = 0;
    above >= 0 && steps < 8;
    below = above, above = trees.head[above]!, steps++
  ) {
    const lemma = context.lemma(above);
    if (context.isLabel(below, 'xcomp', 'ccomp', 'advcl', 'obj', 'acl', 'csubj')) {
      const complement = !context.isLabel(below, 'obj') || context.isVerb(below);
      if (complement && DENIERS.has(lemma) && !context.isLabel(below, 'advcl')) negative = !negative;
      if (complement && context.isLabel(below, 'xcomp', 'acl') && INTENTIONS.has(lemma)) {
        weaken(lemma === 'agree' || lemma === 'pledge' || lemma === 'vow' ? 'probable' : 'possible');
        time ??= 'future';
      }
      if (ACCUSERS.has(lemma)) weaken('possible');
      if (context.isLabel(below, 'advcl') && isConditional(context, below)) weaken('possible');
      if (context.isLabel(below, 'ccomp') && SPEECH.has(lemma)) {
        reportedBy ??= speakerOf(context, above);
        if (lemma === 'deny') negative = !negative;
        else if (lemma === 'fear' || lemma === 'allege' || lemma === 'claim') weaken('possible');
        break;
      }
      if (context.isLabel(below, 'xcomp')) {
        const outer = modality(context, above);
        if (outer.certainty) weaken(outer.certainty);
        if (isNegated(context, above)) negative = !negative;
        time ??= outer.time;
      }
    } else if (context.isLabel(below, 'parataxis') && SPEECH.has(lemma)) {
      reportedBy ??= speakerOf(context, above);
    } else if (!context.isLabel(below, 'conj')) {
      if (context.isVerb(below)) break;
    }
  }
  reportedBy ??= context.quotesAt(word).find((quote) => quote.speaker?.entity !== undefined)?.speaker?.entity;
  reportedBy ??= accordingTo(context, word);
  return {
    polarity: negative ? 'negative' : 'positive',
    certainty,
    time: time ?? 'present',
    ...(reportedBy !== undefined && { reportedBy }),
  };
}

function isNegated(context: ClauseContext, word: number): boolean {
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
  return above >= 0 && context.isLabel(word, 'ccomp') && SPEECH.has(context.lemma(above));
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

/** "…, according to CCTV": says so of its whole sentence. */
function accordingTo(context: ClauseContext, word: number): string | undefined {
  const { sentences } = context.view.layers;
  const sentence = context.sentenceOf(word);
  for (let i = sentences.first[sentence]!; i + 2 < sentences.end[sentence]!; i++) {
    if (context.word(i) !== 'according' || context.word(i + 1) !== 'to') continue;
    for (let j = i + 2; j < Math.min(i + 6, sentences.end[sentence]!); j++) {
      const entity = context.entityAt(j);
      if (entity && /^(?:person|organization)$/.test(entity.type)) return entity.id;
    }
  }
  return undefined;
}
