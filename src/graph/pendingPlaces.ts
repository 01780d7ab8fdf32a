import type { Point } from '../drawing/figure.ts'
import { textWidth } from '../layout/textWidth.ts'

/** An end of what is not in the network yet. */
export interface PendingEnd {
  readonly name: string
  /** Id of its node; absent for a name that is new. */
  readonly node?: string
}

/** The dot of a name that is not drawn yet, and on which side of it the name stands. */
export interface NewName {
  readonly at: Point
  readonly side: 'left' | 'right'
  /** The name, or as much of it as there is room for. */
  readonly text: string
}

/** A name that stands in the drawing, or one that is new. */
export type PendingPlace = { readonly drawnAt: Point } | NewName

/** Px of the drawing, and whether anything is drawn in it. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly isEmpty: boolean
}

/** Px from the edges, between two names under each other, and from a dot to its name. */
const PAD = 14
const STEP = 19
export const BESIDE = 11
/** Px of the letters of new names. */
const SIZE = 12
/** The part of the width that the names of one side may take. */
const MOST = 0.36

/**
 * Where the ends of what is being marked stand. New names are at the foot of the drawing, in the middle of an empty one: on the right, or,
 * where both ends are new, one on each side with the line between them.
 * @param drawnAt where an end is drawn, in px from the corner of the drawing; null for a name that is new
 */
export function pendingPlaces(
  from: readonly PendingEnd[],
  to: readonly PendingEnd[],
  drawnAt: (end: PendingEnd) => Point | null,
  room: Room,
): ReadonlyMap<PendingEnd, PendingPlace> {
  const isNew = (end: PendingEnd) => drawnAt(end) === null
  const [sources, targets] = [from.filter(isNew), to.filter(isNew)]
  const facing = sources.length > 0 && targets.length > 0
  const columns = facing
    ? [column(sources, 'left', room), column(targets, 'right', room)]
    : [column([...sources, ...targets], 'right', room)]
  const fresh = new Map(columns.flat())
  return new Map(
    [...from, ...to].flatMap((end) => {
      const drawn = drawnAt(end)
      const place = drawn ? { drawnAt: drawn } : fresh.get(end)
      return place ? [[end, place]] : []
    }),
  )
}

/** New names under each other, the dots towards the middle of the drawing. */
function column(
  ends: readonly PendingEnd[],
  side: NewName['side'],
  { width, height, isEmpty }: Room,
): readonly (readonly [PendingEnd, NewName])[] {
  const texts = ends.map(({ name }) => shortened(name, width * MOST))
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, 600, SIZE)))
  const x = side === 'left' ? PAD + widest + BESIDE : width - PAD - widest - BESIDE
  const tall = STEP * (ends.length - 1)
  const top = Math.max(PAD, isEmpty ? (height - tall) / 2 : height - PAD - tall)
  return ends.map((end, i) => [end, { at: { x, y: top + STEP * i }, side, text: texts[i] ?? '' }])
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** As much of a name as a width in px has room for. */
function shortened(name: string, most: number): string {
  const room = most - textWidth('…', 600, SIZE)
  let [width, kept] = [0, '']
  for (const { segment, index } of GRAPHEMES.segment(name)) {
    width += textWidth(segment, 600, SIZE)
    if (width > most) return `${kept.trimEnd()}…`
    if (width <= room) kept = name.slice(0, index + segment.length)
  }
  return name
}
