/** `manifest.json`: what the files of a published dataset hold, and where. `docs/columns.md` tells each field. */
import * as v from 'valibot'
import { MOST_CODED } from './codedNumbers.ts'

export const PUBLISHED_FORMAT = 'entente-columns/1'
/** Records of a list that a page takes at the most: beyond that no browser holds them. */
const MOST_RECORDS = 20_000_000

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_RECORDS))
const bytes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))
/** Beside the manifest: a plain name, never a path or an address. */
const fileName = v.pipe(v.string(), v.maxLength(120), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/))
const piece = v.strictObject({ bytes, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })
const part = v.strictObject({
  name: v.string(),
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_CODED))),
  pieces: v.array(piece),
})

const ManifestSchema = v.strictObject({
  format: v.literal(PUBLISHED_FORMAT),
  title: v.string(),
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)),
  counts: v.strictObject({ documents: count, nodes: count, passages: count, edges: count, blocks: count }),
  columns: v.strictObject({ file: fileName, bytes, parts: v.array(part) }),
  records: v.strictObject({ file: fileName, bytes }),
})

export type Manifest = v.InferOutput<typeof ManifestSchema>
export type Counts = Manifest['counts']

/** The manifest; null where a field is missing, unknown or of another form, or where the pieces are not as long as their file. */
export function parseManifest(value: unknown): Manifest | null {
  const { success, output } = v.safeParse(ManifestSchema, value)
  if (!success) return null
  const { parts, bytes: all } = output.columns
  const sum = parts.reduce((total, { pieces }) => pieces.reduce((own, one) => own + one.bytes, total), 0)
  return sum === all ? output : null
}
