import { MONTH } from './monthWords.ts'
import { readExpression } from './readExpression.ts'
import { Scanner } from './scanner.ts'
import { SEASONS } from './seasons.ts'
import { ANY_WEEKDAY } from './weekdays.ts'

/** An expression of time in a text; UTF-16 offsets. */
export interface FoundExpression {
  readonly start: number
  readonly end: number
  readonly text: string
}

const WORD = /[\p{L}\p{N}]+/uy

const IN_A_SENTENCE = { isCell: false, isLed: false } as const

/** Where an expression may begin: at a word or a number, or a sign for “about”, that is no part of another. */
const BEGINNING =
  /(?<![\p{L}\p{N}_$€£¥#№/@.,:+–-]|[.,/]\s?(?=\d)(?<=\d[.,/]))(?:\p{L}|\p{N}|['’](?=\d0s)|[~≈](?=\s?\d))/gu

/** Every word or sign that an expression can begin with; to try all that follows at every other word takes five times as long. */
const OPENING = new RegExp(
  String.raw`(?:\d|['’~≈]|(?:AD|CE|Q[1-4]|H[12]|FY\d*|c|ca|${[
    // Doubt and place in time.
    'already|back|only|just|even|circa|about|around|approx(?:imately)?|roughly|um|vers|probably|perhaps|possibly|maybe|presumably',
    'some(?:time)?|on|in|during|at|over|dated|as|am|im|le|el|il',
    // From, to, since, until.
    'between|from|von|vom|du|dal|desde|ever|since|seit|depuis|no|not|by|shortly|before|prior|earlier|later|ahead|vor|avant',
    'after|following|nach|après|until|till|up|throughout|all|for',
    // Parts.
    'the|very|towards?|early|mid|late|beginning|start|middle|end|close|first|second|third|fourth|final|year|financial|fiscal',
    // Counted from a day.
    'today|tonight|yesterday|tomorrow|this|last|past|previous|next|coming|several|many|days|weeks|months|years',
    'nearly|almost|more|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve',
    // Years.
    'twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties',
    'sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty',
    SEASONS,
    MONTH,
    ANY_WEEKDAY,
  ].join('|')})(?![\p{L}]))`,
  'iuy',
)

/** What parts paragraphs, over which no expression reaches. */
const EMPTY_LINE = /\n[^\S\n]*\n\s*/g

/** Expressions of time in running text, in order and not overlapping. */
export function findDates(text: string): readonly FoundExpression[] {
  const found: FoundExpression[] = []
  let start = 0
  for (const { index, 0: gap } of text.matchAll(EMPTY_LINE)) {
    found.push(...inParagraph(text.slice(start, index), start))
    start = index + gap.length
  }
  found.push(...inParagraph(text.slice(start), start))
  return found
}

/** @param offset where the paragraph begins in its text */
function inParagraph(text: string, offset: number): readonly FoundExpression[] {
  const found: FoundExpression[] = []
  BEGINNING.lastIndex = 0
  for (let next = BEGINNING.exec(text); next; next = BEGINNING.exec(text)) {
    const start = next.index
    OPENING.lastIndex = start
    if (!OPENING.test(text)) {
      WORD.lastIndex = start
      if (WORD.test(text)) BEGINNING.lastIndex = WORD.lastIndex
      continue
    }
    const scanner = new Scanner(text, start)
    if (!readExpression(scanner, IN_A_SENTENCE) || !endsHere(text, scanner.at)) continue
    found.push({ start: start + offset, end: scanner.at + offset, text: text.slice(start, scanner.at) })
    BEGINNING.lastIndex = scanner.at
  }
  return found
}

/** Is what follows no part of the same word or number? */
function endsHere(text: string, at: number): boolean {
  return !/^(?:[\p{L}\p{N}_%€$£]|[-.,:/]\d)/u.test(text.slice(at, at + 3))
}
