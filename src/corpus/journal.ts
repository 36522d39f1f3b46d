import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../document/layers.js';
import type { DocumentJson } from '../document/schema.js';
import { oneLine } from '../formats/write/conllu.js';
import { packDigest } from '../graph/digest.js';
import type { Place } from '../graph/scratch.js';
import { writeFailed } from '../pipeline/errors.js';
import type { PipelineStage } from '../pipeline/pipeline.js';
import { DocumentStore } from './document-store.js';
import type { DocumentLine } from './extract-batch.js';
import { type ExtractionFacts, readFacts, refuseChanges } from './extraction-facts.js';
import { KeptConllu } from './kept-conllu.js';
import { LineFile } from './line-file.js';

/** Below the output folder: what a run has done until all its files are in place. */
export const UNFINISHED = 'unfinished';

interface KnownDocument extends Place {
  readonly id: string;
  readonly file: LineFile;
}

/**
 * What a run has done so far, on the disk: the document lines as they come, and how they were made. A run that goes on takes finished
 * documents from there and from the documents.jsonl of the run before, by the content of their articles: what was added or
 * changed is done, what is gone is left out. A last line that was not written to its end is cut off.
 */
export class Journal {
  readonly store = new DocumentStore();
  readonly #output: string;
  readonly #folder: string;
  #facts: ExtractionFacts;
  #lines: LineFile | undefined;
  #finished: LineFile | undefined;
  readonly #known = new Map<string, KnownDocument>();
  /** Where it is asked for. */
  readonly #conllu: KeptConllu | undefined;
  #discarded = false;

  constructor(output: string, facts: ExtractionFacts, { conllu = false }: { readonly conllu?: boolean } = {}) {
    this.#output = output;
    this.#folder = join(output, UNFINISHED);
    this.#facts = facts;
    this.#conllu = conllu ? new KeptConllu() : undefined;
  }

