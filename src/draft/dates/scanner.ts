/** In a pattern: no letter and no digit goes on here. */
export const WORD_END = String.raw`(?![\p{L}\p{N}])`

/** White space within an expression: at most one line end, since an empty line parts paragraphs. */
const SPACE = /[^\S\n]*(?:\n[^\S\n]*)?/y

/** Goes through a text from left to right, and back where what it began cannot be finished. */
export class Scanner {
  /** Where the last thing taken ends, UTF-16. */
  at: number
  readonly text: string

  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  /** What stands next, after white space, if it is that. @param pattern sticky */
  take(pattern: RegExp): RegExpExecArray | null {
    SPACE.lastIndex = this.at
    SPACE.test(this.text)
    pattern.lastIndex = SPACE.lastIndex
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found
  }

  /** What `read` makes of what stands next; where that is null, nothing was taken. */
  attempt<T>(read: () => T | null): T | null {
    const before = this.at
    const made = read()
    if (made === null) this.at = before
    return made
  }

  /** The first of several ways that makes something. */
  first<T>(...ways: readonly (() => T | null)[]): T | null {
    for (const way of ways) {
      const made = this.attempt(way)
      if (made !== null) return made
    }
    return null
  }
}
