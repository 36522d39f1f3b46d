import { setFlagsFromString } from 'node:v8';

/** The last V8 that is known to have the flag: others would complain of it on the terminal. */
const LAST_KNOWN_V8 = 14;

/** The flag of a V8, by its major version, that has it compile a function for speed after eight times as many runs as by default; nothing where none is known. */
export function compilerFlag(version: number): string | undefined {
  if (version > LAST_KNOWN_V8) return undefined;
  return version < 12 ? '--interrupt-budget=540000' : '--invocation-count-for-turbofan=24000';
}

/**
 * Has V8 compile fewer functions for speed: most of ours run from the start, and never so often as to pay for it. Half of 1,540 compilations are
 * left, each of which every thread makes for itself (docs/scale.md).
 */
export function spareCompiler(): void {
  const flag = compilerFlag(Number.parseInt(process.versions.v8, 10));
  if (flag !== undefined) setFlagsFromString(flag);
}
