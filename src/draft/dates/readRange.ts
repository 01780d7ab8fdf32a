import { isoYear } from '../../time/day.ts'
import { formatPartialDate } from '../../time/partialDate.ts'
import type { Context } from './context.ts'
import { bothOf, eachOf, oneOf, type Expression, type Spelt } from './expression.ts'
import type { Point } from './point.ts'
import { readDays } from './readDays.ts'
import { readQualified, takeLead } from './readQualified.ts'
import type { Scanner } from './scanner.ts'
import { edgeOf, yearsStretch, type Stretch } from './stretch.ts'

const words = (source: string) => new RegExp(String.raw`(?:${source})(?![\p{L}\p{N}])`, 'iuy')
const BETWEEN = words('between')
const AND = words('and')
const OR = words('or')
const FROM = words('from|von|vom|du|dal|desde')
const ON = words('onwards?|on|forward')
const TO = new RegExp(String.raw`(?:to|until|till|through|thru|bis|au|al|hasta)(?![\p{L}\p{N}])|[-–]|—(?=\s?\d)`, 'iuy')
const PRESENT = words('(?:the\\s+)?present|now|today|ongoing|date|heute')
const OPEN = /[-–—](?=\s*$)/y
const ISO_INTERVAL = /(\d{4}-\d\d(?:-\d\d)?)\/(\d{4}-\d\d(?:-\d\d)?)(?![\p{L}\p{N}/-])/uy
const YEARS = /(\d{4})\s?([-–/])\s?(\d{4}|\d\d)(?![\p{L}\p{N}]|[-/.]\d)/uy

/** Two times or more, joined: "from 3 to 5 May 2024", "between March and May", "14 or 15 April", "2019–21". */
export function readRange(scanner: Scanner, context: Context): Expression | null {
  const led = { ...context, isLed: true }
  return scanner.first(
    () => readBetween(scanner, led),
    () => readFrom(scanner, led),
    () => readIsoInterval(scanner),
    () => readJoined(scanner, context),
  )
}

function readBetween(scanner: Scanner, context: Context): Expression | null {
  if (!scanner.take(BETWEEN)) return null
  const days = scanner.attempt(() => readDays(scanner, context))
  if (days) return days.points[1] ? bothOf(days.points[0], days.points[1], within) : null
  const from = readQualified(scanner, context)
  if (!from || !scanner.take(AND)) return null
  const to = readQualified(scanner, context)
  return to && bothOf(from, to, within)
}

/** "Between" leaves open whether it lasted. */
function within(from: Stretch, to: Stretch): readonly Spelt[] {
  const [first, last] = [formatPartialDate(from.first, from.grain), formatPartialDate(to.last, to.grain)]
  return [
    { when: `[${first}..${last}]` },
    ...lasted(from, to).map(({ when }) => ({ when, why: 'if it lasted all that time' })),
  ]
}

function lasted(from: Stretch, to: Stretch): readonly Spelt[] {
  return [{ when: `${edgeOf(from, 'first')}/${edgeOf(to, 'last')}` }]
}

function readFrom(scanner: Scanner, context: Context): Expression | null {
  if (!scanner.take(FROM)) return null
  const days = scanner.attempt(() => readDays(scanner, context))
  if (days) return days.points[1] ? bothOf(days.points[0], days.points[1], lasted) : null
  const from = readQualified(scanner, context)
  if (!from) return null
  const to = scanner.attempt(() => (scanner.take(TO) ? readQualified(scanner, context) : null))
  if (to) return bothOf(from, to, lasted)
  if (!scanner.take(ON)) scanner.attempt(() => takeUntilNow(scanner))
  return ongoing(from)
}

function ongoing(from: Point): Expression {
  return eachOf(from, (stretch) => ({ when: `${edgeOf(stretch, 'first')}/..` }), true)
}

function takeUntilNow(scanner: Scanner): true | null {
  return scanner.take(TO) && scanner.take(PRESENT) ? true : null
}

/** ISO 8601 as it stands: "2024-03-01/2024-03-05". */
function readIsoInterval(scanner: Scanner): Expression | null {
  const found = scanner.take(ISO_INTERVAL)
  if (!found) return null
  return () => ({ choices: [{ when: found[0], isResolved: false, first: null }] })
}

function readJoined(scanner: Scanner, context: Context): Expression | null {
  const lead = takeLead(scanner)
  const inner = { ...context, ...lead, isLed: context.isLed || lead !== null }
  return scanner.first(
    () => readJoinedDays(scanner, inner),
    () => readJoinedYears(scanner),
    () => readJoinedPoints(scanner, { ...inner, isLed: true }),
  )
}

function readJoinedDays(scanner: Scanner, context: Context): Expression | null {
  const days = readDays(scanner, context)
  if (!days) return null
  const { points, joint } = days
  const last = points.at(-1)
  if (!last) return null
  if (joint === 'or') return oneOf(points)
  // Days that do not follow each other are several dates, which one relationship cannot have.
  return bothOf(points[0], last, (from, to) =>
    (joint === 'to' && points.length === 2) || to.first - from.first === points.length - 1 ? lasted(from, to) : [],
  )
}

/** "2019–21", "2019-2021", "2024/25". */
function readJoinedYears(scanner: Scanner): Expression | null {
  const found = scanner.take(YEARS)
  if (!found) return null
  const [, first = '', sign = '', second = ''] = found
  const from = Number(first)
  const to = second.length === 4 ? Number(second) : Number(first.slice(0, 2) + second)
  // "2009-10" is a month.
  if (to <= from || (second.length === 2 && sign !== '–' && Number(second) <= 12)) return null
  const end = isoYear(to)
  const long: Spelt = { when: `${first}/${end}` }
  const once = to === from + 1 ? `[${first},${end}]` : `[${first}..${end}]`
  const spelt: readonly Spelt[] =
    sign === '/' && to === from + 1
      ? [
          { when: once, why: 'one year, that begins in the first' },
          { ...long, why: 'if it lasted both years' },
        ]
      : [long, { when: once, why: 'if it was once in that time' }]
  const { first: firstDay } = yearsStretch('year', from, 1)
  return () => ({ choices: spelt.map((each) => Object.assign({ isResolved: false, first: firstDay }, each)) })
}

/** "April or May 2025", "28 April to 3 May 2025"; in a cell "2019 –" too. */
function readJoinedPoints(scanner: Scanner, context: Context): Expression | null {
  const first = readQualified(scanner, context)
  if (!first) return null
  if (scanner.take(OR)) return readAlternatives(scanner, context, first)
  if (scanner.attempt(() => takeUntilNow(scanner))) return ongoing(first)
  if (context.isCell && scanner.take(OPEN)) return ongoing(first)
  if (!scanner.take(TO)) return null
  const last = readQualified(scanner, context)
  return last && bothOf(first, last, lasted)
}

function readAlternatives(scanner: Scanner, context: Context, first: Point): Expression | null {
  const points = [first]
  do {
    const next = readQualified(scanner, context)
    if (!next) return null
    points.push(next)
  } while (scanner.take(OR))
  return oneOf(points)
}
