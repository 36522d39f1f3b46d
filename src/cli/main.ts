#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { workerExtractor } from '../corpus/workers.js';
import { readArticles } from '../formats/read/index.js';
import { REGISTRY } from '../stages/registry.js';
import { runCommandLine } from './program.js';

// A reader that has enough (`| head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

await runCommandLine(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  registry: REGISTRY,
  readArticles,
  startWorkers: (settings, workers) => workerExtractor(new URL('./worker.js', import.meta.url), settings, workers),
  cores: availableParallelism(),
  exit: (code) => {
    process.exitCode = code;
  },
});
