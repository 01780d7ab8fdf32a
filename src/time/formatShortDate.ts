/** Dates in as few letters as keep them true, for a place beside a name and under the heading of a year. */
import { placeOf } from './compareWhen.ts'
import { toCalendar } from './day.ts'
import { monthName, sayYear } from './sayDate.ts'
import { sayWhen } from './sayWhen.ts'
import type { When, WrittenDate, WrittenMember } from './when.ts'

/** The year that a date is listed under: that of its earliest day, or of its bound where it has none. */
export function yearOf(when: When): number {
  return toCalendar(placeOf(when)).year
}

/**
 * "18 Nov", "Mar?", "about 18 Nov"; "14–15 Apr" (it lasted), "14 or 15 Apr" (one of them); "by 13 Mar" (that day or before);
 * "2025–2029".
 * @param year the year that stands above and need not be said again; null for none
 */
export function formatShortDate(when: When, year: number | null): string {
  const { form } = when
  if (form.type === 'date') return qualified(form.date, year)
  if (form.type === 'set') return formatSet(form.members, year)
  const { start, end } = form
  if (typeof start === 'string') return typeof end === 'string' ? sayWhen(when) : `until ${qualified(end, year)}`
  if (typeof end === 'string') return `from ${qualified(start, year)}`
  if (start.first === end.first && start.last === end.last) return qualified(start, year)
  if (start.qualifier !== '' || end.qualifier !== '') {
    const above = toCalendar(start.first).year === toCalendar(end.first).year ? year : null
    return `${qualified(start, above)}–${qualified(end, above)}`
  }
  return together([start, end], '–', year)
}

function qualified(date: WrittenDate, year: number | null): string {
  const doubt = date.qualifier === '?' || date.qualifier === '%' ? '?' : ''
  const about = date.qualifier === '~' || date.qualifier === '%' ? 'about ' : ''
  return about + plain(date, year) + doubt
}

/** A date without its doubts; without its year where that is the one above, unless it is all that there is. */
function plain(date: WrittenDate, above: number | null): string {
  const { year, month, day } = toCalendar(date.first)
  const tail = year === above ? '' : ` ${sayYear(year)}`
  const short = monthName(month).slice(0, 3)
  switch (date.precision) {
    case 'day':
      return `${day} ${short}${tail}`
    case 'month':
      return `${short}${tail}`
    case 'year':
      return sayYear(year)
    case 'season':
      return `${{ 3: 'spring', 6: 'summer', 9: 'autumn' }[month] ?? 'winter'}${tail}`
    case 'decade':
      return `${sayYear(year)}s`
    case 'century':
      return `${sayYear(year)}–${sayYear(toCalendar(date.last).year)}`
  }
}

/** Dates joined by a word or a rule, what they share said once: "14–15 Apr", "Oct or Nov", "30 Apr–2 May". */
function together(dates: readonly WrittenDate[], by: string, above: number | null): string {
  const calendars = dates.map(({ first }) => toCalendar(first))
  const last = calendars.at(-1)
  const isWithinYear = calendars.every(({ year }) => year === last?.year)
  const isWithinMonth = isWithinYear && calendars.every(({ month }) => month === last?.month)
  const words = dates.map((date, i) => {
    // One year alone would be taken for that of all of them.
    if (!isWithinYear) return plain(date, null)
    if (i === dates.length - 1) return plain(date, above)
    if (isWithinMonth && date.precision === 'day') return String(calendars[i]?.day)
    return plain(date, calendars[i]?.year ?? null)
  })
  return words.length < 3 || by === '–'
    ? words.join(by)
    : `${words.slice(0, -1).join(', ')}${by}${words[words.length - 1]}`
}

/** No more alternatives than this are told one by one. */
const MOST_ALTERNATIVES = 3

function formatSet(members: readonly WrittenMember[], above: number | null): string {
  const days = members.flatMap(({ from, to }) => (from !== null && from === to && from.qualifier === '' ? [from] : []))
  if (days.length === members.length && days.length <= MOST_ALTERNATIVES) return together(days, ' or ', above)
  const from = members[0]?.from ?? null
  const to = members.at(-1)?.to ?? null
  if (to === null) return from === null ? '' : `${qualified(from, above)} or later`
  if (from === null) return `by ${qualified(to, above)}`
  const [start, end] = [toCalendar(from.first), toCalendar(to.last)]
  if (start.year === end.year && end.month - start.month === 1) {
    return together([asMonth(from), asMonth(to)], ' or ', above)
  }
  // The first day is left out: what is short may tell less, never more.
  return `by ${qualified(to, above)}`
}

const asMonth = (date: WrittenDate): WrittenDate => ({ ...date, precision: 'month', qualifier: '' })
