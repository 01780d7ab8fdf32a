/** A stretch of a text, in UTF-16 code units, end exclusive: what `text.slice(start, end)` cuts out. */
export interface Span {
  readonly start: number
  readonly end: number
}
