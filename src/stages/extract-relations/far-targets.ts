import { type EntityType, EVENT_TYPES, TAG } from '../../document/labels.js';
import { isEventNoun } from '../../knowledge/event-types.js';
import { AGENT_NOUNS, PERSON_NOUNS } from '../../knowledge/relation-nouns.js';
import type { Participant } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { gerundGovernor } from './gerunds.js';
import { isReceiving } from './received.js';
import { ruledType } from './ruled-type.js';
import { isPassive, objectHeads, surfaceSubjects } from './subjects.js';

const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES);
const TARGETS: ReadonlySet<EntityType> = new Set(['country', 'location', 'organization', 'group', 'person']);
/** Whatever else finds the same goes before: it is in the sentence, and nothing nearer is. */
const RANK = 0.45;

/**
 * "gave 352 million euros to promote investment in Ethiopia", "withdrew its troops from a zone in Georgia": where what a
 * verb of an event acts on is no actor, and no phrase of it names one, the event is aimed at whom or what the clause names
 * further below. Takes the verb's frames and returns them with that one, in the place of the plain object.
 */
export function withFarTarget(context: ClauseContext, verb: number, frames: readonly Frame[]): readonly Frame[] {
  if (frames.some(({ object }) => object.entity || object.clause) || isPassive(context, verb)) return frames;
  const plain = frames.find(({ rule }) => rule === 'nsubj-obj') ?? ownTroops(context, verb);
  if (!plain || !EVENTS.has(ruledType(context, plain))) return frames;
  if (TOPIC_VERBS.has(context.lemma(verb)) || isReceiving(context.lemma(verb))) return frames;
  const target = targetBelow(context, verb, plain.subject);
  if (!target || (target.entity?.type !== 'country' && isHit(context, verb, plain.object.head))) return frames;
  const preposition = context.caseWords(target.head);
  const subjects = frames.length ? frames.filter(({ rule }) => rule === 'nsubj-obj') : [plain];
  const far = subjects.map(
    (frame): Frame => ({
      ...frame,
      object: target,
      predicate: [frame.predicate, ...preposition.map((word) => context.word(word))].join(' '),
      words: [...frame.words, ...preposition],
      rule: 'nsubj-far',
      rank: RANK,
    }),
  );
  return [...frames.map((frame) => (frame.rule === 'nsubj-obj' ? { ...frame, shadowed: true } : frame)), ...far];
}

/** "is ready to withdraw its troops from …": what a subject does with its own makes no frame of its own. */
function ownTroops(context: ClauseContext, verb: number): Frame | undefined {
  const [subject] = surfaceSubjects(context, verb);
  const [object] = objectHeads(context, verb);
  if (!subject?.entity || object === undefined) return undefined;
  const lemma = context.lemma(verb);
  const noun = context.lemma(object);
  return {
    subject,
    object: { head: object },
    trigger: verb,
    asserted: verb,
    predicate: `${lemma} ${noun}`,
    words: [verb, object],
    keys: [`${lemma} ${noun}`, lemma],
    rule: 'nsubj-obj',
    rank: RANK,
  };
}

/** Their object is what is spoken of, not whom they are aimed at: "discussed the war in Sudan". */
const TOPIC_VERBS: ReadonlySet<string> = new Set(
  'discuss debate review examine consider address study describe cite mention'.split(' '),
);
/** Verbs that move their object, or lend it: "sent soldiers to", "withdrew its troops from". */
const MOVES: ReadonlySet<string> = new Set(
  'send deploy dispatch withdraw recall move pull station give provide offer lend supply raise train'.split(' '),
);

/**
 * "arrested journalists in Lima", "struck militia groups": people, without a name, are the target themselves. Not so where
 * a country is named: to kill people in it is to attack it.
 */
function isHit(context: ClauseContext, verb: number, object: number): boolean {
  const lemma = context.lemma(object);
  const people = PERSON_NOUNS.has(lemma) || (AGENT_NOUNS.has(lemma) && !isEventNoun(lemma));
  if (!people || MOVES.has(context.lemma(verb))) return false;
  return context.trees.child(object, 'nmod:poss') < 0;
}

/** When, after what or why something happens, not to whom. */
const ASIDE =
  /^(?:according|like|unlike|despite|during|after|before|since|following|amid|near|off|behind|under|along|including|via|because|until|given|regarding|ahead)\b/;
/** "in the wake of a strike", "in response to": the same, with a noun in the preposition's place. */
const ASIDE_NOUN = /^(?:wake|aftermath|midst|view|light|eve|run-up|time|day|way|account|statement)$/;

/**
 * What a clause adds beside its event: what stands before its verb sets the scene ("In Turkey, X will deliver"), what a
 * conjunction opens is another event.
 */
function isAside(context: ClauseContext, child: number, verb: number): boolean {
  if (context.isLabel(child, 'obl', 'nmod', 'appos', 'dep', 'list', 'vocative') && child < verb) return true;
  if (ASIDE.test(context.preposition(child))) return true;
  if (context.isLabel(child, 'obl', 'nmod') && ASIDE_NOUN.test(context.lemma(child))) return true;
  if (!context.isLabel(child, 'advcl')) return false;
  const { trees } = context;
  return trees.childrenWith(child, 'mark', 'advmod').some((mark) => context.word(mark) !== 'to' && mark < child);
}

/** Verbs of judgement: a place where the judged thing happened is not judged. */
const JUDGES: ReadonlySet<string> = new Set(
  'condemn denounce deplore criticize criticise praise welcome hail applaud lament slam blast decry mock regret'.split(
    ' ',
  ),
);
const AT = /^(?:in|at|on|into|from|through|throughout|across|within|around)$/;

const DEEPEST = 40;

/** The first actor or place, nearest to the verb, below its objects and phrases; a pronoun is none. */
function targetBelow(context: ClauseContext, verb: number, subject: Participant): Participant | undefined {
  const { trees } = context;
  const pending: number[] = [verb];
  for (let k = 0; k < pending.length && k < DEEPEST; k++) {
    const word = pending[k]!;
    const entity = word === verb ? undefined : context.entityAt(word);
    if (
      entity &&
      entity !== subject.entity &&
      TARGETS.has(entity.type) &&
      !context.isTime(word) &&
      context.tag(word) !== TAG.PRON
    ) {
      const above = trees.head[word]!;
      const inside = context.isLabel(word, 'amod', 'compound', 'nmod:poss') && above !== verb;
      return { head: inside && context.isNoun(above) ? above : word, entity };
    }
    for (const child of trees.children(word)) {
      if (context.isLabel(child, 'nsubj', 'nsubj:pass', 'csubj', 'ccomp', 'parataxis', 'acl:relcl', 'punct')) continue;
      if (context.isLabel(child, 'conj', 'xcomp') && context.isVerb(child)) continue;
      // "accused the council of blocking X": it is the council that did something to X.
      if (isAside(context, child, verb) || gerundGovernor(context, child) === verb) continue;
      if (JUDGES.has(context.lemma(verb)) && AT.test(context.preposition(child))) continue;
      pending.push(child);
    }
  }
  return undefined;
}
