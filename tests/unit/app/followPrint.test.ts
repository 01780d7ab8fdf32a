// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { exportsPart } from '../../../src/app/exportsPart.ts'
import { followPrint } from '../../../src/app/followPrint.ts'
import type { ExportSource } from '../../../src/briefing/exportAs.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset } from '../../fixtures/dataset.ts'
import { aSession } from '../briefing/support.ts'

const session = aSession(createNetwork(aDataset()))
const source: ExportSource = {
  session: () => session,
  link: () => null,
  today: () => dayOf('2026-11-26'),
  faces: () => Promise.resolve(''),
  page: { address: './entente.html', asFile: null, asFrame: null },
}

afterEach(() => {
  vi.restoreAllMocks()
})

/** What it does once its part is there takes no longer than a task. */
async function whatFollows(): Promise<void> {
  await exportsPart.load()
  await new Promise((passed) => setTimeout(passed))
}

describe('followPrint(source, page)', () => {
  it('prints once all is there that is printed', async () => {
    const printed = vi.spyOn(window, 'print').mockImplementation(() => {})
    const { print, stop } = followPrint(source, window)
    print()
    await whatFollows()
    expect(printed).toHaveBeenCalledOnce()
    stop()
  })

  it('prints nothing of a dataset that was closed while its quotes were on their way', async () => {
    const printed = vi.spyOn(window, 'print').mockImplementation(() => {})
    const { print, stop } = followPrint(source, window)
    print()
    stop()
    await whatFollows()
    expect(printed).not.toHaveBeenCalled()
  })
})
