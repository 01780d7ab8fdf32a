/** How the height of the figure is shared out among the rows and lanes of the outline, and the years above them. */
import type { Strip } from './lanes.ts'
import type { RowBox } from './rowBoxes.ts'
import { LANE_SHARE, LEAST_LANE, LEAST_ROW, type Sizes } from './sizes.ts'

export interface Span {
  readonly top: number
  readonly bottom: number
}

/** Where a year's heading stands: in a strip of its own above the first row, or at the edge of the figure, where it takes no room. */
export type YearPlace = 'inside' | 'edge'

/** A strip with the share of a row's height that it takes, and the px that it takes at the least. */
export interface Measured {
  readonly share: number
  readonly least: number
  /** The year that begins with it; undefined where none does, null where what has no date begins. */
  readonly begins: number | null | undefined
}

export function measured(strips: readonly Strip[], boxes: ReadonlyMap<string, RowBox>): readonly Measured[] {
  let year: number | null | undefined
  return strips.map((strip): Measured => {
    if (strip.type === 'lane') return { share: LANE_SHARE, least: LEAST_LANE, begins: undefined }
    const box = boxes.get(strip.row.id)
    const isNew = strip.row.depth === 0 && strip.row.year !== year
    if (isNew) year = strip.row.year
    return { share: box?.share ?? 1, least: box?.least ?? LEAST_ROW, begins: isNew ? strip.row.year : undefined }
  })
}

/** Px that the outline takes where a row is so high. */
export function outlineHeight(strips: readonly Measured[], pitch: number, yearHeight: number): number {
  return strips.reduce(
    (sum, { share, least, begins }) =>
      sum + Math.max(least, share * pitch) + (typeof begins === 'number' ? yearHeight : 0),
    0,
  )
}

const HALVINGS = 24

/** The greatest height of a row with which the outline fits; the least that there is where none does. */
function pitchFor(strips: readonly Measured[], room: number, yearHeight: number, most: number): number {
  let [low, high] = [LEAST_ROW, most]
  if (outlineHeight(strips, high, yearHeight) <= room) return high
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (outlineHeight(strips, middle, yearHeight) <= room) low = middle
    else high = middle
  }
  return low
}

export interface StripHeights {
  readonly spans: readonly Span[]
  /** The stretch of each year, its heading included; what has no date is in none. */
  readonly years: readonly (Span & { readonly year: number })[]
  readonly yearPlace: YearPlace
  readonly bottom: number
}

/** The strips one below the other, in the middle of the room that there is, and beyond its end where it is too low. */
export function stripHeights(strips: readonly Measured[], { top, bottom }: Span, sizes: Sizes): StripHeights {
  const room = bottom - top
  const easy = outlineHeight(strips, sizes.easyPitch * 1.08, sizes.year)
  const yearPlace = sizes.year > 0 && easy <= room ? 'inside' : 'edge'
  const yearHeight = yearPlace === 'inside' ? sizes.year : 0
  const pitch = pitchFor(strips, room, yearHeight, sizes.mostPitch)
  let y = top + Math.max(0, (room - outlineHeight(strips, pitch, yearHeight)) / 2)
  const spans: Span[] = []
  const begun: { year: number | null; top: number }[] = []
  for (const { share, least, begins } of strips) {
    if (begins !== undefined) begun.push({ year: begins, top: y })
    if (typeof begins === 'number') y += yearHeight
    const height = Math.max(least, share * pitch)
    spans.push({ top: y, bottom: y + height })
    y += height
  }
  const years = begun.flatMap(({ year, top: start }, i) =>
    year === null ? [] : [{ year, top: start, bottom: begun[i + 1]?.top ?? y }],
  )
  return { spans, years, yearPlace, bottom: y }
}
