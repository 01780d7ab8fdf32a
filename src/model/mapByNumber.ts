/** A map from ids to what has their number: to make one of a million takes no time, its index is made when it is first asked. */
export class MapByNumber<T> implements ReadonlyMap<string, T> {
  readonly size: number
  readonly #ids: readonly string[]
  readonly #numbers: () => ReadonlyMap<string, number>
  readonly #at: (number: number) => T | undefined

  /**
   * @param ids by number
   * @param numbers the number of each id
   * @param at what has a number; undefined where the map holds nothing for it
   * @param size how many it holds
   */
  constructor(
    ids: readonly string[],
    numbers: () => ReadonlyMap<string, number>,
    at: (number: number) => T | undefined,
    size: number = ids.length,
  ) {
    this.size = size
    this.#ids = ids
    this.#numbers = numbers
    this.#at = at
  }

  get(id: string): T | undefined {
    const number = this.#numbers().get(id)
    return number === undefined ? undefined : this.#at(number)
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  forEach(visit: (value: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [id, value] of this.entries()) visit(value, id, this)
  }

  *entries(): Generator<[string, T], undefined> {
    for (const [number, id] of this.#ids.entries()) {
      const value = this.#at(number)
      if (value !== undefined) yield [id, value]
    }
    return undefined
  }

  *keys(): Generator<string, undefined> {
    for (const [id] of this.entries()) yield id
    return undefined
  }

  *values(): Generator<T, undefined> {
    for (const [, value] of this.entries()) yield value
    return undefined
  }

  [Symbol.iterator](): Generator<[string, T], undefined> {
    return this.entries()
  }
}
