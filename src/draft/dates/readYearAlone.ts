import type { Context } from './context.ts'
import type { Point } from './point.ts'
import { readYear } from './readYear.ts'
import type { Scanner } from './scanner.ts'
import { yearsStretch } from './stretch.ts'
import { yearlyPoint } from './yearlyPoint.ts'

const YEAR_WORD = /(?:the\s+)?year\s+/iy
/** So many characters before a number tell what it is. */
const AROUND = 20
const FIRST_YEAR_ALONE = 1900
const LAST_YEAR_ALONE = 2099
const FIRST_YEAR_LED = 1000
const LAST_YEAR_LED = 2199
/** After these a number like a year is one, whatever follows. */
const BEFORE_A_YEAR = /(?:^|\P{L})(?:in|since|during|until|till|before)\s+(?:the\s+)?(?:year\s+)?$/iu
/** What is numbered and not dated. */
const NUMBERED =
  /(?:^|\P{L})(?:room|rooms|page|pages|p\.|pp\.|no\.|number|section|article|berth|docket|shed|flight|route|line|lot|form|box|chapter|volume|vol\.|case|model|channel|postcode)\s+$/iu
const ARTICLE = /(?:^|\P{L})(?:the|its|his|her|their|a|an|['’]s)\s+$/iu
/** More probably an amount: "2000 workers", "about 2000 people". */
const COUNTED =
  /\s+(?!(?:was|is|has|as|its|this|does|his|us)(?!\p{L}))(?:\p{Ll}+s|people|men|women|children|staff|dollars)(?!\p{L})/uy
const FOLLOWED =
  /\s+(?:and|or|but|when|while|as|the|in|on|at|to|with|by|that|which|who|after|before|until|for|from|he|she|it|they|we|a|an|was|were|is|has|had)(?!\p{L})/uy
const WORD = /\s+\p{Ll}/uy

/** A year and nothing else, where it is not a number of something. */
export function readYearAlone(scanner: Scanner, context: Context): Point | null {
  const isNamed = scanner.take(YEAR_WORD) !== null
  const from = scanner.at
  const written = readYear(scanner, context, false)
  if (!written) return null
  const { year } = written
  const digits = /\d{4}$/.exec(scanner.text.slice(from, scanner.at))
  if (digits && !context.isCell && !isNamed) {
    const isRecent = year >= FIRST_YEAR_ALONE && year <= LAST_YEAR_ALONE
    if (!isRecent && !(context.isLed && year >= FIRST_YEAR_LED && year <= LAST_YEAR_LED)) return null
    const start = scanner.at - digits[0].length
    const before = scanner.text.slice(Math.max(0, start - AROUND), start)
    if (isAmount(scanner.text, before, scanner.at, year % 100 === 0) || (!isRecent && !BEFORE_A_YEAR.test(before)))
      return null
  }
  return yearlyPoint(written, (each) => [yearsStretch('year', each, 1)])
}

/** Is a number of four digits that ends here an amount, by what stands around it? After “the” only a round one is: “the 2024 elections”. */
function isAmount(text: string, before: string, end: number, isRound: boolean): boolean {
  if (BEFORE_A_YEAR.test(before)) return false
  if (NUMBERED.test(before)) return true
  const stands = (pattern: RegExp) => {
    pattern.lastIndex = end
    return pattern.test(text)
  }
  if (ARTICLE.test(before)) return isRound && stands(COUNTED)
  return stands(WORD) && !stands(FOLLOWED)
}
