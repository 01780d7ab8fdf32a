/** Bands and headings of a spine. */
import type { Sides } from '../layout/asked.ts'
import type { SpineLayout } from '../layout/spine/spineLayout.ts'
import { textWidth } from '../layout/textWidth.ts'
import { type Network, found } from '../model/network.ts'
import { sayYear } from '../time/sayDate.ts'
import type { Band, FigureBox, Heading, Rect } from './figure.ts'
import { isOverlapping, runBounds } from './runBounds.ts'

/** Every other year on a shaded band. */
export function spineBands({ heights }: SpineLayout): readonly Band[] {
  return heights.years.map(({ top, bottom }, i) => ({ y1: top, y2: bottom, shaded: i % 2 === 0 }))
}

export function spineHeadings(
  layout: SpineLayout,
  sides: Sides,
  boxes: Iterable<FigureBox>,
  network: Network,
): readonly Heading[] {
  const { frame, columns, measure, tracks, plan } = layout
  const { sizes, style } = measure
  const y = sizes.head * 0.58
  const size = sizes.heading
  const named = (party: string) => network.parties.get(party)?.label ?? party
  const headings: Heading[] = [
    { of: 'side', text: named(sides[0]), x: sizes.edge, y, anchor: 'start', size, weight: 600, named: true },
    {
      of: 'side',
      text: named(sides[1]),
      x: frame.width - sizes.edge,
      y,
      anchor: 'end',
      size,
      weight: 600,
      named: true,
    },
  ]
  if (!style.isPhone && plan.rows.length > 0) {
    const hasEvents = plan.rows.some(({ id }) => found(network.kinds, found(network.nodes, id).kind).occurs)
    const text = hasEvents ? 'Meetings and what came of them' : 'Between them'
    headings.push({ of: 'outline', text, x: columns.outline, y, anchor: 'start', size, weight: 400, named: false })
  }
  const [firstTrack] = tracks.values()
  if (firstTrack) {
    const x = firstTrack.x - 4
    headings.push({ of: 'tracks', text: 'Subjects', x, y, anchor: 'start', size, weight: 400, named: false })
  }
  return [...headings, ...yearHeadings(layout, [...boxes])]
}

/** Above the first row of the year; or at an edge of the figure, at the first height of the year at which it touches no name. */
function yearHeadings(
  { heights, columns, measure, frame }: SpineLayout,
  boxes: readonly FigureBox[],
): readonly Heading[] {
  const { sizes, style } = measure
  const size = sizes.small
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
      for (let y = top + size; y <= bottom - 2; y += style.isPhone ? 3 : 4) {
        const room = { x1: x1 - 2, x2: x1 + width + 2, y1: y - size * 0.8, y2: y + size * 0.25 }
        if (!taken.some((rect) => isOverlapping(rect, room))) return [{ ...heading, x, y, anchor }]
      }
    }
    return []
  })
}
