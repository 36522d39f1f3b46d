import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Place, ScratchFile } from '../graph/scratch.js';
import { WhowhomError, writeFailed } from '../pipeline/errors.js';

/** Bytes that wait in memory before they go to the disk, and that are read at once. */
const BUFFER = 1 << 18;
const NO_WINDOW = Buffer.alloc(0);

/**
 * A file of lines that is added to at its end and read at any place. Reading is done while nothing else can be, so that whoever walks the
 * lines need not wait. Throws WhowhomError `write-failed` or `unreadable-file`.
 */
export class LineFile implements ScratchFile {
  readonly path: string;
  readonly #file: number;
  #size: number;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  /** What was last read: lines that follow one another are read together. */
  #window: Buffer = NO_WINDOW;
  #windowStart = 0;
  #windowEnd = 0;
  /** Where the last line that was read ends. */
  #lastEnd = 0;
  #closed = false;

  /** `write` empties what is there, `append` keeps it; both make the file and its folder. */
  constructor(path: string, mode: 'write' | 'append' | 'read') {
    this.path = path;
    const act = mode === 'read' ? 'read' : 'write';
    this.#file = attempt(act, path, () => {
      if (mode !== 'read') mkdirSync(dirname(path), { recursive: true });
      // Not `a+`: there a write goes to the end whatever the place says, also after a cut.
      return mode === 'append' ? openForMore(path) : openSync(path, mode === 'read' ? 'r' : 'w+');
    });
    this.#size = attempt(act, path, () => fstatSync(this.#file).size);
  }

  /** Bytes, with those that wait. */
  get size(): number {
    return this.#size + this.#waitingBytes;
  }

  /** Adds a line, which brings its line break along. */
  append(line: string): Place {
    return this.appendBytes(Buffer.from(line, 'utf8'));
  }

  /** Adds bytes, which stay as they are until they are on the disk. */
  appendBytes(data: Uint8Array): Place {
    const place = { offset: this.size, length: data.length };
    this.#waiting.push(data);
    this.#waitingBytes += data.length;
    if (this.#waitingBytes >= BUFFER) this.flush();
    return place;
  }

  /** Hands what waits to the system: from here on the end of this process loses none of it. */
  flush(): void {
    if (this.#waitingBytes === 0) return;
    const data = this.#waiting.length === 1 ? this.#waiting[0]! : Buffer.concat(this.#waiting);
    attempt('write', this.path, () => {
      for (let done = 0; done < data.length; ) {
        done += writeSync(this.#file, data, done, data.length - done, this.#size + done);
      }
    });
    this.#size += data.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  handOver(): string {
    this.flush();
    return this.path;
  }

  /** A program that is killed may leave the last line half written. */
  cutHalfLine(): void {
    let end = 0;
    for (const { place } of this.places()) end = place.offset + place.length;
    if (end < this.size) this.#truncate(end);
  }

  read(place: Place): string {
    return this.readBytes(place).toString('utf8');
  }

  /** The bytes of a line; they hold until something else is read here. */
  readBytes({ offset, length }: Place): Buffer {
    if (offset + length > this.#size) this.flush();
    const isNext = offset === this.#lastEnd;
    this.#lastEnd = offset + length;
    const isInWindow = offset >= this.#windowStart && offset + length <= this.#windowEnd;
    // Who reads here and there would fill the window for every line.
    if (length > BUFFER || !(isNext || isInWindow)) {
      return this.#fill(Buffer.allocUnsafe(length), offset, length);
    }
    if (!isInWindow) {
      // Files that are written and read once from end to end need none.
      if (this.#window === NO_WINDOW) this.#window = Buffer.allocUnsafe(BUFFER);
      const bytes = Math.min(this.#window.length, this.#size - offset);
      // Until it is filled again nothing of it holds.
      this.#windowEnd = this.#windowStart;
      this.#fill(this.#window, offset, bytes);
      this.#windowStart = offset;
      this.#windowEnd = offset + bytes;
    }
    const start = offset - this.#windowStart;
    return this.#window.subarray(start, start + length);
  }

  /** Every line that ends with a line break, with its place; `undefined` for bytes that are no UTF-8 text. */
  *places(): Generator<{ readonly place: Place; readonly text: string }> {
    this.flush();
    const end = this.#size;
    let carry: Buffer[] = [];
    let start = 0;
    const chunk = Buffer.allocUnsafe(BUFFER);
    for (let at = 0; at < end; ) {
      const bytes = Math.min(chunk.length, end - at);
      this.#fill(chunk, at, bytes);
      let from = 0;
      for (let stop = chunk.indexOf(10, from); stop !== -1 && stop < bytes; stop = chunk.indexOf(10, from)) {
        carry.push(Buffer.from(chunk.subarray(from, stop + 1)));
        const line = Buffer.concat(carry);
        yield { place: { offset: start, length: line.length }, text: line.toString('utf8') };
        start += line.length;
        carry = [];
        from = stop + 1;
      }
      carry.push(Buffer.from(chunk.subarray(from, bytes)));
      at += bytes;
    }
  }

  *lines(): Generator<string> {
    for (const { text } of this.places()) yield text;
  }

  /** Has the disk itself hold all that was added. */
  sync(): void {
    this.flush();
    attempt('write', this.path, () => fsyncSync(this.#file));
  }

  /** Lets go of the file; it stays. */
  close(): void {
    if (!this.#closed) closeSync(this.#file);
    this.#closed = true;
  }

  remove(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  /** Cuts the file where a line ends; nothing may be waiting. */
  #truncate(size: number): void {
    attempt('write', this.path, () => ftruncateSync(this.#file, size));
    this.#size = size;
    this.#windowEnd = this.#windowStart;
  }

  #fill(buffer: Buffer, offset: number, bytes: number): Buffer {
    attempt('read', this.path, () => {
      for (let done = 0; done < bytes; ) {
        const count = readSync(this.#file, buffer, done, bytes - done, offset + done);
        if (count === 0) throw new Error('the file is shorter than it was');
        done += count;
      }
    });
    return buffer;
  }
}

function openForMore(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return openSync(path, 'w+');
  }
}

function attempt<T>(act: 'read' | 'write', path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (act === 'write') throw writeFailed(`write ${path}`, path, error);
    const reason = error instanceof Error ? error.message : String(error);
    throw new WhowhomError('unreadable-file', `Cannot read ${path}: ${reason}`, { path, reason }, { cause: error });
  }
}
