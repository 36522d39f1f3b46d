import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../graph/order.js';
import type { Place } from '../graph/scratch.js';
import { LineFile } from './line-file.js';

const BEGINNING = '# newdoc id = ';

interface Kept extends Place {
  readonly file: LineFile;
}

/**
 * CoNLL-U of documents, on the disk: by the keys of their articles until they are taken in, then by their ids. What an unfinished run has done are
 * lines of [key, text]; what a finished one has written are blocks of documents.conllu.
 */
export class KeptConllu {
  #lines: LineFile | undefined;
  #finished: LineFile | undefined;
  readonly #byKey = new Map<string, Kept>();
  readonly #byId = new Map<string, Kept>();

  /** Opens what an unfinished run keeps in its folder; a half-written line is cut off. */
  open(folder: string, mode: 'write' | 'append'): void {
    const file = new LineFile(join(folder, 'documents.conllu.jsonl'), mode);
    this.#lines = file;
    for (const { place, text } of file.places()) {
      const record = parseRecord(text);
      if (record) this.#byKey.set(record[0], { ...place, file });
    }
    file.cutHalfLine();
  }

  /** Takes up documents.conllu of a finished run; `keys` are those of its documents, by id as CoNLL-U has it. */
  learn(output: string, keys: ReadonlyMap<string, string | undefined>): void {
    const path = join(output, 'documents.conllu');
    if (!existsSync(path)) return;
    const file = new LineFile(path, 'read');
    this.#finished = file;
    let key: string | undefined;
    let start = 0;
    const take = (end: number) => {
      if (key !== undefined) this.#byKey.set(key, { offset: start, length: end - start, file });
    };
    for (const { place, text } of file.places()) {
      if (!text.startsWith(BEGINNING)) continue;
      take(place.offset);
      key = keys.get(text.slice(BEGINNING.length, -1));
      start = place.offset;
    }
    take(file.size);
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** The text of an article that was done before. */
  text(key: string): string | undefined {
    const kept = this.#byKey.get(key);
    return kept && this.#read(kept);
  }

  /** Takes in a document that was done before. */
  keep(key: string, id: string): void {
    const kept = this.#byKey.get(key);
    if (kept) this.#byId.set(id, kept);
  }

  /** Takes in a new document. */
  add(key: string, id: string, text: string): void {
    const file = this.#lines!;
    this.#byId.set(id, { ...file.append(`${JSON.stringify([key, text])}\n`), file });
  }

  /** The texts of all documents taken in, by id. */
  *texts(): Generator<string> {
    for (const id of [...this.#byId.keys()].sort(compareText)) yield this.#read(this.#byId.get(id)!);
  }

  flush(): void {
    this.#lines?.flush();
  }

  close(): void {
    this.#lines?.close();
    this.#finished?.close();
  }

  #read({ file, offset, length }: Kept): string {
    const text = file.read({ offset, length });
    return file === this.#finished ? text : (JSON.parse(text) as [string, string])[1];
  }
}

function parseRecord(text: string): readonly [string, string] | undefined {
  try {
    return JSON.parse(text) as [string, string];
  } catch {
    return undefined;
  }
}
