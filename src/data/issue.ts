/** One fault of a dataset, said so that the curator can repair it without reading our code. */
export interface Issue {
  /** Where: `edges[12].citations[0]`; empty for the dataset as a whole; a line and column where it is not JSON. */
  readonly path: string
  /** What the record there is called: `"modi-met-meloni" (Narendra Modi met Giorgia Meloni)`; absent where it has no name. */
  readonly subject?: string
  /** The offending value, rendered short; empty where there is none (a missing field). */
  readonly value: string
  /** Completes the sentence that begins with the path: 'names no passage'. */
  readonly message: string
  /** A sentence: what to do. */
  readonly repair: string
  /** An error keeps the dataset from loading, a warning does not. */
  readonly severity: 'error' | 'warning'
}

/** Faults that a report lists; of more it says how many. Nobody mends more at once, and a page cannot show them all. */
export const MOST_LISTED = 200

/** Unicode code points of a text that are shown of an offending value. */
const SHOWN = 60

/** Characters that a terminal or a page would act upon, or not show at all. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** `value` is the offending value itself; leave it out where there is none. */
export function error(path: string, message: string, repair: string, value?: unknown): Issue {
  return { path, value: value === undefined ? '' : render(value), message, repair, severity: 'error' }
}

/** As `error`, for what may be meant. */
export function warning(path: string, message: string, repair: string, value?: unknown): Issue {
  return { ...error(path, message, repair, value), severity: 'warning' }
}

/**
 * `edges[12].citations[0] "modi-met-meloni" (Narendra Modi met Giorgia Meloni): names no passage: "p-0417". Add that
 * passage, or cite one that exists.`
 */
export function sayIssue({ path, subject, value, message, repair }: Issue): string {
  const place = `${path || 'the dataset'}${subject === undefined ? '' : ` ${subject}`}`
  return `${place}: ${message}${value && `: ${value}`}. ${repair}`
}

/**
 * The faults that a report lists, each as a line, and a last line for those that it does not.
 * @param count how many there are in all
 */
export function sayIssues(issues: readonly Issue[], count: number = issues.length): readonly string[] {
  const lines = issues.slice(0, MOST_LISTED).map(sayIssue)
  return count > lines.length ? [...lines, sayMore(count - lines.length)] : lines
}

/** Completes a list that was cut. */
export function sayMore(more: number): string {
  return `${more} more ${more === 1 ? 'fault is' : 'faults are'} not listed. Mend these first.`
}

/** A text within a message, in one line of which everything shows; cut after `most` Unicode code points. */
export function plainly(text: string, most: number): string {
  return showPlainly(shorten(text, most))
}

/** A value in one short line: of a list or an object only its size, so that a hostile depth costs nothing. */
export function render(value: unknown): string {
  if (typeof value === 'string') return `"${showPlainly(shorten(value)).replaceAll('"', '\\"')}"`
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) {
    const { length } = Object.keys(value)
    return `an object of ${length} field${length === 1 ? '' : 's'}`
  }
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  return String(value)
}

/** A key appended to a path, in the way that one would write it in JavaScript. */
export function pathTo(base: string, key: PropertyKey): string {
  if (typeof key === 'number') return `${base}[${key}]`
  const name = String(key)
  if (!/^[\w$-]+$/.test(name)) return `${base}[${render(name)}]`
  const shown = shorten(name)
  return base ? `${base}.${shown}` : shown
}

function shorten(text: string, most: number = SHOWN): string {
  // Twice as many UTF-16 units are enough for the code points wanted, and spare a long text the splitting.
  const head = Array.from(text.slice(0, 2 * most + 2))
  return head.length > most || text.length > 2 * most + 2 ? `${head.slice(0, most).join('')}…` : text
}

function showPlainly(text: string): string {
  return text.replace(INVISIBLE, (c) => {
    if (c === '\n') return '\\n'
    if (c === '\t') return '\\t'
    return `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`
  })
}
