import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { compareText } from '../graph/order.js';
import { WhowhomError } from '../pipeline/errors.js';

/**
 * Texts that come in one order and are wanted in that of their ids, kept on the disk until then. The file is made with
 * the first text; `remove` takes it away again. Throws WhowhomError `write-failed`.
 */
export class Spool {
  readonly #path: string;
  readonly #places = new Map<string, { readonly offset: number; readonly length: number }>();
  #file: FileHandle | undefined;
  #size = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** Keeps a text; of several under one id, the last. */
  async add(id: string, text: string): Promise<void> {
    const data = Buffer.from(text, 'utf8');
    await this.#attempt(async () => {
      if (!this.#file) {
        await mkdir(dirname(this.#path), { recursive: true });
        this.#file = await open(this.#path, 'w+');
      }
      for (let written = 0; written < data.length; ) {
        const { bytesWritten } = await this.#file.write(data, written, data.length - written, this.#size + written);
        written += bytesWritten;
      }
    });
    this.#places.set(id, { offset: this.#size, length: data.length });
    this.#size += data.length;
  }

  /** The texts, by id. */
  async *sorted(): AsyncGenerator<string> {
    for (const id of [...this.#places.keys()].sort(compareText)) {
      const { offset, length } = this.#places.get(id)!;
      const data = Buffer.alloc(length);
      await this.#attempt(async () => {
        for (let done = 0; done < length; ) {
          const { bytesRead } = await this.#file!.read(data, done, length - done, offset + done);
          if (bytesRead === 0) throw new Error('the file is shorter than what was written to it');
          done += bytesRead;
        }
      });
      yield data.toString('utf8');
    }
  }

  async remove(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
    await rm(this.#path, { force: true });
  }

  async #attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const facts = { path: this.#path, reason };
      throw new WhowhomError('write-failed', `Cannot write ${this.#path}: ${reason}`, facts, { cause: error });
    }
  }
}
