import { TAG } from '../../document/labels.js';
import { isEventNoun } from '../../knowledge/event-types.js';
import { AGENT_NOUNS, PERSON_NOUNS } from '../../knowledge/relation-nouns.js';
import type { Participant } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { takesGerund } from './gerunds.js';

/**
 * Whether a relation is worth its line: always where both ends are actors of the article; else in a main clause, or in a
 * clause below one where one end is an actor and both can act or be acted upon ("Mali, which freed protesters", not "a bag that holds water").
 */
export function isWorthKeeping(context: ClauseContext, frame: Frame): boolean {
  const { subject, object } = frame;
  if (subject.entity && object.entity) return true;
  if (frame.shadowed) return false;
  if (object.clause && !canAct(context, subject)) return false;
  // "was held at the time", "were moved to a hotel": a phrase beside a passive counts where both are actors.
  if (frame.rule === 'passive-obl') return false;
  if (isInventory(context, frame)) return false;
  const main = isMainClause(context, frame.trigger);
  const first = main && !context.isLabel(frame.trigger, 'conj');
  const able = Number(canAct(context, subject)) + Number(canAct(context, object));
  // "Customs figures put trade at a record": nobody in it. "police who beat protesters": nobody of the article.
  if (!subject.entity && !object.entity) return first && able > 0;
  if (main && (able > 1 || first)) return true;
  return able === 2 || (object.entity !== undefined && canAct(context, object));
}

/** Verbs that say what a thing consists of, not what anybody does. */
const HOLDS = /^(?:have|contain|comprise|include|feature|cost)$/;

/** "has 645 beds", "includes a museum": of things; to have talks or allies is another matter. */
function isInventory(context: ClauseContext, { rule, trigger, object }: Frame): boolean {
  if (rule !== 'nsubj-obj' || object.entity || !HOLDS.test(context.lemma(trigger))) return false;
  return !canAct(context, object) && !isEventNoun(context.lemma(object.head));
}

const PERSONAL = /^(?:he|him|she|her|they|them|we|us|i|me)$/;

function canAct(context: ClauseContext, { head, entity, clause }: Participant): boolean {
  if (clause) return false;
  if (entity) return entity.type !== 'location' && entity.type !== 'miscellaneous' && entity.type !== 'product';
  if (context.tag(head) === TAG.PROPN || PERSONAL.test(context.word(head))) return true;
  return AGENT_NOUNS.has(context.lemma(head)) || PERSON_NOUNS.has(context.lemma(head));
}

/** No relative, adverbial or adnominal clause between the trigger and the sentence's root. */
function isMainClause(context: ClauseContext, trigger: number): boolean {
  for (let at = trigger, steps = 0; at >= 0 && steps < 20; at = context.trees.head[at]!, steps++) {
    if (context.isLabel(at, 'acl', 'acl:relcl', 'advcl', 'advcl:relcl', 'csubj') && !isComplement(context, at))
      return false;
  }
  return true;
}

/** "accused of arming", "prevented from buying": a gerund that the verb above asks for. */
function isComplement(context: ClauseContext, verb: number): boolean {
  if (!context.isLabel(verb, 'advcl') || !takesGerund(context, context.trees.head[verb]!)) return false;
  return context.trees.childrenWith(verb, 'mark', 'case').some((mark) => /^(?:of|from|for)$/.test(context.word(mark)));
}
