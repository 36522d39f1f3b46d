import type { Anchors } from './anchors.js';
import { civilOf } from './civil.js';
import { boundsOf, type Period } from './period.js';
import type { Answer } from './periods.js';

export function candidateYears({ article, reference, isNarrative }: Anchors): readonly number[] | undefined {
  if (isNarrative && reference) {
    const { year } = civilOf(boundsOf(reference)[0]);
    return reference.grain === 'day' || reference.grain === 'month' || reference.grain === 'season'
      ? [year - 1, year, year + 1]
      : [year];
  }
  if (article === undefined) return undefined;
  const { year } = civilOf(article);
  return [year - 1, year, year + 1];
}

/** The candidate on the side that the clause speaks of; without a word on it the nearest, the past one in doubt. */
export function nearest(candidates: readonly Period[], anchors: Anchors): Answer {
  const { article, direction, isNarrative, reference, notBefore } = anchors;
  if (notBefore !== undefined) {
    const after = candidates.find((candidate) => boundsOf(candidate)[1] > notBefore);
    if (after) return after;
  }
  if (isNarrative && reference) return nearestTo(candidates, boundsOf(reference)[0]);
  if (article === undefined) return candidates[0] ?? 'invalid';
  let best: Period | undefined;
  let cost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const [from, to] = boundsOf(candidate);
    const ahead = from > article ? from - article : 0;
    const behind = to <= article ? article - to + 1 : 0;
    // Wrong sides count double: news of the past names months ahead only with a word such as "will".
    const weight =
      direction === 'future' ? ahead + behind * 8 : direction === 'past' ? ahead * 4 + behind : ahead * 1.6 + behind;
    if (weight < cost) {
      cost = weight;
      best = candidate;
    }
  }
  return best ?? 'invalid';
}

/** A history goes forward: of two dates as near, the later. */
function nearestTo(candidates: readonly Period[], day: number): Answer {
  let best: Period | undefined;
  let cost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const from = boundsOf(candidate)[0];
    const distance = from >= day ? from - day : (day - from) * 1.2;
    if (distance < cost) {
      cost = distance;
      best = candidate;
    }
  }
  return best ?? 'invalid';
}
