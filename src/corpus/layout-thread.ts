import { Worker } from 'node:worker_threads';
import type { MoveAside } from '../graph/forces.js';

/** Moves nodes in a thread that is started for it; `file` is the module that it runs. */
export function layoutThread(file: URL): MoveAside {
  return (forces, signal) =>
    new Promise((resolve, reject) => {
      const transferList = [forces.nodes.buffer, forces.edges.buffer] as ArrayBuffer[];
      const thread = new Worker(file, { workerData: forces, transferList });
      const stop = () => void thread.terminate();
      signal?.addEventListener('abort', stop, { once: true });
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => {
        signal?.removeEventListener('abort', stop);
        // After a message this does nothing.
        reject(new Error('The thread of the layout has ended'));
      });
    });
}
