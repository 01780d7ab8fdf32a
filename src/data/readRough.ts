import * as v from 'valibot'
import type { Issue } from './issue.ts'
import { error, pathTo } from './issue.ts'
import { quickTestOf } from './quickTest.ts'
import type { RoughDataset } from './rough.ts'
import type { Dataset } from './schema.ts'
import { DatasetSchema, DocumentSchema, EdgeSchema, NodeSchema, PassageSchema } from './schema.ts'

/** What the schema alone says of some data. */
export interface FirstPass {
  /** The whole dataset, made of the very records of the input; absent where the schema refused any of it. */
  readonly dataset: Dataset | undefined
  /** The same without what the schema refused. */
  readonly rough: RoughDataset
  /** In words only as far as they are gone through: of 100,000 a report lists the first. */
  readonly issues: Iterable<Issue>
}

/** The lists that grow with a dataset, and what tells their sound records at once. */
const QUICK = [
  ['documents', quickTestOf(DocumentSchema)],
  ['passages', quickTestOf(PassageSchema)],
  ['nodes', quickTestOf(NodeSchema)],
  ['edges', quickTestOf(EdgeSchema)],
] as const

/** Compares unknown data with the schema. Never throws. Linear, and quick where the data are sound. */
export function readRough(input: unknown): FirstPass {
  const isRecord = typeof input === 'object' && input !== null && !Array.isArray(input)
  const sifted = isRecord ? sift(input as Json) : undefined
  // The whole schema sees the records that are not known to be sound, for its words about them, and all the rest.
  const result = v.safeParse(DatasetSchema, sifted?.remainder ?? input)
  const rough: unknown = isRecord ? result.output : {}
  const refused: readonly Found[] = result.issues ?? []
  for (const { path } of refused) remove(rough, path ?? [])
  const whole = sifted ? withSound(rough as Json, input as Json, sifted.places) : rough
  return {
    dataset: result.success ? (whole as Dataset) : undefined,
    rough: whole as RoughDataset,
    issues: { [Symbol.iterator]: () => allIssuesOf(refused, sifted?.places ?? NO_PLACES) },
  }
}

function* allIssuesOf(refused: readonly Found[], places: Places): Generator<Issue, undefined> {
  const listsSaid = new Set<string>()
  for (const found of refused) yield* issuesOf(found, places, listsSaid)
  return undefined
}

type Json = Readonly<Record<string, unknown>>

/** For each list that was sifted, where the records that remain of it stand in the file. */
type Places = ReadonlyMap<unknown, readonly number[]>

const NO_PLACES: Places = new Map()

/** The data with only those records of the long lists that are not known to be sound. */
function sift(input: Json): { readonly remainder: Json; readonly places: Places } {
  const remainder: Record<string, unknown> = { ...input }
  const places = new Map<string, readonly number[]>()
  for (const [list, isSound] of QUICK) {
    const records = input[list]
    if (!Array.isArray(records)) continue
    const left: number[] = []
    for (let i = 0; i < records.length; i += 1) if (!isSound(records[i])) left.push(i)
    places.set(list, left)
    remainder[list] = left.map((i): unknown => records[i])
  }
  return { remainder, places }
}

/** The lists as they are in the file again, with what the schema left of the records that it saw. */
function withSound(rough: Json, input: Json, places: Places): Json {
  const whole: Record<string, unknown> = { ...rough }
  for (const [list] of QUICK) {
    const left = places.get(list)
    const records = input[list]
    if (!left || !Array.isArray(records)) continue
    const merged: unknown[] = left.length > 0 ? records.slice() : records
    const seen = rough[list] as readonly unknown[]
    left.forEach((place, i) => (merged[place] = seen[i]))
    whole[list] = merged
  }
  return whole
}

type Found = v.BaseIssue<unknown>
type PathItem = v.IssuePathItem

