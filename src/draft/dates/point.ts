import { toCalendar } from '../../time/day.ts'
import type { Day } from '../../time/interval.ts'
import { partOf, type Part } from './partOf.ts'
import { isWritable, type Stretch } from './stretch.ts'

/** What words name before it is known which year, or which day they are counted from. Each gives its stretches, best first. */
export type Point =
  /** Fixed by a year: said, or the one nearest to the day of the document. Empty where that year has no such day. */
  | { readonly kind: 'yearly'; readonly year?: number; readonly of: (year: number) => readonly Stretch[] }
  /** Counted from the day of the document. */
  | { readonly kind: 'relative'; readonly of: (today: Day) => readonly Stretch[] }
  /** Numbers of which it is not known whether the day or the month comes first. */
  | { readonly kind: 'order' }

/** What a point is read as. */
export interface Resolved {
  readonly stretches: readonly Stretch[]
  readonly question?: 'order' | 'day'
}

const NOT_SURE = 'if you are not sure'

/** The early, middle or late part of a point; then the whole of it. */
export function pointPart(point: Point, part: Part): Point {
  const parts = (stretches: readonly Stretch[]) =>
    stretches.flatMap((stretch) => {
      const made = partOf(stretch, part)
      const why = [made.why, stretch.resolved && stretch.why].filter(Boolean).join('; ')
      return made === stretch
        ? [stretch]
        : [
            { ...made, ...(why && { why }) },
            { ...stretch, why: NOT_SURE },
          ]
    })
  switch (point.kind) {
    case 'yearly':
      return { ...point, of: (year) => parts(point.of(year)) }
    case 'relative':
      return { ...point, of: (today) => parts(point.of(today)) }
    case 'order':
      return point
  }
}

/** A point with every one of its stretches changed. */
export function mapPoint(point: Point, change: (stretch: Stretch) => Stretch): Point {
  switch (point.kind) {
    case 'yearly':
      return { ...point, of: (year) => point.of(year).map(change) }
    case 'relative':
      return { ...point, of: (today) => point.of(today).map(change) }
    case 'order':
      return point
  }
}

/** The point in a year, where it has none of its own. */
export function withYear(point: Point, year: number | undefined): Point {
  return point.kind === 'yearly' && point.year === undefined && year !== undefined ? { ...point, year } : point
}

export function resolve(point: Point, today: Day | undefined): Resolved {
  if (point.kind === 'order') return { stretches: [], question: 'order' }
  if (point.kind === 'yearly' && point.year !== undefined) return writable(point.of(point.year))
  if (today === undefined) return { stretches: [], question: 'day' }
  return writable(point.kind === 'relative' ? point.of(today) : nearestYear(point.of, today))
}

function writable(stretches: readonly Stretch[]): Resolved {
  return { stretches: stretches.filter(isWritable) }
}

/** A yearly point whose year is not said: the nearest to the day of the document, then the nearest on its other side. */
function nearestYear(of: (year: number) => readonly Stretch[], today: Day): readonly Stretch[] {
  const { year } = toCalendar(today)
  const found = [year - 1, year, year + 1].flatMap((each) => {
    const [first] = of(each)
    return first ? [{ ...first, away: distance(first, today) }] : []
  })
  found.sort((a, b) => a.away - b.away || a.first - b.first)
  const [nearest] = found
  if (!nearest) return []
  const other = found.find(({ first }) => first <= today !== nearest.first <= today)
  return [nearest, ...(other ? [other] : [])].map(({ away, ...stretch }) => {
    const side =
      away === 0
        ? 'of the day of the text'
        : stretch.first > today
          ? 'the next after the text'
          : 'the last before the text'
    return { ...stretch, resolved: true, why: stretch.why === undefined ? side : `${stretch.why}; ${side}` }
  })
}

/** In days; 0 where the day is in it. */
function distance({ first, last }: Stretch, today: Day): number {
  return today < first ? first - today : today > last ? today - last : 0
}
