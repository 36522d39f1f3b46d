import type { Scratch, ScratchFile } from './scratch.js';

/**
 * A list of plain values that stands on the disk as lines of JSON. The one that was asked for last stays in memory, as whoever walks a list asks for a
 * value field by field. What cannot be written or read is a WhowhomError `write-failed` or `unreadable-file`.
 */
export class StoredValues<Value> {
  readonly #file: ScratchFile;
  /** Where each begins, in bytes, and behind the last one where it ends. */
  #offsets = new Float64Array(1024);
  #length = 0;
  #last: { readonly index: number; readonly value: Value } | undefined;

  /** `name` is that of the file. */
  constructor(scratch: Scratch, name: string) {
    this.#file = scratch.open(name);
  }

  push(value: Value): void {
    const { offset, length } = this.#file.append(`${JSON.stringify(value)}\n`);
    this.#length += 1;
    if (this.#length === this.#offsets.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#offsets);
      this.#offsets = larger;
    }
    this.#offsets[this.#length] = offset + length;
  }

  at(index: number): Value {
    if (this.#last?.index !== index) {
      const offset = this.#offsets[index]!;
      const line = this.#file.read({ offset, length: this.#offsets[index + 1]! - offset });
      this.#last = { index, value: JSON.parse(line) as Value };
    }
    return this.#last.value;
  }
}
