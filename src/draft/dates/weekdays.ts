import type { Day } from '../../time/interval.ts'

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const DAYS_IN_WEEK = 7
/** 1970-01-01, the day 0, was a Thursday. */
const FIRST_WEEKDAY = 3

/** Source of a pattern for a weekday in full. */
export const WEEKDAY = String.raw`(?:${NAMES.join('|')})(?![\p{L}\p{N}])`

/** Source of a pattern for a weekday before a full date, shortened or in another language too. */
export const ANY_WEEKDAY = String.raw`(?:${NAMES.join('|')}|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?![\p{L}\p{N}])\.?`

/** Which day of the week a day is, from 0 for Monday to 6. */
export function weekdayOf(day: Day): number {
  return (((day + FIRST_WEEKDAY) % DAYS_IN_WEEK) + DAYS_IN_WEEK) % DAYS_IN_WEEK
}

/** "Friday"; `weekday` from 0 for Monday. */
export function weekdayName(weekday: number): string {
  return NAMES[weekday] ?? ''
}

/** 0 for "Monday", however it is capitalised; -1 where it is no weekday. */
export function weekdayNumber(word: string): number {
  return NAMES.findIndex((name) => name.toLowerCase() === word.toLowerCase())
}
