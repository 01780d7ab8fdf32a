import type { Basis } from '../../data/schema.ts'
import { toCalendar } from '../../time/day.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import type { When } from '../../time/when.ts'
import { weekdayName, weekdayOf } from './weekdays.ts'

/** Before the Gregorian calendar the weekday that it counts back to is not the one that people had. */
const FIRST_YEAR_OF_WEEKDAYS = 1583

/** A date in the words of the page, and a day with its weekday: "Friday 22 March 2024"; "on or before 26 March 2024". */
export function sayReading(when: When, basis: Basis): string {
  const words = sayWhen(when)
  if (basis === 'reported') return words.replace(/^by /, 'on or before ')
  const { form } = when
  if (form.type !== 'date' || form.date.precision !== 'day' || form.date.qualifier !== '') return words
  if (toCalendar(form.date.first).year < FIRST_YEAR_OF_WEEKDAYS) return words
  return `${weekdayName(weekdayOf(form.date.first))} ${words}`
}
