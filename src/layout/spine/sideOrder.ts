/** In which order, and at which heights, the nodes of a side stand. */
import type { Pair } from './lines.ts'
import { isotonic } from './isotonic.ts'
import type { SideBox } from './sideBoxes.ts'

const SWEEPS = 20
/** Rounds in which nodes without a row take the place of their neighbours. */
const ROUNDS = 4

interface Item {
  readonly box: SideBox
  /** Heights of the rows and lanes that its lines lead to. */
  readonly ends: readonly number[]
  want: number | null
}

/**
 * The middle of each box of a side. Ordered by the mean height of what their lines lead to, then by swaps of neighbours as long as
 * lines cross less; then each as near to that mean as the others leave room for.
 * @param tied nodes that no line joins, and that yet belong together: a person and where they hold office
 * @param heightOf the height of a row, or of the lane of a pair; undefined where it is neither
 */
export function placeSide(
  boxes: readonly SideBox[],
  pairs: readonly Pair[],
  tied: readonly (readonly [string, string])[],
  heightOf: (row: string, pair: string) => number | undefined,
  span: { readonly top: number; readonly bottom: number },
): ReadonlyMap<string, number> {
  const tiesOf = new Map(boxes.map(({ id }) => [id, pairs.filter(({ ends }) => ends.includes(id))]))
  const otherEnd = (id: string, { ends }: Pair) => (ends[0] === id ? ends[1] : ends[0])
  const items = boxes.map((box): Item => {
    const ends = (tiesOf.get(box.id) ?? []).flatMap((pair) => heightOf(otherEnd(box.id, pair), pair.id) ?? [])
    return { box, ends, want: ends.length === 0 ? null : mean(ends) }
  })
  takePlaceOfNeighbours(items, (id) => [
    ...(tiesOf.get(id) ?? []).map((pair) => otherEnd(id, pair)),
    ...tied.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : [])),
  ])
  const middle = (span.top + span.bottom) / 2
  const ordered = items.toSorted((a, b) => (a.want ?? middle) - (b.want ?? middle))
  for (let sweep = 0, isSwapped = true; sweep < SWEEPS && isSwapped; sweep++) {
    isSwapped = false
    for (const [i, item] of ordered.entries()) {
      const before = ordered[i - 1]
      if (!before || crossings(before.ends, item.ends) <= crossings(item.ends, before.ends)) continue
      ordered.splice(i - 1, 2, item, before)
      isSwapped = true
    }
  }
  const middles = isotonic(
    ordered.map(({ box, ends, want }) => ({ at: want ?? middle, size: box.height, weight: 1 + ends.length * 0.3 })),
    span.top,
    span.bottom,
  )
  return new Map(ordered.map(({ box }, i) => [box.id, middles[i] ?? middle]))
}

/** Those without a row stand just below the mean of their neighbours of the same side. */
function takePlaceOfNeighbours(items: readonly Item[], neighbours: (id: string) => readonly string[]) {
  const byId = new Map(items.map((item) => [item.box.id, item]))
  const loose = items.filter(({ want }) => want === null)
  for (let round = 0; round < ROUNDS; round++) {
    for (const item of loose) {
      const near = neighbours(item.box.id).flatMap((id) => byId.get(id)?.want ?? [])
      if (near.length > 0) item.want = mean(near) + item.box.height / 2
    }
  }
}

/** How many lines of two nodes cross, the first of which stands above the second. */
function crossings(above: readonly number[], below: readonly number[]): number {
  let count = 0
  for (const a of above) for (const b of below) if (a > b) count += 1
  return count
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
