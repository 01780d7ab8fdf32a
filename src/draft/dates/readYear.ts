import type { Context } from './context.ts'
import type { Scanner } from './scanner.ts'

/** Of two digits, the years up to here are of this century: 49 is 2049, 50 is 1950, as on Windows and in Excel. */
const LAST_OF_THIS_CENTURY = 49
/** Between these the century is doubtful. */
const DOUBTFUL = [30, 69] as const

const END = String.raw`(?![\p{L}\p{N}]|[.,]\d)`
const BEFORE = new RegExp(String.raw`(?:AD|A\.D\.|CE|C\.E\.)\s?(\d{1,4})${END}`, 'uy')
const AFTER = new RegExp(String.raw`(\d{1,4})\s?(BCE?|bce?|B\.C\.(?:E\.)?|AD|A\.D\.|CE|C\.E\.)(?![\p{L}\p{N}])`, 'uy')
const FOUR = new RegExp(String.raw`\d{4}${END}`, 'uy')
const SHORT = new RegExp(String.raw`['’](\d\d)${END}`, 'uy')
const TWO = new RegExp(String.raw`(\d\d)${END}`, 'uy')

/** A year as it was written, and what else it may be. */
export interface ReadYear {
  readonly year: number
  /** The same two digits in the other century, where that is as likely. */
  readonly other?: number
  readonly why?: string
}

/** A year of four digits, or with its era; after a month also of two, with an apostrophe or in a cell. */
export function readYear(scanner: Scanner, context: Context, isAfterMonth: boolean): ReadYear | null {
  const era = scanner.take(BEFORE)
  if (era) return Number(era[1]) === 0 ? null : { year: Number(era[1]) }
  const after = scanner.take(AFTER)
  if (after) {
    const number = Number(after[1])
    if (number === 0) return null
    return { year: /^b/i.test(after[2] ?? '') ? 1 - number : number }
  }
  const four = scanner.take(FOUR)
  if (four) return { year: Number(four[0]) }
  if (!isAfterMonth) return null
  const short = scanner.take(SHORT) ?? (context.isCell ? scanner.take(TWO) : null)
  return short ? twoDigitYear(short[1] ?? '') : null
}

/** The year that two digits stand for. */
export function twoDigitYear(digits: string): ReadYear {
  const number = Number(digits)
  const [year, other] = number <= LAST_OF_THIS_CENTURY ? [2000 + number, 1900 + number] : [1900 + number, 2000 + number]
  const isDoubtful = number >= DOUBTFUL[0] && number <= DOUBTFUL[1]
  return { year, ...(isDoubtful && { other }), why: `${digits} read as ${year}` }
}
