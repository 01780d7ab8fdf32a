/** One fault of a dataset, said so that the curator can repair it without reading our code. */
export interface Issue {
  /** Where: `edges[12].citations[0]`; empty for the dataset as a whole; a line and column where it is not JSON. */
  readonly path: string
  /** The offending value, rendered short; empty where there is none (a missing field). */
  readonly value: string
  /** Completes the sentence that begins with the path: 'names no passage'. */
  readonly message: string
  /** A sentence: what to do. */
  readonly repair: string
  /** An error keeps the dataset from loading, a warning does not. */
  readonly severity: 'error' | 'warning'
}

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

/** `edges[12].citations[0]: names no passage: "p-0417". Add that passage, or cite one that exists.` */
export function sayIssue({ path, value, message, repair }: Issue): string {
  return `${path || 'the dataset'}: ${message}${value && `: ${value}`}. ${repair}`
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

function shorten(text: string): string {
  // Twice as many UTF-16 units are enough for the code points wanted, and spare a long text the splitting.
  const head = Array.from(text.slice(0, 2 * SHOWN + 2))
  return head.length > SHOWN || text.length > 2 * SHOWN + 2 ? `${head.slice(0, SHOWN).join('')}…` : text
}

function showPlainly(text: string): string {
  return text.replace(INVISIBLE, (c) => {
    if (c === '\n') return '\\n'
    if (c === '\t') return '\\t'
    return `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`
  })
}
