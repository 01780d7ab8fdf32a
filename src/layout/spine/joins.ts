/** Numbers in groups that grow together: a forest of disjoint sets. */
export interface Joins {
  /** Makes one group of those of two numbers. */
  readonly join: (a: number, b: number) => void
  /** A number that all of a group share: the least of it. */
  readonly rootOf: (one: number) => number
}

/** At first each number is a group by itself. */
export function createJoins(): Joins {
  const above = new Map<number, number>()
  const rootOf = (one: number): number => {
    let root = one
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    // What was gone through leads there at once from now on.
    for (let at = one; at !== root;) {
      const next = above.get(at) ?? root
      above.set(at, root)
      at = next
    }
    return root
  }
  const join = (a: number, b: number) => {
    const [first, second] = [rootOf(a), rootOf(b)]
    if (first !== second) above.set(Math.max(first, second), Math.min(first, second))
  }
  return { join, rootOf }
}
