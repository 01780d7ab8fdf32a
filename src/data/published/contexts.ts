/* oxlint-disable typescript/no-non-null-assertion -- every index below is a number of the columns */
/** What is known of the relationships before a column of them is read, and tells something of it. */
import type { Dataset } from '../schema.ts'
import type { Context } from './codedNumbers.ts'

export function byColumn(numbers: ArrayLike<number>, count: number): Context {
  return { numbers, most: Math.max(0, count - 1) }
}

/** Of which kinds the two ends are. */
export function byKinds(
  { nodes, kinds }: Pick<Dataset, 'nodes' | 'kinds'>,
  source: Int32Array,
  target: Int32Array,
): Context {
  const numbers = new Map(kinds.map(({ id }, i) => [id, i]))
  const kindOf = Int32Array.from(nodes, ({ kind }) => numbers.get(kind) ?? 0)
  return {
    numbers: Int32Array.from(source, (node, i) => kindOf[node]! * kinds.length + kindOf[target[i]!]!),
    most: kinds.length ** 2,
  }
}

/** In which form each date is written: "2025-04-14" and "2024-12-24" are in one. */
export function byForm(when: ArrayLike<number>, whens: readonly string[]): Context {
  const forms = new Map<string, number>()
  const formOf = whens.map((text) => {
    const form = text.replaceAll(/\d/g, '0')
    const number = forms.get(form) ?? forms.size
    forms.set(form, number)
    return number
  })
  return { numbers: Int32Array.from(when, (number) => formOf[number]!), most: forms.size }
}

/** How long a row is: alone, or of several. */
export function byLength(lengths: ArrayLike<number>): Context {
  return { numbers: Uint8Array.from(lengths, (length) => Number(length > 1)), most: 1 }
}

/** Whether something is the first of its row, of which each has at least one. */
export function byRow(from: Uint32Array): Context {
  const numbers = new Uint8Array(from.at(-1)!)
  numbers.fill(1)
  for (const first of from.subarray(0, -1)) numbers[first] = 0
  return { numbers, most: 1 }
}
