import type { Limits } from './limits.js';
import { refuse } from './refusal.js';

/**
 * Counts the requests that are in the house. One too many is turned away at the door, before its body is read: at overload
 * the service answers those that it took, and memory stays bounded.
 */
export class Gate {
  #inside = 0;
  #closing = false;
  readonly #clients = new Map<string, number>();

  constructor(private readonly limits: Pick<Limits, 'requests' | 'perClient'>) {}

  get inside(): number {
    return this.#inside;
  }

  get isClosing(): boolean {
    return this.#closing;
  }

  /** From now on nobody is let in. */
  close(): void {
    this.#closing = true;
  }

  /** Lets one request in; the function that it returns lets it out, once however often it is called. Throws RefusedError. */
  enter(client: string): () => void {
    const { requests, perClient } = this.limits;
    if (this.#closing) refuse({ status: 503, code: 'stopping', message: 'The service is stopping.' });
    const own = this.#clients.get(client) ?? 0;
    if (own >= perClient) {
      const message = `${perClient} requests of this address are under way; wait for one of them.`;
      refuse({ status: 429, code: 'too-many-requests', message, retryAfter: 1 });
    }
    if (this.#inside >= requests) {
      const message = `${requests} requests are under way, and no more are taken on until one is done.`;
      refuse({ status: 503, code: 'overloaded', message, retryAfter: 2 });
    }
    this.#inside += 1;
    this.#clients.set(client, own + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inside -= 1;
      const still = this.#clients.get(client)! - 1;
      if (still) this.#clients.set(client, still);
      else this.#clients.delete(client);
    };
  }
}
