import { compareText } from './order.js';
import type { Scratch, ScratchFile } from './scratch.js';

/** Runs that are merged at once: each takes a file and a buffer. */
const MOST_RUNS = 32;

/** A sorted part on the disk; `level` says how often what is in it was merged, so that nothing is written again for each run that comes. */
interface Run {
  readonly file: ScratchFile;
  readonly level: number;
}

/** A kind of records. */
export interface RecordKind<Value> {
  /** What they are called on the disk. */
  readonly name: string;
  /** The bytes that one takes in memory, roughly. */
  readonly sizeOf: (value: Value) => number;
  /** What of a value stands on the disk, as plain data, and the value from that; by default values are plain data themselves. */
  readonly packing?: {
    readonly pack: (value: Value) => unknown;
    readonly unpack: (packed: unknown, key: string) => Value;
  };
}

/**
 * Records by key: added in any order, walked once in the order of their keys, those of one key in the order in which they were added. What is more
 * than the scratch's memory goes to the disk in sorted runs, which are merged (external merge sort); the walk is the same whether it did or
 * not.
 */
export class SortedRecords<Value> {
  readonly #kind: RecordKind<Value>;
  readonly #scratch: Scratch | undefined;
  readonly #memory: number;
  #waiting = new Map<string, Value[]>();
  #bytes = 0;
  #runs: Run[] = [];
  #count = 0;

  /** `share` is the part of the memory that these records may take. */
  constructor(kind: RecordKind<Value>, scratch: Scratch | undefined, share = 1) {
    this.#kind = kind;
    this.#scratch = scratch;
    this.#memory = (scratch?.memory ?? 0) * share;
  }

  /** Whether they are more than memory may hold. */
  get isOnDisk(): boolean {
    return this.#runs.length > 0;
  }

  add(key: string, value: Value): void {
    const list = this.#waiting.get(key);
    if (list) list.push(value);
    else this.#waiting.set(key, [value]);
    this.#bytes += this.#kind.sizeOf(value);
    if (this.#scratch && this.#bytes > this.#memory) this.#writeRun(this.#scratch);
  }

  /** The records; they are gone with it. */
  *entries(): Generator<readonly [key: string, value: Value]> {
    const runs = this.#runs;
    yield* mergeSorted([...runs.map(({ file }) => this.#read(file)), this.#drain()]);
    for (const { file } of runs) file.remove();
    this.#runs = [];
  }

  #writeRun(scratch: Scratch): void {
    this.#runs.push({ file: this.#write(scratch, this.#drain()), level: 0 });
    // Neighbours are merged: the order of what has one key is that of the runs.
    for (let last = this.#runs.slice(-MOST_RUNS); areOfOneLevel(last); last = this.#runs.slice(-MOST_RUNS)) {
      const file = this.#write(scratch, mergeSorted(last.map((run) => this.#read(run.file))));
      for (const run of last) run.file.remove();
      this.#runs.splice(-MOST_RUNS, MOST_RUNS, { file, level: last[0]!.level + 1 });
    }
  }

  #write(scratch: Scratch, entries: Iterable<readonly [string, Value]>): ScratchFile {
    const file = scratch.open(`${this.#kind.name}-${this.#count++}`);
    const { pack } = this.#kind.packing ?? {};
    for (const [key, value] of entries) file.append(`${JSON.stringify([key, pack ? pack(value) : value])}\n`);
    return file;
  }

  *#read(run: ScratchFile): Generator<readonly [string, Value]> {
    const { unpack } = this.#kind.packing ?? {};
    for (const line of run.lines()) {
      const [key, packed] = JSON.parse(line) as [string, unknown];
      yield [key, unpack ? unpack(packed, key) : (packed as Value)];
    }
  }

  *#drain(): Generator<readonly [string, Value]> {
    const waiting = this.#waiting;
    this.#waiting = new Map();
    this.#bytes = 0;
    for (const key of [...waiting.keys()].sort(compareText)) {
      const values = waiting.get(key)!;
      waiting.delete(key);
      for (const value of values) yield [key, value];
    }
  }
}

function areOfOneLevel(runs: readonly Run[]): boolean {
  return runs.length === MOST_RUNS && runs.every(({ level }) => level === runs[0]!.level);
}

/** Several sorted walks as one; of equal keys those of the earlier walk come first. */
function* mergeSorted<Value>(
  walks: readonly Iterator<readonly [string, Value]>[],
): Generator<readonly [string, Value]> {
  const heads = walks.flatMap((walk) => {
    const { value, done } = walk.next();
    return done ? [] : [{ walk, entry: value as readonly [string, Value] }];
  });
  while (heads.length > 0) {
    let least = 0;
    for (let i = 1; i < heads.length; i++) {
      if (compareText(heads[i]!.entry[0], heads[least]!.entry[0]) < 0) least = i;
    }
    const head = heads[least]!;
    yield head.entry;
    const { value, done } = head.walk.next();
    if (done) heads.splice(least, 1);
    else head.entry = value;
  }
}
