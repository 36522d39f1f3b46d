import type { DocumentJson } from '../../document/schema.js';

/** Words that stand together in a shingle. */
const WORDS = 3;
const WORD = /[\p{L}\p{N}]+/gu;

/** What a text is compared by: its runs of three words, and the numbers in it. */
export interface Shingles {
  /** A hash (32 bits) of each run, once. */
  readonly runs: ReadonlySet<number>;
  /** Words with a digit in them. */
  readonly numbers: ReadonlySet<string>;
  /** Words in all. */
  readonly words: number;
}

/** The shingles of a document's body: papers give a report headlines of their own. Case and punctuation do not matter. */
export function shinglesOf({ text, title }: Pick<DocumentJson, 'text' | 'title'>): Shingles {
  const body = title !== undefined && text.startsWith(title) ? text.slice(title.length) : text;
  const words = body.toLowerCase().match(WORD) ?? [];
  const hashes = words.map(hash);
  const runs = new Set<number>();
  for (let i = 0; i + WORDS <= hashes.length; i++) {
    let run = 0;
    for (let k = 0; k < WORDS; k++) run = mix(Math.imul(run, 31) + hashes[i + k]!);
    runs.add(run >>> 0);
  }
  return { runs, numbers: new Set(words.filter((word) => /\p{N}/u.test(word))), words: words.length };
}

/** FNV-1a over the code units. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value;
}

/** Spreads a change of any bit over all (the finalizer of MurmurHash3). */
export function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Shorter texts say too little to be known again. */
const FEWEST_WORDS = 12;
/** What part of all shingles both have, from which on two texts are one. */
const ALIKE = 0.7;
/** Or: what part of the shorter text's shingles the longer one has, if the shorter is no mere scrap of it. */
const CONTAINED = 0.9;
const SCRAP = 0.35;
/** What part of the numbers of the text with fewer of them the other must have: yesterday's market report differs in little else. */
const SAME_NUMBERS = 0.75;

/** Whether one text is a copy of the other, edited, shortened or not. */
export function areCopies(a: Shingles, b: Shingles): boolean {
  if (Math.min(a.words, b.words) < FEWEST_WORDS) return false;
  const shared = countShared(a.runs, b.runs);
  const alike = shared / (a.runs.size + b.runs.size - shared);
  const contained = shared / Math.min(a.runs.size, b.runs.size);
  if (alike < ALIKE && (contained < CONTAINED || alike < SCRAP)) return false;
  const fewest = Math.min(a.numbers.size, b.numbers.size);
  return fewest === 0 || countShared(a.numbers, b.numbers) / fewest >= SAME_NUMBERS;
}

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count += 1;
  return count;
}
