/* oxlint-disable typescript/no-non-null-assertion -- every index below is the input's own number of an item */
import { LABEL_GAP, NODE_PX } from './nodeSize.ts'
import { toCalendar } from '../time/day.ts'
import type { Day } from '../time/interval.ts'
import { monthName, sayYear } from '../time/sayDate.ts'
import { type Unit, floorTo } from '../time/units.ts'
import type { Item, LayoutInput, Side } from './layoutInput.ts'
import type { Rect } from './segments.ts'
import { type Wish, settle } from './settle.ts'

/** A stretch of the axis, in px of the layout. The undated have one of their own, with no year. */
export interface Column {
  readonly left: number
  readonly right: number
  /** "Mar", "14 Apr", "2020s"; "Undated". */
  readonly label: string
  /** Where the year is not said by the label, and is not that of the column before. */
  readonly year: string | null
  /** Where the lanes part: the end of the first party's, the start of the last party's. */
  readonly parts: readonly [number, number]
}

/** When nodes begin. */
export interface Beginnings {
  /** Of each item the first day that its dated relationships allow; null where it has none. */
  readonly days: readonly (Day | null)[]
  /** Those of all nodes of the dataset, each once: they decide how fine the axis is. */
  readonly all: readonly Day[]
  /** Is every date of the dataset told to the day? */
  readonly exact: boolean
}

export interface Timeline {
  readonly positions: readonly (readonly [number, number])[]
  readonly columns: readonly Column[]
  /** Height of the room that the lanes share. */
  readonly top: number
  readonly bottom: number
}

/** Px kept for the names of the lanes at the left, and for two lines of the axis above. */
const GUTTER = 20
const AXIS = 38
/** No column is narrower, in px: its label needs the room. */
const NARROWEST = 40
const UNDATED_NARROWEST = 62
/** Px that a symbol’s centre keeps from the bounds of its cell. */
const LANE_INSET = NODE_PX / 2 + 2
/** At the foot of a cell more: there stands the first line of a label. */
const LANE_FOOT = LANE_INSET + 20
const UNITS: readonly Unit[] = ['day', 'month', 'quarter', 'year', 'decade', 'century']
const SWEEPS = 6

/**
 * Time from left to right: each node at the first day that its dated relationships allow, whatever the window. Many
 * things happen on few days, so the axis is not to scale: each unit of the calendar in which something begins has a column
 * as wide as that needs, and the others none. In every column the first party's stand above, the last party's below, the rest
 * between them; neighbours at about one height. What is undated has a strip of its own at the left.
 */
export function timelineLayout(given: LayoutInput, beginnings: Beginnings): Timeline {
  const { room } = given
  const input = { ...given, room: { ...room, left: room.left + GUTTER, top: AXIS } }
  const most = Math.floor((room.right - room.left - GUTTER) / NARROWEST / 1.5)
  const unit = unitFor(beginnings, most)
  const own = beginnings.days.map((day) => (day === null ? -Infinity : floorTo(day, unit)))
  const starts = [...new Set(own)].toSorted((a, b) => a - b)
  const columnOf = own.map((start) => starts.indexOf(start))
  const columns = shareOut(input, starts, columnOf, unit)
  const cells = input.items.map(({ side }, i) => cellOf(columns[columnOf[i]!]!, side, input.room))
  return { positions: settle(input, wishesIn(input, cells)), columns, top: AXIS, bottom: room.bottom }
}

/** The finest unit with so few columns; days only where every date is to the day, for no axis may claim what no text says. */
function unitFor({ all, exact }: Beginnings, most: number): Unit {
  const fits = (unit: Unit) => new Set(all.map((day) => floorTo(day, unit))).size <= most
  return UNITS.find((unit) => (exact || unit !== 'day') && fits(unit)) ?? 'century'
}

/** Px² that an item takes. */
function need({ labelWidth, labelHeight }: Item): number {
  return (Math.max(NODE_PX, labelWidth) + 8) * (NODE_PX + LABEL_GAP + labelHeight + 4)
}

