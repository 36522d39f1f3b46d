import type { ScratchFile } from './scratch.js';

/** A list as plain data, for another thread. */
export interface StoredValuesData {
  readonly path: string;
  readonly offsets: Float64Array;
}

/** Opens a file for reading that was handed over. */
export type OpenStored = (path: string) => ScratchFile;

/**
 * A list of plain values that stands on the disk as lines of JSON. The one that was asked for last stays in memory, as whoever walks a list asks for a
 * value field by field. What cannot be written or read is a WhowhomError `write-failed` or `unreadable-file`.
 */
export class StoredValues<Value> {
  readonly #file: ScratchFile;
  /** Where each begins, in bytes, and behind the last one where it ends. */
  #offsets: Float64Array;
  #length: number;
  #last: { readonly index: number; readonly value: Value } | undefined;

  /** A file with nothing in it, or one whose values begin at these offsets. */
  constructor(file: ScratchFile, offsets: Float64Array = new Float64Array(1)) {
    this.#file = file;
    this.#offsets = offsets;
    this.#length = offsets.length - 1;
  }

  static of<Value>({ path, offsets }: StoredValuesData, open: OpenStored): StoredValues<Value> {
    return new StoredValues(open(path), offsets);
  }

  push(value: Value): void {
    const { offset, length } = this.#file.append(`${JSON.stringify(value)}\n`);
    this.#length += 1;
    if (this.#length === this.#offsets.length) {
      const larger = new Float64Array(Math.max(1024, 2 * this.#length));
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

  handOver(): StoredValuesData {
    return { path: this.#file.handOver(), offsets: this.#offsets.slice(0, this.#length + 1) };
  }
}
