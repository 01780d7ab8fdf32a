/** Several fields of one record are asked for one after the other: the last record that was read is kept. */
export function lastKept<T>(read: (i: number) => T): (i: number) => T {
  let last: { readonly i: number; readonly record: T } | undefined
  return (i) => {
    if (last?.i !== i) last = { i, record: read(i) }
    return last.record
  }
}
