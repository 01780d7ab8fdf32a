import type { Dataset } from './schema.ts'

/**
 * A value of which every part that the schema refused is undefined, down to single items of a list. The rules read
 * this, so that one bad field hides no other fault. A field that was refused is still `in` its record, one that was
 * not written is not.
 */
export type Rough<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Rough<Item> | undefined)[]
    : { readonly [Key in keyof T]?: Rough<T[Key]> | undefined }

export type RoughDataset = Rough<Dataset>

/** The lists of records: every one of them has ids. */
export const LISTS = [
  'parties',
  'kinds',
  'families',
  'relations',
  'documents',
  'passages',
  'nodes',
  'edges',
] as const satisfies readonly (keyof Dataset)[]
export type List = (typeof LISTS)[number]

/** The items of a list that are there, each with its index in the file. */
export function* present<T>(items: readonly (T | undefined)[] | undefined): Generator<[index: number, item: T]> {
  if (!items) return
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (item !== undefined) yield [index, item]
  }
}

/** The records of a list by id; of several with one id the first. Undefined where there is no such list. */
export function byId<T extends { readonly id?: string | undefined }>(
  items: readonly (T | undefined)[] | undefined,
): ReadonlyMap<string, T> | undefined {
  if (!items) return undefined
  const found = new Map<string, T>()
  for (const item of items) if (item?.id !== undefined && !found.has(item.id)) found.set(item.id, item)
  return found
}
