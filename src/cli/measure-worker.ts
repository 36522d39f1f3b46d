import { parentPort, workerData } from 'node:worker_threads';
import { type MeasureTask, runMeasureTask } from '../graph/measure-task.js';

// What the thread of a graph's measures runs, once.
parentPort!.postMessage(runMeasureTask(workerData as MeasureTask));
