import { createHash } from 'node:crypto';
import { compareText } from './order.js';

/** One content under an id, and what was seen under the id before. */
export interface Version {
  /** Canonical JSON of the content. */
  readonly canonical: string;
  /** Hashes of every distinct content; absent while there was one. */
  readonly versions?: ReadonlySet<string> | undefined;
}

/**
 * Joins two contents of one id: the one whose canonical JSON sorts first stays, and the number of the others is counted as a set, so that
 * order, sharding and repetition leave no trace.
 */
export function joinVersions(
  mine: Version,
  theirs: Version,
): { readonly stays: 'mine' | 'theirs'; readonly versions: ReadonlySet<string> } {
  const seen = ({ canonical, versions }: Version) => versions ?? [hash(canonical)];
  return {
    stays: compareText(theirs.canonical, mine.canonical) < 0 ? 'theirs' : 'mine',
    versions: new Set([...seen(mine), ...seen(theirs)]),
  };
}

/** How many contents were put aside because another one under the same id sorts before them. */
export function countDiscarded(entries: Iterable<Pick<Version, 'versions'>>): number {
  let count = 0;
  for (const { versions } of entries) count += versions ? versions.size - 1 : 0;
  return count;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