/** Takes the refused value out of the copy; an item of a list leaves a gap, so that the others keep their index. */
function remove(rough: unknown, path: readonly PathItem[]): void {
  let holder = rough
  for (const { key } of path.slice(0, -1)) holder = isHolder(holder) ? holder[String(key)] : undefined
  const last = path.at(-1)
  // Of a key that is unknown or missing there is nothing in the copy.
  if (last?.origin === 'value' && isHolder(holder)) holder[String(last.key)] = undefined
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/**
 * @param places where the records that the schema saw stand in the file
 * @param listsSaid paths of the lists that stand in place of an object and have been reported
 */
function* issuesOf(found: Found, places: Places, listsSaid: Set<string>): Generator<Issue> {
  const items = found.path ?? []
  const path = pathOf(items, places)
  const last = items.at(-1)
  if (found.type !== 'strict_object' || last?.origin !== 'key') {
    yield error(path, found.message, repairOf(found), found.input)
    return
  }
  const parents = items.slice(0, -1)
  const holderPath = pathOf(parents, places)
  if (Array.isArray(last.input)) {
    // A list passes for an object without fields: say that once, not once for each field.
    if (listsSaid.has(holderPath)) return
    listsSaid.add(holderPath)
    yield error(holderPath, 'must be an object', 'Write it in braces, field by field.', last.input)
    return
  }
  if (found.expected !== 'never') {
    yield error(path, 'is missing', 'Add the field.')
    return
  }
  // valibot stops at the first unknown field; name them all.
  const fields = fieldsAt(parents)
  for (const [key, value] of Object.entries(last.input as object)) {
    if (fields.includes(key)) continue
    const known = `the fields here are ${fields.join(', ')}`
    yield error(
      pathTo(holderPath, key),
      'is not a field of the format',
      `Remove it, or correct its name: ${known}.`,
      value,
    )
  }
}

/** A path in the words of a message. */
function pathOf([first, second, ...more]: readonly PathItem[], places: Places): string {
  if (!first) return ''
  let path = pathTo('', first.key as PropertyKey)
  if (second) path = pathTo(path, (places.get(first.key)?.[Number(second.key)] ?? second.key) as PropertyKey)
  return more.reduce((base, { key }) => pathTo(base, key as PropertyKey), path)
}

/** The fields that the schema has at a place in the data. */
function fieldsAt(path: readonly PathItem[]): readonly string[] {
  let schema: unknown = DatasetSchema
  for (const { key } of path) schema = within(unwrapped(schema), String(key))
  const { entries } = unwrapped(schema)
  return entries ? Object.keys(entries) : []
}

/** Those properties of valibot's schemas that lead to the schema of a part. */
interface Walkable {
  readonly wrapped?: unknown
  readonly entries?: Readonly<Record<string, unknown>>
  readonly item?: unknown
}

function unwrapped(schema: unknown): Walkable {
  const walkable = (schema ?? {}) as Walkable
  return walkable.wrapped ? unwrapped(walkable.wrapped) : walkable
}

function within({ entries, item }: Walkable, key: string): unknown {
  return entries ? entries[key] : item
}

/** What to do about a value that the schema refused, by the part of the schema that did. */
function repairOf({ type, path }: Found): string {
  switch (type) {
    case 'string':
      return 'Write it in double quotes.'
    case 'number':
    case 'integer':
    case 'min_value':
    case 'max_value':
      return 'Write such a number, without quotes.'
    case 'boolean':
      return 'Write true or false, without quotes.'
    case 'array':
    case 'strict_tuple':
    case 'union':
      return 'Write it in square brackets.'
    case 'strict_object':
      return path ? 'Write it in braces, field by field.' : 'Give a dataset in the format "entente/1".'
    case 'picklist':
    case 'literal':
      return 'Write it exactly so.'
    case 'non_empty':
      return 'Fill it, or leave it out where it is optional.'
    case 'max_length':
      return 'Shorten it.'
    case 'check':
      return 'Correct the text; of a quote, copy it anew.'
    default:
      return 'Rewrite it so.'
  }
}
