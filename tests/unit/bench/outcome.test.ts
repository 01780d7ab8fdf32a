import { expect, it } from 'vitest'
import { outcomeOf, valueOf } from '../../../bench/outcome.ts'

it('what was measured is there', async () => {
  const outcome = await outcomeOf(() => Promise.resolve(7))
  expect(valueOf(outcome)).toBe(7)
})

it('a measurement that fails says why in one line, and nothing is thrown', async () => {
  const outcome = await outcomeOf(() => Promise.reject(new Error(`${'long '.repeat(100)}\nat some place`)))
  expect(outcome.is).toBe('not')
  expect(valueOf(outcome)).toBeUndefined()
  expect(outcome).toMatchObject({ why: expect.stringMatching(/^(?:long )+(?:lo?n?g?)?…$/) as string })
})

it('a measurement that does not end is given up', async () => {
  expect(await outcomeOf(() => new Promise(() => undefined), 5)).toEqual({
    is: 'not',
    why: 'Took longer than 0.005 s.',
  })
})
