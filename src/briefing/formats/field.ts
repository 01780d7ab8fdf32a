/** What a record holds under one name, the same in every format that has columns or attributes. */
import type { Network } from '../../model/network.ts'

/** Absent values are undefined; so is a list without items where a format has no lists. */
export type FieldValue = string | number | boolean | readonly string[] | undefined

export interface Field<T> {
  readonly name: string
  /** Of each value; a list is of texts. Integers are whole and fit 32 bits. */
  readonly type: 'string' | 'integer' | 'boolean'
  /** What stands between the items of a list where a format has none: "; " unless it says otherwise. */
  readonly between?: string
  readonly value: (item: T, network: Network) => FieldValue
}

/** The value as one text: "true", "3", "a; b". Undefined where there is none. */
export function fieldText<T>(field: Field<T>, item: T, network: Network): string | undefined {
  const value = field.value(item, network)
  if (value === undefined || typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value.length === 0 ? undefined : value.join(field.between ?? '; ')
}
