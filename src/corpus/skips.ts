import { compareText } from '../graph/order.js';
import type { Skip } from './read-event.js';

/** Skips in an order of their own: by path, line, code and message, whatever order the inputs were named in. */
export function sortSkips(skips: readonly Skip[]): Skip[] {
  return [...skips].sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** How many skips there are of each code, most first. */
export function countSkips(skips: readonly Skip[]): [code: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { code } of skips) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
}

/** "path:12: message [code]". */
export function skipText({ path, line, message, code }: Skip): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${message} [${code}]`;
}
