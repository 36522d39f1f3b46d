import type { WrittenFile } from '../formats/write/atomic-file.js';
import type { GexfAside } from '../formats/write/gexf-aside.js';
import { threadTask } from './thread-task.js';

/** Writes GEXF in a thread that is started for it; `file` is the module that it runs. */
export function gexfThread(file: URL): GexfAside {
  return (task, signal) => threadTask<WrittenFile>(file, task, [], signal);
}
