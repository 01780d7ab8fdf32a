import type { Day } from '../../time/interval.ts'
import { formatPartialDate } from '../../time/partialDate.ts'
import { isoYear, toCalendar } from '../../time/day.ts'
import type { Context } from './context.ts'
import { mapPoint, resolve, withYear, type Point, type Resolved } from './point.ts'
import { readPoint } from './readPoint.ts'
import type { Scanner } from './scanner.ts'
import { beside, boundOf, edgeOf, edtfOf, yearsStretch, type Stretch } from './stretch.ts'

/** One way to read an expression. */
export interface Choice {
  readonly when: string
  readonly why?: string
  /** Worked out from the day of the document. */
  readonly isResolved: boolean
  /** It names days, and is no bound that holds on one side: the document's own day may bound it. */
  readonly names: { readonly first: Day; readonly last: Day } | null
}

/** What an expression says, once it is known of which day it is seen. */
export type Expression = (today: Day | undefined) => {
  readonly choices: readonly Choice[]
  readonly question?: 'order' | 'day'
}

const END = String.raw`(?![\p{L}\p{N}])`
const word = (source: string) => new RegExp(`(?:${source})${END}`, 'iuy')

const LEAD = new RegExp(
  String.raw`(?:(already|only|just|back|even)\s+)?(?:(?:late|early)\s+(?=on|in))?(?:on|in|during|at|over|dated|from\s+as\s+(?:early|late)\s+as|as\s+(?:early|late|recently)\s+as|am|im|le|el|il)${END}(?:\s+or\s+(?:about|around))?(?:\s+the(?=\s+(?:night|morning|evening|afternoon)\s+of))?(?:\s+the\s+(?:night|morning|evening|afternoon)\s+of)?`,
  'iuy',
)
const ADVERB = word('already|only|just|back|even')
const ABOUT = new RegExp(
  String.raw`(?:(?:circa|about|around|approximately|approx\.?|roughly|um|vers)${END}|(?:c|ca)\.|~|≈)`,
  'iuy',
)
const ABOUT_IN_CELL = /(?:ca?\s?(?=\d))/iy
const PERHAPS = word('probably|perhaps|possibly|maybe|presumably|likely|allegedly\\s+in')
const SOMETIME = word('some\\s?time(?:\\s+(?:in|on|during))?')
const MARKED = /\s?(\(\?\)|\?~|[?~%])/y

const BETWEEN = word('between')
const AND = word('and|&')
const FROM = word('from|von|vom|du|dal|desde')
const TO = new RegExp(String.raw`(?:(?:to|until|till|through|thru|bis|au|al|hasta)${END}|[-–](?!\d{3,}\b-))`, 'iuy')
const DASH = new RegExp(String.raw`(?:(?:to|until|till|through|thru|bis)${END}|[-–])`, 'iuy')
const OR = word('or')
const SINCE = word('since|ever\\s+since|seit|depuis|dal')
const FROM_ON = word('on|onwards?|forward')
const UNTIL = word('until|till|up\\s+to|up\\s+until|through(?!\\s+the\\s+\\p{L})|to')
const BY = word(
  'by|no\\s+later\\s+than|not\\s+later\\s+than|on\\s+or\\s+before|in\\s+or\\s+before|at\\s+the\\s+latest(?:\\s+(?:by|on|in))?|≤',
)
const BEFORE = word('before|prior\\s+to|earlier\\s+than|ahead\\s+of|shortly\\s+before|just\\s+before|vor|avant')
const NOT_BEFORE = word('(?:no|not)\\s+(?:earlier\\s+than|before)|on\\s+or\\s+after|in\\s+or\\s+after')
const AFTER = word('after|later\\s+than|following|nach|après')
const THROUGHOUT = word('throughout|all\\s+through|(?:for\\s+)?(?:all|the\\s+whole)\\s+of')
const END_OF = new RegExp(String.raw`(?:the\s+)?(?:very\s+)?end\s+of\s+(?:the\s+)?`, 'iuy')

