interface Identified {
  readonly id: string
}

const known = new WeakMap<readonly Identified[], ReadonlyMap<string, number>>()

/** Where each record of a list stands, by id; of several with one id the first. The same list gives the same map, made once. */
export function placesIn(list: readonly Identified[]): ReadonlyMap<string, number> {
  const made = known.get(list)
  if (made) return made
  const places = new Map<string, number>()
  // From the end, so that the first of several with one id is the last to be written.
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const record = list[at]
    if (record) places.set(record.id, at)
  }
  known.set(list, places)
  return places
}

/** Says that two lists have records of the same ids at the same places, so that what is known of one holds of the other. */
export function samePlaces(before: readonly Identified[], after: readonly Identified[]): void {
  const places = known.get(before)
  if (places) known.set(after, places)
}

/** The record of this id; undefined where the list has none. */
export function recordIn<T extends Identified>(list: readonly T[], id: string): T | undefined {
  const at = placesIn(list).get(id)
  return at === undefined ? undefined : list[at]
}
