import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { DeskProvider } from '../../../src/desk/DeskContext.tsx'
import { createDeskStore } from '../../../src/desk/deskStore.ts'
import { useSliced } from '../../../src/desk/read/useSliced.ts'
import { deskParts } from '../support/deskParts.ts'

function started<T>(work: () => Generator<undefined, T, undefined>) {
  const store = createDeskStore()
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <DeskProvider parts={deskParts(store)}>{children}</DeskProvider>
  )
  const { result } = renderHook(useSliced, { wrapper })
  const take = vi.fn<(made: T) => void>()
  act(() => result.current.start(work, take))
  return { store, result, take }
}

describe('useSliced()', () => {
  it('gives what comes of some work, once', async () => {
    const { result, take } = started(function* work() {
      yield undefined
      return 7
    })
    expect(result.current.done).toBe(0)
    await vi.waitFor(() => expect(take.mock.calls).toEqual([[7]]))
    expect(result.current.done).toBeNull()
  })

  it('says what went wrong in it', async () => {
    const { store, result, take } = started(function* work() {
      yield undefined
      throw new Error('row 5 is no row')
    })
    await vi.waitFor(() => expect(store.getState().notices).toHaveLength(1))
    expect(store.getState().notices[0]?.text).toMatch(/: row 5 is no row\. Nothing of it was taken\.$/)
    expect([result.current.done, take.mock.calls]).toEqual([null, []])
  })
})
