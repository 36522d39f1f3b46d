import { parentPort, workerData } from 'node:worker_threads';
import { type Forces, moveNodes } from '../graph/forces.js';

// What the thread of a layout runs, once.
const nodes = moveNodes(workerData as Forces);
parentPort!.postMessage(nodes, [nodes.buffer as ArrayBuffer]);
