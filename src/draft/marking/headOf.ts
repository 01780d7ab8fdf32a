import type { Sentence } from '../documents/sentences.ts'
import type { DraftDocument } from '../draft.ts'

/** What a line above a text is: its title, or who wrote it, where and when. */
export type HeadLine = 'title' | 'byline'

/** How many lines can stand above a text. */
const MOST_LINES = 2
/** The longest of them, in UTF-16 code units. */
const LONGEST_TITLE = 200
const LONGEST_BYLINE = 120
/** What prose ends with, or is cut off at, and a line above it does not. */
const STOP = /[.…:;,]["'”’»)\]]*$/u
const ENDED = /[.!?…]["'”’»)\]]*$/u
const YEAR = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/u
const AUTHOR = /^(?:by|von|par|por|di|da|from our)\s+\p{L}/iu

type Titled = Pick<DraftDocument, 'title' | 'publisher'>

/**
 * What the first sentences of a text are where they stand above it: one entry for each, none where the text begins at once. A title and a
 * line of who and when have no full stop, and prose comes after them; of a list of such lines, as a chronology is, only the first can be
 * a title.
 * @param all the sentences of the text, in order
 */
export function headOf(text: string, all: readonly Sentence[], document: Titled): readonly HeadLine[] {
  const head: HeadLine[] = []
  const isProse = (from: number) => all.slice(from).some(({ start, end }) => ENDED.test(text.slice(start, end)))
  while (new Set(head).size < MOST_LINES) {
    const next = lineAt(text, all, head.length)
    const is = next && lineIs(next.words, document)
    const after = next && lineAt(text, all, head.length + next.count)
    if (!is || head.includes(is) || !isProse(head.length + next.count)) break
    // One below the other they tell of days.
    if (is === 'byline' && after && lineIs(after.words, document) === 'byline') break
    for (let i = 0; i < next.count; i += 1) head.push(is)
  }
  return head
}

/** The line that begins with a sentence, and how many sentences it has. */
function lineAt(text: string, all: readonly Sentence[], from: number) {
  const first = all[from]
  if (!first) return null
  const past = all.findIndex(({ paragraph }, index) => index > from && paragraph !== first.paragraph)
  const own = all.slice(from, past < 0 ? all.length : past)
  const words = text.slice(first.start, own.at(-1)?.end).replaceAll(/\s+/g, ' ')
  return { words, count: own.length }
}

function lineIs(line: string, { title, publisher }: Titled): HeadLine | null {
  if (STOP.test(line)) return null
  if (line === title.trim()) return 'title'
  const hasSource = line === publisher || YEAR.test(line) || AUTHOR.test(line)
  if (hasSource) return line.length <= LONGEST_BYLINE ? 'byline' : null
  return line.length <= LONGEST_TITLE && !ENDED.test(line) ? 'title' : null
}
