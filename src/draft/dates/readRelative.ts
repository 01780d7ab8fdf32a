import { toCalendar } from '../../time/day.ts'
import type { Day } from '../../time/interval.ts'
import { monthName } from '../../time/sayDate.ts'
import type { Context } from './context.ts'
import { ENGLISH_MONTH, monthOf } from './monthWords.ts'
import { COUNT, countOf } from './numberWords.ts'
import { NOT_SURE, type Point } from './point.ts'
import { type Scanner, WORD_END } from './scanner.ts'
import { SEASONS, seasonStretch } from './seasons.ts'
import { boundOf, dayStretch, daysStretch, monthsStretch, yearsStretch, type Stretch } from './stretch.ts'
import { WEEKDAY, weekdayName, weekdayNumber, weekdayOf } from './weekdays.ts'

const TIME_OF_DAY = String.raw`(?:\s+(?:morning|afternoon|evening|night|noon|lunchtime))?`
const WHICH = String.raw`(?:(last|past|previous|this(?:\s+(?:past|coming))?|the\s+coming|coming|next)\s+)`

const NAMED_DAY = new RegExp(
  String.raw`(the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|(?:earlier\s+|later\s+)?today|tonight|this\s+(?:morning|afternoon|evening)|last\s+night|yesterday${TIME_OF_DAY}|tomorrow${TIME_OF_DAY})${WORD_END}`,
  'iuy',
)
const WEEKDAY_OF = new RegExp(
  String.raw`${WHICH}?(${WEEKDAY})(?:\s+(last|past|next))?${TIME_OF_DAY}(\s+of\s+(?:last|this|next)\s+week)?${WORD_END}`,
  'iuy',
)
const WEEKDAY_OF_WEEK = new RegExp(String.raw`(last|this|next)\s+week['’]s\s+(${WEEKDAY})${WORD_END}`, 'iuy')
const PERIOD = new RegExp(
  String.raw`(?:(earlier|later)\s+)?(?:in\s+)?(last|this|the\s+past|the\s+previous|the\s+current|the\s+coming|next)\s+(weekend|week|month|quarter|year|decade)${WORD_END}`,
  'iuy',
)
/** After “early in” or “the end of”. */
const OWN_PERIOD = new RegExp(String.raw`(?:the\s+)?(week|month|quarter|year|decade)${WORD_END}`, 'iuy')
const WEEKEND = new RegExp(String.raw`the\s+weekend${WORD_END}`, 'iuy')
const MONTH_OF = new RegExp(
  String.raw`(?:${WHICH}(${ENGLISH_MONTH})|(${ENGLISH_MONTH})\s+(?:of\s+)?(last|this|next)(?:\s+year)?)${WORD_END}`,
  'iuy',
)
const SEASON_OF = new RegExp(String.raw`${WHICH}(${SEASONS})${WORD_END}`, 'iuy')
const AGO = new RegExp(
  String.raw`(?:(some|about|around|nearly|almost|more\s+than|over|just\s+over|roughly)\s+)?(${COUNT})\s+(day|week|fortnight|month|year|decade)s?\s+(?:ago|back|earlier\s+than\s+today)${WORD_END}`,
  'iuy',
)
const VAGUE_AGO = new RegExp(
  String.raw`(?:(?:a\s+few|several|some|many)\s+)?(days|weeks|months|years)\s+(?:ago|back)${WORD_END}`,
  'iuy',
)
const IN_A_WHILE = new RegExp(
  String.raw`in\s+(?:(about|around|roughly)\s+)?(${COUNT})\s+(day|week|fortnight|month|year)s?(?:['’]?\s+time)?${WORD_END}`,
  'iuy',
)
const FORTNIGHT = new RegExp(String.raw`a\s+fortnight\s+ago${WORD_END}`, 'iuy')

