import { Worker } from 'node:worker_threads';
import { buffersOf, type MeasureAside } from '../graph/measure-task.js';

/** Measures in a thread that is started for it; `file` is the module that it runs. */
export function measureThread(file: URL): MeasureAside {
  return (task, signal) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(file, { workerData: task, transferList: buffersOf(task) });
      const stop = () => void thread.terminate();
      signal?.addEventListener('abort', stop, { once: true });
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => {
        signal?.removeEventListener('abort', stop);
        // After a message this does nothing.
        reject(new Error('The thread that measures has ended'));
      });
    });
}
