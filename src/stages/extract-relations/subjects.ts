import type { Actor } from './arguments.js';
import { actorsOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';

/** Verbs whose object does what the infinitive says: "asked Kyiv to withdraw". */
const OBJECT_CONTROL = new Set(
  (
    'ask tell urge order allow force persuade help invite want request press encourage require instruct command advise enable ' +
    'permit compel lead cause get push warn authorize authorise beg call appoint elect expect forbid'
  ).split(' '),
);

/** Who does what the verb says: its own subject or agent, else the one it inherits from the clause above. */
export function subjectsOf(context: ClauseContext, verb: number, depth = 0): readonly Actor[] {
  const { trees } = context;
  if (depth > 6) return [];
  if (isPassive(context, verb)) {
    const agent = trees.child(verb, 'obl:agent');
    if (agent >= 0) return actorsOf(context, agent);
    return byPhrase(context, verb);
  }
  const own = trees.child(verb, 'nsubj', 'csubj');
  if (own >= 0) return actorsOf(context, own);
  return inheritedSubjects(context, verb, depth);
}

/** Whom a passive verb is done to. */
export function patientsOf(context: ClauseContext, verb: number, depth = 0): readonly Actor[] {
  const own = context.trees.child(verb, 'nsubj:pass');
  if (own >= 0) return actorsOf(context, own);
  if (context.isLabel(verb, 'acl') && context.trees.head[verb]! >= 0)
    return actorsOf(context, context.trees.head[verb]!);
  if (depth < 6 && context.isLabel(verb, 'conj', 'xcomp', 'advcl')) {
    const above = context.trees.head[verb]!;
    return isPassive(context, above) ? patientsOf(context, above, depth + 1) : subjectsOf(context, above, depth + 1);
  }
  return [];
}

export function isPassive(context: ClauseContext, verb: number): boolean {
  if (context.trees.child(verb, 'nsubj:pass', 'aux:pass', 'obl:agent') >= 0) return true;
  return context.isLabel(verb, 'acl') && /(?:ed|en|wn|ld|ght)$/.test(context.word(verb));
}

function byPhrase(context: ClauseContext, verb: number): readonly Actor[] {
  for (const oblique of context.trees.childrenWith(verb, 'obl')) {
    if (context.preposition(oblique) === 'by') return actorsOf(context, oblique);
  }
  return [];
}

function inheritedSubjects(context: ClauseContext, verb: number, depth: number): readonly Actor[] {
  const { trees } = context;
  const above = trees.head[verb]!;
  if (above < 0) return [];
  if (context.isLabel(verb, 'xcomp', 'advcl')) {
    if (OBJECT_CONTROL.has(context.lemma(above)) || context.isLabel(verb, 'advcl')) {
      const controller = isPassive(context, above)
        ? trees.child(above, 'nsubj:pass')
        : trees.child(above, 'obj', 'iobj');
      const controls = context.isLabel(verb, 'xcomp') || isAccusation(context, above, verb);
      if (controller >= 0 && controls) return actorsOf(context, controller);
    }
    return isPassive(context, above) ? patientsOf(context, above, depth + 1) : subjectsOf(context, above, depth + 1);
  }
  if (context.isLabel(verb, 'conj')) return subjectsOf(context, above, depth + 1);
  if (context.isLabel(verb, 'acl') && !isPassive(context, verb)) {
    const own = actorsOf(context, above);
    if (own.length) return own;
    // "a move to isolate Moscow", "efforts to help Kyiv": who makes the effort
    const owner = trees.child(above, 'nmod:poss');
    if (owner >= 0) return actorsOf(context, owner);
    if (context.isLabel(above, 'obj', 'obl') && trees.head[above]! >= 0 && context.word(verb - 1) === 'to') {
      return subjectsOf(context, trees.head[above]!, depth + 1);
    }
  }
  return [];
}

/** "accused China of providing", "barred firms from selling": the object does it. */
function isAccusation(context: ClauseContext, above: number, verb: number): boolean {
  if (
    !/^(?:accuse|suspect|bar|stop|prevent|ban|blame|criticize|criticise|convict|prohibit|thank|praise|deter)$/.test(
      context.lemma(above),
    )
  ) {
    return false;
  }
  return context.trees.childrenWith(verb, 'mark', 'case').some((mark) => /^(?:of|from|for)$/.test(context.word(mark)));
}
