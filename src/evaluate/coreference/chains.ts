import type { Document, Mention } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { wordOf } from '../../document/tokens.js';

/** A mention as the scorers see it: without a possessive ending. */
export interface FoundMention extends Span {
  readonly mention: Mention;
  /** Index of its entity in the document, or -1. */
  readonly entity: number;
}

/** Every mention of a document with the entity that it refers to, in the order of the text. */
export function foundMentions({ layers }: Document): readonly FoundMention[] {
  const { mentions = [], entities = [], tokens } = layers;
  const entityOf = new Map<number, number>();
  for (const [index, entity] of entities.entries()) for (const own of entity.mentions) entityOf.set(own, index);
  return mentions.map((mention, index) => {
    let { endToken } = mention;
    if (tokens && endToken - mention.firstToken > 1 && /^(?:'s|')$/.test(wordOf(tokens, endToken - 1))) endToken--;
    const end = tokens ? tokens.end[endToken - 1]! : mention.end;
    return { start: mention.start, end, mention, entity: entityOf.get(index) ?? -1 };
  });
}

/** How the scorers tell spans apart. */
export function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** Keys of mentions gathered by what they refer to, in the order of their first mention. */
export function gather<Item>(items: readonly Item[], referentOf: (item: Item) => unknown, key: (item: Item) => string) {
  const clusters = new Map<unknown, Set<string>>();
  for (const item of items) {
    const referent = referentOf(item);
    const cluster = clusters.get(referent);
    if (cluster) cluster.add(key(item));
    else clusters.set(referent, new Set([key(item)]));
  }
  return [...clusters.values()].map((cluster) => [...cluster]);
}