/** Words that are counted from the day of the document: "yesterday", "last Monday", "two weeks ago", "earlier this month". */
export function readRelative(scanner: Scanner, context: Context): Point | null {
  const named = scanner.take(NAMED_DAY)
  if (named) return relative((today) => [namedDay(words(named[1]), today)])
  const ofWeek = scanner.take(WEEKDAY_OF_WEEK)
  if (ofWeek) return relative((today) => [weekdayInWeek(weekdayNumber(ofWeek[2] ?? ''), weekOf(ofWeek[1]), today)])
  const weekday = scanner.take(WEEKDAY_OF)
  if (weekday) return weekdayPoint(weekday, context)
  const period = scanner.take(PERIOD)
  if (period) return relative((today) => periodOf(words(period[1]), words(period[2]), words(period[3]), today))
  const own = context.isPart ? scanner.take(OWN_PERIOD) : null
  if (own) return relative((today) => periodOf('', 'this', words(own[1]), today))
  if (scanner.take(WEEKEND)) return relative(nearWeekends)
  const month = scanner.take(MONTH_OF)
  if (month) {
    const number = monthOf(month[2] ?? month[3] ?? '')
    return relative((today) => monthOfYear(number, words(month[1] ?? month[4]), month[4] !== undefined, today))
  }
  const season = scanner.take(SEASON_OF)
  if (season) return relative((today) => seasonOfYear(words(season[2]), words(season[1]), today))
  const ago = scanner.take(AGO)
  if (ago) return relative((today) => [counted(today, -countOf(ago[2] ?? ''), words(ago[3]), ago[1] !== undefined)])
  if (scanner.take(FORTNIGHT)) return relative((today) => [counted(today, -1, 'fortnight', false)])
  const vague = scanner.take(VAGUE_AGO)
  if (vague) return relative((today) => [someAgo(words(vague[1]), today)])
  const hence = scanner.take(IN_A_WHILE)
  if (hence)
    return relative((today) => [counted(today, countOf(hence[2] ?? ''), words(hence[3]), hence[1] !== undefined)])
  return null
}

function relative(of: (today: Day) => readonly Stretch[]): Point {
  return { kind: 'relative', of: (today) => of(today).map(asResolved) }
}

function asResolved(stretch: Stretch): Stretch {
  return { ...stretch, resolved: true }
}

function words(text = ''): string {
  return text.toLowerCase().replace(/\s+/g, ' ')
}

function namedDay(name: string, today: Day): Stretch {
  if (name === 'the day before yesterday') return { ...dayStretch(today - 2), why: 'two days before' }
  if (name === 'the day after tomorrow') return { ...dayStretch(today + 2), why: 'two days after' }
  if (name === 'last night') return { ...dayStretch(today - 1), why: 'the evening before' }
  if (name.startsWith('yesterday')) return { ...dayStretch(today - 1), why: 'the day before' }
  if (name.startsWith('tomorrow')) return { ...dayStretch(today + 1), why: 'the day after' }
  return { ...dayStretch(today), why: 'the day of the text' }
}

function weekdayPoint(found: RegExpExecArray, { side }: Context): Point {
  const [, before, name = '', after, ofWeek] = found
  const weekday = weekdayNumber(name)
  if (ofWeek !== undefined) return relative((today) => [weekdayInWeek(weekday, weekOf(words(ofWeek)), today)])
  const which = words(before ?? after)
  return relative((today) => weekdaysNear(weekday, which, side, today))
}

