import { DatasetError } from './datasetError.ts'
import { error, render } from './issue.ts'
import { scanJson } from './scanJson.ts'

/**
 * The value that a JSON text stands for. Stricter than `JSON.parse` in one thing: a key that stands twice in an
 * object is a fault, not an overwriting.
 * @throws DatasetError with the line and the column of each fault, both from 1
 */
export function parseJson(text: string): unknown {
  let value: unknown
  let refusal: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    refusal = cause
  }
  const { fault, repeatedKeys } = scanJson(text)
  if (refusal !== undefined || fault) {
    const at = fault?.offset ?? 0
    const message = `is not JSON: ${fault ? `expected ${fault.expected}` : String(refusal)}`
    const rest = text.slice(at, at + 20)
    throw new DatasetError([
      error(placeOf(text, at), message, 'Correct it there or just before.', rest === '' ? undefined : rest),
    ])
  }
  if (repeatedKeys.length > 0) {
    throw new DatasetError(
      repeatedKeys.map(({ offset, key }) =>
        error(placeOf(text, offset), `repeats a key of the same object: ${render(key)}`, 'Keep one of the two.'),
      ),
    )
  }
  return value
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}
