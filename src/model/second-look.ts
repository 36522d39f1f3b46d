import type { BioTags } from './viterbi.js';

const NEARLY_NOTHING = 1e-12;

/**
 * Name scores of one document as log probabilities, in which a capitalised word that occurs again gets its class from all its
 * places together: each place's share of a class (its B- and I- tags taken together) becomes own^(1 - sameWord) * all^sameWord,
 * normalised. So only the class of a name moves, not how likely the word is part of one. `outside` is added to O everywhere.
 */
export function secondLook(
  scores: Float32Array,
  count: number,
  wordAt: (i: number) => string,
  tags: BioTags,
  { sameWord, outside }: { readonly sameWord: number; readonly outside: number },
): Float64Array {
  const out = logProbabilities(scores, count, tags.count);
  if (sameWord > 0) for (const places of repeatedWords(count, wordAt)) bringTogether(out, places, tags, sameWord);
  const none = tags.kind.indexOf(-1);
  if (none >= 0) for (let i = 0; i < count; i++) out[i * tags.count + none]! += outside;
  return out;
}

function logProbabilities(scores: Float32Array, count: number, size: number): Float64Array {
  const out = new Float64Array(count * size);
  for (let row = 0; row < count; row++) {
    const base = row * size;
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < size; k++) top = Math.max(top, scores[base + k]!);
    let sum = 0;
    for (let k = 0; k < size; k++) sum += Math.exp(scores[base + k]! - top);
    const total = top + Math.log(sum);
    for (let k = 0; k < size; k++) out[base + k] = scores[base + k]! - total;
  }
  return out;
}

/** The places of each capitalised word of two letters or more that stands in two or more. */
function repeatedWords(count: number, wordAt: (i: number) => string): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (let i = 0; i < count; i++) {
    const word = wordAt(i);
    const [first = '', second] = word;
    if (second === undefined || first === first.toLowerCase()) continue;
    const known = places.get(word);
    if (known) known.push(i);
    else places.set(word, [i]);
  }
  return [...places.values()].filter((list) => list.length > 1);
}

function bringTogether(out: Float64Array, places: readonly number[], tags: BioTags, sameWord: number): void {
  const classes = tags.classes.length;
  const begin = tags.classes.map((_, kind) => tags.kind.indexOf(kind));
  const inside = tags.classes.map((_, kind) => tags.kind.lastIndexOf(kind));
  const mass = new Float64Array(places.length * classes);
  const all = new Float64Array(classes);
  let total = 0;
  for (const [n, place] of places.entries()) {
    for (let kind = 0; kind < classes; kind++) {
      const base = place * tags.count;
      const share = Math.exp(out[base + begin[kind]!]!) + Math.exp(out[base + inside[kind]!]!) + NEARLY_NOTHING;
      mass[n * classes + kind] = share;
      all[kind]! += share;
      total += share;
    }
  }
  const moved = new Float64Array(classes);
  for (const [n, place] of places.entries()) {
    let own = 0;
    for (let kind = 0; kind < classes; kind++) own += mass[n * classes + kind]!;
    let sum = 0;
    for (let kind = 0; kind < classes; kind++) {
      const before = Math.log(mass[n * classes + kind]! / own);
      moved[kind] = (1 - sameWord) * before + sameWord * Math.log(all[kind]! / total);
      sum += Math.exp(moved[kind]!);
    }
    for (let kind = 0; kind < classes; kind++) {
      const move = moved[kind]! - Math.log(sum) - Math.log(mass[n * classes + kind]! / own);
      out[place * tags.count + begin[kind]!]! += move;
      out[place * tags.count + inside[kind]!]! += move;
    }
  }
}
