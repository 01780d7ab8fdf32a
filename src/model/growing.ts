/* oxlint-disable typescript/no-non-null-assertion -- whoever reads has written there */
/** Whole numbers in a row that grows: four bytes each, at most twice as many as are needed while it grows. */
export class Growing {
  size = 0
  private items = new Int32Array(1 << 10)

  push(item: number): void {
    if (this.size === this.items.length) this.widen(this.size + 1)
    this.items[this.size] = item
    this.size += 1
  }

  at(index: number): number {
    return this.items[index]!
  }

  set(index: number, item: number): void {
    this.items[index] = item
  }

  add(index: number, by: number): void {
    this.items[index]! += by
  }

  /** Those that there are. */
  all(): Int32Array {
    return this.items.slice(0, this.size)
  }

  private widen(least: number): void {
    const wider = new Int32Array(Math.max(least, this.items.length * 2))
    wider.set(this.items)
    this.items = wider
  }
}
