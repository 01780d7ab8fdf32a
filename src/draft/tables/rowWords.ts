/**
 * What a row of a sheet said when it was brought in, kept with its relationship as digests: a newer version of the sheet changes what its
 * rows say otherwise than before, and leaves alone what the curator made of them since.
 */
import { sha256Of } from '../../data/digest.ts'
import type { Found, FoundEdge } from '../found.ts'

export const ROW_FIELDS = ['from', 'to', 'relation', 'date', 'role', 'quote'] as const
/** What can differ between a row and the relationship that was made of it. */
export type RowField = (typeof ROW_FIELDS)[number]
export type RowWords = Readonly<Record<RowField, string>>

/** What each row of a sheet says. */
export function rowWords({ nodes, edges }: Found): (edge: FoundEdge) => RowWords {
  const names = new Map(edges.length > 0 ? nodes.map(({ key, name }) => [key, name]) : [])
  return ({ source, target, relation, date, role = '', quote = '' }) => ({
    from: names.get(source) ?? source,
    to: names.get(target) ?? target,
    relation,
    date: date?.when ?? date?.text ?? '',
    role,
    quote,
  })
}

/** Digests: of all of it, then of each field in their order; `-` for one that is empty. See `Origin.said`. */
export function markOfRow(words: RowWords): string {
  return [digestOfRow(words), ...ROW_FIELDS.map((field) => digestOf(words[field]))].join(' ')
}

export function digestOfRow(words: RowWords): string {
  return sha256Of(JSON.stringify(ROW_FIELDS.map((field) => foldWords(words[field])))).slice(0, 16)
}

/** What a mark holds; null of one that is none. */
export function readMark(mark: string | undefined): { readonly row: string; readonly fields: RowWords } | null {
  const [row, ...digests] = mark?.split(' ') ?? []
  if (row === undefined || digests.length !== ROW_FIELDS.length) return null
  const fields = Object.fromEntries(ROW_FIELDS.map((field, i) => [field, digests[i] ?? '']))
  return { row, fields: fields as Record<RowField, string> }
}

/** The digest of one field, as a mark has it. */
export function digestOf(text: string): string {
  const folded = foldWords(text)
  return folded === '' ? '-' : sha256Of(folded).slice(0, 8)
}

/** Without what makes no difference: letter case, blanks, the form of accents. */
export function foldWords(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}
