/** A list of whole numbers that grows: four bytes an entry, where an array of numbers takes eight and more. */
export class NumberList {
  #values: Int32Array;
  #length: number;

  constructor(values: Int32Array = new Int32Array()) {
    this.#values = values;
    this.#length = values.length;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(Math.max(1024, this.#length * 2));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  /** A copy of the numbers. */
  toArray(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}

/** Strings by number: each is held once. */
export class StringTable {
  readonly strings: string[];
  readonly #numbers: Map<string, number>;

  constructor(strings: readonly string[] = []) {
    this.strings = [...strings];
    this.#numbers = new Map(strings.map((text, number) => [text, number]));
  }

  /** The number of a string, a new one where it has none. */
  add(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.strings.length;
      this.#numbers.set(text, number);
      this.strings.push(text);
    }
    return number;
  }

  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }
}

/** Counts of pairs of numbers below 2^26. */
export class PairCounts {
  readonly #counts = new Map<number, number>();

  add(a: number, b: number): void {
    const key = a * PAIR + b;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  *[Symbol.iterator](): Generator<[a: number, b: number, count: number]> {
    for (const [key, count] of this.#counts) yield [Math.floor(key / PAIR), key % PAIR, count];
  }
}

const PAIR = 2 ** 26;
