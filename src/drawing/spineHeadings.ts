/** Bands and headings of a spine. */
import type { Sides } from '../layout/asked.ts'
import type { SpineLayout } from '../layout/spine/spineLayout.ts'
import { textWidth } from '../layout/textWidth.ts'
import type { Network } from '../model/network.ts'
import { occurs } from '../model/occurs.ts'
import { sayYear } from '../time/sayDate.ts'
import type { Band, FigureBox, Heading, Rect } from './figure.ts'
import { isOverlapping, runBounds } from './runBounds.ts'

/** Every other year on a shaded band. */
export function spineBands({ heights }: SpineLayout): readonly Band[] {
  return heights.years.map(({ top, bottom }, i) => ({ y1: top, y2: bottom, shaded: i % 2 === 0 }))
}

/** Room for the name of a side in capitals, in multiples of its width in small letters. */
const CAPITALS = 1.3

export function spineHeadings(
  layout: SpineLayout,
  sides: Sides,
  boxes: Iterable<FigureBox>,
  network: Network,
): readonly Heading[] {
  return [...columnHeadings(layout, sides, network), ...yearHeadings(layout, [...boxes])]
}

/** The names of the sides; between them, where there is room, what the outline and the tracks are. */
function columnHeadings(
  { frame, columns, measure, tracks, plan }: SpineLayout,
  sides: Sides,
  network: Network,
): readonly Heading[] {
  const { sizes, style } = measure
  const { heading: size, edge, gap } = sizes
  const [left, right] = sides.map((party) => network.parties.get(party)?.label ?? party) as [string, string]
  const look = { y: sizes.head * 0.58, size }
  const headings: Heading[] = [
    { of: 'side', text: left, x: edge, anchor: 'start', weight: 600, named: true, ...look },
    { of: 'side', text: right, x: frame.width - edge, anchor: 'end', weight: 600, named: true, ...look },
  ]
  let free = edge + textWidth(left, 600, size) * CAPITALS + gap
  const end = frame.width - edge - textWidth(right, 600, size) * CAPITALS - gap
  const add = (of: 'outline' | 'tracks', text: string, at: number) => {
    const width = textWidth(text, 400, size)
    const x = Math.min(at, end - width)
    if (x < free) return
    headings.push({ of, text, x, anchor: 'start', weight: 400, named: false, ...look })
    free = x + width + gap
  }
  if (!style.isPhone && plan.rows.length > 0) {
    const hasEvents = plan.rows.some(({ id }) => occurs(id, network))
    add('outline', hasEvents ? 'Meetings and what came of them' : 'Between them', columns.outline)
  }
  const [firstTrack] = tracks.values()
  if (firstTrack) add('tracks', 'Subjects', firstTrack.x - 4)
  return headings
}

/** Px between a year and a name on one height, or they would be read as one line. */
const APART = 14

/** Above the first row of the year; or at an edge of the figure, at the first height of the year at which it touches no name. */
function yearHeadings(
  { heights, columns, measure, frame }: SpineLayout,
  boxes: readonly FigureBox[],
): readonly Heading[] {
  const { sizes, style } = measure
  const size = sizes.small
  const [hasLeft, hasRight] = [measure.left.length > 0, measure.right.length > 0]
  const taken = boxes.flatMap(({ runs, glyph: { x, y, r } }): readonly Rect[] => [
    ...runs.map(runBounds),
    { x1: x - r, y1: y - r, x2: x + r, y2: y + r },
  ])
  return heights.years.flatMap(({ year, top, bottom }): readonly Heading[] => {
    const heading = { of: 'year' as const, text: sayYear(year), size, weight: 600 as const, named: false }
    if (heights.yearPlace === 'inside') {
      return [{ ...heading, x: columns.outline, y: top + sizes.year * 0.74, anchor: 'start' as const }]
    }
    const width = textWidth(heading.text, 600, size)
    for (const anchor of ['start', 'end'] as const) {
      const x = anchor === 'start' ? sizes.edge : frame.width - sizes.edge
      const x1 = anchor === 'start' ? x : x - width
      // Lines begin at the symbols of a side, or at the outline where that side is empty.
      if (
        anchor === 'start'
          ? x + width > (hasLeft ? columns.left : columns.outline)
          : x1 < (hasRight ? columns.right : columns.end)
      )
        continue
      for (let y = top + size; y <= bottom - 2; y += style.isPhone ? 3 : 4) {
        const room = { x1: x1 - APART, x2: x1 + width + APART, y1: y - size * 0.8, y2: y + size * 0.25 }
        if (!taken.some((rect) => isOverlapping(rect, room))) return [{ ...heading, x, y, anchor }]
      }
    }
    return []
  })
}
