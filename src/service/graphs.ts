import type { Piscina } from 'piscina';
import type { GraphAnswer, GraphFormat } from './graph-worker.js';
import { refuse } from './refusal.js';

/** Makes graph files of document lines. */
export interface GraphMaker {
  /** Once the signal is aborted, the work is ended, or not begun. */
  make(body: string, format: GraphFormat, signal?: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** Graphs are assembled and laid out in a thread of their own, so that the service goes on answering meanwhile. */
export function graphMaker(file = new URL('./graph-worker.js', import.meta.url)): GraphMaker {
  let pool: Promise<Piscina> | undefined;
  return {
    async make(body, format, signal) {
      pool ??= import('piscina').then(({ Piscina }) => new Piscina({ filename: file.href, maxThreads: 1 }));
      const answer = (await (
        await pool
      ).run({ body, format }, { name: 'makeGraph', ...(signal && { signal }) })) as GraphAnswer;
      if ('content' in answer) return answer.content;
      return refuse({ status: 422, ...answer.problem });
    },
    close: async () => (await pool)?.close(),
  };
}
