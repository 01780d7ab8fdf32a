import type { DateNode, PartMask, SeasonNode } from 'edtf'
import { DateError } from './dateError.ts'
import { checkedDay, isoMonth, toDay } from './day.ts'
import type { Precision, Qualifier, WrittenDate } from './when.ts'

/** The package's bits for unspecified digits that level 1 allows: a whole trailing part, or a year's last digits. */
const YEAR_LAST_DIGIT = 0b0000_1000
const YEAR_LAST_TWO_DIGITS = 0b0000_1100
const WHOLE_MONTH = 0b0011_0000
const WHOLE_DAY = 0b1100_0000

/** First month of the seasons 21 (spring) to 24 (winter); see `seasonOf`. */
const SPRING = 21
const SPRING_BEGINS = 3
const SEASON_MONTHS = 3

/**
 * The date that a node of the package's tree stands for.
 * @param text what an error is to quote
 * @throws DateError where the calendar has no such day, or the expression is above level 1
 */
export function writtenDateOf(text: string, node: DateNode): WrittenDate {
  const [year = 0, month, day] = node.values
  const qualifier = qualifierOf(text, node)
  const at = (precision: Precision, first: number, next: number): WrittenDate => ({
    precision,
    qualifier,
    first,
    last: next - 1,
  })
  const wholeYears = (precision: Precision, first: number, count: number) =>
    at(precision, toDay(first, 1, 1), toDay(first + count, 1, 1))

  switch (node.unspecified) {
    case undefined:
    case false:
    case 0:
      break
    case YEAR_LAST_DIGIT:
      if (month === undefined) return wholeYears('decade', firstOfYears(year, 10), 10)
      throw aboveLevelOne(text)
    case YEAR_LAST_TWO_DIGITS:
      if (month === undefined) return wholeYears('century', firstOfYears(year, 100), 100)
      throw aboveLevelOne(text)
    case WHOLE_MONTH:
      if (day === undefined) return wholeYears('year', year, 1)
      throw aboveLevelOne(text)
    case WHOLE_MONTH + WHOLE_DAY:
      return wholeYears('year', year, 1)
    case WHOLE_DAY:
      return at('month', toDay(year, (month ?? 0) + 1, 1), toDay(year, (month ?? 0) + 2, 1))
    default:
      throw aboveLevelOne(text)
  }

  if (month === undefined) return wholeYears('year', year, 1)
  if (day === undefined) return at('month', toDay(year, month + 1, 1), toDay(year, month + 2, 1))
  // The package lets every year have a 29 February, and would read it as 1 March.
  const only = checkedDay(text, year, month + 1, day)
  return at('day', only, only + 1)
}

/**
 * EDTF leaves open when a season begins. Here it is three whole months of the northern, meteorological kind that
 * weather services use: spring March to May, and so on; winter runs from December of its year into February.
 */
export function writtenSeasonOf(text: string, { values: [year, season], level }: SeasonNode): WrittenDate {
  if (level > 1) {
    const repair = `Write a season from 21 to 24, or the months, like [${isoMonth(year, 4)}..${isoMonth(year, 6)}].`
    throw new DateError(text, `names a part of the year that is not a season: ${season}`, repair)
  }
  const month = SPRING_BEGINS + (season - SPRING) * SEASON_MONTHS
  return {
    precision: 'season',
    qualifier: '',
    first: toDay(year, month, 1),
    last: toDay(year, month + SEASON_MONTHS, 1) - 1,
  }
}

/** Digits count away from the year 0: "-004X" is -49 to -40. */
function firstOfYears(year: number, count: number): number {
  return Object.is(year, -0) || year < 0 ? year - count + 1 : year
}

function qualifierOf(text: string, node: DateNode): Qualifier {
  const uncertain = isQualified(text, node.uncertain)
  const approximate = isQualified(text, node.approximate)
  return uncertain ? (approximate ? '%' : '?') : approximate ? '~' : ''
}

/** A number is the mask of a qualifier on some parts of the date only, which is level 2. */
function isQualified(text: string, mask: PartMask | undefined): boolean {
  if (typeof mask === 'number') {
    const repair = 'Write ?, ~ or % once, at the end of the date: it then holds for all of it.'
    throw new DateError(text, 'qualifies only a part of a date', repair)
  }
  return mask === true
}

function aboveLevelOne(text: string): DateError {
  const repair = 'Write X for the last digits of a year alone, or for a whole month or day: 202X, 2025-XX, 2025-04-XX.'
  return new DateError(text, 'leaves digits open that are not the last ones', repair)
}
