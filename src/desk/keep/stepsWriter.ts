import type { Done } from '../../draft/history.ts'
import { changesOf } from '../../draft/journal.ts'
import type { Steps } from '../../draft/keptSteps.ts'

/** How many actions are kept of what can be undone, and of what can be done again, as far as they are no longer than so many characters. */
const MOST_KEPT = 200
const MOST_CHARACTERS = 4_000_000
/** An action of more changes is not kept, nor what was before it: a sheet of thousands of rows. */
const MOST_CHANGES = 3_000

interface Piece {
  readonly blob: Blob
  readonly length: number
}

/** What was written before need not be again. */
const written = new WeakMap<Done, Piece>()

/** The latest steps as JSON, in pieces and slices, as `readSteps` reads them. */
export function* stepsWriter({ past, future }: Steps): Generator<undefined, readonly BlobPart[], undefined> {
  return ['{"past":[', ...(yield* latest(past)), '],"future":[', ...(yield* latest(future)), ']}']
}

function* latest(all: readonly Done[]): Generator<undefined, readonly BlobPart[], undefined> {
  const pieces: Blob[] = []
  let length = 0
  for (const done of all.slice(-MOST_KEPT).toReversed()) {
    if (changesOf([done]) > MOST_CHANGES) break
    const known = written.get(done)
    const piece = known ?? pieceOf(done)
    written.set(done, piece)
    length += piece.length
    if (length > MOST_CHARACTERS) break
    pieces.push(piece.blob)
    if (!known) yield
  }
  return pieces.toReversed().flatMap((blob, i) => (i === 0 ? [blob] : [',', blob]))
}

function pieceOf(done: Done): Piece {
  const text = JSON.stringify(done)
  return { blob: new Blob([text]), length: text.length }
}
