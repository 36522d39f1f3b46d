import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { targets } from './targets.js';
import { watched } from './watch.js';

/**
 * `npm run fuzz -- --cases 200000 --seed 1`: mutated inputs for every reader, for `extract`, and for the whole program. A case fails where it throws what it
 * must not, breaks a promise of its target, changes a prototype, or takes time out of proportion; it is made small and printed. `--only extract,run`
 * leaves out the other targets: the cases of each are the same as with all.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
const only = values.only?.split(',');
const all = await targets();
const unknown = only?.filter((name) => all.every((target) => target.name !== name)) ?? [];
if (unknown.length || !Number.isSafeInteger(cases) || cases < 100 || !Number.isSafeInteger(seed)) {
  process.stderr.write('usage: npm run fuzz -- [--cases N (at least 100)] [--seed N] [--only target,target]\n');
  process.stderr.write(`targets: ${all.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
for (const { name, share, inputs, perThousand = 60, run } of all) {
  if (only && !only.includes(name)) continue;
  const numRuns = Math.floor((cases * share) / 100);
  const started = performance.now();
  const property = fc.asyncProperty(inputs, (input) => watched(input.length, perThousand, () => run(input)));
  const result = await fc.check(property, { numRuns, seed, verbose: 0 });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(`${name.padEnd(14)} ${String(result.numRuns).padStart(7)} cases  ${seconds.padStart(5)} s\n`);
  if (result.failed) {
    failed += 1;
    passed += result.numRuns - 1;
    const input = JSON.stringify(result.counterexample?.[0] ?? '').slice(0, 2000);
    const cause = result.errorInstance;
    process.stdout.write(`  failed with ${input}\n  ${cause instanceof Error ? cause.stack : String(cause)}\n`);
  } else passed += result.numRuns;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed ? 1 : 0;
