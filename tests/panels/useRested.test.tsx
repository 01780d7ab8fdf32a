import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useRested } from '../../src/ui/useRested.ts'

const rested = (value: string, ms: number) =>
  renderHook(({ given, wait }) => useRested(given, wait), { initialProps: { given: value, wait: ms } })
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })

describe('useRested(value, ms)', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('gives a value once it has stood for so long, and none of those that came and went before', () => {
    const { result, rerender } = rested('first', 100)
    const seen = new Set<string>()
    for (const given of ['a', 'b', 'c']) {
      rerender({ given, wait: 100 })
      pass(99)
      seen.add(result.current)
    }
    expect([...seen]).toEqual(['first'])
    pass(1)
    expect(result.current).toBe('c')
  })

  it('gives it at once where it need not wait', () => {
    const { result, rerender } = rested('first', 100)
    rerender({ given: 'second', wait: 0 })
    expect(result.current).toBe('second')
  })
})