/** The days of that weekday that may be meant, the likeliest first. */
function weekdaysNear(weekday: number, which: string, side: Context['side'], today: Day): readonly Stretch[] {
  const day = weekdayName(weekday)
  const back = (weekdayOf(today) - weekday + 7) % 7
  const isToday = back === 0
  const lastBefore = today - (isToday ? 7 : back)
  const nextAfter = today + 7 - back
  const at = (when: Day, why: string): Stretch => ({ ...dayStretch(when), why })
  const before = at(lastBefore, `the ${day} before`)
  const weekBefore = at(lastBefore - 7, `the ${day} of the week before`)
  const after = at(nextAfter, `the ${day} after`)
  const weekAfter = at(nextAfter + 7, `the ${day} of the week after`)
  const own = isToday ? [at(today, 'the day of the text')] : []
  if (/^(?:next|coming|the coming|this coming)$/.test(which)) return [after, weekAfter]
  if (/^(?:last|past|previous|this past)$/.test(which)) return [before, weekBefore, unsureMonth(lastBefore)]
  if (which === 'this') return [weekdayInWeek(weekday, 0, today)]
  if (side === 'future') return [...own, after, weekAfter, before]
  const month = unsureMonth(isToday ? today : lastBefore)
  return side === 'past' ? [...own, before, weekBefore, month] : [...own, before, after, weekBefore, month]
}

function unsureMonth(day: Day): Stretch {
  const { year, month } = toCalendar(day)
  return { ...monthsStretch('month', year, month, 1), why: NOT_SURE }
}

/** How many weeks on: "last week" is -1. */
function weekOf(words = ''): number {
  return /last/i.test(words) ? -1 : /next/i.test(words) ? 1 : 0
}

function mondayOf(today: Day): Day {
  return today - weekdayOf(today)
}

function weekdayInWeek(weekday: number, weeks: number, today: Day): Stretch {
  const week = weeks === 0 ? 'the same week' : weeks < 0 ? 'the week before' : 'the week after'
  return { ...dayStretch(mondayOf(today) + 7 * weeks + weekday), why: `the ${weekdayName(weekday)} of ${week}` }
}

const ALONG = { before: -1, same: 0, after: 1 } as const

function periodOf(side: string, which: string, unit: string, today: Day): readonly Stretch[] {
  const along = /last|past|previous/.test(which) ? 'before' : /next|coming/.test(which) ? 'after' : 'same'
  const whole = wholePeriod(unit, ALONG[along], today)
  const why = along === 'same' ? `the same ${unit}` : `the ${unit} ${along}`
  if (along !== 'same' || side === '') return [{ ...whole, why: whole.why ?? why }]
  // "Earlier this month": up to the day of the document; "later": from there on.
  const part =
    side === 'earlier'
      ? daysStretch('day', whole.first, Math.min(whole.last, today))
      : daysStretch('day', Math.max(whole.first, today), whole.last)
  const bound = side === 'earlier' ? 'up to the day of the text' : 'from the day of the text on'
  return [{ ...part, why: `${why}, ${bound}` }]
}

function wholePeriod(unit: string, along: number, today: Day): Stretch {
  const { year, month } = toCalendar(today)
  const monday = mondayOf(today)
  switch (unit) {
    case 'weekend': {
      const saturday = monday + 5 + 7 * along
      // On a Sunday the weekend before is not the one that it belongs to.
      return { ...daysStretch('day', saturday, saturday + 1), why: 'Saturday or Sunday' }
    }
    case 'week':
      return daysStretch('week', monday + 7 * along, monday + 7 * along + 6)
    case 'month':
      return monthsStretch('month', year, month + along, 1)
    case 'quarter':
      return monthsStretch('quarter', year, 3 * (Math.floor((month - 1) / 3) + along) + 1, 3)
    case 'decade': {
      const from = Math.floor(year / 10) * 10 + 10 * along
      return decadeOf(from)
    }
    default:
      return yearsStretch('year', year + along, 1)
  }
}

function decadeOf(from: number): Stretch {
  return { ...yearsStretch('decade', from, 10), edtf: `${String(Math.floor(from / 10)).padStart(3, '0')}X` }
}

/** "At the weekend": the one before or around the day, then the one after. */
function nearWeekends(today: Day): readonly Stretch[] {
  const isWeekend = weekdayOf(today) >= 5
  const saturday = mondayOf(today) + (isWeekend ? 5 : -2)
  return [
    {
      ...daysStretch('day', saturday, saturday + 1),
      why: isWeekend ? 'the weekend of the text' : 'the weekend before',
    },
    { ...daysStretch('day', saturday + 7, saturday + 8), why: 'the weekend after' },
  ]
}

