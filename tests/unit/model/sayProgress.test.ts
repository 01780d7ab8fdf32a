import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { sayOpen, sayProgress, sayProgressBriefly, sayToldUntil } from '../../../src/model/sayProgress.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, aDocument, aPassage, anEdge } from '../../fixtures/dataset.ts'

/** The Herald foresaw a plan and a promise on 20 November 2024; the Gazette told on 27 February 2026 that the plan was carried out. */
const network = createNetwork(
  aDataset({
    documents: [
      aDocument({ id: 'herald', issued: { 'date-parts': [[2024, 11, 20]] } }),
      aDocument({ issued: { 'date-parts': [[2026, 2, 27]] } }),
    ],
    passages: [aPassage({ id: 'p-1', document: 'herald' }), aPassage({ id: 'p-2' })],
    edges: [
      anEdge({ id: 'plan', when: '2024-11-18', status: 'planned' }),
      anEdge({ id: 'promise', when: '2024-11-18', status: 'planned' }),
      anEdge({ id: 'signed', when: '2025-04-14', fulfils: ['plan'], citations: ['p-2'] }),
      anEdge({ id: 'office', status: 'ongoing' }),
      anEdge({ id: 'bribe', standing: 'alleged' }),
      anEdge({ id: 'sale', standing: 'denied', status: 'ongoing' }),
    ],
  }),
)
const say = (id: string, known: string | null = null) => {
  const edge = network.edges.get(id)
  if (!edge) throw new Error(`There is no edge ${id}.`)
  return sayProgress(edge, known === null ? null : dayOf(known), network)
}

describe('sayProgress(edge, known, network)', () => {
  it.each([
    { id: 'promise', says: 'Planned; no completion reported as of the last dated document, 27 February 2026' },
    { id: 'plan', says: 'Planned; carried out since' },
    { id: 'signed', says: 'Done' },
    { id: 'office', says: 'Going on' },
    { id: 'bribe', says: 'Alleged' },
    { id: 'sale', says: 'Denied' },
  ])('of $id: $says', ({ id, says }) => {
    expect(say(id)).toBe(says)
  })

  it('knows of a fulfilment and of a document only what was known', () => {
    expect(say('plan', '2025-12-31')).toBe(
      'Planned; no completion reported as of the last dated document, 20 November 2024',
    )
  })
})

describe('sayProgressBriefly(edge, known, network), and sayOpen(progresses, known, network) once for all lines', () => {
  it('say of what is open up to when that is told, and what it means', () => {
    const [promise, plan] = ['promise', 'plan'].map((id) => network.edges.get(id))
    if (!promise || !plan) throw new Error('There are two edges.')
    expect(sayProgressBriefly(promise, null, network)).toBe('Planned; open as of 27 February 2026')
    expect(sayProgressBriefly(plan, null, network)).toBe('Planned; carried out since')
    expect(sayOpen(['completed', 'open'], null, network)).toBe(
      '“Open”: no completion is reported as of the last dated document, 27 February 2026.',
    )
    expect(sayOpen(['completed', 'fulfilled'], null, network)).toBeNull()
  })
})

describe('sayToldUntil(end, known, network)', () => {
  it('is the last day of a window that ends before the last document', () => {
    expect(sayToldUntil(dayOf('2025-01-01'), null, network)).toBe('By 31 December 2024')
  })

  it('is never later than the last dated document', () => {
    expect(sayToldUntil(dayOf('2030-01-01'), null, network)).toBe('As of the last dated document, 27 February 2026')
    expect(sayToldUntil(dayOf('2030-01-01'), dayOf('2025-06-01'), network)).toBe(
      'As of the last dated document, 20 November 2024',
    )
  })
})
