import type { ClauseContext } from './clause-context.js';

/** Verbs whose object does what stands behind "of", "from" or "for": "accused China of providing". */
const OBJECT_OF_GERUND = new Set(
  (
    'accuse suspect bar stop prevent ban blame criticize criticise convict prohibit thank praise deter block keep forbid ' +
    'discourage condemn slam charge fine punish sue jail arrest acquit exempt free save rebuke denounce'
  ).split(' '),
);

/** Whether a verb takes "of", "from" or "for" and what its object does or has done. */
export function takesGerund(context: ClauseContext, verb: number): boolean {
  return OBJECT_OF_GERUND.has(context.lemma(verb));
}

/** "accused the council of blocking him", where a parser hangs the gerund on the council: the verb that accuses, or -1. */
export function gerundGovernor(context: ClauseContext, gerund: number): number {
  const noun = context.isLabel(gerund, 'acl') && isGerund(context, gerund) ? context.trees.head[gerund]! : -1;
  const verb = noun >= 0 && context.isLabel(noun, 'obj') ? context.trees.head[noun]! : -1;
  return verb >= 0 && takesGerund(context, verb) ? verb : -1;
}

/** "of providing", "from leaving", "for failing". */
export function isGerund(context: ClauseContext, verb: number): boolean {
  return context.trees
    .childrenWith(verb, 'mark', 'case')
    .some((mark) => /^(?:of|from|for|with)$/.test(context.word(mark)));
}
