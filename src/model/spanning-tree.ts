/** Scores beyond this say nothing more; NaN is taken for the least. */
const LIMIT = 1e8;
const FORBIDDEN = -1e9;
/** Roots that are tried where the best heads are no tree: by how little each loses by being the root. */
const ROOTS_TRIED = 6;

/**
 * The highest-scoring tree over the words 1 .. n in which exactly one word hangs on the root, 0. `scores` is a square of
 * side n + 1, row the dependent, column the head; any numbers do. Returns the head of each word (`heads[0]` is -1).
 */
export function bestTree(scores: Float64Array, side: number): Int32Array {
  for (let k = 0; k < scores.length; k++) {
    const score = scores[k]!;
    scores[k] = score >= -LIMIT ? Math.min(score, LIMIT) : -LIMIT;
  }
  for (let i = 0; i < side; i++) scores[i * side + i] = Number.NEGATIVE_INFINITY;
  const heads = bestHeads(scores, side);
  if (isTree(heads)) return heads;
  let best: Int32Array | undefined;
  let bestTotal = Number.NEGATIVE_INFINITY;
  for (const root of likelyRoots(scores, side)) {
    const only = scores.slice();
    for (let i = 1; i < side; i++) if (i !== root) only[i * side] = FORBIDDEN;
    for (let head = 1; head < side; head++) only[root * side + head] = FORBIDDEN;
    const tree = chuLiuEdmonds(only, side);
    let total = 0;
    for (let i = 1; i < side; i++) total += only[i * side + tree[i]!]!;
    if (!best || total > bestTotal) {
      best = tree;
      bestTotal = total;
    }
  }
  return best ?? heads;
}

/** `heads` as bestTree gives them are a tree: one word hangs on the root, and there is no cycle. */
export function isTree(heads: Int32Array): boolean {
  let roots = 0;
  for (let i = 1; i < heads.length; i++) if (heads[i] === 0) roots++;
  return roots === 1 && findCycle(heads) === undefined;
}

function likelyRoots(scores: Float64Array, side: number): readonly number[] {
  const loss = new Float64Array(side);
  const words: number[] = [];
  for (let i = 1; i < side; i++) {
    let other = FORBIDDEN;
    for (let head = 1; head < side; head++) other = Math.max(other, scores[i * side + head]!);
    loss[i] = other - scores[i * side]!;
    words.push(i);
  }
  return words.sort((a, b) => loss[a]! - loss[b]! || a - b).slice(0, ROOTS_TRIED);
}

function bestHeads(scores: Float64Array, side: number): Int32Array {
  const heads = new Int32Array(side).fill(-1);
  for (let i = 1; i < side; i++) heads[i] = highestIn(scores, i * side, side);
  return heads;
}

function highestIn(values: Float64Array, base: number, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (values[base + k]! > values[base + best]!) best = k;
  return best;
}

/** The words of one cycle, or nothing. */
function findCycle(heads: Int32Array): readonly number[] | undefined {
  const state = new Uint8Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at > 0 && state[at] === 0) {
      state[at] = 1;
      path.push(at);
      at = heads[at]!;
    }
    if (at > 0 && state[at] === 1) return path.slice(path.indexOf(at));
    for (const word of path) state[word] = 2;
  }
  return undefined;
}

/** Maximum spanning arborescence from node 0: a cycle becomes one node, the smaller problem is solved, the cycle is opened. */
function chuLiuEdmonds(scores: Float64Array, side: number): Int32Array {
  const heads = bestHeads(scores, side);
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const inCycle = new Uint8Array(side);
  for (const word of cycle) inCycle[word] = 1;
  const rest: number[] = [];
  for (let i = 0; i < side; i++) if (!inCycle[i]) rest.push(i);
  const node = rest.length;
  const small = new Float64Array((node + 1) * (node + 1)).fill(Number.NEGATIVE_INFINITY);
  // Which word of the cycle is the best head of each word outside, and which is entered from it.
  const leaveBy = new Int32Array(node);
  const enterAt = new Int32Array(node);
  for (let a = 0; a < node; a++) {
    const outside = rest[a]!;
    let leave = Number.NEGATIVE_INFINITY;
    let enter = Number.NEGATIVE_INFINITY;
    leaveBy[a] = cycle[0]!;
    enterAt[a] = cycle[0]!;
    for (const word of cycle) {
      const out = scores[outside * side + word]!;
      if (out > leave) {
        leave = out;
        leaveBy[a] = word;
      }
      const gain = scores[word * side + outside]! - scores[word * side + heads[word]!]!;
      if (gain > enter) {
        enter = gain;
        enterAt[a] = word;
      }
    }
    for (let b = 0; b < node; b++) if (b !== a) small[a * (node + 1) + b] = scores[outside * side + rest[b]!]!;
    small[a * (node + 1) + node] = leave;
    small[node * (node + 1) + a] = enter;
  }
  const solved = chuLiuEdmonds(small, node + 1);
  for (let a = 1; a < node; a++) heads[rest[a]!] = solved[a] === node ? leaveBy[a]! : rest[solved[a]!]!;
  const from = solved[node]!;
  heads[enterAt[from]!] = rest[from]!;
  return heads;
}
