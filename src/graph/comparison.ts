import { CopyFinder } from './copies/find-copies.js';
import { type Digest, digestOf } from './digest.js';
import type { DocumentSet } from './document-set.js';
import { Observations } from './identity/observations.js';

/** What is known of all documents before any decision over them: who is named where, and whose texts may be copies. In whatever order they come. */
export class Comparison {
  readonly observations = new Observations();
  readonly copies = new CopyFinder();

  /** Adds a document, which must be there once. */
  add(digest: Digest): void {
    this.observations.add(digest);
    this.copies.add(digest, digest.signature);
  }
}

/** The comparison that comes with the documents, else one that is made on a walk over them. */
export function comparisonOf(documents: DocumentSet): Comparison {
  if (documents.comparison) return documents.comparison;
  const comparison = new Comparison();
  for (const document of documents.documents()) comparison.add(digestOf(document));
  return comparison;
}
