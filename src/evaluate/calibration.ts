/** A stated probability, and whether what it was stated of is right. */
export interface Stated {
  readonly stated: number;
  readonly right: boolean;
}

/** Those that are about as sure: the mean of what was stated, the share that is right, and how many. */
export interface Bin {
  readonly stated: number;
  readonly seen: number;
  readonly count: number;
}

/** Bins of as many each, the least sure first; empty ones are left out. */
export function binsOf(all: readonly Stated[], count = 10): readonly Bin[] {
  const sorted = [...all].sort((a, b) => a.stated - b.stated);
  const bins: Bin[] = [];
  for (let bin = 0; bin < count; bin++) {
    const from = Math.floor((bin * sorted.length) / count);
    const part = sorted.slice(from, Math.floor(((bin + 1) * sorted.length) / count));
    if (part.length === 0) continue;
    const stated = part.reduce((sum, one) => sum + one.stated, 0) / part.length;
    bins.push({ stated, seen: shareRight(part), count: part.length });
  }
  return bins;
}

/** How far seen is from stated, on average over the bins, each counted as often as it has members. */
export function meanDistance(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { stated, seen, count }) => sum + Math.abs(stated - seen) * count, 0) / Math.max(1, total);
}

/** The mean distance that chance alone makes between what is seen in bins of these sizes and what was stated, were that exactly true. */
export function chanceDistance(bins: readonly Bin[]): number {
  return meanDistance(
    bins.map(({ stated, count }) => {
      const deviation = Math.sqrt((stated * (1 - stated)) / count);
      return { stated: 0, seen: Math.sqrt(2 / Math.PI) * deviation, count };
    }),
  );
}

/** The mean squared distance of what was stated from 1 for right and 0 for wrong. */
export function brierScore(all: readonly Stated[]): number {
  const sum = all.reduce((total, { stated, right }) => total + (stated - Number(right)) ** 2, 0);
  return sum / Math.max(1, all.length);
}

/** Of all pairs of a right and a wrong one, the share in which the right one is the surer; ties count half. */
export function rankedRight(all: readonly Stated[]): number {
  const sorted = [...all].sort((a, b) => a.stated - b.stated);
  let pairs = 0;
  let wrong = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    let rightHere = 0;
    while (to < sorted.length && sorted[to]!.stated === sorted[from]!.stated) rightHere += Number(sorted[to++]!.right);
    const wrongHere = to - from - rightHere;
    pairs += rightHere * (wrong + wrongHere / 2);
    wrong += wrongHere;
    from = to;
  }
  const right = sorted.length - wrong;
  return right && wrong ? pairs / (right * wrong) : 0.5;
}

export function shareRight(all: readonly Stated[]): number {
  return all.filter(({ right }) => right).length / Math.max(1, all.length);
}
