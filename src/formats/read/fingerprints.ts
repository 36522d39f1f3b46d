import { createHash } from 'node:crypto';
import type { Source } from '../../document/layers.js';

const WORDS = 5;

/**
 * Remembers every id of a run with its content, in 20 bytes each: a table of open addresses over three words of the id's
 * hash and two of the content's, doubled when half full. A run over millions of articles does not grow by their ids.
 */
export class Fingerprints {
  #table = new Uint32Array(WORDS * 1024);
  #count = 0;

  /** Adds the article, unless its id is known: then says whether the content is the same too. */
  add(source: Source): 'new' | 'same' | 'different' {
    const { id, title, date, url, text } = source;
    const key = sha256(id);
    const content = sha256(JSON.stringify([title ?? null, date ?? null, url ?? null, text]));
    const entry = new Uint32Array(WORDS);
    for (let i = 0; i < 3; i++) entry[i] = key.readUInt32LE(4 * i);
    if (!entry[0]) entry[0] = 1; // Zero marks a free place.
    for (let i = 0; i < 2; i++) entry[3 + i] = content.readUInt32LE(4 * i);
    const at = find(this.#table, entry);
    if (this.#table[at] !== 0) {
      return this.#table[at + 3] === entry[3] && this.#table[at + 4] === entry[4] ? 'same' : 'different';
    }
    this.#table.set(entry, at);
    this.#count++;
    if (2 * WORDS * this.#count > this.#table.length) this.#grow();
    return 'new';
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += WORDS) {
      const entry = old.subarray(at, at + WORDS);
      if (entry[0]) this.#table.set(entry, find(this.#table, entry));
    }
  }
}

function find(table: Uint32Array, entry: Uint32Array): number {
  const places = table.length / WORDS;
  for (let place = entry[0]! % places; ; place = (place + 1) % places) {
    const at = place * WORDS;
    if (!table[at]) return at;
    if (table[at] === entry[0] && table[at + 1] === entry[1] && table[at + 2] === entry[2]) return at;
  }
}

function sha256(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
