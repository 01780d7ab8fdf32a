import { isoYear } from '../../time/day.ts'
import { monthsStretch, type Stretch } from './stretch.ts'

/** EDTF's number of each season, its first month, and the months in words: of the north, as `parseWhen` has them. */
const OF_THE_NORTH: Readonly<Record<string, readonly [number, number, string]>> = {
  spring: [21, 3, 'March to May'],
  summer: [22, 6, 'June to August'],
  autumn: [23, 9, 'September to November'],
  winter: [24, 12, 'December to February'],
}

/** Source of a pattern for the name of a season. */
export const SEASONS = '(?:spring|summer|autumn|fall|winter)'

/** The season of a year; a winter begins in December of it. */
export function seasonStretch(name: string, year: number): Stretch {
  const season = name.toLowerCase() === 'fall' ? 'autumn' : name.toLowerCase()
  const [number, month, months] = OF_THE_NORTH[season] ?? [21, 3, '']
  return {
    ...monthsStretch('season', year, month, 3),
    edtf: `${isoYear(year)}-${number}`,
    why: `${months}, as in the north`,
  }
}
