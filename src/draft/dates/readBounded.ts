import { isoOf } from '../../time/day.ts'
import type { Context } from './context.ts'
import { eachOf, type Expression, type Spelt } from './expression.ts'
import { NOT_SURE } from './point.ts'
import { readPoint } from './readPoint.ts'
import { readQualified } from './readQualified.ts'
import type { Scanner } from './scanner.ts'
import { beside, boundOf, edgeOf, type Stretch } from './stretch.ts'

interface Bound {
  readonly words: RegExp
  /** Words that are a date only where nothing else stands. */
  readonly isOfCell?: true
  readonly side?: 'past' | 'future'
  /** "By the end of March" is by March. */
  readonly dropsEnd?: true
  readonly spell: (stretch: Stretch) => Spelt
}

const words = (source: string) => new RegExp(String.raw`(?:${source})(?![\p{L}\p{N}])`, 'iuy')
const END_OF = words(String.raw`(?:the\s+)?(?:very\s+)?end\s+of(?:\s+the)?`)

const since = (stretch: Stretch): Spelt => ({ when: `${edgeOf(stretch, 'first')}/..`, ...vague(stretch, 'start') })
const until = (stretch: Stretch): Spelt => ({ when: `../${edgeOf(stretch, 'last')}`, ...vague(stretch, 'end') })

/** An end of an interval is a day, a month or a year: what else is meant is said to be in it. */
function vague({ unit, first, last, why }: Stretch, end: 'start' | 'end'): Pick<Spelt, 'why'> {
  const isOneDate = unit === 'year' || unit === 'month' || first === last
  return isOneDate || why === NOT_SURE ? {} : { why: `the ${end} is some day of it` }
}

const UNTIL = String.raw`until|till|up\s+(?:to|until)`

const BOUNDS: readonly Bound[] = [
  { words: words(String.raw`(?:ever\s+)?since|seit|depuis`), side: 'past', spell: since },
  {
    words: words(String.raw`(?:no|not)\s+(?:earlier\s+than|before)|(?:on|in)\s+or\s+after`),
    spell: (stretch) => ({ when: boundOf(stretch, 'from') }),
  },
  {
    words: words(String.raw`by|(?:no|not)\s+later\s+than|(?:on|in)\s+or\s+before`),
    side: 'future',
    dropsEnd: true,
    spell: (stretch) => ({ when: boundOf(stretch, 'until') }),
  },
  {
    words: words(String.raw`(?:shortly\s+|just\s+)?before|prior\s+to|earlier\s+than|ahead\s+of|vor|avant`),
    spell: (stretch) => ({ when: boundOf(beside(stretch, 'before'), 'until') }),
  },
  {
    words: words(String.raw`(?:shortly\s+|just\s+)?after|later\s+than|following|nach|après`),
    spell: (stretch) => ({ when: boundOf(beside(stretch, 'after'), 'from') }),
  },
  { words: words(UNTIL), side: 'future', spell: until },
  { words: words(String.raw`to|through|bis|jusqu['’](?:au|en)`), isOfCell: true, side: 'future', spell: until },
  { words: /[–—]/y, isOfCell: true, side: 'future', spell: until },
]
const UNTIL_THE_END = words(String.raw`(?:${UNTIL}|to|through)\s+(?:the\s+)?(?:very\s+)?end\s+of(?:\s+the)?`)
const THROUGHOUT = words(String.raw`throughout|all\s+through|(?:for\s+)?(?:all|the\s+whole)\s+of`)

/** A time that is bounded on one side, or held through all of one: "since 2022", "by 13 March", "throughout 2024". */
export function readBounded(scanner: Scanner, context: Context): Expression | null {
  return scanner.first(
    () => readUntilTheEnd(scanner, context),
    ...BOUNDS.map((bound) => () => readOneBound(scanner, context, bound)),
    () => readThroughout(scanner, context),
  )
}

function readOneBound(scanner: Scanner, context: Context, bound: Bound): Expression | null {
  if (bound.isOfCell === true && !context.isCell) return null
  if (!scanner.take(bound.words)) return null
  const isPart = bound.dropsEnd === true && scanner.take(END_OF) !== null
  const point = readQualified(scanner, { ...context, isPart, isLed: true, ...(bound.side && { side: bound.side }) })
  return point && eachOf(point, bound.spell, true)
}

/** "Until the end of March" ended within March; most probably, not surely, on its last day. */
function readUntilTheEnd(scanner: Scanner, context: Context): Expression | null {
  if (!scanner.take(UNTIL_THE_END)) return null
  const point = readPoint(scanner, { ...context, isLed: true, isPart: true, side: 'future' })
  if (!point) return null
  const within = eachOf(point, until, true)
  const lastDay = eachOf(point, ({ last }) => ({ when: `../${isoOf(last)}`, why: 'if it is the last day' }), true)
  return (today) => {
    const { choices, ...rest } = within(today)
    return { ...rest, choices: [...choices, ...lastDay(today).choices] }
  }
}

function readThroughout(scanner: Scanner, context: Context): Expression | null {
  if (!scanner.take(THROUGHOUT)) return null
  const point = readPoint(scanner, { ...context, isLed: true, isPart: true })
  return point && eachOf(point, ({ first, last }) => ({ when: `${isoOf(first)}/${isoOf(last)}` }), false)
}
