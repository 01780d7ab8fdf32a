import { type DateNode, type EdtfNode, parse } from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainForm } from '../../../src/time/plainForm.ts'
import type { WrittenEnd, WrittenForm } from '../../../src/time/when.ts'
import { writtenDateOf } from '../../../src/time/writtenDate.ts'
import { anyDatedWhen } from '../../fixtures/anyNetwork.ts'

/** The form of what the grammar reads; null for what it refuses, or reads as something else than dates, intervals and lists of dates. */
function byGrammar(text: string): WrittenForm | null {
  let node: EdtfNode
  try {
    node = parse(text, { level: 2 })
  } catch {
    return null
  }
  const end = (one: DateNode | number | null): WrittenEnd =>
    one === null ? 'unknown' : typeof one === 'number' ? 'open' : writtenDateOf(text, one)
  if (node.type === 'Date') return { type: 'date', date: writtenDateOf(text, node) }
  if (node.type === 'Interval') return { type: 'interval', start: end(node.values[0]), end: end(node.values[1]) }
  if (node.type !== 'Set') return null
  const members = node.values.map((one, i) => {
    const [from, to] = (Array.isArray(one) ? one : [one, one]).map((date) => writtenDateOf(text, date))
    const isFirst = i === 0
    const isLast = i === node.values.length - 1
    return { from: node.earlier && isFirst ? null : (from ?? null), to: node.later && isLast ? null : (to ?? null) }
  })
  return { type: 'set', members }
}

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
const likeADate = fc
  .tuple(digits(4), digits(2), digits(2), fc.constantFrom(4, 7, 10))
  .map(([year, month, day, length]) => `${year}-${month}-${day}`.slice(0, length))
const likeAForm = fc.oneof(
  anyDatedWhen,
  likeADate,
  fc.tuple(likeADate, fc.constantFrom('?', '~', '%', '-', 'X')).map((parts) => parts.join('')),
  fc.tuple(fc.oneof(likeADate, fc.constantFrom('', '..')), fc.oneof(likeADate, fc.constantFrom('', '..'))).map((parts) => parts.join('/')), // prettier-ignore
  fc.array(likeADate, { maxLength: 4 }).map((parts) => `[${parts.join(',')}]`),
  fc.array(fc.tuple(fc.constantFrom('', '', '..'), likeADate, fc.constantFrom('', '', '..')), { maxLength: 2 }).map((parts) => `[${parts.map((part) => part.join('')).join(',')}]`), // prettier-ignore
)

describe('plainForm(text)', () => {
  it('reads what it reads as the grammar does', () => {
    fc.assert(
      fc.property(likeAForm, (text) => {
        const form = plainForm(text)
        expect(form === null || form).toEqual(form === null || byGrammar(text))
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    '2025-04-14',
    '2025-04',
    '2025',
    '2025?',
    '2025-04-14/2025-05',
    '2025/..',
    '/2025',
    '[2025-04,2025-06]',
    '[..2025]',
    '[2025-04-14..]',
  ])('reads %s', (text) => {
    expect(plainForm(text)).toEqual(byGrammar(text))
  })

  it.each([
    '2025-13',
    '2025-02-29',
    '2025-4',
    '-0043',
    '2025-21',
    '2025-XX',
    '[..]',
    '[2025..2026]',
    '[..2025-13]',
    '[..2024,2025]',
    '/',
    '',
  ])('leaves "%s" to the grammar', (text) => {
    expect(plainForm(text)).toBeNull()
  })
})