/** Columns side by side, as wide as what begins in them needs, and their lanes as high. */
function shareOut(
  { items, room }: LayoutInput,
  starts: readonly Day[],
  columnOf: readonly number[],
  unit: Unit,
): readonly Column[] {
  const needs = starts.map(() => ({ left: 0, middle: 0, right: 0 }))
  for (const [i, item] of items.entries()) needs[columnOf[i]!]![item.side] += need(item)
  const totals = needs.map(({ left, middle, right }) => left + middle + right)
  const least = starts.map((start) => (start === -Infinity ? UNDATED_NARROWEST : NARROWEST))
  const widths = widthsFor(totals, least, room.right - room.left)
  let left = room.left
  let yearBefore: string | null = null
  return starts.map((start, c): Column => {
    const right = left + widths[c]!
    const height = room.bottom - room.top
    const { left: first, right: last } = needs[c]!
    const total = Math.max(1, totals[c]!)
    const parts = [room.top + (first / total) * height, room.bottom - (last / total) * height] as const
    const { label, year } = sayColumn(start, unit)
    const column = { left, right, label, year: year === yearBefore ? null : year, parts }
    yearBefore = year
    left = right
    return column
  })
}

/** Shares a width out by need, none less than its least. */
function widthsFor(needs: readonly number[], least: readonly number[], width: number): readonly number[] {
  const fixed = new Set<number>()
  for (;;) {
    const free = width - [...fixed].reduce((sum, c) => sum + least[c]!, 0)
    const total = needs.reduce((sum, px, c) => sum + (fixed.has(c) ? 0 : px), 0)
    const widths = needs.map((px, c) => (fixed.has(c) ? least[c]! : (px / Math.max(1, total)) * free))
    const narrow = widths.findIndex((px, c) => !fixed.has(c) && px < least[c]!)
    if (narrow === -1) return widths
    fixed.add(narrow)
  }
}

function sayColumn(start: Day, unit: Unit): { readonly label: string; readonly year: string | null } {
  if (start === -Infinity) return { label: 'Undated', year: null }
  const { year, month, day } = toCalendar(start)
  const short = (number: number) => monthName(number).slice(0, 3)
  if (unit === 'day') return { label: `${day} ${short(month)}`, year: sayYear(year) }
  if (unit === 'month') return { label: short(month), year: sayYear(year) }
  if (unit === 'quarter') return { label: `${short(month)}–${short(month + 2)}`, year: sayYear(year) }
  // "2020s"; before the year 100 its first year, since there is no "11 BCs".
  return { label: unit === 'year' ? sayYear(year) : year < 100 ? `from ${sayYear(year)}` : `${year}s`, year: null }
}

function cellOf({ left, right, parts }: Column, side: Side, room: Rect): Rect {
  const tops = { left: room.top, middle: parts[0], right: parts[1] }
  const bottoms = { left: parts[0], middle: parts[1], right: room.bottom }
  const middle = (left + right) / 2
  return {
    left: Math.min(middle, left + LANE_INSET),
    right: Math.max(middle, right - LANE_INSET),
    top: tops[side] + LANE_INSET,
    bottom: Math.max(tops[side] + LANE_INSET, bottoms[side] - LANE_FOOT),
  }
}

/**
 * A height for each item within its cell: neighbours near one another. The barycentre heuristic: K. Sugiyama, S. Tagawa and
 * M. Toda, Methods for visual understanding of hierarchical system structures, IEEE SMC 11, 1981.
 */
function wishesIn({ items, ties, tiesOf }: LayoutInput, cells: readonly Rect[]): readonly Wish[] {
  const groups = new Map<string, number[]>()
  for (const [i, { left, top }] of cells.entries()) {
    const key = `${left} ${top}`
    groups.set(key, [...(groups.get(key) ?? []), i])
  }
  const y = cells.map(({ top, bottom }) => (top + bottom) / 2)
  const meanOf = (i: number) => {
    const own = tiesOf[i]!
    const sum = own.reduce((total, t) => total + y[ties[t]!.a === i ? ties[t]!.b : ties[t]!.a]!, 0)
    return own.length === 0 ? y[i]! : sum / own.length
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const group of groups.values()) {
      const means = new Map(group.map((i) => [i, meanOf(i)]))
      const order = group.toSorted((i, j) => means.get(i)! - means.get(j)! || i - j)
      for (const [rank, i] of order.entries()) {
        const { top, bottom } = cells[i]!
        y[i] = top + ((rank + 0.5) / order.length) * (bottom - top)
      }
    }
  }
  return items.map((_, i) => {
    const within = cells[i]!
    return { x: (within.left + within.right) / 2, y: y[i]!, within }
  })
}
