import { DatasetError } from './datasetError.ts'
import { MOST_LISTED, error, render } from './issue.ts'
import { repeatsAKey } from './repeatsAKey.ts'
import { scanJson } from './scanJson.ts'

/** Some editors put it before a text in UTF-8; it belongs to the file and not to what the file says. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * The value that a JSON text stands for. Stricter than `JSON.parse` in one thing: a key that stands twice in an
 * object is a fault, not an overwriting. A byte order mark at the beginning is passed over.
 * @throws DatasetError with the line and the column of each fault, both from 1; of more than `MOST_LISTED` of the first
 */
export function parseJson(file: string): unknown {
  const text = file.startsWith(BYTE_ORDER_MARK) ? file.slice(1) : file
  let value: unknown
  let refusal: unknown
  try {
    value = JSON.parse(text)
    if (!repeatsAKey(text, value)) return value
  } catch (cause) {
    refusal = cause
  }
  const { fault, repeatedKeys } = scanJson(text)
  if (refusal !== undefined || fault) {
    const at = fault?.offset ?? 0
    const message = `is not JSON: ${fault ? `expected ${fault.expected}` : String(refusal)}`
    const rest = text.slice(at, at + 20)
    throw new DatasetError([
      error(placeAt(text)(at), message, 'Correct it there or just before.', rest === '' ? undefined : rest),
    ])
  }
  if (repeatedKeys.length > 0) {
    const placeOf = placeAt(text)
    const issues = repeatedKeys
      .slice(0, MOST_LISTED)
      .map(({ offset, key }) =>
        error(placeOf(offset), `repeats a key of the same object: ${render(key)}`, 'Keep one of the two.'),
      )
    throw new DatasetError(issues, repeatedKeys.length)
  }
  return value
}

/**
 * Says where in a text an offset lies, in words. Asked in rising order it reads the text once, however many are asked for.
 */
function placeAt(text: string): (offset: number) => string {
  const lineEnd = /\r\n|\n|\r/g
  let line = 1
  let lineStart = 0
  let next = lineEnd.exec(text)
  return (offset) => {
    while (next && lineEnd.lastIndex <= offset) {
      line += 1
      lineStart = lineEnd.lastIndex
      next = lineEnd.exec(text)
    }
    return `line ${line}, column ${offset - lineStart + 1}`
  }
}
