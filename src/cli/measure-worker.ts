import { parentPort, workerData } from 'node:worker_threads';
import type { TaskAnswer } from '../corpus/thread-task.js';
import { type MeasureOutcome, type MeasureTask, runMeasureTask } from '../graph/measure-task.js';

// What the thread of a graph's measures runs, once.
parentPort!.postMessage({ result: runMeasureTask(workerData as MeasureTask) } satisfies TaskAnswer<MeasureOutcome>);
