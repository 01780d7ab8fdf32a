/** The numbers of lines in a layout without an outline: on their lines, clear of names and of each other where a place can be found. */
import { formatNumbers } from '../figure/statements.ts'
import type { Box, Place } from './emu.ts'
import { roomFor } from './letters.ts'
import { LINE_HEIGHT, around } from './standing.ts'
import { overlap } from './stops.ts'

/** Shares of a line at which its number is tried, the best first. */
const TRIED = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82]

export interface NumberedLine {
  readonly from: Place
  readonly to: Place
  readonly numbers: readonly number[]
}

/**
 * @param taken what the names and symbols take
 * @param size of the numbers in points
 */
export function freeNumberBoxes(
  lines: readonly NumberedLine[],
  taken: readonly Box[],
  size: number,
): readonly { readonly numbers: readonly number[]; readonly box: Box }[] {
  const placed: { numbers: readonly number[]; box: Box }[] = []
  for (const { from, to, numbers } of lines) {
    const width = roomFor(formatNumbers(numbers), 400, size) + 2
    const boxes = TRIED.map((share) =>
      around(
        { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
        width,
        size * LINE_HEIGHT,
        'ctr',
      ),
    )
    const covered = (box: Box) =>
      [...taken, ...placed.map((one) => one.box)].filter((other) => overlap(box, other)).length
    const [box] = boxes
      .map((one, i) => ({ box: one, cost: covered(one), i }))
      .toSorted((a, b) => a.cost - b.cost || a.i - b.i)
    if (box) placed.push({ numbers, box: box.box })
  }
  return placed
}
