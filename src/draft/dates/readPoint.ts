import type { Context } from './context.ts'
import type { Part } from './partOf.ts'
import { pointPart, type Point } from './point.ts'
import { readDay, readMonth } from './readDay.ts'
import { readNumeric } from './readNumeric.ts'
import { readQuarter } from './readQuarter.ts'
import { readRelative } from './readRelative.ts'
import { readSeason } from './readSeason.ts'
import { readYearAlone } from './readYearAlone.ts'
import { readFinancialYear, readYears } from './readYears.ts'
import type { Scanner } from './scanner.ts'

const PART = new RegExp(
  String.raw`(?:the\s+)?(?:(very\s+)?(early|mid|late)(?:\s*[-–]\s*|\s+)(?:(?:in|on)\s+)?|(?:(?:very|towards?)\s+)?(?:the\s+)?(beginning|start|middle|end|close)\s+of\s+)(?:the\s+)?`,
  'iuy',
)
const PARTS: Readonly<Record<string, Part>> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  beginning: 'start',
  start: 'start',
  middle: 'mid',
  end: 'end',
  close: 'end',
}

/** One time that words name, with no preposition before it: a day, a month, a quarter, a year, "yesterday", "early April". */
export function readPoint(scanner: Scanner, context: Context): Point | null {
  return scanner.first(
    () => readPart(scanner, context),
    () => readNumeric(scanner, context),
    () => readDay(scanner, context),
    () => readQuarter(scanner, context),
    () => readSeason(scanner, context),
    () => readYears(scanner),
    () => readFinancialYear(scanner),
    () => readRelative(scanner, context),
    () => readMonth(scanner, context),
    () => readYearAlone(scanner, context),
  )
}

function readPart(scanner: Scanner, context: Context): Point | null {
  const found = scanner.take(PART)
  if (!found) return null
  const point = readPoint(scanner, { ...context, isLed: true, isPart: true })
  const part = PARTS[(found[2] ?? found[3] ?? '').toLowerCase()]
  return point && part ? pointPart(point, part) : null
}
