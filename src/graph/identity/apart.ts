/** Pairs of units that a user has told apart. */
export class Apart {
  readonly #pairs = new Set<string>();

  add(a: number, b: number): void {
    this.#pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`);
  }

  delete(a: number, b: number): void {
    this.#pairs.delete(a < b ? `${a} ${b}` : `${b} ${a}`);
  }

  has(a: number, b: number): boolean {
    return this.#pairs.size > 0 && this.#pairs.has(a < b ? `${a} ${b}` : `${b} ${a}`);
  }
}
