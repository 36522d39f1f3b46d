// What the threads run that read document lines.
export { readBatch } from '../corpus/read-batch.js';
