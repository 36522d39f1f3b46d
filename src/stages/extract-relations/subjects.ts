import { isEventNoun, isUtterance } from '../../knowledge/event-types.js';
import { AGENT_NOUNS, PERSON_NOUNS } from '../../knowledge/relation-nouns.js';
import { type Participant, participantsOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import { agentHead, raidersOf } from './deeds.js';
import { gerundGovernor, isGerund, takesGerund } from './gerunds.js';

const DEEPEST = 6;
/** Verbs whose object is not who does what their infinitive says: "promised Kyiv to send". */
const SUBJECT_CONTROL = /^(?:promise|threaten|vow|use|pledge|take|spend|need|have|make|cost|offer)$/;
/**
 * "asked Israel to open the crossing": an object before "to" that a parser hangs on the infinitive, of the verb that governs
 * it; or -1.
 */
function raisedObject(context: ClauseContext, governor: number): number {
  const { trees } = context;
  for (const infinitive of trees.childrenWith(governor, 'xcomp')) {
    const mark = trees.child(infinitive, 'mark');
    const object = trees.child(infinitive, 'obj');
    if (object > governor && object < mark && mark < infinitive) return object;
  }
  return -1;
}

/** Whether the clause puts the one acted upon in the subject's place. */
export function isPassive(context: ClauseContext, verb: number, depth = 0): boolean {
  const { trees } = context;
  if (trees.child(verb, 'aux:pass', 'obl:agent') >= 0) return true;
  const patient = trees.child(verb, 'nsubj:pass');
  if (patient >= 0) return patient < verb || subjectHead(context, verb) < 0;
  if (trees.child(verb, 'nsubj', 'aux', 'obj', 'mark') >= 0 || !isParticiple(context, verb)) return false;
  if (context.isLabel(verb, 'acl', 'advcl')) return true;
  const above = trees.head[verb]!;
  if (above < 0 || depth > DEEPEST) return false;
  // "was arrested and charged"; "wants to see him arrested".
  return (
    (context.isLabel(verb, 'conj') && context.isVerb(above) && isPassive(context, above, depth + 1)) ||
    (context.isLabel(verb, 'xcomp') && trees.child(above, 'obj') >= 0)
  );
}

/** The head of the verb's own subject, or -1: of two before it, the nearer (a parser may cut "U.S. President X" in two). */
export function subjectHead(context: ClauseContext, verb: number): number {
  const subjects = context.trees.childrenWith(verb, 'nsubj', 'nsubj:pass');
  return subjects.filter((subject) => subject < verb).at(-1) ?? subjects[0] ?? -1;
}

/** "criticised and sanctioned Myanmar": the object behind the last verb is the first one's too, whoever has it; or -1. */
function sharedObject(context: ClauseContext, verb: number): number {
  const { trees } = context;
  if (trees.child(verb, 'obl', 'ccomp', 'xcomp', 'aux:pass') >= 0) return -1;
  const above = trees.head[verb]!;
  if (above >= 0 && context.isLabel(verb, 'conj') && context.isVerb(above)) {
    const object = trees.child(above, 'obj');
    return object > verb && trees.child(verb, 'nsubj') < 0 ? object : -1;
  }
  const next = trees.childrenWith(verb, 'conj').find((child) => context.isVerb(child));
  if (next === undefined || next > verb + 3 || trees.child(next, 'nsubj') >= 0) return -1;
  return trees.child(next, 'obj');
}

/**
 * "Xi tells Putin China will …": a headline's two names that a parser takes for one. The first is told, the second does.
 * -1 where the subject of what is told is one name.
 */
export function secondName(context: ClauseContext, clause: number): number {
  const { trees } = context;
  const above = trees.head[clause]!;
  const telling =
    above >= 0 &&
    context.isLabel(clause, 'ccomp') &&
    /^(?:tell|warn|inform|assure|remind|ask|promise)$/.test(context.lemma(above));
  const subject = telling ? subjectHead(context, clause) : -1;
  const first = subject < 0 ? undefined : context.mentionAt(subject);
  if (!first || first.firstToken !== above + 1) return -1;
  return (
    trees
      .childrenWith(subject, 'flat')
      .find((child) => child >= first.endToken && context.entityAt(child) !== undefined) ?? -1
  );
}

/** Who is told in such a headline: the first of its two names, whichever way the parser takes them; or -1. */
export function toldName(context: ClauseContext, telling: number): number {
  const { trees } = context;
  for (const clause of trees.childrenWith(telling, 'ccomp')) {
    if (secondName(context, clause) >= 0) return subjectHead(context, clause);
    const subject = subjectHead(context, clause);
    const first = trees.childrenWith(clause, 'iobj', 'obj').find((child) => child < subject && child === telling + 1);
    if (first !== undefined && context.entityAt(first)) return first;
  }
  return -1;
}

function speakingSubject(context: ClauseContext, verb: number): number {
  const second = secondName(context, verb);
  return second >= 0 ? second : subjectHead(context, verb);
}

const LINKING = /^(?:be|become|remain|seem|appear|stay|turn|prove|sound|look|feel|form|constitute)$/;

/** The verb's objects: those so labelled; else a noun behind a verb that has its subject before it, whatever its label. */
export function objectHeads(context: ClauseContext, verb: number): readonly number[] {
  const { trees } = context;
  const raised = raisedObject(context, verb);
  if (raised >= 0) return [raised];
  const given =
    trees.head[verb]! >= 0 && context.isLabel(verb, 'xcomp') ? raisedObject(context, trees.head[verb]!) : -1;
  const objects = trees.childrenWith(verb, 'obj').filter((object) => object !== given);
  if (objects.length || LINKING.test(context.lemma(verb))) return objects;
  const shared = sharedObject(context, verb);
  if (shared >= 0) return [shared];
  const subject = subjectHead(context, verb);
  if (trees.child(verb, 'aux:pass') >= 0) return objects;
  const bare = unmarkedObject(context, verb);
  if (bare >= 0) return [bare];
  return trees
    .childrenWith(verb, 'nsubj', 'nsubj:pass', 'xcomp')
    .filter(
      (child) =>
        child > verb &&
        context.isNominal(child) &&
        trees.child(child, 'cop', 'case', 'mark') < 0 &&
        (context.isLabel(child, 'xcomp') || (subject >= 0 && subject < verb)),
    );
}

/** "will meet President X in Rome": somebody right behind the verb without a preposition, whatever a parser calls him; or -1. */
function unmarkedObject(context: ClauseContext, verb: number): number {
  const { trees } = context;
  if (trees.child(verb, 'ccomp') >= 0 || isPassive(context, verb)) return -1;
  return (
    trees
      .childrenWith(verb, 'obl')
      .find(
        (child) =>
          trees.subtree(child).start === verb + 1 &&
          trees.child(child, 'case', 'mark') < 0 &&
          !context.isTime(child) &&
          context.entityAt(child),
      ) ?? -1
  );
}

/** A past participle by its form: not "-ing", not the plain form, not the third person. */
function isParticiple(context: ClauseContext, verb: number): boolean {
  const word = context.word(verb);
  const lemma = context.lemma(verb);
  return word !== lemma && !word.endsWith('ing') && !(word.endsWith('s') && !/(?:ss|us)$/.test(word));
}

/** Who does what the verb says; nobody where a passive names no agent. */
export function agentsOf(context: ClauseContext, verb: number): readonly Participant[] {
  if (!isPassive(context, verb)) return surfaceSubjects(context, verb);
  const head = agentHead(context, verb);
  return head < 0 ? raidersOf(context, verb) : participantsOf(context, head);
}

/** The grammatical subject: the verb's own, else the one that it shares with or takes from the clause above. */
export function surfaceSubjects(context: ClauseContext, verb: number): readonly Participant[] {
  const head = surfaceSubject(context, verb);
  return head < 0 ? [] : participantsOf(context, head);
}

/** The head of that subject, a relative pronoun where the clause has one; or -1. */
export function surfaceSubject(context: ClauseContext, verb: number, depth = 0): number {
  const own = speakingSubject(context, verb);
  if (own >= 0) return own;
  if (depth > DEEPEST || context.trees.child(verb, 'csubj', 'csubj:pass', 'expl') >= 0) return -1;
  const above = context.trees.head[verb]!;
  if (above < 0) return -1;
  if (context.isLabel(verb, 'conj')) return surfaceSubject(context, above, depth + 1);
  if (context.isLabel(verb, 'xcomp', 'advcl')) return controller(context, verb, above, depth);
  if (context.isLabel(verb, 'acl', 'acl:relcl')) return antecedent(context, verb, above, depth);
  return -1;
}

/** "launched an operation to detain": what is undertaken does nothing itself, unlike people and whoever is named. */
function isUndertaking(context: ClauseContext, noun: number): boolean {
  const lemma = context.lemma(noun);
  if (context.entityAt(noun) || AGENT_NOUNS.has(lemma) || PERSON_NOUNS.has(lemma)) return false;
  return context.isNoun(noun) && (isEventNoun(lemma) || isUtterance(lemma));
}

/** "asked Kyiv to withdraw", "agreed to send", "accused China of providing", "…, killing dozens". */
function controller(context: ClauseContext, verb: number, above: number, depth: number): number {
  const { trees } = context;
  const raised = raisedObject(context, above);
  const gerund = takesGerund(context, above) && isGerund(context, verb);
  // Whatever a parser calls whom the gerund's verb acts on.
  const found = gerund ? objectHeads(context, above)[0] : undefined;
  const object = raised >= 0 ? raised : (found ?? trees.child(above, 'obj', 'iobj'));
  if (object > above) {
    const infinitive =
      context.isLabel(verb, 'xcomp') && !SUBJECT_CONTROL.test(context.lemma(above)) && !isUndertaking(context, object);
    const asked = /^(?:ask|urge|tell|call|order|beg|press|warn|invite|allow|force|instruct|persuade|help)$/.test(
      context.lemma(above),
    );
    const purpose = context.isLabel(verb, 'advcl') && asked && context.word(verb - 1) === 'to' && verb > object;
    if (infinitive || gerund || purpose) return object;
  }
  if (context.isLabel(verb, 'xcomp')) {
    // "called on Kyiv to withdraw", "appealed to donors to give".
    const asked = trees
      .childrenWith(above, 'obl')
      .find((oblique) => oblique < verb && /^(?:on|upon|to|for|with)$/.test(context.preposition(oblique)));
    if (asked !== undefined && /^(?:call|appeal|plead|prevail|wait|rely|depend|push|press)$/.test(context.lemma(above)))
      return asked;
  }
  return surfaceSubject(context, above, depth + 1);
}

/** "a bridge linking China and Russia", "the man accused of it", "a move to isolate Moscow", "Xi, who has described". */
function antecedent(context: ClauseContext, verb: number, noun: number, depth: number): number {
  const { trees } = context;
  if (context.isLabel(verb, 'acl') && trees.child(noun, 'cop') >= 0) return surfaceSubject(context, noun, depth + 1);
  if (context.isLabel(verb, 'acl:relcl')) {
    // "are two economies that have not": what the copula equates.
    const subject = trees.child(noun, 'cop') >= 0 ? trees.child(noun, 'nsubj') : -1;
    return subject >= 0 ? subject : noun;
  }
  // "fired at the palace, killing three": behind a comma the participle is the main clause's subject's.
  const main = trees.head[noun]!;
  if (
    context.word(verb - 1) === ',' &&
    context.word(verb).endsWith('ing') &&
    main >= 0 &&
    context.isVerb(main) &&
    context.isLabel(noun, 'obj', 'obl')
  )
    return surfaceSubject(context, main, depth + 1);
  const infinitive =
    context.word(verb - 1) === 'to' || trees.childrenWith(verb, 'mark').some((m) => context.word(m) === 'to');
  const gerund = trees
    .childrenWith(verb, 'mark', 'case')
    .some((m) => /^(?:of|for|in|from|against)$/.test(context.word(m)));
  if (participantsOf(context, noun).some(({ entity }) => entity)) return noun;
  if (gerundGovernor(context, verb) >= 0) return noun;
  // "filed a lawsuit accusing the firm", "issued a statement condemning": who files and issues.
  const made = !isPassive(context, verb) && context.isLabel(noun, 'obj', 'obl') && isUtterance(context.lemma(noun));
  if (!(infinitive || gerund || made)) return noun;
  // "Moscow's efforts to help", "a plan by Kyiv to buy": who makes the effort.
  const owner = trees.child(noun, 'nmod:poss');
  if (owner >= 0) return owner;
  const maker = trees.childrenWith(noun, 'nmod').find((child) => /^(?:by|from)$/.test(context.preposition(child)));
  if (maker !== undefined) return maker;
  const above = trees.head[noun]!;
  if (above >= 0 && context.isLabel(noun, 'obj', 'obl', 'xcomp') && context.isVerb(above))
    return isPassive(context, above) ? agentHead(context, above) : surfaceSubject(context, above, depth + 1);
  return noun;
}

/**
 * The noun that a relative clause without a pronoun leaves out as its object: "the missiles Russia fired at Kyiv"; or the
 * antecedent of the pronoun that stands there. -1 for none.
 */
export function relativeObject(context: ClauseContext, verb: number): number {
  const { trees } = context;
  if (!context.isLabel(verb, 'acl:relcl') || trees.child(verb, 'obj', 'ccomp', 'xcomp') >= 0) return -1;
  const subject = trees.child(verb, 'nsubj');
  if (subject < 0 || isPassive(context, verb)) return -1;
  if (/^(?:who|which|that|where|when|whose|whom)$/.test(context.word(subject))) return -1;
  // "Orban, whose country took over": the pronoun stands in the subject, and nothing is left out.
  if (trees.children(subject).some((child) => context.word(child) === 'whose')) return -1;
  const pronoun = trees.children(verb).some((child) => /^(?:where|when|why|how)$/.test(context.word(child)));
  const stranded = trees
    .childrenWith(verb, 'obl')
    .some((child) => /^(?:whom|which|that|who)$/.test(context.word(child)));
  return pronoun || stranded ? -1 : trees.head[verb]!;
}
