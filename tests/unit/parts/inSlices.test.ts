import { describe, expect, it } from 'vitest'
import { inSlices } from '../../../src/parts/inSlices.ts'

/** Works for so many steps, each a few milliseconds long, and says which one it is at. */
function* steps(count: number): Generator<number, string, undefined> {
  for (let i = 1; i <= count; i += 1) {
    const end = performance.now() + 4
    while (performance.now() < end);
    yield i
  }
  return 'done'
}

describe('inSlices(steps, heed)', () => {
  it('gives what comes of the work, and says between slices how far it is', async () => {
    const told: number[] = []
    await expect(inSlices(steps(20), { tell: (at) => told.push(at) })).resolves.toBe('done')
    expect(told.length).toBeGreaterThan(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  it('ends between two slices once it is stopped, with the reason', async () => {
    const stop = new AbortController()
    const told: number[] = []
    const work = inSlices(steps(1_000), {
      signal: stop.signal,
      tell: (at) => {
        told.push(at)
        stop.abort(new Error('enough'))
      },
    })
    await expect(work).rejects.toThrow('enough')
    expect(told).toHaveLength(1)
  })

  it('lets others do something after each slice', async () => {
    let others = 0
    const timer = setInterval(() => {
      others += 1
    })
    await inSlices(steps(30))
    clearInterval(timer)
    expect(others).toBeGreaterThan(1)
  })
})
