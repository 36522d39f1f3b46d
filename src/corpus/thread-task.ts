import { type TransferListItem, Worker } from 'node:worker_threads';
import { type ErrorFacts, errorOf, WhowhomError } from '../pipeline/errors.js';

/** What a thread that does one task says at its end. */
export type TaskAnswer<Result> = { readonly result: Result } | { readonly failure: ErrorFacts };

/**
 * Does one task in a thread that is started for it; `file` is the module that it runs, which finds the task in `workerData` and posts a TaskAnswer. What is
 * in `transfer` goes there. Once the signal is aborted the thread is ended, and the promise with WhowhomError `interrupted`.
 */
export function threadTask<Result>(
  file: URL,
  task: unknown,
  transfer: readonly TransferListItem[] = [],
  signal?: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: task, transferList: [...transfer] });
    const stop = () => void thread.terminate();
    signal?.addEventListener('abort', stop, { once: true });
    thread.once('message', (answer: TaskAnswer<Result>) => {
      if ('result' in answer) resolve(answer.result);
      else reject(errorOf(answer.failure));
    });
    thread.once('error', reject);
    thread.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      // After an answer this does nothing.
      const message = `The thread of ${file.pathname} has ended`;
      reject(signal?.aborted ? new WhowhomError('interrupted', message) : new Error(message));
    });
  });
}
