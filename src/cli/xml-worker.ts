import { parentPort, workerData } from 'node:worker_threads';
import { LineFile } from '../corpus/line-file.js';
import type { TaskAnswer } from '../corpus/thread-task.js';
import type { WrittenFile } from '../formats/write/atomic-file.js';
import { runXmlTask, type XmlTask } from '../formats/write/xml-aside.js';
import { factsOf, WhowhomError } from '../pipeline/errors.js';

// What the thread of an XML file runs, once.
async function answer(task: XmlTask): Promise<TaskAnswer<WrittenFile>> {
  try {
    return { result: await runXmlTask(task, (path) => new LineFile(path, 'read')) };
  } catch (error) {
    if (!(error instanceof WhowhomError)) throw error;
    return { failure: factsOf(error) };
  }
}

parentPort!.postMessage(await answer(workerData as XmlTask));
