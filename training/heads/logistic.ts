/** One example of a logistic regression: its named numbers, and whether the answer is yes. */
export interface LogisticExample {
  readonly features: ReadonlyMap<string, number>;
  readonly yes: boolean;
}

export interface LogisticWeights {
  readonly features: readonly string[];
  /** One a feature. */
  readonly weights: Float64Array;
  readonly bias: number;
}

const STEPS = 50;
const CLOSE = 1e-9;

/**
 * The weights of the greatest likelihood less `ridge` halves of the sum of their squares, by Newton's method: few weights, no chance. The
 * bias is free. Features that fewer than `least` examples have are left out.
 */
export function fitLogistic(examples: readonly LogisticExample[], ridge: number, least: number): LogisticWeights {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const [name, value] of features) if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const features = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  features.sort((a, b) => (a < b ? -1 : 1));
  const rows = examples.map(({ features: own }) =>
    Float64Array.from([1, ...features.map((name) => own.get(name) ?? 0)]),
  );
  const size = features.length + 1;
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    // The last column is the gradient: what the system is solved for.
    const system = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size + 1);
      const held = i === 0 ? CLOSE : ridge;
      row[i] = held;
      row[size] = held * weights[i]!;
      return row;
    });
    for (const [at, row] of rows.entries()) {
      const chance = 1 / (1 + Math.exp(-dot(row, weights)));
      for (let i = 0; i < size; i++) {
        if (row[i] === 0) continue;
        system[i]![size]! += (chance - Number(examples[at]!.yes)) * row[i]!;
        for (let k = 0; k < size; k++) system[i]![k]! += chance * (1 - chance) * row[i]! * row[k]!;
      }
    }
    const change = solve(system);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      weights[i]! -= change[i]!;
      largest = Math.max(largest, Math.abs(change[i]!));
    }
    if (largest < CLOSE) break;
  }
  return { features, weights: weights.slice(1), bias: weights[0]! };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Solves a system of linear equations, each row with its right side last, by elimination with the largest pivot. Changes the rows. */
function solve(system: Float64Array[]): Float64Array {
  const size = system.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(system[k]![i]!) > Math.abs(system[pivot]![i]!)) pivot = k;
    [system[i], system[pivot]] = [system[pivot]!, system[i]!];
    for (let k = i + 1; k < size; k++) {
      const share = system[k]![i]! / system[i]![i]!;
      if (share !== 0) for (let j = i; j <= size; j++) system[k]![j]! -= share * system[i]![j]!;
    }
  }
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let rest = system[i]![size]!;
    for (let k = i + 1; k < size; k++) rest -= system[i]![k]! * solution[k]!;
    solution[i] = rest / system[i]![i]!;
  }
  return solution;
}
