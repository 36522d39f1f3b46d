#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { threadReader } from '../corpus/document-reader.js';
import { measureThread } from '../corpus/measure-thread.js';
import { workerExtractor } from '../corpus/workers.js';
import { xmlThread } from '../corpus/xml-thread.js';
import { readArticles } from '../formats/read/index.js';
import { REGISTRY } from '../stages/registry.js';
import { runCommandLine } from './program.js';
import { spareCompiler } from './spare-compiler.js';

// The heap grows by half before it is collected again, not to three times what is in use: large graphs take a fifth less, and no more time.
setFlagsFromString('--heap-growing-percent=50');

// A reader that has enough (`| head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      if (!controller.signal.aborted) process.stderr.write('whowhom: stopping; again to end at once\n');
      controller.abort();
    });
  }
  return controller.signal;
}

const cores = availableParallelism();
/** Beyond it this thread, which takes in what they read, is the slower. */
const readers = Math.min(cores, 4);

await runCommandLine(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  registry: REGISTRY,
  readArticles,
  startWorkers: (settings, workers) => workerExtractor(new URL('./worker.js', import.meta.url), settings, workers),
  ...(cores > 1 && { startReaders: () => threadReader(new URL('./read-worker.js', import.meta.url), readers) }),
  asides: {
    measureAside: measureThread(new URL('./measure-worker.js', import.meta.url)),
    ...(cores > 1 && { xmlAside: xmlThread(new URL('./xml-worker.js', import.meta.url)) }),
  },
  cores,
  spareCompiler,
  interruption,
  exit: (code) => {
    process.exitCode = code;
  },
});
