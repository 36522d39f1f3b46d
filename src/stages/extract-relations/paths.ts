import { isEventNoun } from '../../knowledge/event-types.js';
import { actorsOf, type Participant, participantsOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';

/** Somebody behind a verb's object or preposition, with the words that lead there. */
export interface Path {
  readonly participants: readonly Participant[];
  readonly parts: readonly number[];
  readonly shadowed?: boolean;
}

export interface ObliquePath extends Path {
  readonly preposition: string;
  /** Where something happens, not to whom. */
  readonly placed: boolean;
}

/** Prepositions of circumstance: what follows them is when, why or besides whom, not whom. */
const CIRCUMSTANCE = new Set(
  (
    'during since after before until till despite amid amidst within throughout as than like because including except besides ' +
    'following according regarding concerning due owing per given without ago notwithstanding unlike prior'
  ).split(' '),
);
const PLACE = new Set(
  'in at on near around across inside outside along off above below under beyond through via between beside'.split(' '),
);
/** Verbs for which a place is an argument. */
const MOTION = new Set(
  (
    'arrive travel fly visit go come land return move head flee deploy invest live work operate withdraw enter cross send ' +
    'station base lie locate situate headquarter intervene interfere meddle march sail drive serve'
  ).split(' '),
);
/** Verbs of judgement: their object is who did it, not whom it was done to. */
const JUDGES: ReadonlySet<string> = new Set(
  (
    'condemn criticize criticise denounce blame deplore praise welcome applaud back support oppose reject hail slam decry defend ' +
    'endorse protest resist fear blast lambast lament mock question dismiss'
  ).split(' '),
);

/** What people say things in. */
const WORDS =
  /^(?:statement|interview|speech|letter|report|message|address|article|post|tweet|turn|response|reply|broadcast)$/;

/** What people speak by. */
const MEANS = /^(?:phone|telephone|mail|email|e-mail|letter|radio|video|videoconference|link|text|hand|default|law)$/;

/** What two hold together: who is with one in it is spoken to. */
const TALKS = /^(?:call|meeting|talk|conversation|summit)$/;

/** Whether a verb judges what its object names: it is not done by the subject. */
export function isJudging(lemma: string): boolean {
  return JUDGES.has(lemma);
}

export function isCircumstance(preposition: string): boolean {
  return CIRCUMSTANCE.has(preposition.split(' ')[0]!);
}

export function isPlace(preposition: string): boolean {
  return PLACE.has(preposition);
}

/** Actors behind a noun that is none itself: "measures against Moscow", "cover for Russia", "Moscow's invasion". */
export function nounPaths(context: ClauseContext, noun: number, verb: number, depth = 0): readonly Path[] {
  const { trees } = context;
  const owner = trees.child(noun, 'nmod:poss');
  if (depth === 0 && owner >= 0 && JUDGES.has(context.lemma(verb))) {
    // "condemned Moscow's invasion of Ukraine" is aimed at the one who invades.
    const participants = actorsOf(context, owner);
    if (participants.length) return [{ participants, parts: [noun] }];
  }
  const paths: Path[] = [];
  for (const child of trees.childrenWith(noun, 'nmod')) {
    const preposition = context.preposition(child);
    if (preposition === '' || isCircumstance(preposition)) continue;
    // "a plan for a corridor from India to Europe": where a thing begins and ends is not whom the plan is for.
    if (depth > 0 && /^(?:from|to)$/.test(preposition) && !isEventNoun(context.lemma(noun))) continue;
    if (PLACE.has(preposition) && preposition !== 'between' && !(/^(?:on|by)$/.test(preposition) && depth === 0))
      continue;
    const parts = [noun, ...context.caseWords(child)];
    const participants = actorsOf(context, child);
    if (participants.length) paths.push({ participants, parts });
    else if (depth < 2) {
      for (const path of nounPaths(context, child, verb, depth + 1)) {
        paths.push({ participants: path.participants, parts: [...parts, ...path.parts] });
      }
    }
  }
  // Whose support it is is not whom it goes to: "expressed Egypt's solidarity".
  const own = isEventNoun(context.lemma(noun));
  if (paths.length === 0 && owner >= 0 && !own && !/^(?:its|their|his|her|our|my|your)$/.test(context.word(owner))) {
    const participants = actorsOf(context, owner);
    if (participants.length) paths.push({ participants, parts: [noun] });
  }
  return paths;
}

/**
 * The verb's prepositional phrases: the actors in them, or, with `plain`, the phrases themselves where they hold none. A
 * place is an argument of verbs of motion alone.
 */
export function obliquePaths(
  context: ClauseContext,
  verb: number,
  plain: boolean,
  aimed = false,
): readonly ObliquePath[] {
  const paths: ObliquePath[] = [];
  // "imposed a curfew in Kashmir", "launched attacks on the city": the place is the target.
  const motion =
    MOTION.has(context.lemma(verb)) ||
    (aimed && /^(?:impose|declare|enforce|wage|launch|lift)$/.test(context.lemma(verb)));
  for (const oblique of context.trees.childrenWith(verb, 'obl')) {
    const preposition = context.preposition(oblique);
    if (preposition === '' || isCircumstance(preposition) || context.isTime(oblique)) continue;
    // "On the eve of a visit to Peru, they freed …": what stands before the subject sets the scene.
    if (oblique < context.trees.child(verb, 'nsubj', 'nsubj:pass') && /^(?:to|from|in|at|on)$/.test(preposition))
      continue;
    const parts = context.caseWords(oblique);
    const inPlace = PLACE.has(preposition) && !(motion && aimed && /^(?:in|on|across)$/.test(preposition));
    const actors = actorsOf(context, oblique);
    if (actors.length) {
      // "sold radars to Manila": whom it goes to, a place or not.
      // "fired rockets into northern Israel": so is what weapons are aimed at.
      const shot =
        /^(?:fire|launch|shoot|drop|lob|hurl)$/.test(context.lemma(verb)) &&
        /^(?:into|at|on|towards?)$/.test(preposition);
      const given = motion || shot || preposition === 'to';
      const kept = actors.filter(({ entity }) => given || (entity.type !== 'location' && entity.type !== 'facility'));
      const placed = inPlace && !motion && preposition !== 'on' && preposition !== 'at';
      if (kept.length && !(placed && kept.every(({ entity }) => entity.type === 'country')))
        paths.push({ participants: kept, parts, preposition, placed });
      continue;
    }
    {
      // "took part in measures against Moscow", but not "said in a letter to Moscow".
      const inner = nounPaths(context, oblique, verb, 1).filter(
        ({ parts: [, next] }) =>
          !inPlace ||
          preposition === 'on' ||
          (next !== undefined && context.word(next) === 'against') ||
          // "raised it in a call with Lima"
          (next !== undefined && context.word(next) === 'with' && TALKS.test(context.lemma(oblique))),
      );
      for (const path of inner)
        paths.push({ participants: path.participants, parts: [...parts, ...path.parts], preposition, placed: false });
      if (inner.length) continue;
    }
    // "fell by 7 percent", "sold it for $2 billion": how much is not whom.
    // "said in a statement" names nobody.
    if (preposition === 'in' && WORDS.test(context.lemma(oblique))) continue;
    if (/^(?:by|via|over)$/.test(preposition) && MEANS.test(context.lemma(oblique))) continue;
    if (plain && preposition !== 'over' && (preposition === 'of' || !context.isFigure(oblique)))
      paths.push({ participants: participantsOf(context, oblique), parts, preposition, placed: inPlace });
  }
  return paths;
}
