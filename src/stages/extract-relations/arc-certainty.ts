import { windowOf } from '../../document/encoding-windows.js';
import type { Encoding } from '../../document/layers.js';
import type { ClauseContext } from './clause-context.js';

/** The least that is said of an arc: what the parser hardly believes is as bad as what it does not. */
const LEAST = -3;

/**
 * How sure the parser is of the arcs of a document's trees, from the scores that it chose them by: the natural logarithm of the
 * probability of a word's head among all words of its sentence, 0 for certain down to -3. Each word's is worked out when it is first asked.
 */
export class ArcCertainty {
  readonly #context: ClauseContext;
  readonly #encoding: Encoding | undefined;
  readonly #known: Float32Array;

  constructor(context: ClauseContext) {
    this.#context = context;
    this.#encoding = context.encoding;
    this.#known = new Float32Array(this.#encoding ? context.view.layers.tokens.count : 0).fill(1);
  }

  /** The least certain arc of the words `first .. last` of one sentence; 0 where there are no scores. */
  leastBetween(sentence: number, first: number, last: number): number {
    let least = 0;
    for (let word = first; word <= last; word++) least = Math.min(least, this.#of(sentence, word));
    return least;
  }

  #of(sentence: number, word: number): number {
    if (!this.#encoding) return 0;
    if (this.#known[word]! > 0) this.#known[word] = this.#read(this.#encoding, sentence, word);
    return this.#known[word]!;
  }

  #read({ windows }: Encoding, sentence: number, word: number): number {
    const window = windows[windowOf(windows, word)];
    if (!window) return 0;
    const { sentences } = this.#context.view.layers;
    const from = Math.max(sentences.first[sentence]!, window.first);
    const to = Math.min(sentences.end[sentence]!, window.end);
    // Row and column 0 are the root's.
    const row = (word - window.first + 1) * (window.end - window.first + 1);
    const head = this.#context.trees.head[word]!;
    if (head >= 0 && (head < from || head >= to)) return LEAST;
    const own = window.arcs[row + (head < 0 ? 0 : head - window.first + 1)]!;
    let sum = Math.exp(window.arcs[row]! - own);
    for (let other = from; other < to; other++) {
      if (other !== word) sum += Math.exp(window.arcs[row + other - window.first + 1]! - own);
    }
    return Math.max(LEAST, -Math.log(sum));
  }
}
