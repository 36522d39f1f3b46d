import type { StartReaders } from '../corpus/document-reader.js';
import type { StartWorkers } from '../corpus/extractor.js';
import type { ReadArticles } from '../corpus/read-event.js';
import type { AsideOptions } from '../formats/write/asides.js';
import { WhowhomError } from '../pipeline/errors.js';
import type { Registry } from '../pipeline/pipeline.js';

/** A stream to write to, and whether a person looks at it. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** All that the commands have of the world around them. */
export interface Services {
  readonly stdin: AsyncIterable<Buffer | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly registry: Registry;
  readonly readArticles: ReadArticles;
  /** Threads that run the stages of the registry; without it all is done in this one. */
  readonly startWorkers?: StartWorkers;
  /** Threads that read document lines; without it that is done in this one. */
  readonly startReaders?: StartReaders;
  /** Threads for what takes long in measuring and writing a large graph; without them that is done in this one. */
  readonly asides?: AsideOptions;
  /** Cores of the machine that this process may use. */
  readonly cores?: number;
  /** Has articles worked on with fewer functions compiled for speed, until what it gives is called. */
  readonly spareCompiler?: () => () => void;
  /** A signal that a person gives with Ctrl-C, once: the second time the program ends as it stands. Without it nobody can. */
  readonly interruption?: () => AbortSignal;
  /** Tells the shell how it went: 0 done, 1 nothing could be done or `--strict`, 2 wrong usage, 130 stopped by Ctrl-C. */
  exit(code: ExitCode): void;
}
export type ExitCode = 0 | 1 | 2 | 130;

/** The command was called in a way that it cannot follow: exit code 2. */
export class UsageError extends WhowhomError {}

/** Errors that say how the command was called, not what became of the work. */
const USAGE_CODES: ReadonlySet<string> = new Set([
  'invalid-option',
  'invalid-pipeline',
  'pipeline-not-found',
  'broken-pipeline-file',
  'unknown-entity',
  'ambiguous-entity',
  'missing-layers',
  'cannot-resume',
  'invalid-overrides',
]);

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof WhowhomError && error.code === 'interrupted') return 130;
  return error instanceof UsageError || (error instanceof WhowhomError && USAGE_CODES.has(error.code)) ? 2 : 1;
}
