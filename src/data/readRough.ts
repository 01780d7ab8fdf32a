import * as v from 'valibot'
import type { Issue } from './issue.ts'
import { error, pathTo } from './issue.ts'
import type { Dataset } from './schema.ts'
import { DatasetSchema } from './schema.ts'
import type { RoughDataset } from './rough.ts'

/** What the schema alone says of some data. */
export interface FirstPass {
  /** The whole dataset, a copy of the input; absent where the schema refused any of it. */
  readonly dataset: Dataset | undefined
  /** The same without what the schema refused. */
  readonly rough: RoughDataset
  readonly issues: readonly Issue[]
}

/** Compares unknown data with the schema. Never throws. */
export function readRough(input: unknown): FirstPass {
  const result = v.safeParse(DatasetSchema, input)
  if (result.success) return { dataset: result.output, rough: result.output, issues: [] }
  // Also in failure valibot's output is a copy of the input, made of the schema's own fields only.
  const isRecord = typeof input === 'object' && input !== null && !Array.isArray(input)
  const rough: unknown = isRecord ? result.output : {}
  const issues: Issue[] = []
  const listsSaid = new Set<string>()
  for (const found of result.issues) {
    remove(rough, found.path ?? [])
    for (const issue of issuesOf(found, listsSaid)) issues.push(issue)
  }
  return { dataset: undefined, rough: rough as RoughDataset, issues }
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

/** @param listsSaid paths of the lists that stand in place of an object and have been reported */
function* issuesOf(found: Found, listsSaid: Set<string>): Generator<Issue> {
  const items = found.path ?? []
  const path = items.reduce((base, { key }) => pathTo(base, key as PropertyKey), '')
  const last = items.at(-1)
  if (found.type !== 'strict_object' || last?.origin !== 'key') {
    yield error(path, found.message, repairOf(found), found.input)
    return
  }
  const parents = items.slice(0, -1)
  const holderPath = parents.reduce((base, { key }) => pathTo(base, key as PropertyKey), '')
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
