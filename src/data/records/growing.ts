/** Columns of numbers that grow as records are read. */
type Column = Float64Array | Int32Array | Uint32Array | Uint8Array

/** As an array that is pushed to; `done` gives what was pushed. */
export interface Growing<C extends Column> {
  readonly push: (value: number) => void
  readonly done: () => C
}

/** @param most how many will be pushed, at a guess */
export function growing<C extends Column>(make: new (length: number) => C, most: number): Growing<C> {
  let column = new make(Math.max(16, most))
  let size = 0
  return {
    push: (value) => {
      if (size === column.length) {
        const longer = new make(2 * size)
        longer.set(column)
        column = longer
      }
      column[size++] = value
    },
    done: () => column.slice(0, size) as C,
  }
}
