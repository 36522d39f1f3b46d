import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { articleLine } from './corpus/articles.js';
import { memoryOf } from './corpus/program.js';

interface Shot {
  readonly url: string;
  readonly connections: number;
  readonly duration: number;
  readonly requests: readonly { readonly method: string; readonly headers: object; readonly body: string }[];
}

interface Hits {
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly duration: number;
}

const autocannon = createRequire(import.meta.url)('autocannon') as (shot: Shot) => Promise<Hits>;

/**
 * npm run bench -- serve: the service under load. First as many connections as it has places for, then many more: what is too much is to be turned away
 * with 503, memory is not to grow, and /health is to answer meanwhile.
 */
export async function benchServe(): Promise<void> {
  const { values: options } = parseArgs({
    args: process.argv.slice(2).filter((word) => word !== 'serve'),
    options: {
      seconds: { type: 'string', default: '20' },
      connections: { type: 'string', default: '256' },
      places: { type: 'string', default: '16' },
      pipeline: { type: 'string', default: 'news' },
    },
  });
  const places = Number(options.places);
  // All connections come from one address here.
  const words = ['serve', '--port', '0', '-p', options.pipeline, '--max-requests', options.places];
  const child = spawn(process.execPath, ['dist/bundle/main.js', ...words, '--max-per-client', '100000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const address = line.trim().split(' ').at(-1)!;
    const requests = Array.from({ length: 64 }, (_, i) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: articleLine(i),
    }));
    const fire = (connections: number) =>
      autocannon({ url: `${address}/documents`, connections, duration: Number(options.seconds), requests });
    await fire(2);
    for (const connections of [places, Number(options.connections)]) {
      const peaks: number[] = [];
      let slowest = 0;
      const watch = setInterval(() => {
        peaks.push(memoryOf(child.pid!, 'VmRSS'));
        const asked = performance.now();
        void fetch(`${address}/health`).then(() => {
          slowest = Math.max(slowest, performance.now() - asked);
        });
      }, 250);
      const { statusCodeStats, latency, errors, timeouts, duration } = await fire(connections);
      clearInterval(watch);
      const half = Math.ceil(peaks.length / 2);
      const [first, second] = [peaks.slice(0, half), peaks.slice(half)].map((list) => Math.round(Math.max(...list)));
      const counts = Object.entries(statusCodeStats).map(
        ([status, { count }]) => `${status}: ${count} (${(count / duration).toFixed(0)} a second)`,
      );
      console.log(`${connections} connections for ${duration.toFixed(0)} s, ${places} places: ${counts.join(', ')}`);
      console.log(
        `  latency ${latency.p50} ms, 99 of 100 within ${latency.p99} ms; ${errors} errors, ${timeouts} timeouts`,
      );
      console.log(
        `  most memory in the first half ${first} MB, in the second ${second} MB; /health within ${slowest.toFixed(0)} ms`,
      );
    }
    const { status } = await fetch(`${address}/documents`, requests[0]!);
    console.log(`afterwards: ${status}`);
  } finally {
    child.kill('SIGTERM');
    const [code] = (await once(child, 'close')) as [number | null];
    console.log(`ended with ${code}`);
  }
}
