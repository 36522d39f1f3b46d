import type { DocumentJson } from '../document/schema.js';
import { checkDocument } from '../graph/check-document.js';
import { WhowhomError } from '../pipeline/errors.js';
import type { Skip } from './read-event.js';

/** Hands a document on; where it contradicts itself it is a skip `invalid-document` at this place. */
export function addDocument(
  set: { readonly add: (document: DocumentJson) => void },
  document: DocumentJson,
  place: Pick<Skip, 'path' | 'line'>,
): Skip | undefined {
  try {
    checkDocument(document);
  } catch (error) {
    if (!(error instanceof WhowhomError && error.code === 'invalid-document')) throw error;
    return { code: error.code, ...place, message: error.message };
  }
  set.add(document);
  return undefined;
}
