import type { Entity } from '../../document/layers.js';
import { wordOf } from '../../document/tokens.js';
import { OFFICE_NOUNS } from '../../knowledge/state-nouns.js';
import { titleOf } from '../../knowledge/titles.js';
import type { ClauseContext } from './clause-context.js';

/** A person's name that a parser hangs below an office as another actor or a part, and that is who holds it. */
export function isHolderOf(context: ClauseContext, office: number, name: number): boolean {
  if (!isTitleNoun(context, office)) return false;
  return context.isLabel(name, 'conj') ? sharesTitles(context, office, name) : standsAside(context, name);
}

/** "detained opposition leader Ana Ruiz": the name right behind an office, where a parser hangs both on the verb. */
export function holderBehind(context: ClauseContext, office: number): Entity | undefined {
  const name = context.mentionAt(office + 1);
  if (name?.form !== 'name' || name.firstToken !== office + 1 || !isTitleNoun(context, office)) return undefined;
  const above = context.trees.head[office]!;
  if (above < 0 || context.trees.head[office + 1] !== above) return undefined;
  const entity = context.entityAt(office + 1);
  return entity?.type === 'person' ? entity : undefined;
}

/**
 * "founder and chief executive Ana Ruiz" is one person, whom a parser takes for another beside the founder; "the president and Prime
 * Minister Ruiz" are two.
 */
function sharesTitles(context: ClauseContext, title: number, name: number): boolean {
  const last = context.mentionAt(name)!.firstToken - 1;
  if (last <= title || context.trees.child(title, 'det') >= 0) return false;
  if (!isTitleNoun(context, last) || !(context.isLabel(last, 'conj') || context.trees.head[last] === name))
    return false;
  return /^(?:\p{Ll}.*|\p{Lu}+)$/u.test(wordOf(context.view.layers.tokens, last));
}

/** "the chairman of Toyota, Akio Toyoda, said": a name behind a comma without a preposition, whatever its label. */
function standsAside(context: ClauseContext, name: number): boolean {
  return context.word(context.mentionAt(name)!.firstToken - 1) === ',' && context.trees.child(name, 'case') < 0;
}

/** "the chairman and president of Toyota, Akio Toyoda": the president is no other than the chairman. */
export function isSecondTitle(context: ClauseContext, first: number, second: number): boolean {
  return (
    second > first &&
    isTitleNoun(context, first) &&
    isTitleNoun(context, second) &&
    context.trees.child(second, 'det') < 0
  );
}

/** A noun that is an office or a trade, and no name: "executive", "founder", "ceo". */
export function isTitleNoun(context: ClauseContext, word: number): boolean {
  return (
    word >= 0 &&
    context.isNominal(word) &&
    context.mentionAt(word)?.form !== 'name' &&
    (titleOf(context.lemma(word)) !== undefined || OFFICE_NOUNS.has(context.lemma(word)))
  );
}
