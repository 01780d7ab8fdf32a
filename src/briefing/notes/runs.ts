/** A stretch of formatted text, as runs: what notes and references are made of before anything is chosen to show them in. */

/** A run of text with one look. The text is plain; who writes it escapes it. */
export interface Run {
  readonly text: string
  readonly italic?: true
  /** The address that the run leads to: http, https or mailto, as the schema of a dataset has it. */
  readonly url?: string
  /** The number of another note of the same list, to which the run leads. */
  readonly note?: number
}

export type Runs = readonly Run[]

/** The text of the runs, without their looks. */
export function plainText(runs: Runs): string {
  return runs.map(({ text }) => text).join('')
}

/** A text as one run; none for an empty one. */
export function roman(text: string): Runs {
  return text === '' ? [] : [{ text }]
}

/** A text as one run in italics. */
export function italic(text: string): Runs {
  return text === '' ? [] : [{ text, italic: true }]
}

/** An address that is printed and leads to itself. */
export function address(url: string): Runs {
  return [{ text: url, url }]
}

/** The parts that there are, with a text between each two. */
export function joined(parts: readonly Runs[], between: string): Runs {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : roman(between).concat(part)))
}

/** A mark that ends a sentence, at the end of a text or of a quote at its end, which an isolate may close before its mark. */
const STOP = /[.?!]\u2069?”?$/

/** The runs with a full stop at their end, where they have none. It follows a quote: the quote has no stop that its text has not. */
export function closed(runs: Runs): Runs {
  return STOP.test(plainText(runs)) ? runs : [...runs, { text: '.' }]
}
