import { isoOf, toDay } from '../../time/day.ts'

/** How much of a date a format shows. */
export type DateFormat = 'day' | 'month' | 'year'

/** Formats of dates that every Excel has; source: ECMA-376, part 1, 18.8.30. 18 to 21 and 45 to 47 show the time of day alone. */
const BUILT_IN: Readonly<Record<number, DateFormat>> = { 14: 'day', 15: 'day', 17: 'month', 22: 'day' }

/** 16 is “d-mmm”: a day without its year, which is in the number all the same. Those of East Asian languages are dates, too. */
const isOtherDay = (number: number) =>
  number === 16 || (number >= 27 && number <= 31) || number === 36 || (number >= 50 && number <= 58)

/** Which dates a number format shows; null where it shows none. @param code as the file has it, where it has one of its own */
export function dateFormatOf(number: number, code: string | undefined): DateFormat | null {
  if (code === undefined) return BUILT_IN[number] ?? (isOtherDay(number) ? 'day' : null)
  const [positive = ''] = code.split(';')
  // Without what stands in quotation marks, after a backslash, or in brackets (languages, colours): none of it is a field.
  const fields = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
    .replace(/general/g, '')
  if (/[0#?]/.test(fields.replace(/\.0+/g, ''))) return null
  if (fields.includes('d')) return 'day'
  if (!/[ye]/.test(fields)) return null
  // After an hour or before a second it would be minutes, but such a format shows the day as well.
  return fields.includes('m') ? 'month' : 'year'
}

/** The day that follows 28 February 1900 in Excel, which takes 1900 for a leap year. */
const NO_DAY = 60

/**
 * The date of a number as ISO 8601, to what the format shows; null of a number that is none: a time of day, the 29 February 1900 that
 * never was, or one before or after all dates of Excel. Source: ECMA-376, part 1, 18.17.4.1.
 */
export function sayDateNumber(number: number, format: DateFormat, is1904: boolean): string | null {
  const whole = Math.floor(number)
  if (whole < (is1904 ? 0 : 1) || whole > 2_958_465 || (!is1904 && whole === NO_DAY)) return null
  const before = is1904 ? toDay(1904, 1, 1) : toDay(1899, 12, whole < NO_DAY ? 31 : 30)
  const iso = isoOf(before + whole)
  return iso.slice(0, { day: 10, month: 7, year: 4 }[format])
}
