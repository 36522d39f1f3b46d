import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Seconds until the first byte on standard output. */
  readonly first: number;
  /** The most memory of the process with its threads, in megabytes; 0 where the system does not tell. */
  readonly megabytes: number;
}

/** Runs the built program once; input and output are files. Throws where it fails. */
export async function measure(words: readonly string[], input?: string, output?: string): Promise<Measured> {
  const files = [
    input === undefined ? 'ignore' : openSync(input, 'r'),
    output === undefined ? 'ignore' : openSync(output, 'w'),
  ] as const;
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/bundle/main.js', ...words], { stdio: [files[0], 'pipe', 'inherit'] });
  let first = 0;
  child.stdout!.on('data', (chunk: Buffer) => {
    first ||= performance.now() - started;
    if (files[1] !== 'ignore') writeSync(files[1], chunk);
  });
  let megabytes = 0;
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, memoryOf(child.pid!, 'VmHWM'));
  }, 50);
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  clearInterval(timer);
  for (const file of files) if (typeof file === 'number') closeSync(file);
  if (code !== 0) throw new Error(`whowhom ${words.join(' ')} ended with ${code}`);
  return { seconds, first: first / 1000, megabytes };
}

/** Memory of a process with its threads in megabytes, now or at its most; 0 where the system does not tell. */
export function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM'): number {
  try {
    return Number(new RegExp(`${which}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1000;
  } catch {
    return 0;
  }
}
