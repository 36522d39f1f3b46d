import { mix } from './shingles.js';

/** Bands of a signature: texts that agree in all rows of a band are compared. Nearly all pairs that are alike in 0.7 do in one. */
export const BANDS = 12;
export const ROWS = 3;
const SIZE = BANDS * ROWS;
/** Rows that must agree before the texts themselves are looked at: half the shingles, or by chance a few less. */
const PROMISING = SIZE / 2 - 4;

/** Seeds of as many hash functions, the same in every run. */
const SEEDS = Int32Array.from({ length: SIZE }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b1)));

/** The MinHash signature (Broder 1997) of a text by its runs: the least hash of each function. */
export function signatureOf(runs: ReadonlySet<number>): Uint32Array {
  const rows = new Uint32Array(SIZE).fill(0xffffffff);
  for (const run of runs) {
    for (let i = 0; i < SIZE; i++) {
      const value = mix(run ^ SEEDS[i]!) >>> 0;
      if (value < rows[i]!) rows[i] = value;
    }
  }
  return rows;
}

/** Signatures of many texts, in columns: 144 bytes a text. */
export class Signatures {
  #rows = new Uint32Array(SIZE * 1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(signature: ArrayLike<number>): void {
    const start = this.#count * SIZE;
    if (start + SIZE > this.#rows.length) {
      const larger = new Uint32Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows.set(signature, start);
    this.#count += 1;
  }

  /** The same signatures in another order: `order` has the number of each. */
  arranged(order: Uint32Array): Signatures {
    const arranged = new Signatures();
    for (const text of order) arranged.add(this.#rows.subarray(text * SIZE, (text + 1) * SIZE));
    return arranged;
  }

  /** The texts in groups of those that agree in a band, each group in the order in which they were added. */
  *buckets(band: number): Generator<readonly number[]> {
    const keys = Float64Array.from({ length: this.#count }, (_, i) => this.#bandKey(i, band));
    const order = Uint32Array.from(keys, (_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b);
    for (let start = 0; start < order.length; ) {
      let end = start + 1;
      while (end < order.length && keys[order[end]!] === keys[order[start]!]) end += 1;
      if (end - start > 1) yield Array.from(order.subarray(start, end));
      start = end;
    }
  }

  /** Whether it is worth while to compare two texts. */
  arePromising(a: number, b: number): boolean {
    let agreeing = 0;
    for (let i = 0; i < SIZE; i++) {
      if (this.#rows[a * SIZE + i] === this.#rows[b * SIZE + i]) agreeing += 1;
    }
    return agreeing >= PROMISING;
  }

  #bandKey(text: number, band: number): number {
    let [high, low] = [0, 0];
    for (let row = 0; row < ROWS; row++) {
      const value = this.#rows[text * SIZE + band * ROWS + row]!;
      high = mix(high ^ value);
      low = mix(low + value);
    }
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
  }
}
