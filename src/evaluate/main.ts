#!/usr/bin/env node
import { REGISTRY } from '../stages/registry.js';
import { runEvaluate } from './command.js';
import { nameClasses } from './names/name-classes.js';
import { SETS } from './sets/index.js';

await runEvaluate(process.argv.slice(2), SETS, {
  stdout: process.stdout,
  stderr: process.stderr,
  registry: { ...REGISTRY, [nameClasses.name]: nameClasses },
  exit: (code) => {
    process.exitCode = code;
  },
});
