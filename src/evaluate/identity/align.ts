import type { DocumentJson } from '../../document/schema.js';
import type { Span } from '../../document/span.js';
import { sharedPartOfLonger } from '../relations/found.js';

/** A name of the gold, and the chain that holds whatever means the same. */
export interface GoldName extends Span {
  readonly chain: string;
}

/** One of our names that is resolved. */
export interface OurName extends Span {
  readonly entity: string;
}

/** The names that an article's mentions are, with the entities that they are resolved to. */
export function ourNames({ mentions }: DocumentJson): OurName[] {
  return mentions.flatMap(({ start, end, form, entity }) =>
    form === 'name' && entity !== undefined ? [{ start, end, entity }] : [],
  );
}

/**
 * Which of our names stands for which of the gold's: they end together ("Mr Trump", "Trump"), or share at least half of the longer one.
 * Each stands for one at most; the largest shared part goes first, then the first in the text.
 */
export function alignNames(gold: readonly GoldName[], ours: readonly OurName[]): ReadonlyMap<number, number> {
  const pairs: { readonly gold: number; readonly ours: number; readonly share: number }[] = [];
  for (const [i, wanted] of gold.entries()) {
    for (const [j, found] of ours.entries()) {
      if (found.start >= wanted.end || wanted.start >= found.end) continue;
      const share = sharedPartOfLonger(wanted, found);
      if (share >= 0.5 || wanted.end === found.end) pairs.push({ gold: i, ours: j, share });
    }
  }
  pairs.sort((a, b) => b.share - a.share || a.gold - b.gold || a.ours - b.ours);
  const aligned = new Map<number, number>();
  const used = new Set<number>();
  for (const pair of pairs) {
    if (aligned.has(pair.gold) || used.has(pair.ours)) continue;
    aligned.set(pair.gold, pair.ours);
    used.add(pair.ours);
  }
  return aligned;
}
