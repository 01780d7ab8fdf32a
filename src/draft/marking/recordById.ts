/** The record of this id; undefined where the list has none. */
export function recordById<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  return list.find((record) => record.id === id)
}