function monthOfYear(month: number, which: string, isOfYear: boolean, today: Day): readonly Stretch[] {
  const now = toCalendar(today)
  const name = monthName(month)
  const at = (year: number, why: string): Stretch => ({ ...monthsStretch('month', year, month, 1), why })
  if (isOfYear) {
    const along = weekOf(which)
    return [
      at(now.year + along, along < 0 ? 'of the year before' : along > 0 ? 'of the year after' : 'of the same year'),
    ]
  }
  if (/^(?:last|past|previous|this past)$/.test(which)) {
    const before = month < now.month ? now.year : now.year - 1
    const why = `the ${name} before`
    // In June, "last March" may be that of the year before.
    return month < now.month ? [at(before, why), at(before - 1, `the ${name} of the year before`)] : [at(before, why)]
  }
  if (/^(?:next|coming|the coming|this coming)$/.test(which)) {
    return [at(month > now.month ? now.year : now.year + 1, `the ${name} after`)]
  }
  return [at(now.year, 'of the same year')]
}

function seasonOfYear(season: string, which: string, today: Day): readonly Stretch[] {
  const { year } = toCalendar(today)
  const near = [-2, -1, 0, 1, 2].map((along) => seasonStretch(season, year + along))
  const name = season === 'fall' ? 'autumn' : season
  if (/^(?:last|past|previous|this past)$/.test(which)) {
    const before = near.findLast(({ last }) => last < today)
    return before ? [{ ...before, why: `the ${name} before` }] : []
  }
  if (/^(?:next|coming|the coming|this coming)$/.test(which)) {
    const after = near.find(({ first }) => first > today)
    return after ? [{ ...after, why: `the ${name} after` }] : []
  }
  const own = near.find(({ first, last }) => first <= today && last >= today) ?? seasonStretch(season, year)
  return [{ ...own, why: `the ${name} of the same year` }]
}

/** So many days, weeks, months or years from a day: days exactly, weeks about, months and years as whole ones. */
function counted(today: Day, count: number, unit: string, isAbout: boolean): Stretch {
  const { year, month } = toCalendar(today)
  const side = count < 0 ? 'before' : 'after'
  const size = Math.abs(count)
  const why = `${size} ${unit}${size === 1 ? '' : 's'} ${side}`
  const about = isAbout ? ({ qualifier: '~' } as const) : {}
  switch (unit) {
    case 'day':
      return { ...dayStretch(today + count), ...about, why }
    case 'week':
      return { ...dayStretch(today + 7 * count), qualifier: '~', why }
    case 'fortnight':
      return { ...dayStretch(today + 14 * count), qualifier: '~', why }
    case 'month':
      return { ...monthsStretch('month', year, month + count, 1), ...about, why }
    case 'decade':
      return { ...yearsStretch('year', year + 10 * count, 1), qualifier: '~', why }
    default:
      return { ...yearsStretch('year', year + count, 1), ...about, why }
  }
}

/** No later than the least that "days ago" and the like can be; how many is not said. */
function someAgo(unit: string, today: Day): Stretch {
  const { year, month } = toCalendar(today)
  const why = `how many ${unit} is not said`
  switch (unit) {
    case 'days':
      return { ...upTo(dayStretch(today - 1)), why }
    case 'weeks':
      return { ...upTo(dayStretch(today - 7)), why }
    case 'months':
      return { ...upTo(monthsStretch('month', year, month - 1, 1)), why }
    default:
      return { ...upTo(yearsStretch('year', year - 1, 1)), why }
  }
}

function upTo(stretch: Stretch): Stretch {
  return { ...stretch, edtf: boundOf(stretch, 'until') }
}
