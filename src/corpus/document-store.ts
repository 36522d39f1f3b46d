import type { DocumentJson } from '../document/schema.js';
import { Comparison } from '../graph/comparison.js';
import { unpackDigest } from '../graph/digest.js';
import type { DocumentSet } from '../graph/document-set.js';
import { canonicalJson, compareText } from '../graph/order.js';
import type { Place } from '../graph/scratch.js';
import { countDiscarded, joinVersions } from '../graph/versions.js';
import type { LineFile } from './line-file.js';

interface Entry extends Place {
  readonly file: LineFile;
  readonly versions?: ReadonlySet<string>;
}

/**
 * Documents in files of lines, with nothing of them in memory but where they stand. It merges as a DocumentFold does: of several
 * contents under one id the one whose canonical JSON sorts first stays, in whatever order they come.
 */
export class DocumentStore implements DocumentSet {
  readonly #entries = new Map<string, Entry>();
  #sorted: string[] | undefined;
  #comparison: Comparison | undefined = new Comparison();

  /** Adds the document of an id, which stands in a file as a line of `documentLine`; `digest` is its packed digest. */
  add(id: string, file: LineFile, { offset, length }: Place, digest?: string): void {
    const entry: Entry = { file, offset, length };
    const known = this.#entries.get(id);
    if (!known) {
      this.#entries.set(id, entry);
      this.#sorted = undefined;
      if (digest === undefined) this.#comparison = undefined;
      else this.#comparison?.add(unpackDigest(digest));
      return;
    }
    const [mine, theirs] = [known, entry].map(textOf) as [string, string];
    if (mine === theirs) return;
    // Nothing can be taken out of it again.
    this.#comparison = undefined;
    const canonical = (text: string) => canonicalJson(JSON.parse(text));
    const joined = joinVersions(
      { canonical: canonical(mine), versions: known.versions },
      { canonical: canonical(theirs) },
    );
    this.#entries.set(id, { ...(joined.stays === 'mine' ? known : entry), versions: joined.versions });
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Nothing where a document came without its digest, or in several versions. */
  get comparison(): Comparison | undefined {
    return this.#comparison;
  }

  get discarded(): number {
    return countDiscarded(this.#entries.values());
  }

  *documents(): Generator<DocumentJson> {
    for (const line of this.lines()) yield JSON.parse(line) as DocumentJson;
  }

  *lines(): Generator<string> {
    for (const entry of this.#inOrder()) yield textOf(entry);
  }

  *bytes(): Generator<Uint8Array> {
    for (const entry of this.#inOrder()) yield entry.file.readBytes(entry);
  }

  get(id: string): DocumentJson | undefined {
    const entry = this.#entries.get(id);
    return entry && (JSON.parse(textOf(entry)) as DocumentJson);
  }

  *#inOrder(): Generator<Entry> {
    this.#sorted ??= [...this.#entries.keys()].sort(compareText);
    for (const id of this.#sorted) yield this.#entries.get(id)!;
  }
}

function textOf(entry: Entry): string {
  return entry.file.read(entry);
}
