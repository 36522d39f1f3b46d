/** An error with a code that programs can test and the facts a person needs; the message says both in words. */
export class WhowhomError extends Error {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, facts: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WhowhomError';
    this.code = code;
    this.facts = facts;
  }
}

/** An error as plain data: it crosses to another thread so, because a copied error would lose its code. */
export type ErrorFacts = Pick<WhowhomError, 'code' | 'message' | 'facts'>;

export function factsOf({ code, message, facts }: WhowhomError): ErrorFacts {
  return { code, message, facts };
}

/** The error again, on the other side. */
export function errorOf({ code, message, facts }: ErrorFacts): WhowhomError {
  return new WhowhomError(code, message, facts);
}

export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** A pipeline that cannot be built: all its problems together, so that a person mends them in one go. */
export class PipelineError extends WhowhomError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      'invalid-pipeline',
      `The pipeline has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems
        .map((problem) => `  - ${problem.message} [${problem.code}]`)
        .join('\n')}`,
      { problems },
    );
    this.name = 'PipelineError';
    this.problems = problems;
  }
}

/** A WhowhomError `write-failed`: what could not be done ("write a.csv"), to which path, and the system's reason. */
export function writeFailed(what: string, path: string, cause: unknown): WhowhomError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new WhowhomError('write-failed', `Cannot ${what}: ${reason}`, { path, reason }, { cause });
}
