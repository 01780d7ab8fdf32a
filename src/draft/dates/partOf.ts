import { toCalendar } from '../../time/day.ts'
import { daysStretch, monthsStretch, yearsStretch, type Stretch } from './stretch.ts'

export type Part = 'early' | 'mid' | 'late' | 'start' | 'end'

/** Months at either end of a year that its start or its end means. */
const EDGE_OF_A_YEAR = 3

/**
 * What "early", "mid", "late", "the start of" and "the end of" leave of a stretch: thirds, of a month ten days each. No authority
 * says where early ends; that it was taken so is said with it.
 */
export function partOf(stretch: Stretch, part: Part): Stretch {
  const { unit, first, last } = stretch
  const { year, month } = toCalendar(first)
  const kept = {
    ...(stretch.resolved && { resolved: stretch.resolved }),
    ...(stretch.qualifier && { qualifier: stretch.qualifier }),
  }
  switch (unit) {
    case 'day':
      return stretch
    case 'week': {
      const [from, to] = part === 'mid' ? [1, 3] : part === 'early' || part === 'start' ? [0, 2] : [3, 6]
      const words = part === 'mid' ? 'Tuesday to Thursday' : from === 0 ? 'Monday to Wednesday' : 'Thursday to Sunday'
      return { ...kept, ...daysStretch('week', first + from, first + to), why: words }
    }
    case 'month': {
      const [from, to] = part === 'mid' ? [10, 19] : part === 'early' || part === 'start' ? [0, 9] : [20, last - first]
      return { ...kept, ...daysStretch('day', first + from, first + to), why: `its ${ordinalOf(part)} ten days` }
    }
    case 'season':
    case 'quarter':
    case 'half':
    case 'year': {
      const end = toCalendar(last)
      const count = (end.year - year) * 12 + end.month - month + 1
      const [from, length] = sliceOf(count, part, unit === 'year' ? EDGE_OF_A_YEAR : undefined)
      const months = length === 1 ? 'month' : `${WORDS[length] ?? length} months`
      return {
        ...kept,
        ...monthsStretch(length === 1 ? 'month' : 'quarter', year, month + from, length),
        why: `its ${ordinalOf(part)} ${months}`,
      }
    }
    case 'decade':
    case 'century': {
      const count = toCalendar(last).year - year + 1
      const [from, length] = sliceOf(count, part)
      return {
        ...kept,
        ...yearsStretch('decade', year + from, length),
        why: `its ${ordinalOf(part)} ${WORDS[length] ?? length} years`,
      }
    }
  }
}

const WORDS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four' }

function ordinalOf(part: Part): string {
  return part === 'mid' ? 'middle' : part === 'early' || part === 'start' ? 'first' : 'last'
}

/** Where a part of so many begins, and how many it holds. */
function sliceOf(count: number, part: Part, edge?: number): readonly [from: number, length: number] {
  const early = Math.ceil(count / 3)
  const late = count - Math.ceil((2 * count) / 3)
  switch (part) {
    case 'early':
      return [0, early]
    case 'start':
      return [0, edge ?? early]
    case 'mid':
      return [early, count - early - late]
    case 'late':
      return [count - late, late]
    case 'end':
      return [count - (edge ?? late), edge ?? late]
  }
}
