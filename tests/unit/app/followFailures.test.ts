// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { followFailures } from '../../../src/app/followFailures.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { createAppStore } from '../../../src/store/appStore.ts'
import { aDataset } from '../../fixtures/dataset.ts'

function following() {
  const store = createAppStore(createNetwork(aDataset()))
  const stop = followFailures(store, window)
  return { stop, notices: () => store.getState().notices.map(({ text }) => text) }
}
const fail = (error: unknown, message = '') => window.dispatchEvent(new ErrorEvent('error', { error, message }))
const reject = (reason: unknown) =>
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason, promise: Promise.resolve() }))

describe('followFailures(store, page)', () => {
  it('tells once of each failure that came after the page was drawn', () => {
    const { stop, notices } = following()
    fail(new Error('The picture is torn.'))
    fail(new Error('The picture is torn.'))
    reject(new Error('The part is lost.'))
    stop()
    expect(notices()).toEqual([
      expect.stringContaining('The picture is torn.'),
      expect.stringContaining('The part is lost.'),
    ])
  })

  it('says nothing of scripts that are not the page’s own, nor of what a browser only put off', () => {
    const { stop, notices } = following()
    fail(null, 'Script error.')
    fail(undefined, 'ResizeObserver loop completed with undelivered notifications.')
    fail(new Error('ResizeObserver loop limit exceeded'))
    stop()
    expect(notices()).toEqual([])
  })

  it('says nothing any more once it is stopped', () => {
    const { stop, notices } = following()
    stop()
    reject(new Error('late'))
    expect(notices()).toEqual([])
  })
})
