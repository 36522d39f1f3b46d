/** BIO tags as numbers: which class each tag is of, and whether it continues a span. */
export interface BioTags {
  readonly count: number;
  /** 1 at I-x. */
  readonly inside: Uint8Array;
  /** The class's number in `classes`, or -1 at O. */
  readonly kind: Int8Array;
  readonly classes: readonly string[];
}

export function readBioTags(tags: readonly string[]): BioTags {
  const classes: string[] = [];
  const kind = new Int8Array(tags.length).fill(-1);
  const inside = new Uint8Array(tags.length);
  for (const [number, tag] of tags.entries()) {
    if (tag === 'O') continue;
    const name = tag.slice(2);
    if (!classes.includes(name)) classes.push(name);
    kind[number] = classes.indexOf(name);
    inside[number] = tag.startsWith('I-') ? 1 : 0;
  }
  return { count: tags.length, inside, kind, classes };
}

const IMPOSSIBLE = -1e9;

/**
 * The best sequence of BIO tags for the rows `first .. end` of `scores`: I-x stands only after B-x or I-x, everything
 * else is free. Ties go to the lower tag number. Writes tag numbers into `path`, which is at least as long.
 */
export function bestTags(
  scores: Float32Array | Float64Array,
  first: number,
  end: number,
  tags: BioTags,
  path: Uint8Array,
): void {
  const { count, inside, kind } = tags;
  const length = end - first;
  if (length <= 0) return;
  const back = new Uint8Array(length * count);
  let best = new Float64Array(count);
  let next = new Float64Array(count);
  for (let tag = 0; tag < count; tag++) best[tag] = inside[tag] ? IMPOSSIBLE : finite(scores[first * count + tag]!);
  for (let row = 1; row < length; row++) {
    const top = highest(best);
    for (let tag = 0; tag < count; tag++) {
      let from = top;
      if (inside[tag]) {
        // Only the two tags of its own class can stand before it; where neither can be reached, it cannot either.
        from = -1;
        for (let k = 0; k < count; k++) if (kind[k] === kind[tag] && (from < 0 || best[k]! > best[from]!)) from = k;
      }
      back[row * count + tag] = from;
      next[tag] = best[from]! + finite(scores[(first + row) * count + tag]!);
    }
    [best, next] = [next, best];
  }
  let tag = highest(best);
  for (let row = length - 1; row >= 0; row--) {
    path[row] = tag;
    tag = back[row * count + tag]!;
  }
}

function highest(values: Float64Array): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if (values[k]! > values[best]!) best = k;
  return best;
}

function finite(score: number): number {
  return score > IMPOSSIBLE ? Math.min(score, 1e6) : IMPOSSIBLE;
}