  /** Whether an unfinished run is there. */
  get isUnfinished(): boolean {
    return existsSync(join(this.#folder, 'run.json'));
  }

  /** The stages that made the documents, with what they said of themselves. */
  get stages(): readonly PipelineStage[] {
    return this.#facts.pipeline.stages;
  }

  /** Where files may be written before they take their place. */
  get folder(): string {
    return this.#folder;
  }

  /** Takes up what is there. Throws WhowhomError `cannot-resume` where it was made otherwise. */
  resume(): void {
    const unfinished = readFacts(this.#folder);
    if (unfinished) {
      refuseChanges(this.#folder, unfinished, this.#facts);
      this.#sweep();
      this.#facts = { ...this.#facts, pipeline: { ...this.#facts.pipeline, stages: unfinished.pipeline.stages } };
      this.#open('append');
    }
    const finished = readFacts(this.#output);
    const path = join(this.#output, 'documents.jsonl');
    if (!finished || !existsSync(path)) return;
    try {
      refuseChanges(this.#output, finished, this.#facts);
    } catch (error) {
      // What was done since counts, not what stood there before.
      if (unfinished) return;
      throw error;
    }
    this.#facts = { ...this.#facts, pipeline: { ...this.#facts.pipeline, stages: finished.pipeline.stages } };
    this.#finished = new LineFile(path, 'read');
    const learned = this.#learn(this.#finished);
    // One that an older run left there is of other articles.
    if (this.#conllu && finished.files.includes('documents.conllu')) this.#conllu.learn(this.#output, learned);
  }

  /** Takes away files that a killed run was writing: each time they may be as large as all of its output. */
  #sweep(): void {
    for (const name of readdirSync(this.#folder)) {
      if (name.endsWith('.tmp')) rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  /** Documents that need not be made again, if their articles still come. */
  get knownSize(): number {
    if (!this.#conllu) return this.#known.size;
    let count = 0;
    for (const key of this.#known.keys()) if (this.#conllu.has(key)) count += 1;
    return count;
  }

  /** The finished document of an article. */
  known(source: Source): DocumentLine | undefined {
    if (this.#known.size === 0) return undefined;
    const key = keyOf(source);
    const found = this.#known.get(key);
    if (!found) return undefined;
    const conllu = this.#conllu?.text(key);
    // Without the CoNLL-U that is asked for it is half of what is to be done.
    if (this.#conllu && conllu === undefined) return undefined;
    const line = found.file.read(found);
    const digest = packDigest(JSON.parse(line) as DocumentJson);
    return { kind: 'document', id: found.id, line, digest, ...(conllu !== undefined && { conllu }) };
  }

  /** Takes a document in, and keeps it if it is new. */
  add(source: Source, document: DocumentLine): void {
    // Where nothing is known nobody asks for the key, which takes a hash of the text.
    const key = this.#known.size > 0 || this.#conllu ? keyOf(source) : '';
    const known = this.#known.get(key);
    if (known && this.#conllu?.has(key) !== false) {
      this.store.add(document.id, known.file, known, document.digest);
      this.#conllu?.keep(key, document.id);
      return;
    }
    if (!this.#lines) this.#open('write');
    // The document comes last: where it is there, all of it is.
    if (document.conllu !== undefined) this.#conllu?.add(key, document.id, document.conllu);
    this.store.add(document.id, this.#lines!, this.#lines!.append(document.line), document.digest);
  }

  /** Hands all that was added to the system: the end of this process loses nothing of it. */
  flush(): void {
    this.#conllu?.flush();
    this.#lines?.flush();
  }

  /** Notes what the stages say of themselves. Throws WhowhomError `cannot-resume` where earlier ones said otherwise. */
  confirm(stages: readonly PipelineStage[]): void {
    const before = this.#facts;
    this.#facts = { ...before, pipeline: { ...before.pipeline, stages } };
    if (JSON.stringify(before.pipeline.stages) === JSON.stringify(stages)) return;
    refuseChanges(this.#folder, before, this.#facts);
    if (this.#lines) this.#writeFacts();
  }

  /** CoNLL-U of the documents, by id. */
  conllu(): Iterable<string> {
    return this.#conllu?.texts() ?? [];
  }

  /** Lets go of the files; what is in them stays. */
  close(): void {
    for (const file of [this.#lines, this.#conllu, this.#finished]) file?.close();
    this.#lines = this.#finished = undefined;
  }

  /** Takes away what is there of an unfinished run. */
  discard(): void {
    this.close();
    this.#discarded = true;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #open(mode: 'write' | 'append'): void {
    if (this.#discarded) throw new Error('The journal was discarded');
    if (mode === 'write') {
      attempt(`make the folder ${this.#folder}`, this.#folder, () => {
        rmSync(this.#folder, { recursive: true, force: true });
        mkdirSync(this.#folder, { recursive: true });
      });
      this.#writeFacts();
    }
    this.#conllu?.open(this.#folder, mode);
    this.#lines = new LineFile(join(this.#folder, 'documents.jsonl'), mode);
    this.#learn(this.#lines);
    this.#lines.cutHalfLine();
  }

  /** The keys that the documents of a file have, by their ids as CoNLL-U has them; none where two ids look alike there. */
  #learn(file: LineFile): Map<string, string | undefined> {
    const keys = new Map<string, string | undefined>();
    for (const { place, text } of file.places()) {
      const document = parse(text);
      if (!document) continue;
      const key = keyOf(document);
      this.#known.set(key, { ...place, id: document.id, file });
      const name = oneLine(document.id);
      keys.set(name, keys.has(name) ? undefined : key);
    }
    return keys;
  }

  #writeFacts(): void {
    const { whowhom, packages, pipeline, options } = this.#facts;
    const state = {
      schema: 'whowhom/unfinished@1',
      command: 'run',
      versions: { whowhom, packages },
      pipeline,
      options,
    };
    const path = join(this.#folder, 'run.json');
    attempt(`write ${path}`, path, () => {
      writeFileSync(`${path}.tmp`, `${JSON.stringify(state, undefined, 2)}\n`);
      renameSync(`${path}.tmp`, path);
    });
  }
}

/** What a document depends on of its article: everything that is known of it. */
function keyOf({ id, title, date, url, publisher, path, text }: Source | DocumentJson): string {
  const parts = [id, title, date, url, publisher, path, text].map((part) => part ?? null);
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64').slice(0, 22);
}

function attempt(what: string, path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw writeFailed(what, path, error);
  }
}

function parse(text: string): DocumentJson | undefined {
  try {
    return JSON.parse(text) as DocumentJson;
  } catch {
    return undefined;
  }
}
