import { compareText } from '../graph/order.js';
import type { Remark } from './read-event.js';

/** Skips and warnings in an order of their own: by path, line, code and message, whatever order the inputs were named in. */
export function sortRemarks(remarks: readonly Remark[]): Remark[] {
  return [...remarks].sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** How many there are of each code, most first. */
export function countRemarks(remarks: readonly Remark[]): [code: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { code } of remarks) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b));
}

/** "path:12: message Expected …; found …. [code]". */
export function remarkText({ path, line, message, expected, found, code }: Remark): string {
  const place = line === undefined ? path : `${path}:${line}`;
  const facts = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(found === undefined ? [] : [`found ${found}`]),
  ];
  return `${place}: ${message}${facts.length ? ` (${facts.join('; ')})` : ''} [${code}]`;
}
