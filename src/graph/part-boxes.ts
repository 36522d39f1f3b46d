/** Boxes by their middles and half extents, as columns. */
export interface Boxes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
}

/**
 * Moves boxes apart, in place, until none covers another or `rounds` are over. Each round pushes every two that overlap
 * along the axis on which they overlap less, half the way each, in an order that depends on the boxes alone.
 */
export function partBoxes({ x, y, halfWidth, halfHeight }: Boxes, rounds: number): void {
  const order = Array.from(x, (_, i) => i);
  for (let round = 0; round < rounds; round++) {
    order.sort((a, b) => x[a]! - halfWidth[a]! - (x[b]! - halfWidth[b]!) || a - b);
    let moved = false;
    for (let i = 0; i < order.length; i++) {
      const a = order[i]!;
      for (let j = i + 1; j < order.length; j++) {
        const b = order[j]!;
        if (x[b]! - halfWidth[b]! >= x[a]! + halfWidth[a]!) break;
        const overY = halfHeight[a]! + halfHeight[b]! - Math.abs(y[a]! - y[b]!);
        const overX = halfWidth[a]! + halfWidth[b]! - Math.abs(x[a]! - x[b]!);
        if (overX <= SLACK || overY <= SLACK) continue;
        moved = true;
        const [column, over] = overY <= overX ? [y, overY] : [x, overX];
        const sign = column[a]! < column[b]! || (column[a] === column[b] && a < b) ? 1 : -1;
        const step = (sign * over) / 2;
        column[a] = column[a]! - step;
        column[b] = column[b]! + step;
      }
    }
    if (!moved) return;
  }
}

/** Less than this is no overlap: rounding leaves some. */
const SLACK = 1e-6;
