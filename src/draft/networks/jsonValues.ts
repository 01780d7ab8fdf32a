/** Values of JSON whose shape nobody promised. */
import { DatasetError } from '../../data/datasetError.ts'
import { parseJson } from '../../data/parseJson.ts'
import { FileRefused } from '../found.ts'

/** An object of JSON by its own keys: what a key is called never matters. */
export type Members = ReadonlyMap<string, unknown>

/** Undefined where the value is no object. */
export function membersOf(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : undefined
}

/** The items of a list; none where it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A value as a text, of a list of texts its items with `between` between; undefined where it has nothing to say. */
export function textOf(value: unknown, between = '; '): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) {
    const texts = value.flatMap((item) => textOf(item) ?? [])
    return texts.length === 0 ? undefined : texts.join(between)
  }
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? shallow(value) : undefined
}

/** A record as it stands in the file. A hostile depth costs an error that we catch, and no more. */
export function shallow(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch (cause) {
    if (cause instanceof RangeError) return '{ … }'
    throw cause
  }
}

/** @throws FileRefused with line and column, where the file is not JSON or repeats a key */
export function jsonOf(text: string, name: string): unknown {
  try {
    return parseJson(text)
  } catch (cause) {
    if (cause instanceof DatasetError) throw new FileRefused(`${name}: ${cause.message}`, { cause })
    throw cause
  }
}
