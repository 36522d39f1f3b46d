import type { DocumentJson, EntityJson } from '../document/schema.js';
import { shinglesOf } from './copies/shingles.js';
import { signatureOf } from './copies/signatures.js';

/** What is looked at of an entity to tell who is who over all documents. */
export type ObservedEntity = Pick<EntityJson, 'id' | 'type' | 'name' | 'aliases' | 'country' | 'roles' | 'reasons'>;

/** What of a document is compared with all others: who is named in it, and what its text is like. */
export interface Digest {
  readonly id: string;
  readonly date?: string | undefined;
  readonly entities: readonly ObservedEntity[];
  /** MinHash signature of its text. */
  readonly signature: ArrayLike<number>;
}

export function digestOf(document: DocumentJson): Digest {
  const { id, date } = document;
  return {
    id,
    date,
    entities: document.entities.map(({ mentions, latitude, longitude, ...entity }) => entity),
    signature: signatureOf(shinglesOf(document).runs),
  };
}

/** A digest as JSON: it crosses to another thread sooner than as an object of many parts. */
export function packDigest(document: DocumentJson): string {
  const { signature, ...digest } = digestOf(document);
  return JSON.stringify({ ...digest, signature: Array.from(signature) });
}

export function unpackDigest(packed: string): Digest {
  return JSON.parse(packed) as Digest;
}
