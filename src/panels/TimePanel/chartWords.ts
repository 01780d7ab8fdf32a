/** Words beside the chart, which keeps room for them. */
import { textWidth } from '../../layout/textWidth.ts'
import type { Beyond } from '../../model/beyond.ts'
import type { Mode } from '../../time/answer.ts'
import { toCalendar } from '../../time/day.ts'
import type { Interval } from '../../time/interval.ts'
import { sayPartialDate, sayYear } from '../../time/sayDate.ts'

/** Px of these words. */
const WORDS_PX = 11.5

/** What the line behind the bars counts. */
export const IN_FORCE: Readonly<Record<Mode, string>> = {
  during: 'in force or open',
  within: '',
  by: 'begun before',
}

/** "Action Plan runs to 2029", "Charter since 1950"; of what does not last "Accord, 2029". */
export function formatBeyond({ node, day, lasts }: Beyond, end: 'before' | 'after', told: Interval): string {
  const { year } = toCalendar(day)
  const edge = toCalendar(end === 'after' ? told.end - 1 : told.start).year
  const date = year === edge ? sayPartialDate(day, 'month') : sayYear(year)
  const name = node.short ?? node.label
  if (!lasts) return `${name}, ${date}`
  return end === 'after' ? `${name} runs to ${date}` : `${name} since ${date}`
}

/** The same where there is little room: the date alone. */
export function formatBeyondShort({ day }: Beyond): string {
  return sayYear(toCalendar(day).year)
}

export function widthOfWords(words: string): number {
  return textWidth(words, 400, WORDS_PX)
}
