import type { Draft } from '../../draft/draft.ts'

/** Records that are written as one piece: after a step all pieces but a few are those of before. As texts they take some milliseconds. */
const PIECE = 32

/** A list as it was written last. */
interface WrittenList {
  readonly records: readonly object[]
  readonly pieces: readonly string[]
}

/** The JSON in pieces: to put them together would take longer than all else. */
export type WriteDraft = (draft: Draft) => Generator<undefined, readonly string[], undefined>

/**
 * Writes drafts as `JSON.stringify` does, in slices. It remembers what it wrote last: after a step it takes as long as to compare the
 * records.
 * @param textOf JSON of a value, of which all pieces are made
 */
export function draftWriter(textOf: (value: unknown) => string = JSON.stringify): WriteDraft {
  const last = new Map<string, WrittenList>()

  function* listText(name: string, records: readonly object[]): Generator<undefined, readonly string[], undefined> {
    const before = last.get(name)
    const pieces: string[] = []
    for (let from = 0; from < records.length; from += PIECE) {
      const to = Math.min(records.length, from + PIECE)
      const known = before && isSame(before.records, records, from, to) ? before.pieces[from / PIECE] : undefined
      pieces.push(known ?? records.slice(from, to).map(textOf).join(','))
      if (known === undefined) yield
    }
    last.set(name, { records, pieces })
    return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [',', piece]))
  }

  return function* write(draft) {
    const text: string[] = []
    for (const [name, value] of Object.entries(draft)) {
      if (value === undefined) continue
      text.push(text.length === 0 ? '{' : ',', textOf(name), ':')
      if (isRecords(value)) text.push('[', ...(yield* listText(name, value)), ']')
      else text.push(textOf(value))
    }
    text.push(text.length === 0 ? '{}' : '}')
    return text
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
