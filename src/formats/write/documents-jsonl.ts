import type { DocumentJson } from '../../document/schema.js';

/** One document as a line of JSON; lone surrogates are escaped by JSON itself. */
export function documentLine(document: DocumentJson): string {
  return `${JSON.stringify(document)}\n`;
}

/** documents.jsonl: one line a document, in the order given. */
export function* documentsJsonlChunks(documents: Iterable<DocumentJson>): Generator<string> {
  for (const document of documents) yield documentLine(document);
}
