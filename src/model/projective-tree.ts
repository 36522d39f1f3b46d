/** Scores beyond this say nothing more; NaN is taken for the least. */
const LIMIT = 1e8;

/**
 * The highest-scoring projective tree over the words 1 .. n in which exactly one word hangs on the root, 0: no arc crosses another, as
 * in nearly all English (two to four arcs of a thousand in its treebanks). `scores` is a square of side n + 1, row the dependent, column
 * the head; any numbers do. Returns the head of each word (`heads[0]` is -1). Time n³, by Eisner (1996), "Three new probabilistic models for
 * dependency parsing".
 */
export function bestTree(scores: Float64Array, side: number): Int32Array {
  const heads = new Int32Array(side).fill(-1);
  if (side < 2) return heads;
  for (let k = 0; k < scores.length; k++) {
    const score = scores[k]!;
    scores[k] = score >= -LIMIT ? Math.min(score, LIMIT) : -LIMIT;
  }
  for (let i = 1; i < side; i++) heads[i] = bestHead(scores, i, side);
  // Mostly each word's best head is such a tree already; and of trees that score alike it is this one, whoever asks.
  if (isProjectiveTree(heads)) return heads;
  const chart = new Chart(scores, side);
  chart.fill();
  chart.read(heads);
  return heads;
}

/** The best head of a word, the first of equals; never itself. */
function bestHead(scores: Float64Array, word: number, side: number): number {
  const row = word * side;
  let best = 0;
  for (let head = 1; head < side; head++) if (head !== word && scores[row + head]! > scores[row + best]!) best = head;
  return best;
}

/** `heads` as bestTree gives them are such a tree: one word hangs on the root, no arc crosses another, and there is no cycle. */
export function isProjectiveTree(heads: Int32Array): boolean {
  let roots = 0;
  for (let i = 1; i < heads.length; i++) {
    const head = heads[i]!;
    if (head === 0) roots++;
    const first = Math.min(i, head);
    const last = Math.max(i, head);
    for (let k = first + 1; k < last; k++) if (heads[k]! < first || heads[k]! > last) return false;
  }
  return roots === 1 && !hasCycle(heads);
}

function hasCycle(heads: Int32Array): boolean {
  /** The word from which a path first came by. */
  const from = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let at = start;
    while (at > 0 && from[at] === 0) {
      from[at] = start;
      at = heads[at]!;
    }
    if (at > 0 && from[at] === start) return true;
  }
  return false;
}

/**
 * The best scores of the words i .. j, i < j or i = j, at `i * side + j`: whole spans, which one end heads and nothing more joins from
 * within, and open ones, whose ends are head and dependent. "Left" is headed by j, "right" by i. With each goes where it was split.
 */
class Chart {
  readonly #scores: Float64Array;
  readonly #side: number;
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  readonly #openLeft: Float64Array;
  readonly #openRight: Float64Array;
  readonly #splitLeft: Uint16Array;
  readonly #splitRight: Uint16Array;
  readonly #splitOpen: Uint16Array;

  constructor(scores: Float64Array, side: number) {
    this.#scores = scores;
    this.#side = side;
    const square = side * side;
    this.#left = new Float64Array(square);
    this.#right = new Float64Array(square);
    this.#openLeft = new Float64Array(square);
    this.#openRight = new Float64Array(square);
    this.#splitLeft = new Uint16Array(square);
    this.#splitRight = new Uint16Array(square);
    this.#splitOpen = new Uint16Array(square);
  }

  fill(): void {
    const side = this.#side;
    const scores = this.#scores;
    for (let length = 1; length < side - 1; length++) {
      for (let i = 1; i + length < side; i++) {
        const j = i + length;
        const at = i * side + j;
        const open = this.#bestSplit(this.#right, this.#left, i, j, 0, 1, this.#splitOpen);
        this.#openLeft[at] = open + scores[i * side + j]!;
        this.#openRight[at] = open + scores[j * side + i]!;
        this.#left[at] = this.#bestSplit(this.#left, this.#openLeft, i, j, 0, 0, this.#splitLeft);
        this.#right[at] = this.#bestSplit(this.#openRight, this.#right, i, j, 1, 0, this.#splitRight);
      }
    }
  }

  /** The best sum of a span i .. k and one k + gap .. j, for k from i + skip; the first of equals. */
  #bestSplit(
    first: Float64Array,
    second: Float64Array,
    i: number,
    j: number,
    skip: number,
    gap: number,
    splits: Uint16Array,
  ): number {
    const side = this.#side;
    // An open span has two ends: the loop stops before one of a single word.
    const end = skip === 1 ? j + 1 : j;
    let best = Number.NEGATIVE_INFINITY;
    let split = i + skip;
    for (let k = i + skip; k < end; k++) {
      const sum = first[i * side + k]! + second[(k + gap) * side + j]!;
      if (sum > best) {
        best = sum;
        split = k;
      }
    }
    splits[i * side + j] = split;
    return best;
  }

  /** Sets the heads of the best tree: the root's word heads all before it and all behind it. */
  read(heads: Int32Array): void {
    const side = this.#side;
    const last = side - 1;
    let root = 1;
    let best = Number.NEGATIVE_INFINITY;
    for (let word = 1; word < side; word++) {
      const total = this.#left[side + word]! + this.#right[word * side + last]! + this.#scores[word * side]!;
      if (total > best) {
        best = total;
        root = word;
      }
    }
    heads[root] = 0;
    this.#readLeft(heads, 1, root);
    this.#readRight(heads, root, last);
  }

  #readLeft(heads: Int32Array, i: number, j: number): void {
    if (i === j) return;
    const split = this.#splitLeft[i * this.#side + j]!;
    heads[split] = j;
    this.#readLeft(heads, i, split);
    this.#readOpen(heads, split, j);
  }

  #readRight(heads: Int32Array, i: number, j: number): void {
    if (i === j) return;
    const split = this.#splitRight[i * this.#side + j]!;
    heads[split] = i;
    this.#readOpen(heads, i, split);
    this.#readRight(heads, split, j);
  }

  #readOpen(heads: Int32Array, i: number, j: number): void {
    const split = this.#splitOpen[i * this.#side + j]!;
    this.#readRight(heads, i, split);
    this.#readLeft(heads, split + 1, j);
  }
}
