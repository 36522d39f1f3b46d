import { readFileSync } from 'node:fs';

/** The most memory that this process has held, in megabytes. */
export function peakMemory(): number {
  try {
    // A process that was forked off a big one inherits its maxRSS; Linux keeps the true peak here.
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

// Run alone it says what Node itself takes.
if (process.argv[1]?.endsWith('peak-memory.js')) console.log(peakMemory());
