import type { Span } from '../../document/span.js';
import { tokenAt } from '../../document/tokens.js';
import type { ClauseContext } from './clause-context.js';

/**
 * The date and the figures of a relation's clause: those whose nearest verb above is the trigger or its clause. A date
 * that is the only one of its sentence belongs to the sentence's main clause.
 */
export function circumstancesOf(
  context: ClauseContext,
  trigger: number,
  sentence: number,
): { readonly date?: number; readonly figures: readonly number[] } {
  const { tokens, sentences, dates, figures } = context.view.layers;
  const start = tokens.start[sentences.first[sentence]!]!;
  const end = tokens.end[sentences.end[sentence]! - 1]!;
  const clause = clauseOf(context, trigger);
  const inClause = (span: Span): boolean => {
    if (span.start < start || span.end > end) return false;
    return clauseOf(context, tokenAt(tokens, span.end - 1)) === clause;
  };
  const date = dates.findIndex((candidate) => candidate.kind !== 'duration' && inClause(candidate));
  return {
    ...(date >= 0 && { date }),
    figures: figures.flatMap((figure, index) => (figure.kind !== 'ordinal' && inClause(figure) ? [index] : [])),
  };
}

/** The verb, or the copula's noun, that governs a word. */
function clauseOf(context: ClauseContext, word: number): number {
  const { trees } = context;
  let at = word;
  for (let steps = 0; steps < 30; steps++) {
    if (context.isVerb(at) || trees.child(at, 'cop') >= 0) return at;
    const above = trees.head[at]!;
    if (above < 0) return at;
    at = above;
  }
  return at;
}
