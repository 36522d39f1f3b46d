import type { Span } from '../../document/span.js';
import { spansOverlap } from '../../document/span.js';

export interface Match<Gold extends Span, Found extends Span> {
  readonly gold: Gold;
  readonly found: Found | undefined;
}

/** Pairs each gold span with the found span that overlaps it most, each found span once; also what was left over. */
export function matchOverlapping<Gold extends Span, Found extends Span>(
  gold: readonly Gold[],
  found: readonly Found[],
): { readonly matches: readonly Match<Gold, Found>[]; readonly spurious: readonly Found[] } {
  const used = new Set<Found>();
  const matches = gold.map((wanted) => {
    let best: Found | undefined;
    let most = 0;
    for (const candidate of found) {
      if (used.has(candidate) || !spansOverlap(wanted, candidate)) continue;
      const shared = Math.min(wanted.end, candidate.end) - Math.max(wanted.start, candidate.start);
      if (shared > most) {
        most = shared;
        best = candidate;
      }
    }
    if (best) used.add(best);
    return { gold: wanted, found: best };
  });
  return { matches, spurious: found.filter((one) => !used.has(one)) };
}

/** The text around a span, the span in brackets: for the lists of errors. */
export function inContext(text: string, { start, end }: Span, reach = 50): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, ' ');
}
