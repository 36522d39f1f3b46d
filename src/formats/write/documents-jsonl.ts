import { documentLine } from '../../document/json.js';
import type { DocumentJson } from '../../document/schema.js';

/** documents.jsonl: one line a document, in the order given. */
export function* documentsJsonlChunks(documents: Iterable<DocumentJson>): Generator<string> {
  for (const document of documents) yield documentLine(document);
}
