import type { Certainty, Polarity, Tense } from '../../document/labels.js';
import type { ClauseContext } from './clause-context.js';
import { gerundGovernor } from './gerunds.js';
import { ACCUSERS, AIMS, DENIERS, HINDRANCES, INTENTIONS } from './governors.js';
import { modality } from './modality.js';
import { isNegated } from './negation.js';
import { reporterOf } from './reporters.js';

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
  const former = /^(?:former|ex|ex-|late|then|then-|outgoing|ousted|erstwhile|onetime)$/;
  const title = [1, 2, 3].some((back) => former.test(context.word(word - back)));
  return { polarity: 'positive', certainty: 'certain', time: title ? 'past' : 'present' };
}

/** A verb's own negation and mood, and those of the verbs that govern it up to the clause that reports it. */
function assertedClause(context: ClauseContext, word: number): Assertion {
  const { trees } = context;
  const own = modality(context, word);
  let negative = isNegated(context, word);
  let certainty: Certainty = own.certainty ?? 'certain';
  let { time } = own;
  // "raised prices to cut debt", "plans to leave": an aim has not happened yet.
  const first = firstConjunct(context, word);
  const infinitive = trees.childrenWith(first, 'mark').some((mark) => context.word(mark) === 'to');
  if (infinitive && context.isLabel(first, 'advcl', 'acl', 'root')) {
    time ??= 'future';
    if (
      context.isLabel(first, 'advcl') ||
      (context.isLabel(first, 'acl') && AIMS.has(context.lemma(trees.head[first]!)))
    ) {
      certainty = 'possible';
    }
  }
  const weaken = (to: Certainty | undefined): void => {
    if (to && (certainty === 'certain' || to === 'possible')) certainty = to;
  };
  let below = word;
  for (
    let above = trees.head[word]!, steps = 0;
    above >= 0 && steps < 8;
    below = above, above = trees.head[above]!, steps++
  ) {
    const accuser = gerundGovernor(context, below);
    if (accuser >= 0) {
      if (ACCUSERS.has(context.lemma(accuser))) weaken('possible');
      if (DENIERS.has(context.lemma(accuser))) negative = !negative;
      break;
    }
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
      // "used to work for": it did.
      if (context.word(above) === 'used' && trees.child(above, 'obj', 'aux:pass') < 0) {
        certainty = own.certainty ?? 'certain';
        time = 'past';
      }
      const outer = modality(context, above);
      weaken(outer.certainty);
      // "has to withdraw": it has not yet, but where it had to.
      if (lemma === 'have' && outer.time !== 'past') weaken('possible');
      if (isNegated(context, above)) negative = !negative;
      time ??= outer.time;
    } else if (context.isLabel(below, 'advcl')) {
      if (isConditional(context, below)) weaken('possible');
      // "without attacking", "instead of attacking", "rather than attack"
      if (
        trees
          .childrenWith(below, 'mark', 'case', 'advmod', 'cc')
          .some((mark) => mark < below && /^(?:without|instead|rather)$/.test(context.word(mark)))
      )
        negative = !negative;
      if (
        (DENIERS.has(lemma) || HINDRANCES.has(lemma)) &&
        context.trees.childrenWith(below, 'mark').some((mark) => context.word(mark) === 'from')
      )
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
  return {
    polarity: negative ? 'negative' : 'positive',
    certainty,
    time: time ?? besidePast(context, word) ?? 'present',
  };
}

/** "fired at the palace, killing three": a participle beside a past event is past. */
function besidePast(context: ClauseContext, word: number): Tense | undefined {
  const { trees } = context;
  if (!context.word(word).endsWith('ing') || trees.child(word, 'mark', 'case', 'aux', 'cop') >= 0) return undefined;
  if (!context.isLabel(word, 'advcl', 'acl')) return undefined;
  let above = trees.head[word]!;
  for (let steps = 0; above >= 0 && !context.isVerb(above) && steps < 4; steps++) above = trees.head[above]!;
  return above >= 0 && modality(context, above).time === 'past' ? 'past' : undefined;
}

/** "to evade it and lower costs": the infinitive that a verb without a subject of its own is coordinated with, or itself. */
function firstConjunct(context: ClauseContext, word: number): number {
  const { trees } = context;
  let at = word;
  for (let steps = 0; steps < 4; steps++) {
    if (!context.isLabel(at, 'conj') || trees.child(at, 'nsubj', 'nsubj:pass', 'aux', 'mark') >= 0) return at;
    at = trees.head[at]!;
  }
  return at;
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
    // "condemned Russia's invasion": what somebody has done is done, whenever it is condemned.
    if (definite && outer.time === 'past') time = 'past';
    if (context.isLabel(noun, 'obj', 'nsubj:pass', 'nsubj') && !definite) {
      if (outer.certainty) certainty = outer.certainty;
      if (outer.time) time = outer.time;
    }
  }
  return { polarity: negative ? 'negative' : 'positive', certainty, time };
}

function isConditional(context: ClauseContext, verb: number): boolean {
  return context.trees.childrenWith(verb, 'mark').some((mark) => /^(?:if|unless|whether)$/.test(context.word(mark)));
}
