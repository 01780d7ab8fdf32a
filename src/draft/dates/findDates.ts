import { readExpression } from './readExpression.ts'
import { Scanner } from './scanner.ts'

/** An expression of time in a text; UTF-16 offsets. */
export interface FoundExpression {
  readonly start: number
  readonly end: number
  readonly text: string
}

const IN_A_SENTENCE = { isCell: false, isLed: false, isPast: false } as const

/** Where an expression may begin: at a word or a number, or a sign for “about”, that is no part of another. */
const BEGINNING =
  /(?<![\p{L}\p{N}_$€£¥#№/@.,:+–-]|[.,/]\s?(?=\d)(?<=\d[.,/]))(?:\p{L}|\p{N}|['’](?=\d0s)|[~≈](?=\s?\d))/gu

/** Expressions of time in running text, in order and not overlapping. */
export function findDates(text: string): readonly FoundExpression[] {
  const found: FoundExpression[] = []
  BEGINNING.lastIndex = 0
  for (let next = BEGINNING.exec(text); next; next = BEGINNING.exec(text)) {
    const start = next.index
    const scanner = new Scanner(text, start)
    if (!readExpression(scanner, IN_A_SENTENCE) || !endsHere(text, scanner.at)) continue
    found.push({ start, end: scanner.at, text: text.slice(start, scanner.at) })
    BEGINNING.lastIndex = scanner.at
  }
  return found
}

/** Is what follows no part of the same word or number? */
function endsHere(text: string, at: number): boolean {
  return !/^(?:[\p{L}\p{N}_%€$£]|[.,:]\d)/u.test(text.slice(at, at + 3))
}
