import { existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Scratch } from '../graph/scratch.js';
import { writeFailed } from '../pipeline/errors.js';
import { LineFile } from './line-file.js';

/** Bytes that the nodes and edges of a graph may gather in memory, unless said otherwise. */
const MEMORY = 32_000_000;

/** A folder for what is too much for memory; it is made with the first file, and taken away with all of them. */
export class ScratchFolder implements Scratch {
  readonly memory: number;
  readonly #folder: string;
  readonly #files: LineFile[] = [];
  /** The uppermost folder that had to be made. */
  #made: string | undefined;

  constructor(folder: string, memory = MEMORY) {
    this.#folder = resolve(folder);
    this.memory = memory;
  }

  /** An empty file. Throws WhowhomError `write-failed`. */
  open(name: string): LineFile {
    if (this.#files.length === 0) this.#make();
    const file = new LineFile(join(this.#folder, name), 'write');
    this.#files.push(file);
    return file;
  }

  /** Also takes away what a killed process has left there, and folders above it that were made for it and are empty. */
  remove(): void {
    for (const file of this.#files) file.close();
    if (!existsSync(this.#folder)) return;
    rmSync(this.#folder, { recursive: true, force: true });
    let folder = this.#folder;
    while (this.#made !== undefined && folder !== this.#made) {
      folder = dirname(folder);
      try {
        rmdirSync(folder);
      } catch {
        // There is something in it.
        return;
      }
    }
  }

  #make(): void {
    try {
      this.#made ??= mkdirSync(this.#folder, { recursive: true });
    } catch (error) {
      throw writeFailed(`make the folder ${this.#folder}`, this.#folder, error);
    }
  }
}
