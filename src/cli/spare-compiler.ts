import { setFlagsFromString } from 'node:v8';

/** How often V8 lets a function run before it compiles it for speed. */
export interface CompilerPatience {
  readonly usual: string;
  readonly long: string;
}

/** The last V8 that is known to have the flags: others would complain of them on the terminal. */
const LAST_KNOWN_V8 = 14;

/** Flags of a V8, by its major version: its usual patience, and eight times as much; nothing where none are known. */
export function compilerFlags(version: number): CompilerPatience | undefined {
  if (version > LAST_KNOWN_V8) return undefined;
  return version < 12
    ? { usual: '--interrupt-budget=67584', long: '--interrupt-budget=540672' }
    : { usual: '--invocation-count-for-turbofan=3000', long: '--invocation-count-for-turbofan=24000' };
}

/**
 * Has V8 compile fewer functions for speed, until what is returned is called. Most of what works on an article runs from the start, and never so often as
 * to pay for it: half of 1,540 compilations are left, each of which every thread makes for itself (docs/scale.md). A graph is the work of fewer, busier
 * functions, and is made more slowly so.
 */
export function spareCompiler(): () => void {
  const flags = compilerFlags(Number.parseInt(process.versions.v8, 10));
  if (!flags) return () => undefined;
  setFlagsFromString(flags.long);
  return () => setFlagsFromString(flags.usual);
}
