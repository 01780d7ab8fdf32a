/** Shows where a text matched what was searched for. */
import { type Word, wordsIn } from './searchWords.ts'

/** A stretch of a text; the stretches put together are the text, but for what an ellipsis stands for. */
export interface Stretch {
  readonly text: string
  readonly marked: boolean
}

/** Characters that are left before the first mark where a long text is cut. */
const LEAD = 36

/** The text with its words among `folded` marked; words that follow each other are marked as one. */
export function marked(text: string, folded: ReadonlySet<string>): readonly Stretch[] {
  return stretches(text, marksIn(text, folded), 0, text.length)
}

/** The same, cut at words to about `most` characters around its first mark, with an ellipsis for what is left out. */
export function markedExtract(text: string, folded: ReadonlySet<string>, most: number): readonly Stretch[] {
  const marks = marksIn(text, folded)
  if (text.length <= most) return stretches(text, marks, 0, text.length)
  const words = wordsIn(text)
  const first = marks[0]?.start ?? 0
  const start = first <= LEAD ? 0 : (words.find((word) => word.start >= first - LEAD)?.start ?? 0)
  const rest = text.length - start
  const end = rest <= most ? text.length : (words.findLast((word) => word.end <= start + most)?.end ?? text.length)
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end)
  return [
    ...(start > 0 ? [{ text: '…', marked: false }] : []),
    ...stretches(text, inside, start, end),
    ...(end < text.length ? [{ text: '…', marked: false }] : []),
  ]
}

type Span = Pick<Word, 'start' | 'end'>

function marksIn(text: string, folded: ReadonlySet<string>): readonly Span[] {
  const marks: Span[] = []
  for (const word of wordsIn(text)) {
    if (!folded.has(word.folded)) continue
    const last = marks.at(-1)
    if (last && /^\s+$/u.test(text.slice(last.end, word.start))) {
      marks[marks.length - 1] = { start: last.start, end: word.end }
    } else marks.push(word)
  }
  return marks
}

function stretches(text: string, marks: readonly Span[], start: number, end: number): readonly Stretch[] {
  const parts: Stretch[] = []
  let done = start
  for (const mark of marks) {
    if (mark.start > done) parts.push({ text: text.slice(done, mark.start), marked: false })
    parts.push({ text: text.slice(mark.start, mark.end), marked: true })
    done = mark.end
  }
  if (done < end) parts.push({ text: text.slice(done, end), marked: false })
  return parts
}
