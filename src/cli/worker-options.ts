import { type Command, InvalidArgumentError } from 'commander';
import type { ExtractLinesOptions } from '../corpus/extract-lines.js';
import { type DateOrderFlag, stageOptions } from './options.js';
import type { Services } from './services.js';

export interface WorkerOptions {
  readonly workers?: number;
}

/** Threads beyond this are a slip of the finger. */
const MOST = 1024;

export function addWorkerOption(command: Command): Command {
  return command.option(
    '-w, --workers <number>',
    'threads that work on articles (default: the cores); few articles start none',
    parseWorkers,
  );
}

function parseWorkers(value: string): number {
  const number = /^\d{1,4}$/.test(value.trim()) ? Number(value) : 0;
  if (number >= 1 && number <= MOST) return number;
  throw new InvalidArgumentError(`Expected a number of threads from 1 to ${MOST}; found ${JSON.stringify(value)}.`);
}

interface ExtractionOptions extends WorkerOptions, DateOrderFlag {
  readonly pipeline?: string;
  readonly conllu?: boolean;
}

/** How the command's options have articles worked on. */
export function extraction(options: ExtractionOptions, services: Services): ExtractLinesOptions {
  const { pipeline, conllu = false, workers = services.cores ?? 1 } = options;
  const { registry, startWorkers, spareCompiler } = services;
  const signal = services.interruption?.();
  return {
    registry,
    settings: { ...(pipeline !== undefined && { pipeline }), stageOptions: stageOptions(options), conllu },
    workers,
    ...(startWorkers && { startWorkers }),
    ...(spareCompiler && { around: spareCompiler }),
    ...(signal && { signal }),
  };
}
