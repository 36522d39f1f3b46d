import { DEPENDENCIES, type Dependency, TAGS, type Tag } from './labels.js';
import type { Dependencies, Sentences, Tags, Tokens } from './layers.js';

/** Collects strings once each; columns hold their numbers. */
export class StringTable {
  readonly strings: string[] = [];
  readonly #numbers = new Map<string, number>();

  add(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.strings.length;
    this.strings.push(value);
    this.#numbers.set(value, number);
    return number;
  }
}

/** The word of token i as later stages read it (repaired, straight apostrophes). */
export function wordOf(tokens: Tokens, i: number): string {
  return tokens.strings[tokens.word[i]!]!;
}

export function lemmaOf(tags: Tags, i: number): string {
  return tags.strings[tags.lemma[i]!]!;
}

export function tagOf(tags: Tags, i: number): Tag {
  return TAGS[tags.tag[i]!]!;
}

export function dependencyOf(dependencies: Dependencies, i: number): Dependency {
  return DEPENDENCIES[dependencies.label[i]!]!;
}

/** The sentence that holds token i: a search by halves. */
export function sentenceOfToken(sentences: Sentences, i: number): number {
  let low = 0;
  let high = sentences.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences.first[middle]! <= i) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first token that ends after `offset`, or `tokens.count`: a search by halves. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
