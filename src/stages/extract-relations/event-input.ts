import { type Dependency, EVENT_TYPES, TAG } from '../../document/labels.js';
import type { Encoding } from '../../document/layers.js';
import { eventType, isEventNoun, isLightVerb } from '../../knowledge/event-types.js';
import type { HeadInput } from '../../model/head.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';

/** What the event head reads of one frame: its trigger's vector, and named features. */
export interface EventInput {
  readonly vector: Float32Array;
  readonly features: ReadonlySet<string>;
}

const EVENTS: ReadonlySet<string> = new Set(EVENT_TYPES);

/** The head's input for a frame whose class the lexicon's rules give as `ruled`. */
export function eventInput(context: ClauseContext, frame: Frame, ruled: string, encoding: Encoding): EventInput {
  const { vectors, vectorSize } = encoding;
  const vector = vectors!.subarray(frame.trigger * vectorSize, (frame.trigger + 1) * vectorSize);
  return { vector, features: featuresOf(context, frame, ruled, wordsBelow(context, frame.trigger)) };
}

/** The input as a loaded head takes it. */
export function knownFeatures(input: EventInput, numberOf: (name: string) => number): HeadInput {
  const features: number[] = [];
  for (const name of input.features) {
    const number = numberOf(name);
    if (number >= 0) features.push(number);
  }
  return { vector: input.vector, features };
}

const DEEPEST = 40;

/** The words of the trigger's clause: all below it but what stands in clauses beside it. */
function wordsBelow(context: ClauseContext, trigger: number): readonly number[] {
  const words = [trigger];
  for (let k = 0; k < words.length && words.length < DEEPEST; k++) {
    for (const child of context.trees.children(words[k]!)) {
      if (context.isLabel(child, 'punct', 'parataxis', 'acl:relcl', 'advcl')) continue;
      if (context.isLabel(child, 'conj') && context.isVerb(child)) continue;
      words.push(child);
    }
  }
  return words;
}

const MARKED: readonly Dependency[] = ['aux', 'aux:pass', 'mark', 'compound:prt', 'advmod', 'cop'];

function featuresOf(
  context: ClauseContext,
  frame: Frame,
  ruled: string,
  clause: readonly number[],
): ReadonlySet<string> {
  const { trigger, keys, subject, object, rule } = frame;
  const { trees } = context;
  const lemma = context.lemma(trigger);
  const features = new Set<string>([
    `rule:${rule}`,
    `ruled:${ruled}`,
    `verb:${lemma}`,
    `subject:${subject.entity?.type ?? 'none'}`,
    `object:${object.clause ? 'clause' : (object.entity?.type ?? 'none')}`,
  ]);
  for (const key of keys) {
    features.add(`key:${key}`);
    const type = eventType(key);
    if (type) features.add(`lexicon:${type}`);
  }
  if (isLightVerb(lemma)) features.add('light');
  for (const child of trees.childrenWith(trigger, ...MARKED)) {
    features.add(`${context.isLabel(child, 'advmod') ? 'adverb' : 'mark'}:${context.word(child)}`);
  }
  for (const child of trees.children(trigger)) {
    if (context.isLabel(child, 'obl', 'nmod')) features.add(`preposition:${context.preposition(child)}`);
    if (context.isLabel(child, 'obj', 'xcomp', 'ccomp', 'nsubj:pass')) features.add(`below:${context.lemma(child)}`);
  }
  const above = trees.head[trigger]!;
  if (above >= 0 && context.isLabel(trigger, 'xcomp', 'ccomp', 'advcl', 'acl', 'obl', 'obj', 'nmod')) {
    features.add(`above:${context.lemma(above)}`);
    const type = eventType(`${context.lemma(above)} to`) ?? eventType(context.lemma(above));
    if (type) features.add(`above:${type}`);
  }
  for (const word of clause) {
    const tag = context.tag(word);
    if (word === trigger || !(tag === TAG.NOUN || tag === TAG.VERB || tag === TAG.ADJ)) continue;
    const own = context.lemma(word);
    features.add(`word:${own}`);
    const type = eventType(own);
    if (type && EVENTS.has(type) && (tag === TAG.VERB || isEventNoun(own))) features.add(`around:${type}`);
  }
  return features;
}