const SEVERAL_DAYS = new RegExp(
  String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?((?:\s?(?:,|-|–|&|to|and|or|bis|au|al)\s?\d{1,2}(?:st|nd|rd|th|\.)?(?!\d))+)(?=\s+(?:of\s+|de\s+)?\p{L})`,
  'iuy',
)
const MONTH_AND_DAYS =
  /(\p{L}{3,9}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?\s?(-|–|&|to|and|or)\s?(\d{1,2})(?:st|nd|rd|th)?(?![\d\p{L}:])/iuy
const YEARS = /(\d{4})\s?([-–/])\s?(\d{4}|\d\d)(?![\p{L}\p{N}]|[-/.]\d)/uy

/**
 * The expression of time that stands next: a point, or points with what words around them say: from, to, between, or, since, until,
 * by, before, after, about.
 */
export function readExpression(scanner: Scanner, context: Context): Expression | null {
  const led = { ...context, isLed: true }
  return scanner.first(
    () => readBetween(scanner, led),
    () => readFromTo(scanner, led),
    () => readBounded(scanner, led),
    () => readThroughout(scanner, led),
    () => readSeveral(scanner, context),
    () => readPlain(scanner, context),
  )
}

function readBetween(scanner: Scanner, context: Context): Expression | null {
  if (!scanner.take(BETWEEN)) return null
  const pair = scanner.first(
    () => readSharedDays(scanner, context),
    () => {
      const from = readSide(scanner, context)
      if (!from || !scanner.take(AND)) return null
      const to = readSide(scanner, context)
      return to && { points: [from, to] as const, sign: 'and' }
    },
  )
  return (
    pair &&
    ((today) =>
      both(pair.points, today, (from, to) => [
        { when: `[${outer(from, 'first')}..${outer(to, 'last')}]` },
        { when: `${edgeOf(from, 'first')}/${edgeOf(to, 'last')}`, why: 'if it lasted all that time' },
      ]))
  )
}

function outer({ first, last, grain }: Stretch, side: 'first' | 'last'): string {
  return formatPartialDate(side === 'first' ? first : last, grain)
}

function readFromTo(scanner: Scanner, context: Context): Expression | null {
  if (!scanner.take(FROM)) return null
  const days = scanner.attempt(() => readSharedDays(scanner, context))
  if (days) return (today) => both(days.points, today, lasted)
  const from = readSide(scanner, context)
  if (!from) return null
  const to = scanner.attempt(() => (scanner.take(TO) ? readSide(scanner, context) : null))
  if (to) return (today) => both([from, to], today, lasted)
  scanner.take(FROM_ON)
  return (today) => each(resolve(from, today), (stretch) => ({ when: `${edgeOf(stretch, 'first')}/..` }))
}

/** A point that may be qualified, with a preposition of its own. */
function readSide(scanner: Scanner, context: Context): Point | null {
  scanner.take(LEAD)
  return readQualified(scanner, context)
}

function readQualified(scanner: Scanner, context: Context): Point | null {
  scanner.take(SOMETIME)
  const isUncertain = scanner.take(PERHAPS) !== null
  scanner.take(LEAD)
  const isAbout = (scanner.take(ABOUT) ?? (context.isCell ? scanner.take(ABOUT_IN_CELL) : null)) !== null
  const point = readPoint(scanner, { ...context, isLed: context.isLed || isAbout || isUncertain })
  if (!point) return null
  const mark = context.isCell ? scanner.take(MARKED)?.[1] : undefined
  const doubts = isUncertain || mark === '?' || mark === '(?)' || mark === '?~' || mark === '%'
  const abouts = isAbout || mark === '~' || mark === '?~' || mark === '%'
  const qualifier = doubts ? (abouts ? '%' : '?') : abouts ? '~' : ''
  return qualifier === '' ? point : mapPoint(point, (stretch) => ({ ...stretch, qualifier }))
}

/** Since, until, by, before, after. */
function readBounded(scanner: Scanner, context: Context): Expression | null {
  const bounds: readonly (readonly [RegExp, (stretch: Stretch) => string])[] = [
    [SINCE, (stretch) => `${edgeOf(stretch, 'first')}/..`],
    [NOT_BEFORE, (stretch) => boundOf(stretch, 'from')],
    [BY, (stretch) => boundOf(stretch, 'until')],
    [BEFORE, (stretch) => boundOf(beside(stretch, 'before'), 'until')],
    [AFTER, (stretch) => boundOf(beside(stretch, 'after'), 'from')],
  ]
  for (const [pattern, spell] of bounds) {
    const made = scanner.attempt(() => {
      if (!scanner.take(pattern)) return null
      const point = readSideWhole(scanner, context, pattern === BY)
      return point && ((today: Day | undefined) => each(resolve(point, today), (stretch) => ({ when: spell(stretch) })))
    })
    if (made) return made
  }
  return readUntil(scanner, context)
}

/** "By the end of March" is by March. */
function readSideWhole(scanner: Scanner, context: Context, dropsEnd: boolean): Point | null {
  const isEnd = dropsEnd && scanner.take(END_OF) !== null
  if (!isEnd) return readSide(scanner, context)
  return readPoint(scanner, context)
}

function readUntil(scanner: Scanner, context: Context): Expression | null {
  if (!scanner.take(UNTIL)) return null
  const isEnd = scanner.take(END_OF) !== null
  const point = readSide(scanner, context)
  if (!point) return null
  return (today) => {
    const whole = each(resolve(point, today), (stretch) => ({ when: `../${edgeOf(stretch, 'last')}` }))
    if (!isEnd) return whole
    const last = each(resolve(point, today), (stretch) => ({
      when: `../${formatPartialDate(stretch.last, 'day')}`,
      why: 'if it is the last day',
    }))
    return { ...whole, choices: [...whole.choices, ...last.choices] }
  }
}

function readThroughout(scanner: Scanner, context: Context): Expression | null {
  if (!scanner.take(THROUGHOUT)) return null
  const point = readPoint(scanner, context)
  return (
    point &&
    ((today) =>
      each(resolve(point, today), ({ first, last }) => ({
        when: `${formatPartialDate(first, 'day')}/${formatPartialDate(last, 'day')}`,
      })))
  )
}

interface Pair {
  readonly points: readonly [Point, Point]
  readonly sign: string
}

/** Days that share a month, or points joined by "to", "–" or "or". */
function readSeveral(scanner: Scanner, context: Context): Expression | null {
  const isLed = scanner.take(LEAD) !== null
  const inner = { ...context, isLed: context.isLed || isLed }
  return scanner.first(
    () => readDays(scanner, inner),
    () => readSplitYears(scanner),
    () => readJoined(scanner, inner),
  )
}

function readSharedDays(scanner: Scanner, context: Context): Pair | null {
  const points = readDayList(scanner, context)
  const [first, last] = points?.points ?? []
  return points && first && last && points.points.length === 2 ? { points: [first, last], sign: points.sign } : null
}

/** "14-15 April 2025", "14 or 15 April 2025", "April 14–15, 2025". */
function readDayList(
  scanner: Scanner,
  context: Context,
): { readonly points: readonly Point[]; readonly sign: string } | null {
  return scanner.first(
    () => {
      const start = scanner.take(SEVERAL_DAYS)
      if (!start) return null
      const days = start[0].match(/\d{1,2}/g) ?? []
      const rest = scanner.at
      const points = days.map((day) => dayWith(scanner, context, day, rest))
      const whole = points.filter((point) => point !== null)
      return whole.length === points.length ? { points: whole, sign: signIn(start[2] ?? '') } : null
    },
    () => {
      const found = scanner.take(MONTH_AND_DAYS)
      if (!found) return null
      const [, month = '', first = '', sign = '', last = ''] = found
      const rest = scanner.at
      const points = [first, last].map((day) => dayWith(scanner, context, `${day} ${month}`, rest))
      const whole = points.filter((point) => point !== null)
      return whole.length === 2 ? { points: whole, sign: signIn(sign) } : null
    },
  )
}

/** The point that a day makes together with what follows the list that it is in. Goes on behind that. */
function dayWith(scanner: Scanner, context: Context, day: string, rest: number): Point | null {
  const pieced = new (scanner.constructor as typeof Scanner)(`${day} ${scanner.text.slice(rest).trimStart()}`)
  const point = readPoint(pieced, context)
  if (!point) return null
  const skipped = scanner.text.slice(rest).length - scanner.text.slice(rest).trimStart().length
  scanner.at = rest + skipped + Math.max(0, pieced.at - day.length - 1)
  return point
}

function signIn(text: string): string {
  return /\bor\b/i.test(text) ? 'or' : /,/.test(text) ? ',' : /[-–]|to|bis|au|al/i.test(text) ? '-' : 'and'
}

function readDays(scanner: Scanner, context: Context): Expression | null {
  const list = readDayList(scanner, context)
  if (!list) return null
  const { points, sign } = list
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return null
  if (sign === 'or') return (today) => oneOf(points, today)
  return (today) =>
    both([first, last], today, (from, to) =>
      // Two days that do not touch are two dates, which one relationship cannot have.
      (sign === '-' && points.length === 2) || to.first - from.first === points.length - 1 ? lasted(from, to) : [],
    )
}

/** "2019–21", "2019-2021", "2024/25". */
function readSplitYears(scanner: Scanner): Expression | null {
  const found = scanner.take(YEARS)
  if (!found) return null
  const [, first = '', sign = '', second = ''] = found
  const from = Number(first)
  const to = second.length === 4 ? Number(second) : Number(first.slice(0, 2) + second)
  const isMonth = second.length === 2 && sign !== '–' && Number(second) <= 12
  if (to <= from || isMonth) return null
  const second4 = isoYear(to)
  const lasted = { when: `${first}/${second4}` }
  const once = { when: to === from + 1 ? `[${first},${second4}]` : `[${first}..${second4}]` }
  // "2024/25" is one year, of accounts or of teaching, that is in both.
  const isOneYear = sign === '/' && to === from + 1
  const choices: readonly Spelt[] = isOneYear
    ? [
        { ...once, why: 'one year that begins in the first and ends in the second' },
        { ...lasted, why: 'if it lasted both years' },
      ]
    : [lasted, { ...once, why: 'if it was once in that time' }]
  const names = { first: yearsStretch('year', from, 1).first, last: yearsStretch('year', to, 1).last }
  return () => ({ choices: choices.map((choice) => ({ ...choice, isResolved: false, names })) })
}

/** "April or May 2025", "3 April to 5 May 2025". */
function readJoined(scanner: Scanner, context: Context): Expression | null {
  const first = readQualified(scanner, { ...context, isLed: true })
  if (!first) return null
  if (scanner.take(OR)) {
    const points = [first]
    do {
      const next = readSide(scanner, { ...context, isLed: true })
      if (!next) return null
      points.push(next)
    } while (scanner.take(OR))
    return (today) => oneOf(points, today)
  }
  if (!scanner.take(DASH)) return null
  const last = readSide(scanner, { ...context, isLed: true })
  return last && ((today) => both([first, last], today, lasted))
}

function readPlain(scanner: Scanner, context: Context): Expression | null {
  const lead = scanner.take(LEAD)
  const adverb = lead ? lead[1] : scanner.take(ADVERB)?.[0]
  const isPast = context.isPast || /already|back/i.test(adverb ?? '')
  const point = readQualified(scanner, { ...context, isLed: context.isLed || lead !== null, isPast })
  if (!point) return null
  return (today) =>
    each(resolve(point, today), (stretch) => ({
      when: edtfOf(stretch),
      names: { first: stretch.first, last: stretch.last },
    }))
}

interface Spelt {
  readonly when: string
  readonly why?: string
  readonly names?: { readonly first: Day; readonly last: Day }
}

function each({ stretches, question }: Resolved, spell: (stretch: Stretch) => Spelt): ReturnType<Expression> {
  if (question !== undefined) return { choices: [], question }
  return {
    choices: stretches.map((stretch) => {
      const spelt = spell(stretch)
      const why = [stretch.why, spelt.why].filter(Boolean).join('; ')
      return {
        when: spelt.when,
        ...(why && { why }),
        isResolved: stretch.resolved === true,
        names: spelt.names ?? null,
      }
    }),
  }
}

function lasted(from: Stretch, to: Stretch): readonly Spelt[] {
  return [{ when: `${edgeOf(from, 'first')}/${edgeOf(to, 'last')}` }]
}

/** What two points make together; the first takes the year of the second where it has none, or the year before that. */
function both(
  [from, to]: readonly [Point, Point],
  today: Day | undefined,
  spell: (from: Stretch, to: Stretch) => readonly Spelt[],
): ReturnType<Expression> {
  const last = to.kind === 'yearly' && to.year === undefined && from.kind === 'yearly' ? withYear(to, from.year) : to
  const end = resolve(last, today)
  const [endStretch] = end.stretches
  if (end.question ?? !endStretch) return { choices: [], ...(end.question && { question: end.question }) }
  const lacks = from.kind === 'yearly' && from.year === undefined
  const year = last.kind === 'yearly' && last.year !== undefined ? last.year : undefined
  const starts =
    lacks && endStretch
      ? [year ?? toCalendar(endStretch.first).year, (year ?? toCalendar(endStretch.first).year) - 1].map((each) =>
          resolve(withYear(from, each), today),
        )
      : [resolve(from, today)]
  const asked = starts.find(({ question }) => question !== undefined)
  if (asked?.question) return { choices: [], question: asked.question }
  for (const finish of end.stretches) {
    for (const start of starts.flatMap(({ stretches }) => stretches)) {
      if (start.first > finish.last || start.first === finish.first) continue
      const isResolved = start.resolved === true || finish.resolved === true
      const why = [...new Set([start.why, finish.why])].filter(Boolean).join('; ')
      return {
        choices: spell(start, finish).map((spelt) => {
          const whole = [why, spelt.why].filter(Boolean).join('; ')
          return {
            when: spelt.when,
            ...(whole && { why: whole }),
            isResolved,
            names: { first: start.first, last: finish.last },
          }
        }),
      }
    }
  }
  return { choices: [] }
}

/** One of several points; those without a year take that of the last. */
function oneOf(points: readonly Point[], today: Day | undefined): ReturnType<Expression> {
  const last = points.at(-1)
  const year = last?.kind === 'yearly' ? last.year : undefined
  const resolved = points.map((point) => resolve(withYear(point, year), today))
  const asked = resolved.find(({ question }) => question !== undefined)
  if (asked?.question) return { choices: [], question: asked.question }
  const stretches = resolved.flatMap(({ stretches: [best] }) => (best ? [best] : []))
  if (stretches.length < points.length) return { choices: [] }
  const members = stretches.map((stretch) =>
    edtfOf({ ...stretch, qualifier: '', ...(stretch.edtf?.includes('-') && {}) }),
  )
  const when = `[${members.map((member) => member.replace(/[[\]]/g, '')).join(',')}]`
  const why = [...new Set(stretches.map((stretch) => stretch.why))].filter(Boolean).join('; ')
  return {
    choices: [
      {
        when,
        ...(why && { why }),
        isResolved: stretches.some((stretch) => stretch.resolved === true),
        names: {
          first: Math.min(...stretches.map(({ first }) => first)),
          last: Math.max(...stretches.map(({ last: end }) => end)),
        },
      },
    ],
  }
}
