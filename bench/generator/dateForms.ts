/** How the day of a relationship is written: in EDTF, and in the words of the sentence that states it. */
import { isoOf, toCalendar } from '../../src/time/day.ts'
import type { Day } from '../../src/time/interval.ts'
import type { Random } from '../../src/layout/random.ts'
import { below, pick, pickWeighted } from './chance.ts'

export interface WrittenDate {
  /** EDTF; absent where nothing dates the relationship. */
  readonly when?: string
  /** How the sentence begins: "On 14 April 2019, "; empty without a date. */
  readonly words: string
  /** Does it go on when the document speaks? */
  readonly lasts?: boolean
}

type Write = (day: Day, random: Random) => WrittenDate

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
/** Days that what has a beginning and an end goes on after its first. */
const LENGTHS = [1, 1, 1, 2, 2, 3, 6] as const

/** "14 April 2019". */
export const sayDay = (day: Day): string => {
  const { year, month, day: ofMonth } = toCalendar(day)
  return `${ofMonth} ${MONTHS[month - 1] ?? ''} ${year}`
}
const sayMonth = (day: Day) => sayDay(day).replace(/^\d+ /, '')
const monthOf = (day: Day) => isoOf(day).slice(0, 7)
const yearOf = (day: Day) => isoOf(day).slice(0, 4)

const onDay: Write = (day) => ({ when: isoOf(day), words: `On ${sayDay(day)}, ` })
const inMonth: Write = (day) => ({ when: monthOf(day), words: `In ${sayMonth(day)}, ` })
const inYear: Write = (day) => ({ when: yearOf(day), words: `In ${yearOf(day)}, ` })
const byDay: Write = (day) => ({ when: `[..${isoOf(day)}]`, words: `By ${sayDay(day)}, ` })
const undated: Write = () => ({ words: '' })

/** The forms of what was foreseen: the day on which a text foresaw it. */
const FORESEEN: readonly (readonly [number, Write])[] = [
  [70, onDay],
  [20, inMonth],
  [4, byDay],
  [6, undated],
]

/** Every form allows the day itself, so that two relationships of one event never contradict each other. */
const DONE: readonly (readonly [number, Write])[] = [
  [54, onDay],
  [14, inMonth],
  [5, inYear],
  [3, (day) => ({ when: `${monthOf(day)}?`, words: `Perhaps in ${sayMonth(day)}, ` })],
  [2, (day) => ({ when: `${isoOf(day)}~`, words: `On or about ${sayDay(day)}, ` })],
  [1, (day) => ({ when: `${yearOf(day)}~`, words: `Around ${yearOf(day)}, ` })],
  [3, (day) => ({ when: `[${isoOf(day - 1)},${isoOf(day)}]`, words: `On ${sayDay(day - 1)} or the day after, ` })],
  [
    6,
    (day, random) => {
      const first = day - pick(random, LENGTHS)
      return { when: `${isoOf(first)}/${isoOf(day)}`, words: `From ${sayDay(first)} to ${sayDay(day)}, ` }
    },
  ],
  [
    2,
    (day, random) => {
      const first = day - 31 * (1 + below(random, 12))
      return { when: `${monthOf(first)}/${monthOf(day)}`, words: `From ${sayMonth(first)} to ${sayMonth(day)}, ` }
    },
  ],
  [2, (day) => ({ when: `${monthOf(day)}/..`, words: `Since ${sayMonth(day)}, `, lasts: true })],
  [2, byDay],
  [1, (day) => ({ when: `[${isoOf(day)}..]`, words: `On ${sayDay(day)} or later, ` })],
  [1, (day) => ({ when: `../${isoOf(day)}`, words: `Until ${sayDay(day)}, ` })],
  [4, undated],
]

/** A date that allows this day, at some precision. */
export function writeDate(day: Day, foreseen: boolean, random: Random): WrittenDate {
  return pickWeighted(random, foreseen ? FORESEEN : DONE)(day, random)
}
