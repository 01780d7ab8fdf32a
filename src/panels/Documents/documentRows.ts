/** The passages of all documents as the rows of one list, and a document that none is quoted from as a row of its own. */
import type { Document, Passage } from '../../data/schema.ts'
import { passagesOf } from '../../model/citations.ts'
import type { Network } from '../../model/network.ts'

export interface DocumentRows {
  readonly document: Document
  /** In document order; may be none. */
  readonly passages: readonly Passage[]
  /** How many rows stand before it, and how many it has. */
  readonly row: number
  readonly rows: number
}

export function documentRows(network: Network): readonly DocumentRows[] {
  let row = 0
  return network.dataset.documents.map((document) => {
    const passages = passagesOf(document.id, network)
    const own = { document, passages, row, rows: Math.max(1, passages.length) }
    row += own.rows
    return own
  })
}

/** How many passages stand before each row, and at the end how many there are. */
export function passagesBefore(all: readonly DocumentRows[]): readonly number[] {
  const before = [0]
  let sum = 0
  for (const { passages, rows } of all)
    for (let i = 0; i < rows; i++) {
      if (i < passages.length) sum += 1
      before.push(sum)
    }
  return before
}

/** A document as far as it stands in a part of the list. */
export interface DocumentPart {
  readonly document: Document
  /** Those of the part. */
  readonly passages: readonly Passage[]
  /** How many of its passages stand before the part, and how many it has in all. */
  readonly before: number
  readonly of: number
}

/** The rows from one up to another, which is not among them, by document. */
export function documentsBetween(all: readonly DocumentRows[], from: number, to: number): readonly DocumentPart[] {
  return all
    .filter(({ row, rows }) => row < to && row + rows > from)
    .map(({ document, passages, row }) => {
      const before = Math.max(0, from - row)
      return { document, passages: passages.slice(before, to - row), before, of: passages.length }
    })
}

/** Where a list has to begin so that a passage stands in its first rows: with its document, if that has no more before it. */
export function rowToShow(all: readonly DocumentRows[], passage: string, rows: number): number | undefined {
  for (const { passages, row } of all) {
    const place = passages.findIndex(({ id }) => id === passage)
    if (place >= 0) return place < rows ? row : row + place
  }
  return undefined
}
