import type { DocumentJson } from '../document/schema.js';
import type { DocumentFold } from '../graph/document-fold.js';
import { WhowhomError } from '../pipeline/errors.js';
import type { Skip } from './read-event.js';

/** Adds a document to a fold; where it contradicts itself it is a skip `invalid-document` at this place. */
export function addDocument(
  fold: DocumentFold,
  document: DocumentJson,
  place: Pick<Skip, 'path' | 'line'>,
): Skip | undefined {
  try {
    fold.add(document);
    return undefined;
  } catch (error) {
    if (!(error instanceof WhowhomError && error.code === 'invalid-document')) throw error;
    return { code: error.code, ...place, message: error.message };
  }
}
