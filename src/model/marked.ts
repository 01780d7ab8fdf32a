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

/** The same, cut at words, or within one that is longer, to about `most` characters around its first mark, with an ellipsis for what is left out. */
export function markedExtract(text: string, folded: ReadonlySet<string>, most: number): readonly Stretch[] {
  const marks = marksIn(text, folded)
  if (text.length <= most) return stretches(text, marks, 0, text.length)
  const words = wordsIn(text)
  const first = marks[0]?.start ?? 0
  const start = first <= LEAD ? 0 : (words.find((word) => word.start >= first - LEAD)?.start ?? 0)
  const rest = text.length - start
  const lastWord = words.findLast((word) => word.start > start && word.end <= start + most)
  const end = rest <= most ? text.length : (lastWord?.end ?? boundaryBefore(text, start + most))
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end)
  return [
    ...(start > 0 ? [{ text: '…', marked: false }] : []),
    ...stretches(text, inside, start, end),
    ...(end < text.length ? [{ text: '…', marked: false }] : []),
  ]
}

/** The last place up to `at` that is not within what a reader sees as one character. */
function boundaryBefore(text: string, at: number): number {
  return new Intl.Segmenter('en').segment(text).containing(at)?.index ?? text.length
}

type Span = Pick<Word, 'start' | 'end'>

function marksIn(text: string, folded: ReadonlySet<string>): readonly Span[] {
  const marks: Span[] = []
  for (const word of wordsIn(text)) {
    if (!folded.has(word.folded)) continue
    const last = marks.at(-1)
    // A part within its compound, or the next two characters of a script without spaces.
    if (last && word.start <= last.end) {
      marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, word.end) }
    } else if (last && /^\s+$/u.test(text.slice(last.end, word.start))) {
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
