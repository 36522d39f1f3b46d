import type { WrittenFile } from '../formats/write/atomic-file.js';
import type { XmlAside } from '../formats/write/xml-aside.js';
import { threadTask } from './thread-task.js';

/** Writes an XML file of a graph in a thread that is started for it; `file` is the module that it runs. */
export function xmlThread(file: URL): XmlAside {
  return (task, signal) => threadTask<WrittenFile>(file, task, [], signal);
}
