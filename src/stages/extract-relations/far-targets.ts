import { type EntityType, EVENT_TYPES } from '../../document/labels.js';
import type { Participant } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { ruledType } from './ruled-type.js';
import { isPassive, objectHeads, surfaceSubjects } from './subjects.js';

const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES);
const TARGETS: ReadonlySet<EntityType> = new Set(['country', 'location', 'organization', 'group', 'person']);
/** As sure as a guess: it is in the sentence, and nothing nearer is. */
const CONFIDENCE = 0.45;

/**
 * "gave 352 million euros to promote investment in Ethiopia", "withdrew its troops from a zone in Georgia": where what a
 * verb of an event acts on is no actor, and no phrase of it names one, the event is aimed at whom or what the clause names
 * further below. Takes the verb's frames and returns them with that one, in the place of the plain object.
 */
export function withFarTarget(context: ClauseContext, verb: number, frames: readonly Frame[]): readonly Frame[] {
  if (frames.some(({ object }) => object.entity || object.clause) || isPassive(context, verb)) return frames;
  const plain = frames.find(({ rule }) => rule === 'nsubj-obj') ?? ownTroops(context, verb);
  if (!plain || !EVENTS.has(ruledType(context, plain))) return frames;
  const target = targetBelow(context, verb, plain.subject);
  if (!target) return frames;
  const preposition = context.caseWords(target.head);
  const subjects = frames.length ? frames.filter(({ rule }) => rule === 'nsubj-obj') : [plain];
  const far = subjects.map(
    (frame): Frame => ({
      ...frame,
      object: target,
      predicate: [frame.predicate, ...preposition.map((word) => context.word(word))].join(' '),
      words: [...frame.words, ...preposition],
      rule: 'nsubj-far',
      confidence: CONFIDENCE,
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
    confidence: CONFIDENCE,
  };
}

const DEEPEST = 40;

/** The first actor or place, nearest to the verb, below its objects and phrases. */
function targetBelow(context: ClauseContext, verb: number, subject: Participant): Participant | undefined {
  const { trees } = context;
  const pending: number[] = [verb];
  for (let k = 0; k < pending.length && k < DEEPEST; k++) {
    const word = pending[k]!;
    const entity = word === verb ? undefined : context.entityAt(word);
    if (entity && entity !== subject.entity && TARGETS.has(entity.type) && !context.isTime(word)) {
      const above = trees.head[word]!;
      const inside = context.isLabel(word, 'amod', 'compound', 'nmod:poss') && above !== verb;
      return { head: inside && context.isNoun(above) ? above : word, entity };
    }
    for (const child of trees.children(word)) {
      if (context.isLabel(child, 'nsubj', 'nsubj:pass', 'csubj', 'ccomp', 'parataxis', 'acl:relcl', 'punct')) continue;
      if (context.isLabel(child, 'conj', 'xcomp') && context.isVerb(child)) continue;
      if (/^(?:according|like|unlike|despite|during|after|before|since)\b/.test(context.preposition(child))) continue;
      pending.push(child);
    }
  }
  return undefined;
}
