import { type Dependency, PENN_TAG } from '../../document/labels.js';
import type { Document, Mention } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { Trees } from '../../document/tree.js';

/** What hangs from a noun and is no part of its phrase: what it is joined to, and what makes it a clause of its own. */
const OUTSIDE: readonly Dependency[] = [
  'case',
  'mark',
  'cc',
  'conj',
  'cop',
  'aux',
  'nsubj',
  'nsubj:outer',
  'csubj',
  'expl',
  'advcl',
  'ccomp',
  'parataxis',
  'punct',
  'discourse',
  'vocative',
  'dislocated',
  'list',
  'reparandum',
  'obl',
  'advmod',
];

/**
 * The whole noun phrase around a mention's head word, as OntoNotes marks mentions: with its modifiers before and behind, relative
 * clauses too, and a possessive ending, without a preposition before it and without what it is joined to. A pronoun is itself.
 */
export function phrasesOf({ layers }: Document): (mention: Mention) => Span {
  const { tokens, tags, dependencies } = layers;
  if (!tokens || !tags || !dependencies) return (mention) => mention;
  const trees = new Trees(dependencies);
  return ({ firstToken, endToken, form }) => {
    const head = headOf(trees, firstToken, endToken);
    const phrase = form === 'pronoun' ? { start: firstToken, end: endToken } : trees.subtree(head, OUTSIDE);
    const first = Math.min(firstToken, phrase.start);
    const last = Math.max(endToken, phrase.end);
    const end = tags.pennTag[last] === PENN_TAG.POS && last < tokens.count ? last + 1 : last;
    return { start: tokens.start[first]!, end: tokens.end[end - 1]! };
  };
}

/** The word of a span whose head lies outside of it; the last such. */
function headOf({ head }: Trees, first: number, end: number): number {
  for (let i = end - 1; i >= first; i--) if (head[i]! < first || head[i]! >= end) return i;
  return end - 1;
}
