import { isoYear } from '../../time/day.ts'
import type { Context } from './context.ts'
import type { Point } from './point.ts'
import { readYear } from './readYear.ts'
import { type Scanner, WORD_END } from './scanner.ts'
import { SEASONS, seasonStretch } from './seasons.ts'
import { yearlyPoint } from './yearlyPoint.ts'

const SEASON = new RegExp(String.raw`(?:the\s+)?(${SEASONS})${WORD_END}(?:\s+of)?,?`, 'iuy')
const SECOND_YEAR = /[-/–](\d{4}|\d\d)(?![\p{L}\p{N}])/uy

/** "spring 2024", "winter 2023-24". */
export function readSeason(scanner: Scanner, context: Context): Point | null {
  const found = scanner.take(SEASON)
  if (!found) return null
  const name = (found[1] ?? '').toLowerCase()
  const written = readYear(scanner, context, true)
  if (!written) {
    if (!context.isLed || found[0].endsWith(',') || /\sof$/i.test(found[0])) return null
    return { kind: 'yearly', of: (year) => [seasonStretch(name, year)] }
  }
  const second = name === 'winter' ? scanner.take(SECOND_YEAR) : null
  if (name !== 'winter' || second) return yearlyPoint(written, (year) => [seasonStretch(name, year)])
  return yearlyPoint(written, (year) => [
    { ...seasonStretch(name, year), why: `December ${isoYear(year)} on, as in the north` },
    { ...seasonStretch(name, year - 1), why: 'if the winter is meant that ends in it' },
  ])
}
