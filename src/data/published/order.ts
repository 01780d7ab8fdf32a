/* oxlint-disable typescript/no-non-null-assertion -- every index below is a number of the columns */
/**
 * An order of the records of a column in which those stand together that are alike in what is known of them so far; of those that are alike
 * it is their own. What is coded in this order compresses well: a stretch of it has numbers of one kind.
 */
export class Order {
  /** The records in this order, by their numbers. */
  records: Uint32Array
  /** By the number of a record, which group of those that are alike it is in. */
  readonly #group: Uint32Array
  #groups = 1

  constructor(size: number) {
    this.records = Uint32Array.from({ length: size }, (_, i) => i)
    this.#group = new Uint32Array(size)
  }

  /** More is known: by the number of a record, a whole number from 0 to `most`. Groups come in the order of it. */
  refine(known: ArrayLike<number>, most: number): void {
    const byKnown = sorted(this.records, known, most)
    this.records = this.#groups === 1 ? byKnown : sorted(byKnown, this.#group, this.#groups - 1)
    let group = -1
    let [lastGroup, lastKnown] = [-1, -1]
    for (const record of this.records) {
      const [before, now] = [this.#group[record]!, known[record]!]
      if (before !== lastGroup || now !== lastKnown) group += 1
      lastGroup = before
      lastKnown = now
      this.#group[record] = group
    }
    this.#groups = group + 1
  }
}

/** Sorted by counting; equals stay in their order. */
function sorted(records: Uint32Array, keys: ArrayLike<number>, most: number): Uint32Array {
  const next = new Uint32Array(most + 2)
  for (const record of records) next[keys[record]! + 1]! += 1
  for (let i = 1; i < next.length; i += 1) next[i]! += next[i - 1]!
  const found = new Uint32Array(records.length)
  for (const record of records) found[next[keys[record]!]!++] = record
  return found
}
