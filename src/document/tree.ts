import { DEPENDENCY, type Dependency } from './labels.js';
import type { Dependencies } from './layers.js';
import type { Span } from './span.js';

/**
 * One document's dependency trees to walk through: children of a word in text order, without objects per word.
 * All indices are token indices of the document.
 */
export class Trees {
  readonly head: Int32Array;
  readonly label: Uint8Array;
  /** Children of word i are `#children[#first[i] .. #first[i + 1])`. */
  readonly #first: Uint32Array;
  readonly #children: Uint32Array;

  constructor({ head, label }: Dependencies) {
    this.head = head;
    this.label = label;
    const count = head.length;
    this.#first = new Uint32Array(count + 2);
    for (let i = 0; i < count; i++) if (head[i]! >= 0) this.#first[head[i]! + 2]!++;
    for (let i = 1; i < count + 2; i++) this.#first[i]! += this.#first[i - 1]!;
    this.#children = new Uint32Array(count);
    for (let i = 0; i < count; i++) if (head[i]! >= 0) this.#children[this.#first[head[i]! + 1]!++] = i;
  }

  children(word: number): Uint32Array {
    return this.#children.subarray(this.#first[word]!, this.#first[word + 1]!);
  }

  is(word: number, label: Dependency): boolean {
    return this.label[word] === DEPENDENCY[label];
  }

  /** The first child with one of the labels, or -1. */
  child(word: number, ...labels: readonly Dependency[]): number {
    for (let at = this.#first[word]!; at < this.#first[word + 1]!; at++) {
      if (this.#has(this.#children[at]!, labels)) return this.#children[at]!;
    }
    return -1;
  }

  /** Every child with one of the labels, in text order. */
  childrenWith(word: number, ...labels: readonly Dependency[]): readonly number[] {
    const found: number[] = [];
    for (let at = this.#first[word]!; at < this.#first[word + 1]!; at++) {
      if (this.#has(this.#children[at]!, labels)) found.push(this.#children[at]!);
    }
    return found;
  }

  /** Rules ask for labels of every word many times: no function a child. */
  #has(word: number, labels: readonly Dependency[]): boolean {
    const own = this.label[word]!;
    for (const label of labels) if (DEPENDENCY[label] === own) return true;
    return false;
  }

  /** The word and, for "A, B and C", its conjuncts at any depth. */
  withConjuncts(word: number): readonly number[] {
    const all = [word];
    for (let i = 0; i < all.length; i++) all.push(...this.childrenWith(all[i]!, 'conj'));
    return all.sort((a, b) => a - b);
  }

  /** First and last word (half-open) of the subtree of `word`, leaving out children with the given labels. */
  subtree(word: number, without: readonly Dependency[] = []): Span {
    let start = word;
    let end = word + 1;
    const pending = [word];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      if (at < start) start = at;
      if (at >= end) end = at + 1;
      for (const child of this.children(at)) {
        if (at !== word || !without.some((label) => this.is(child, label))) pending.push(child);
      }
    }
    return { start, end };
  }
}
