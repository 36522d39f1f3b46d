/** Why a request is not served, as its answer's JSON says it. */
export interface Refusal {
  readonly status: 413 | 415 | 422 | 429 | 503;
  readonly code: string;
  readonly message: string;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number;
}

/** Thrown where a request is refused. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
    this.name = 'RefusedError';
  }
}

export function refuse(refusal: Refusal): never {
  throw new RefusedError(refusal);
}
