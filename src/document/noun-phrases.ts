import { DEPENDENCY, type Dependency, TAG } from './labels.js';
import type { Tags } from './layers.js';
import type { Trees } from './tree.js';

/** A noun phrase without what follows its noun: "the two leaders" of "the two leaders of Asia". Token indices, half-open. */
export interface NounPhrase {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

/** Nouns in these places are parts of other phrases, not phrases. */
const PARTS: ReadonlySet<number> = labels(
  'compound',
  'flat',
  'fixed',
  'goeswith',
  'amod',
  'nmod:desc',
  'compound:prt',
  'det',
  'case',
  'cc',
  'mark',
  'advmod',
  'dep',
);
/** What may stand before a noun and belong to it. */
const BEFORE: ReadonlySet<number> = labels(
  'det',
  'det:predet',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'nmod:desc',
  'advmod',
  'flat',
  'nmod:unmarked',
);

/** Every noun that is no part of another phrase, with its words before it, in the order of the text. `isTaken` says which words are names. */
export function nounPhrases(trees: Trees, tags: Tags, isTaken: (token: number) => boolean): readonly NounPhrase[] {
  const found: NounPhrase[] = [];
  const count = trees.head.length;
  const bounds = subtreeBounds(trees);
  for (let head = 0; head < count; head++) {
    const tag = tags.tag[head];
    if ((tag !== TAG.NOUN && tag !== TAG.PROPN) || PARTS.has(trees.label[head]!) || isTaken(head)) continue;
    found.push({ first: firstWord(trees, head, bounds), end: head + 1, head });
  }
  return found;
}

/** The first word of what stands before a noun without a gap. */
function firstWord(trees: Trees, head: number, { starts, ends }: Bounds): number {
  let first = head;
  const children = trees.children(head);
  for (let k = children.length - 1; k >= 0; k--) {
    const child = children[k]!;
    if (child > head) continue;
    if (!BEFORE.has(trees.label[child]!)) {
      // A hyphen or a quotation mark inside: "state-backed", "the “special” envoy".
      if (trees.label[child] === DEPENDENCY.punct && child === first - 1 && k > 0) {
        first = child;
        continue;
      }
      break;
    }
    if (ends[child]! < first) break;
    first = Math.min(first, starts[child]!);
  }
  return first;
}

/** First word and one past the last word of each word's subtree. */
interface Bounds {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** From the leaves up, each word once: long chains of possessors cost no more than others. */
function subtreeBounds({ head }: Trees): Bounds {
  const count = head.length;
  const starts = Int32Array.from(head, (_, i) => i);
  const ends = Int32Array.from(head, (_, i) => i + 1);
  const open = new Uint32Array(count);
  for (let i = 0; i < count; i++) if (head[i]! >= 0) open[head[i]!]!++;
  const ready: number[] = [];
  for (let i = 0; i < count; i++) if (open[i] === 0) ready.push(i);
  for (let word = ready.pop(); word !== undefined; word = ready.pop()) {
    const above = head[word]!;
    if (above < 0) continue;
    if (starts[word]! < starts[above]!) starts[above] = starts[word]!;
    if (ends[word]! > ends[above]!) ends[above] = ends[word]!;
    open[above]!--;
    if (open[above] === 0) ready.push(above);
  }
  return { starts, ends };
}

function labels(...names: readonly Dependency[]): ReadonlySet<number> {
  return new Set(names.map((name) => DEPENDENCY[name]));
}
