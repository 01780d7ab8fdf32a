import type { Qualifier } from '../../time/when.ts'
import type { Context } from './context.ts'
import { ENGLISH_MONTH } from './monthWords.ts'
import { COUNT } from './numberWords.ts'
import { mapPoint, type Point } from './point.ts'
import { readPoint } from './readPoint.ts'
import { type Scanner, WORD_END } from './scanner.ts'

const ADVERB = String.raw`(?:(already|back|only|just|even)\s+)`
const OF_THE_DAY = String.raw`(?:\s+the\s+(?:night|morning|evening|afternoon)\s+of${WORD_END})?`
const PREPOSITION = [
  String.raw`(?:late\s+|early\s+)?on${WORD_END}${OF_THE_DAY}`,
  String.raw`in${WORD_END}(?!\s+(?:(?:about|around|roughly)\s+)?${COUNT}\s+(?:day|week|fortnight|month|year))`,
  String.raw`during${WORD_END}`,
  String.raw`(?:at|over)(?=\s+(?:the\s+)?(?:weekend|start|beginning|end|close))`,
  String.raw`(?:dated|as\s+(?:early|late|recently)\s+as)${WORD_END}`,
  // German, French, Italian, Spanish, before a day or a month.
  String.raw`(?:am|im|le|el|il)(?=\s+(?:\d{1,2}(?!\d)|\p{L}))`,
].join('|')
const LEAD = new RegExp(String.raw`(?:${ADVERB}?(?:${PREPOSITION})|${ADVERB}(?=\S))`, 'iuy')

const ABOUT = new RegExp(
  String.raw`(?:circa|about|around|approximately|approx\.?|roughly|um|vers)${WORD_END}|(?:c|ca)\.|[~≈]|ca${WORD_END}`,
  'iuy',
)
/** "c1998", "c 1998". */
const ABOUT_IN_CELL = new RegExp(String.raw`c\s?(?=\d|${ENGLISH_MONTH})`, 'iuy')
const PERHAPS = new RegExp(String.raw`(?:probably|perhaps|possibly|maybe|presumably)${WORD_END}`, 'iuy')
const SOMETIME = new RegExp(String.raw`some\s?time${WORD_END}`, 'iuy')
const MARK = /\(\?\)|\?~|[?~%]/y

/** A preposition before a time, and what side of the document's day an adverb puts it on. */
export function takeLead(scanner: Scanner): { readonly side?: 'past' } | null {
  const found = scanner.take(LEAD)
  if (!found) return null
  return /^(?:already|back)/i.test(found[0]) ? { side: 'past' } : {}
}

/** A point with the words and signs of doubt about it: "in about 1998", "probably on Monday", "1998?" in a cell. */
export function readQualified(scanner: Scanner, context: Context): Point | null {
  scanner.take(SOMETIME)
  const isDoubted = scanner.take(PERHAPS) !== null
  const lead = takeLead(scanner)
  const isAbout = (scanner.take(ABOUT) ?? (context.isCell ? scanner.take(ABOUT_IN_CELL) : null)) !== null
  const isLed = context.isLed || lead !== null || isAbout || isDoubted
  const point = readPoint(scanner, { ...context, ...lead, isLed })
  if (!point) return null
  const mark = context.isCell ? (scanner.take(MARK)?.[0] ?? '') : ''
  const qualifier = qualifierOf(isDoubted || /[?%]/.test(mark), isAbout || /[~%]/.test(mark))
  return qualifier === '' ? point : mapPoint(point, (stretch) => ({ ...stretch, qualifier }))
}

function qualifierOf(isDoubted: boolean, isAbout: boolean): Qualifier {
  return isDoubted ? (isAbout ? '%' : '?') : isAbout ? '~' : ''
}
