import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainEmpty } from '../../../src/model/emptiness.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { type Choices, viewOf } from '../../../src/model/view.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anyChoices, anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, aDocument, aKind, aNode, anEdge } from '../../fixtures/dataset.ts'

/** Ada met Bea in May 2024 and sailed on the Argo; the Gazette says so on 20 May. Nothing is told of 2023. */
const network = createNetwork(
  aDataset({
    kinds: [aKind(), aKind({ id: 'ship', plural: 'Ships' }), aKind({ id: 'place', plural: 'Places' })],
    documents: [aDocument({ issued: { 'date-parts': [[2024, 5, 20]] } })],
    nodes: [aNode({ id: 'ada' }), aNode({ id: 'bea' }), aNode({ id: 'argo', kind: 'ship' }), aNode({ id: 'cyril' })],
    edges: [
      anEdge({ id: 'met', when: '2024-05-03' }),
      anEdge({ id: 'sailed', source: 'ada', target: 'argo', when: '2024-05' }),
      anEdge({ id: 'founded', source: 'bea', target: 'cyril', when: '2023-01-01' }),
    ],
  }),
)
const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const YEAR_2024 = days('2024-01-01', '2024-12-31')
const ALL: Choices = { window: YEAR_2024, mode: 'during', showPossible: true, undated: 'whole', off: new Set(), known: null, focus: null } // prettier-ignore
const explained = (over: Partial<Choices>) => {
  const choices = { ...ALL, ...over }
  return explainEmpty(viewOf(network, choices), choices, network)
}

describe('explainEmpty(view, choices, network)', () => {
  it('is null where something is drawn', () => {
    expect(explained({})).toBeNull()
  })

  it.each<{ over: Partial<Choices>; text: string; change: Partial<Choices> }>([
    {
      over: { off: new Set(['kind:person', 'kind:place']) },
      text: 'Only Ships: no relationship of this view joins two of them. What they are tied to is drawn faint.',
      change: { off: new Set() },
    },
    {
      over: { off: new Set(['kind:person']) },
      text: 'The filters leave out all 2 relationships of this view. Switched off: “People”.',
      change: { off: new Set() },
    },
    {
      over: { focus: { id: 'cyril', steps: 1 } },
      text: 'Nothing of this view lies around Cyril; 2 relationships beyond the focus.',
      change: { focus: null },
    },
    {
      over: { window: days('2024-05-10', '2024-05-12'), showPossible: false },
      text: 'Only possible relationships are in this view, 1 of them, and these are switched off.',
      change: { showPossible: true },
    },
    {
      over: { known: dayOf('2024-05-19') },
      text: 'By 19 May 2024 nothing had been published of all 2 relationships that would be drawn here, as far as the documents tell.',
      change: { known: null },
    },
    {
      over: { window: days('2024-05-10', '2024-05-12'), mode: 'within', showPossible: false },
      text: 'Only possible relationships are in this view, 1 of them, and these are switched off.',
      change: { showPossible: true },
    },
    {
      over: { window: days('2023-01-01', '2023-01-01'), known: dayOf('2024-05-20'), off: new Set(['kind:person']) },
      text: 'The filters leave out the one relationship of this view. Switched off: “People”.',
      change: { off: new Set() },
    },
    {
      over: { window: days('2023-02-01', '2023-02-01') },
      text: 'No relationship has a date on 1 February 2023.',
      change: { window: network.extent },
    },
    {
      over: { window: days('2024-07-01', '2024-07-31') },
      text: 'No relationship has a date in July 2024. No document here covers July 2024; absence of lines is not evidence of absence.',
      change: { window: network.extent },
    },
  ])('names the cause and takes it away: $text', ({ over, text, change }) => {
    const emptiness = explained(over)
    expect(emptiness?.text).toBe(text)
    expect(emptiness?.remedy?.change).toEqual(change)
  })

  it('of what happened wholly within a window says that something was in force in it, and asks that', () => {
    const lasting = createNetwork(aDataset({ edges: [anEdge({ when: '2020/2029' })] }))
    const choices: Choices = { ...ALL, mode: 'within', window: YEAR_2024 }
    expect(explainEmpty(viewOf(lasting, choices), choices, lasting)).toEqual({
      text: 'Nothing happened wholly in 2024; 1 relationship may have been in force then.',
      remedy: { label: 'Ask what was in force', change: { mode: 'during' } },
    })
  })

  it('of what had started by a day names the silence from the first day of the extent on', () => {
    const late = createNetwork(
      aDataset({
        documents: [aDocument({ issued: { 'date-parts': [[2024, 12, 20]] } })],
        edges: [anEdge({ when: '2024-12-18' })],
      }),
    )
    const choices: Choices = { ...ALL, mode: 'by', window: days('2024-06-01', '2024-06-30') }
    expect(explainEmpty(viewOf(late, choices), choices, late)?.text).toContain('covers January to June 2024;')
  })

  it('never gives the silence of the documents as the reason where a filter is', () => {
    // No document speaks of the summer of 2024, and still it is the filter that keeps May's meeting out.
    const emptiness = explained({ window: days('2024-05-01', '2024-08-31'), off: new Set(['family:contact']) })
    expect(emptiness?.text).not.toContain('No document here covers')
    expect(emptiness?.remedy?.change).toEqual({ off: new Set() })
  })

  it('of a dataset without relationships says that', () => {
    const empty = createNetwork(aDataset({ edges: [], nodes: [], passages: [], documents: [] }))
    const choices = { ...ALL, window: empty.extent }
    expect(explainEmpty(viewOf(empty, choices), choices, empty)?.text).toBe('This dataset has no relationships yet.')
  })

  it('what it offers always draws something', () => {
    const scene = anyNetwork().chain((any) =>
      fc.tuple(fc.constant(any), anyChoices(any), fc.option(fc.constantFrom(...any.nodes.keys()), { nil: null })),
    )
    fc.assert(
      fc.property(scene, ([any, chosen, around]) => {
        const choices = { ...chosen, focus: around === null ? null : { id: around, steps: 1 as const } }
        const view = viewOf(any, choices)
        const emptiness = explainEmpty(view, choices, any)
        expect(emptiness === null).toBe(view.edges.size > 0)
        // A dataset without relationships has nothing to offer.
        const offered = viewOf(any, { ...choices, ...emptiness?.remedy?.change })
        expect(offered.edges.size > 0).toBe(any.edges.size > 0)
      }),
      { numRuns: 300 },
    )
  })
})
