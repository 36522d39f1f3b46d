import { documentLine } from '../document/json.js';
import type { DocumentJson } from '../document/schema.js';
import { packDigest } from '../graph/digest.js';
import { addDocument } from './add-document.js';
import type { TextLine } from './lines.js';
import { readDocument } from './read-document-lines.js';
import type { Skip } from './read-event.js';

/** Lines of a file that are read together. */
export interface LineBatch {
  readonly path: string;
  readonly lines: readonly TextLine[];
}

/** The documents of some lines. Plain data, so that it can cross to another thread. */
export interface ReadBatch {
  readonly documents: readonly ReadDocument[];
  /** The lines of the documents one after the other, as UTF-8. */
  readonly bytes: Uint8Array;
  readonly skips: readonly Skip[];
}

export interface ReadDocument {
  readonly id: string;
  /** Bytes of its line. */
  readonly length: number;
  /** Its packed digest. */
  readonly digest: string;
}

/** Reads lines of documents: what is none, or contradicts itself, is a skip. */
export function readBatch({ path, lines }: LineBatch): ReadBatch {
  const documents: ReadDocument[] = [];
  const skips: Skip[] = [];
  const texts: string[] = [];
  const add = (document: DocumentJson) => {
    const line = documentLine(document);
    texts.push(line);
    documents.push({ id: document.id, length: Buffer.byteLength(line, 'utf8'), digest: packDigest(document) });
  };
  for (const { number, text } of lines) {
    const event = readDocument(text, path, number);
    const skip = event.kind === 'skip' ? event.skip : addDocument({ add }, event.document, { path, line: number });
    if (skip) skips.push(skip);
  }
  return { documents, bytes: new TextEncoder().encode(texts.join('')), skips };
}
