/**
 * Ids as a text of lines. Most datasets count them: "e0", "e1" … A line is one id, or a run: what they begin with, the first number as
 * it is written, and how many there are, with spaces between, which no id has.
 */
import { MOST_CODED } from './codedNumbers.ts'

/** Shorter runs are written out: each line costs more than a few ids that resemble the one before. */
const LEAST_RUN = 4
/** Digits of a number that counts: longer ones are no number any more. */
const MOST_DIGITS = 9

export function encodeIds(ids: readonly string[]): string {
  const lines: string[] = []
  for (let i = 0; i < ids.length;) {
    const id = ids[i] ?? ''
    const [prefix, digits] = partsOf(id)
    let count = 1
    if (digits !== '') while (ids[i + count] === idIn(prefix, digits, count)) count += 1
    if (count >= LEAST_RUN) lines.push(`${prefix} ${digits} ${count}`)
    else {
      count = 1
      lines.push(id)
    }
    i += count
  }
  return lines.join('\n')
}

/** @throws RangeError where they are not `size` */
export function decodeIds(text: string, size: number): string[] {
  const ids: string[] = []
  for (const line of text === '' ? [] : text.split('\n')) {
    const [prefix = '', digits, written] = line.split(' ')
    if (digits === undefined) ids.push(line)
    else {
      const count = Number(written)
      if (!(count <= size - ids.length)) throw new RangeError('There are more ids than records.')
      for (let i = 0; i < count; i += 1) ids.push(idIn(prefix, digits, i))
    }
    if (ids.length > size) throw new RangeError('There are more ids than records.')
  }
  if (ids.length !== size) throw new RangeError(`There are ${ids.length} ids of ${size}.`)
  return ids
}

function partsOf(id: string): readonly [prefix: string, digits: string] {
  const [digits = ''] = /\d*$/.exec(id) ?? []
  const number = digits.slice(-MOST_DIGITS)
  return [id.slice(0, id.length - number.length), number]
}

function idIn(prefix: string, digits: string, more: number): string {
  const number = Number(digits) + more
  return number > MOST_CODED ? '' : `${prefix}${String(number).padStart(digits.length, '0')}`
}
