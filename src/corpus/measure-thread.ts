import { buffersOf, type MeasureAside, type MeasureOutcome } from '../graph/measure-task.js';
import { threadTask } from './thread-task.js';

/** Measures in a thread that is started for it; `file` is the module that it runs. */
export function measureThread(file: URL): MeasureAside {
  return (task, signal) => threadTask<MeasureOutcome>(file, task, buffersOf(task), signal);
}
