import { eventType, isSymmetricNoun } from '../../knowledge/event-types.js';
import { type Actor, actorsOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import { isPassive, patientsOf, subjectsOf } from './subjects.js';

/** Verbs that only say how another verb goes on: "keep backing". */
const ASPECT = new Set('keep continue begin start stop resume help'.split(' '));
/** Prepositions of circumstance: what follows them is when or where, not whom. */
const CIRCUMSTANCE = new Set(
  'during since after before until despite amid within throughout as than like because including except besides by'.split(
    ' ',
  ),
);
const PLACE = new Set('in at on near around across inside outside along off'.split(' '));
/** Verbs for which a place is an argument. */
const MOTION = new Set(
  'arrive travel fly visit go come land return move head flee deploy invest live work operate'.split(' '),
);

/** Verbs of judgement: their object is who did it, not whom it was done to. */
const JUDGES =
  /^(?:condemn|criticize|criticise|denounce|blame|deplore|praise|welcome|applaud|back|support|oppose|reject|hail|slam|decry|defend|endorse|protest|resist|fear)$/;

/** Everything that a verb says its subject does to somebody. */
export function verbFrames(context: ClauseContext, verb: number): readonly Frame[] {
  if (isAspectual(context, verb)) return [];
  const passive = isPassive(context, verb);
  const subjects = subjectsOf(context, verb);
  const frames: Frame[] = [];
  const core = coreWords(context, verb);
  const add = (objects: readonly Actor[], parts: readonly number[], rule: string, confidence: number): void => {
    const predicate = predicateOf(context, core, parts);
    for (const subject of subjects) {
      for (const object of objects) {
        if (subject.entity === object.entity) continue;
        frames.push({
          subject,
          object,
          trigger: verb,
          asserted: verb,
          predicate,
          words: [...core, ...parts],
          keys: keysOf(context, verb, core, parts),
          rule,
          confidence,
        });
      }
    }
  };
  if (subjects.length) {
    if (passive) add(patientsOf(context, verb), [], 'passive-agent', 0.8);
    for (const object of context.trees.childrenWith(verb, 'iobj'))
      add(actorsOf(context, object), [], 'nsubj-iobj', 0.8);
    for (const object of context.trees.childrenWith(verb, 'obj')) {
      const direct = actorsOf(context, object);
      if (direct.length) add(direct, [], 'nsubj-obj', 0.85);
      else for (const path of throughNoun(context, object, 0)) add(path.actors, path.parts, 'nsubj-obj-nmod', 0.75);
      if (!direct.length)
        for (const oblique of obliques(context, verb))
          add(oblique.actors, [object, ...oblique.parts], 'nsubj-obj-obl', 0.7);
      else {
        for (const { actors, parts } of obliques(context, verb)) {
          const agents = actors.filter(({ entity }) => /^(?:country|person|organization|group)$/.test(entity.type));
          add(agents, parts, 'nsubj-obl', 0.5);
        }
      }
    }
    if (context.trees.child(verb, 'obj') < 0) {
      for (const oblique of obliques(context, verb))
        add(oblique.actors, oblique.parts, passive ? 'passive-obl' : 'nsubj-obl', 0.65);
    }
  }
  frames.push(...reciprocal(context, verb, core, subjects));
  return frames;
}

interface Path {
  readonly actors: readonly Actor[];
  readonly parts: readonly number[];
}

/** Actors behind a noun that is none itself: "measures against Moscow", "cover for Russia", "Moscow's invasion". */
function throughNoun(context: ClauseContext, noun: number, depth: number): readonly Path[] {
  const paths: Path[] = [];
  if (depth > 2) return paths;
  const verb = context.trees.head[noun]!;
  if (depth === 0 && JUDGES.test(context.lemma(verb))) {
    // "condemned Moscow's invasion of Ukraine" is aimed at the one who invades.
    const owner = context.trees.child(noun, 'nmod:poss');
    const actors = owner >= 0 ? actorsOf(context, owner) : [];
    if (actors.length) return [{ actors, parts: [noun] }];
  }
  for (const child of context.trees.childrenWith(noun, 'nmod')) {
    const preposition = context.preposition(child);
    if (preposition === '' || CIRCUMSTANCE.has(preposition) || PLACE.has(preposition)) continue;
    const parts = [noun, ...context.trees.childrenWith(child, 'case')];
    const actors = actorsOf(context, child);
    if (actors.length) paths.push({ actors, parts });
    else
      for (const path of throughNoun(context, child, depth + 1))
        paths.push({ actors: path.actors, parts: [...parts, ...path.parts] });
  }
  if (paths.length === 0) {
    const owner = context.trees.child(noun, 'nmod:poss');
    if (owner >= 0 && context.word(owner) !== 'its' && context.word(owner) !== 'their') {
      const actors = actorsOf(context, owner);
      if (actors.length) paths.push({ actors, parts: [noun] });
    }
  }
  return paths;
}

/** Actors in the verb's prepositional phrases. */
function obliques(context: ClauseContext, verb: number): readonly Path[] {
  const paths: Path[] = [];
  for (const oblique of context.trees.childrenWith(verb, 'obl')) {
    const preposition = context.preposition(oblique);
    if (preposition === '' || CIRCUMSTANCE.has(preposition.split(' ')[0]!)) continue;
    const parts = context.trees.childrenWith(oblique, 'case');
    const actors = actorsOf(context, oblique);
    const placed = PLACE.has(preposition) && !MOTION.has(context.lemma(verb));
    if (actors.length) {
      const kept = actors.filter(
        ({ entity }) => !placed && (entity.type !== 'location' || MOTION.has(context.lemma(verb))),
      );
      if (kept.length) paths.push({ actors: kept, parts });
    } else if (preposition !== 'at' && preposition !== 'on') {
      for (const path of throughNoun(context, oblique, 1)) {
        if (PLACE.has(preposition) && context.trees.child(verb, 'obj') < 0) continue;
        paths.push({ actors: path.actors, parts: [...parts, ...path.parts] });
      }
    }
  }
  return paths;
}

/** "Beijing and Moscow have stepped up cooperation": what two subjects do with one another. */
function reciprocal(
  context: ClauseContext,
  verb: number,
  core: readonly number[],
  subjects: readonly Actor[],
): readonly Frame[] {
  if (subjects.length !== 2) return [];
  const object = context.trees.child(verb, 'obj', 'obl');
  const noun = object >= 0 ? context.lemma(object) : '';
  const mutual = /^(?:meet|agree|cooperate|negotiate|clash|talk|collaborate|merge|fight)$/.test(context.lemma(verb));
  if (!(isSymmetricNoun(noun) || (mutual && object < 0)) || (object >= 0 && throughNoun(context, object, 0).length))
    return [];
  const parts = isSymmetricNoun(noun) ? [...context.trees.childrenWith(object, 'case'), object] : [];
  return [
    {
      subject: subjects[0]!,
      object: subjects[1]!,
      trigger: verb,
      asserted: verb,
      predicate: predicateOf(context, core, parts),
      words: [...core, ...parts],
      keys: keysOf(context, verb, core, parts),
      rule: 'reciprocal',
      confidence: 0.7,
    },
  ];
}

/** The verb with its particle, and the aspect verb above it: "keep backing". */
function coreWords(context: ClauseContext, verb: number): readonly number[] {
  const words = [verb, ...context.trees.childrenWith(verb, 'compound:prt')];
  const above = context.trees.head[verb]!;
  if (above >= 0 && context.isLabel(verb, 'xcomp') && ASPECT.has(context.lemma(above))) words.unshift(above);
  return words;
}

function isAspectual(context: ClauseContext, verb: number): boolean {
  return (
    ASPECT.has(context.lemma(verb)) && context.trees.childrenWith(verb, 'xcomp').some((child) => context.isVerb(child))
  );
}

function predicateOf(context: ClauseContext, core: readonly number[], parts: readonly number[]): string {
  const words = [...core].map((word, i) =>
    i > 0 && context.isVerb(word) && context.word(word).endsWith('ing') ? context.word(word) : context.lemma(word),
  );
  return [...words, ...parts.map((part) => (context.isNoun(part) ? context.lemma(part) : context.word(part)))].join(
    ' ',
  );
}

/** Class look-ups: a light noun decides before its verb, a verb with its preposition before the verb alone. */
function keysOf(
  context: ClauseContext,
  verb: number,
  core: readonly number[],
  parts: readonly number[],
): readonly string[] {
  const lemma = context.lemma(verb);
  const particle = core.filter((word) => word > verb).map((word) => context.word(word));
  const full = [lemma, ...particle].join(' ');
  const nouns = parts.filter((part) => context.isNoun(part)).map((part) => context.lemma(part));
  const keys: string[] = [];
  const preposition = parts.find((part) => !context.isNoun(part));
  if (preposition !== undefined) keys.push(`${full} ${context.word(preposition)}`);
  if (nouns.length) keys.push(`${lemma} ${nouns[0]}`);
  const light =
    /^(?:launch|provide|hold|make|take|give|have|offer|impose|stage|carry|conduct|express|begin|start|wage|step|do|mount|sign|reach)$/.test(
      lemma,
    );
  const strong = eventType(full);
  if (light || !strong) keys.push(...nouns, full, lemma);
  else keys.push(full, lemma, ...nouns);
  return keys;
}
