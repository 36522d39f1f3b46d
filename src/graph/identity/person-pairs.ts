import { areNicknames } from '../../knowledge/nicknames.js';
import type { PersonName } from '../../knowledge/person-names.js';
import { withinOneEdit } from './edits.js';

/** Why two full names may be one person's, and how sure the names alone make it. */
export interface NameLikeness {
  readonly reason: string;
  readonly score: number;
}

/** Generational suffixes tell a father from his son. */
export function contradict(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== undefined && b.suffix !== undefined && a.suffix !== b.suffix) return true;
  const [x, y] = [middle(a), middle(b)];
  if (x.length === 0 || y.length === 0 || initialFits(x[0]!, y[0]!)) return false;
  // "Manuel López" and "López" go together, "W." and "H. W." do not.
  return !x.some((part) => part.length > 1 && y.includes(part));
}

/** The likeness of two full names (two parts or more); none where they are two people's. */
export function likeness(a: PersonName, b: PersonName): NameLikeness | undefined {
  if (a.parts.length === 2 && b.parts.length === 2 && !mayBeAlike(a.parts, b.parts)) return undefined;
  const found = compare(a.parts, b.parts) ?? compare(b.parts, a.parts);
  if (!found) return undefined;
  // "Donald Trump" in an article about the father is not Donald Trump Jr.
  return (a.suffix === undefined) === (b.suffix === undefined)
    ? found
    : { reason: `${found.reason}, one of them with a suffix`, score: Math.min(found.score, 0.3) };
}

/**
 * Whether a closer look at two names of two parts can find anything: most pairs that meet under a key share one part, and that
 * is all. It is asked millions of times.
 */
function mayBeAlike(a: readonly string[], b: readonly string[]): boolean {
  const [first, last] = a as readonly [string, string];
  const [given, family] = b as readonly [string, string];
  if (last === family) return true;
  if (first === given) return withinOneEdit(last, family);
  const isTurned = last === given && first === family;
  return isTurned || (first.length + last.length === given.length + family.length && first + last === given + family);
}

function compare(a: readonly string[], b: readonly string[]): NameLikeness | undefined {
  if (a.length > b.length) return undefined;
  if (same(a, b)) return { reason: 'another spelling', score: 0.95 };
  if (a.join('') === b.join('')) return { reason: 'another spelling', score: 0.9 };
  if (a.length === b.length && same([...a.slice(1), a[0]!], b))
    return { reason: 'the same name, family name first', score: 0.8 };
  const ends = a.at(-1) === b.at(-1);
  if (ends && a[0] === b[0] && a.length === 2) return { reason: 'the same name without its middle', score: 0.85 };
  if (ends && a[0] === b[0] && inOrder(a, b)) return { reason: 'the same name with more in its middle', score: 0.8 };
  if (ends && a.length === b.length && a.every((part, i) => initialFits(part, b[i]!)))
    return a[0] === b[0]
      ? { reason: 'the same name with an initial', score: 0.85 }
      : { reason: 'an initial and the same last name', score: 0.4 };
  if (ends && a.length === 2 && areNicknames(a[0]!, b[0]!))
    return { reason: 'a short form of the first name', score: 0.62 };
  if (a.length < b.length && same(a, b.slice(0, a.length)))
    return { reason: 'the first part of the name', score: 0.65 };
  if (a.length < b.length && same(a, b.slice(b.length - a.length)))
    return { reason: 'the last part of the name', score: 0.65 };
  if (a.length === b.length) {
    const unlike = a.flatMap((part, i) => (part === b[i] ? [] : [i]));
    const [i] = unlike;
    if (unlike.length === 1 && a[i!]!.length >= 5 && b[i!]!.length >= 5 && withinOneEdit(a[i!]!, b[i!]!))
      // Maria and Mario are two people, Rait and Raite hardly.
      return { reason: 'one letter apart', score: i === 0 ? 0.45 : 0.65 };
  }
  return undefined;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

function inOrder(a: readonly string[], b: readonly string[]): boolean {
  let at = 0;
  for (const part of b) if (at < a.length && initialFits(a[at]!, part)) at++;
  return at === a.length;
}

function middle({ parts }: PersonName): readonly string[] {
  return parts.slice(1, -1);
}

function initialFits(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/**
 * Keys under which full names meet that may be one person's, by way of comparing: each way leaves one kind of key alike. One kind after another,
 * so that the keys of one kind alone are in memory.
 */
export const BLOCKS: readonly ((parts: readonly string[]) => string)[] = [
  (parts) => parts.join(''),
  (parts) => [...parts].sort().join(' '),
  (parts) => `${parts[0]} ${parts.at(-1)}`,
  (parts) => parts.at(-1)!,
  (parts) => `${parts[0]} ${parts[1]}`,
  (parts) => `${parts.at(-2)} ${parts.at(-1)}`,
  (parts) => `${parts[0]} ${parts.at(-1)!.slice(0, 2)}`,
  (parts) => `${parts[0]} ${parts.at(-1)!.slice(-3)}`,
];
