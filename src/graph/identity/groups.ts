/** Units that are one: sets that only grow, each led by its smallest member. */
export class Groups {
  readonly #leader: Int32Array;
  readonly #members = new Map<number, number[]>();

  constructor(count: number) {
    this.#leader = Int32Array.from({ length: count }, (_, unit) => unit);
  }

  of(unit: number): number {
    return this.#leader[unit]!;
  }

  members(group: number): readonly number[] {
    return this.#members.get(group) ?? [group];
  }

  join(a: number, b: number): void {
    const [first, second] = [this.of(a), this.of(b)].sort((x, y) => x - y) as [number, number];
    if (first === second) return;
    const members = [...this.members(first), ...this.members(second)];
    for (const unit of this.members(second)) this.#leader[unit] = first;
    this.#members.set(first, members);
    this.#members.delete(second);
  }
}
