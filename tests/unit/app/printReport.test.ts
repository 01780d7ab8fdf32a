import { describe, expect, it } from 'vitest'
import { printReport } from '../../../src/app/printReport.ts'
import type { ExportSource } from '../../../src/briefing/exportAs.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aSession } from '../briefing/support.ts'

function aSource(count: number): ExportSource {
  const edges = Array.from({ length: count }, (_, i) => anEdge({ id: `e-${i}` }))
  const session = aSession(createNetwork(aDataset({ edges })))
  return {
    session: () => session,
    link: () => null,
    today: () => dayOf('2026-11-26'),
    faces: () => Promise.resolve(''),
    page: { address: './entente.html', asFile: null, asFrame: null },
  }
}

describe('printReport(source)', () => {
  it('says of more relationships than a browser prints how many there are, and what to choose', () => {
    expect(printReport(aSource(2_501))).toMatch(
      /^<p>This view holds 2,501 relationships, and the sentences of 2,500 relationships are printed at the most\. Choose/,
    )
  })

  it('prints the sentences of fewer', () => {
    expect(printReport(aSource(3))).toContain('<svg')
  })
})
