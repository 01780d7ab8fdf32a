import type { Draft } from '../../draft/draft.ts'

/** Records that are written as one piece: after a step all pieces but a few are those of before. As texts they take some milliseconds. */
const PIECE = 32

/** A list as it was written last. */
interface WrittenList<P> {
  readonly records: readonly object[]
  readonly pieces: readonly P[]
}

/** The JSON in pieces: to put them together would take longer than all else. */
export type WriteDraft<P> = (draft: Draft) => Generator<undefined, readonly P[], undefined>

/**
 * Writes drafts as `JSON.stringify` does, in slices. It remembers what it wrote last: after a step it takes as long as to compare the
 * records.
 * @param pieceOf what a piece is kept as
 * @param textOf JSON of a value, of which all pieces are made
 */
export function draftWriter<P>(
  pieceOf: (text: string) => P,
  textOf: (value: unknown) => string = JSON.stringify,
): WriteDraft<P> {
  const last = new Map<string, WrittenList<P>>()

  function* listOf(name: string, records: readonly object[]): Generator<undefined, readonly P[], undefined> {
    const before = last.get(name)
    const pieces: P[] = []
    for (let from = 0; from < records.length; from += PIECE) {
      const to = Math.min(records.length, from + PIECE)
      const known = before && isSame(before.records, records, from, to) ? before.pieces[from / PIECE] : undefined
      const piece = () => pieceOf(`${from === 0 ? '' : ','}${records.slice(from, to).map(textOf).join(',')}`)
      pieces.push(known ?? piece())
      if (known === undefined) yield
    }
    last.set(name, { records, pieces })
    return pieces
  }

  return function* write(draft) {
    const pieces: P[] = []
    let before = '{'
    for (const [name, value] of Object.entries(draft)) {
      if (value === undefined) continue
      before += `${textOf(name)}:`
      if (isRecords(value)) {
        pieces.push(pieceOf(`${before}[`), ...(yield* listOf(name, value)))
        before = '],'
      } else before += `${textOf(value)},`
    }
    // A draft has fields, so that a comma stands last.
    pieces.push(pieceOf(`${before.slice(0, -1)}}`))
    return pieces
  }
}

/** Are these records the very same, and the piece that holds them ends where it did? */
function isSame(before: readonly object[], now: readonly object[], from: number, to: number): boolean {
  if (Math.min(before.length, from + PIECE) !== to) return false
  for (let at = from; at < to; at++) if (before[at] !== now[at]) return false
  return true
}

function isRecords(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null)
}
