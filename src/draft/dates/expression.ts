import { toCalendar } from '../../time/day.ts'
import type { Day } from '../../time/interval.ts'
import { resolve, withYear, type Point, type Resolved } from './point.ts'
import { edtfOf, type Stretch } from './stretch.ts'

/** One way to read an expression. */
export interface Choice {
  /** EDTF. */
  readonly when: string
  readonly why?: string
  /** Worked out from the day of the document. */
  readonly isResolved: boolean
  /** The first of the days that it names; null where it only bounds them on one side. */
  readonly first: Day | null
}

/** What an expression is read as on a day; without one where it is not known. Nothing where it names no day of the calendar. */
export interface Choices {
  readonly choices: readonly Choice[]
  readonly question?: 'order' | 'day'
}

export type Expression = (today: Day | undefined) => Choices

/** How a stretch or two are spelt. */
export interface Spelt {
  readonly when: string
  readonly why?: string
}

/** Each stretch of a point, in some spelling. @param isBound it tells only of one side */
export function eachOf(point: Point, spell: (stretch: Stretch) => Spelt, isBound: boolean): Expression {
  return (today) => {
    const resolved = resolve(point, today)
    return (
      asked([resolved]) ?? {
        choices: resolved.stretches.map((stretch) => choiceOf([stretch], spell(stretch), isBound)),
      }
    )
  }
}

/** What two points make together; where the first has no year it takes that of the second, or the one before. */
export function bothOf(from: Point, to: Point, spell: (from: Stretch, to: Stretch) => readonly Spelt[]): Expression {
  return (today) => {
    const end = resolve(withYear(to, yearOf(from)), today)
    const ends = end.stretches
    const year = yearOf(to) ?? (ends[0] && toCalendar(ends[0].first).year)
    const needsYear = from.kind === 'yearly' && from.year === undefined && year !== undefined
    const starts = needsYear
      ? [resolve(withYear(from, year), today), resolve(withYear(from, year - 1), today)]
      : [resolve(from, today)]
    const question = asked([end, ...starts])
    if (question) return question
    for (const last of ends) {
      const first = starts.flatMap(({ stretches }) => stretches).find((start) => start.first < last.first)
      if (first) return { choices: spell(first, last).map((spelt) => choiceOf([first, last], spelt, false)) }
    }
    return { choices: [] }
  }
}

function yearOf(point: Point | undefined): number | undefined {
  return point?.kind === 'yearly' ? point.year : undefined
}

/** One of several points; those without a year take that of the last. */
export function oneOf(points: readonly Point[]): Expression {
  return (today) => {
    const resolved = points.map((point) => resolve(withYear(point, yearOf(points.at(-1))), today))
    const question = asked(resolved)
    if (question) return question
    const best = resolved.flatMap(({ stretches }) => stretches.slice(0, 1))
    if (best.length < points.length) return { choices: [] }
    return { choices: [choiceOf(best, { when: `[${best.map(memberOf).join(',')}]` }, false)] }
  }
}

/** A stretch as it stands within a set, which takes no season, no qualifier and no digits left open. */
function memberOf({ unit, first, last, grain }: Stretch): string {
  return edtfOf({ unit, first, last, grain }).replace(/[[\]]/g, '')
}

function asked(resolved: readonly Resolved[]): Choices | null {
  const question = resolved.find((each) => each.question !== undefined)?.question
  return question === undefined ? null : { choices: [], question }
}

function choiceOf(stretches: readonly Stretch[], spelt: Spelt, isBound: boolean): Choice {
  const why = [...new Set([...stretches.map((stretch) => stretch.why), spelt.why])].filter(Boolean).join('; ')
  return {
    when: spelt.when,
    ...(why !== '' && { why }),
    isResolved: stretches.some(({ resolved }) => resolved === true),
    first: isBound ? null : Math.min(...stretches.map(({ first }) => first)),
  }
}
