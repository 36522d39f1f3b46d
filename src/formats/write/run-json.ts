import { canonicalJson } from '../../graph/order.js';

export const RUN_SCHEMA = 'whowhom/run@1';

/** run.json: what was run and what came of it. Keys are sorted; only `timings` differs between two runs of the same. */
export function runJsonChunks(report: Readonly<Record<string, unknown>>): Iterable<string> {
  const sorted: unknown = JSON.parse(canonicalJson({ schema: RUN_SCHEMA, ...report }));
  return [`${JSON.stringify(sorted, undefined, 2)}\n`];
}
