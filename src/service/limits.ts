/** What one service takes on; beyond it a request is refused with the reason. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly body: number;
  /** Seconds after which a request is answered whether it is done or not. */
  readonly seconds: number;
  /** Requests that are worked on or wait, of everybody together. */
  readonly requests: number;
  /** … and of one address. */
  readonly perClient: number;
}

export const DEFAULT_LIMITS: Limits = { body: 20_000_000, seconds: 60, requests: 64, perClient: 16 };
