/** Counts different texts. Most edges have one document and one source: a set for each would be most of what a large graph takes. */
export class Distinct {
  #only: string | undefined;
  #all: Set<string> | undefined;

  add(text: string): void {
    if (this.#all) this.#all.add(text);
    else if (this.#only === undefined) this.#only = text;
    else if (this.#only !== text) this.#all = new Set([this.#only, text]);
  }

  get size(): number {
    return this.#all?.size ?? (this.#only === undefined ? 0 : 1);
  }
}
